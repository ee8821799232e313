"""The one door by which YAML enters: strings only, every node with its place, nothing that could surprise.

Aliases, tags, merges, duplicate keys, invisible characters, deep nesting and oversized files are refused with their
place. ``no``, ``010``, ``12:30`` and dates stay the text that the author wrote. What can be read is read all the same,
so that the mistakes of a whole file come in one run: of an entry that is not YAML the others are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefgen.limits import LIMITS
from briefgen.messages.texts import told
from briefgen.packs.places import place_within
from briefgen.packs.yaml_mistakes import Mark, explained
from briefgen.problems import Part, Place, Problem

INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u00a0\u2007\u202f]"
)
"""Characters that cannot be seen, or look like a space and are none."""
LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""
FIRST_OF_LIST = re.compile(r"^( *)-(?!--)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar (``text``), a list (``items``) or a mapping (``pairs``), with its line and column, from 1."""

    line: int
    column: int
    text: str | None = None
    items: tuple[Node, ...] | None = None
    pairs: tuple[tuple[Node, Node], ...] | None = None
    style: str = ""
    """How a scalar is written: without anything, in quotation marks, or as a block (``|``, ``>``)."""


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its name as messages show it, its lines, and its node (None for an empty file)."""

    file: str
    lines: tuple[str, ...]
    root: Node | None


Plain = str | list["Plain"] | dict[str, "Plain"]


def problem_at(
    document: Document, node: Node | None, text: str, offset: int | None = None, /, **parts: Part | None
) -> Problem:
    """A problem at a node of a document, or at a code point of its text, quoting the author's own line.

    ``text`` and ``parts`` tell it (see messages.texts.told).
    """
    if node is None:
        return told(text, Place(document.file), **parts)
    line, column = node.line, node.column
    if node.text is not None and offset is not None:
        line, column = place_within(document.lines, line, column, node.style, node.text, offset)
    quoted = document.lines[line - 1] if 0 < line <= len(document.lines) else None
    return told(text, Place(document.file, line, column), quoted, **parts)


def open_yaml(path: Path, file: str) -> tuple[Document, list[Problem]]:
    """Read one file; ``file`` is the name messages use. On any problem the document's root is None."""
    data = path.read_bytes()
    if len(data) > LIMITS.max_pack_file_bytes:
        return Document(file, (), None), [told("P001", Place(file), bytes=f"{LIMITS.max_pack_file_bytes:,}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Document(file, (), None), [told("P002", Place(file, line))]
    return parse_yaml(text, file)


def parse_yaml(text: str, file: str) -> tuple[Document, list[Problem]]:
    """Parse YAML text; see the module's docstring for what is refused. The root is None where nothing can be read."""
    lines = tuple(LINE_END.split(text))
    document = Document(file, lines, None)
    problems = list(_invisible(lines, file))
    whole = _Builder(document)
    mark = whole.read(text)
    if mark is None:
        return Document(file, lines, whole.root), problems + whole.problems
    items: list[Node] = []
    for first, piece in _pieces(text):
        builder = _Builder(document, first)
        wrong = builder.read(piece)
        told = [_mistake(document, first, piece, wrong)] if wrong is not None else []
        line = told[0].place.line if told and told[0].place else 0
        problems += [*(each for each in builder.problems if each.place and each.place.line != line), *told]
        if told:
            mark = None
        elif builder.root is not None and builder.root.items is not None:
            items += builder.root.items
    if mark is not None:
        problems.append(_mistake(document, 0, text, mark))
    return Document(file, lines, Node(1, 1, items=tuple(items)) if items else None), problems


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The entries of a file that is a list: the line before each, counted from 1, and its text; else nothing."""
    found = FIRST_OF_LIST.search(text)
    before = text[: found.start()].splitlines() if found else ()
    if found is None or any(line.strip() and not line.lstrip().startswith("#") for line in before):
        return
    starts = [match.start() for match in re.finditer(rf"^{found[1]}-(?!--)", text, re.MULTILINE)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield len(LINE_END.findall(text, 0, start)), text[start:end]


def _mistake(document: Document, first: int, piece: str, mark: Mark) -> Problem:
    """What is wrong with the YAML of a piece that begins after ``first`` lines."""
    found = explained(LINE_END.split(piece), mark)
    line = first + found.line
    quoted = document.lines[line - 1] if 0 < line <= len(document.lines) else None
    return told("P003", Place(document.file, line, found.column), quoted, why=found.message, advice=found.hint)


def _invisible(lines: tuple[str, ...], file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        for found in INVISIBLE.finditer(line) if not line.isascii() else ():
            name = unicodedata.name(found.group(), "control character")
            text = "P004.space" if found.group().isspace() else "P004"
            near = line[: found.start()][-12:].lstrip()
            yield told(text, Place(file, number, found.start() + 1), line, why=name, near=near)


class _Builder:
    """Turns parser events into nodes; holds the open collections. Lines count on from ``before``."""

    def __init__(self, document: Document, before: int = 0) -> None:
        self.document = document
        self.before = before
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[tuple[bool, int, int, list[Node]]] = []

    def read(self, text: str) -> Mark | None:
        """Take all of a text; what stopped it, if anything did that is not yet among the problems."""
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                if self.take(event):
                    break
        except yaml.MarkedYAMLError as error:
            at, context = error.problem_mark, error.context_mark
            return Mark(
                error.problem or error.context or "", at.line + 1 if at else 1, at.column + 1 if at else 1,
                error.context or "", context.line + 1 if context else 0, context.column + 1 if context else 0,
            )  # fmt: skip
        except yaml.YAMLError as error:
            return Mark(str(error).splitlines()[0], 1, 1)
        return None

    def refuse(self, event: yaml.Event, text: str, /, **parts: Part | None) -> None:
        self.problems.append(problem_at(self.document, Node(*self.place(event)), text, **parts))

    def take(self, event: yaml.Event) -> bool:
        """Take one event; true where reading must stop."""
        if isinstance(event, yaml.AliasEvent):
            said = f"*{event.anchor}"
            self.refuse(event, "P005.alias", said=said)
            self.close(Node(*self.place(event), text=said))
            return False
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.refuse(event, "P006")
            return True
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self.refuse(event, "P005.anchor", said=f"&{event.anchor}")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self.refuse(event, "P007", tag=str(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            self.close(Node(*self.place(event), text=event.value, style=event.style or ""))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self.open) >= LIMITS.max_pack_depth:
                self.refuse(event, "P008", levels=LIMITS.max_pack_depth)
                return True
            self.open.append((isinstance(event, yaml.MappingStartEvent), *self.place(event), []))
        elif isinstance(event, yaml.CollectionEndEvent):
            mapping, line, column, nodes = self.open.pop()
            if mapping:
                self.close(self.paired(line, column, nodes))
            else:
                self.close(Node(line, column, items=tuple(nodes)))
        return False

    def paired(self, line: int, column: int, nodes: list[Node]) -> Node:
        """A mapping of its keys and values; text in double braces that YAML takes for one is the text again."""
        kept: dict[str, tuple[Node, Node]] = {}
        written = self.document.lines[line - 1][column - 1 :].rstrip() if line <= len(self.document.lines) else ""
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if key.pairs is not None and written.startswith("{{"):
                whole = Node(line, column, text=written)
                self.problems.append(
                    problem_at(self.document, whole, "P009.braces", near=written[:16], written=written)
                )
                return whole
            if key.text is None or key.text == "<<":
                self.problems.append(problem_at(self.document, key, "P009"))
            elif key.text in kept:
                first = kept[key.text][0].line
                self.problems.append(problem_at(self.document, key, "P010", key=key.text, line=first))
            else:
                kept[key.text] = (key, value)
        return Node(line, column, pairs=tuple(kept.values()))

    def close(self, node: Node) -> None:
        if self.open:
            self.open[-1][3].append(node)
        else:
            self.root = node

    def place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + 1 + self.before, mark.column + 1) if mark is not None else (1, 1)


def plain(node: Node) -> Plain:
    """The node as strings, lists and dictionaries."""
    if node.items is not None:
        return [plain(item) for item in node.items]
    if node.pairs is not None:
        return {key.text or "": plain(value) for key, value in node.pairs}
    return node.text or ""


def find(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at a path of keys and list positions, or the nearest one above it that exists."""
    for step in path:
        below = None
        if isinstance(step, int) and node.items is not None and step < len(node.items):
            below = node.items[step]
        elif step == 0 and node.items is None:
            continue  # one text, or one mapping, stands for a list of one
        elif node.pairs is not None:
            below = next((value for key, value in node.pairs if key.text == str(step)), None)
        if below is None:
            return node
        node = below
    return node


def key_node(node: Node, key: str) -> Node:
    """The node of a key itself in a mapping, to point at; the mapping where it has no such key."""
    return next((k for k, _ in node.pairs or () if k.text == key), node)
