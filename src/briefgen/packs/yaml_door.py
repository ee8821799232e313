"""The one door by which YAML enters: strings only, every node with its place, nothing that could surprise.

Aliases, tags, merges, duplicate keys, invisible direction characters, deep nesting and oversized files are
refused with their place. ``no``, ``010``, ``12:30`` and dates stay the text that the author wrote.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefgen.limits import LIMITS
from briefgen.messages.texts import told
from briefgen.problems import Part, Place, Problem

INVISIBLE = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar (``text``), a list (``items``) or a mapping (``pairs``), with its line and column, from 1."""

    line: int
    column: int
    text: str | None = None
    items: tuple[Node, ...] | None = None
    pairs: tuple[tuple[Node, Node], ...] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its name as messages show it, its lines, and its node (None for an empty file)."""

    file: str
    lines: tuple[str, ...]
    root: Node | None


Plain = str | list["Plain"] | dict[str, "Plain"]


def problem_at(document: Document, node: Node | None, text: str, /, **parts: Part | None) -> Problem:
    """A problem at a node of a document, quoting the author's own line; ``text`` and ``parts`` as in `told`."""
    if node is None:
        return told(text, Place(document.file), **parts)
    quoted = document.lines[node.line - 1] if 0 < node.line <= len(document.lines) else None
    return told(text, Place(document.file, node.line, node.column), quoted, **parts)


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
    """Parse YAML text; see the module's docstring for what is refused."""
    lines = tuple(text.splitlines())
    empty = Document(file, lines, None)
    hidden = list(_invisible(lines, file))
    if hidden:
        return empty, hidden
    builder = _Builder(empty)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
            if builder.problems and builder.fatal:
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        quoted = lines[mark.line] if mark and mark.line < len(lines) else None
        return empty, [told("P003", place, quoted, why=error.problem or error.context)]
    except yaml.YAMLError as error:
        return empty, [told("P003", Place(file), why=str(error).splitlines()[0])]
    if builder.problems:
        return empty, builder.problems
    return Document(file, lines, builder.root), []


def _invisible(lines: tuple[str, ...], file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        for column, character in enumerate(line, 1):
            if character in INVISIBLE:
                name = unicodedata.name(character, "control character")
                yield told("P004", Place(file, number, column), line, why=name)


class _Builder:
    """Turns parser events into nodes; holds the open collections."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.fatal = False
        self.root: Node | None = None
        self.open: list[tuple[bool, int, int, list[Node]]] = []

    def refuse(self, event: yaml.Event, text: str, /, **parts: Part | None) -> None:
        line, column = _place(event)
        node = Node(line, column)
        self.problems.append(problem_at(self.document, node, text, **parts))
        self.fatal = True

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, "P005.alias")
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.refuse(event, "P006")
        elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self.refuse(event, "P005.anchor")
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self.refuse(event, "P007", tag=str(event.tag))
        elif isinstance(event, yaml.ScalarEvent):
            self.close(Node(*_place(event), text=event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self.open) >= LIMITS.max_pack_depth:
                self.refuse(event, "P008", levels=LIMITS.max_pack_depth)
            self.open.append((isinstance(event, yaml.MappingStartEvent), *_place(event), []))
        elif isinstance(event, yaml.CollectionEndEvent):
            mapping, line, column, nodes = self.open.pop()
            if mapping:
                self.close(Node(line, column, pairs=self.paired(nodes)))
            else:
                self.close(Node(line, column, items=tuple(nodes)))

    def paired(self, nodes: list[Node]) -> tuple[tuple[Node, Node], ...]:
        pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
        seen: dict[str, Node] = {}
        for key, _ in pairs:
            if key.text is None or key.text == "<<":
                self.problems.append(problem_at(self.document, key, "P009"))
            elif key.text in seen:
                first = seen[key.text].line
                self.problems.append(problem_at(self.document, key, "P010", key=key.text, line=first))
            else:
                seen[key.text] = key
        return pairs

    def close(self, node: Node) -> None:
        if self.open:
            self.open[-1][3].append(node)
        else:
            self.root = node


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


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
        elif node.pairs is not None:
            below = next((value for key, value in node.pairs if key.text == str(step)), None)
        if below is None:
            return node
        node = below
    return node


def key_node(node: Node, key: str) -> Node:
    """The node of a key itself in a mapping, to point at; the mapping where it has no such key."""
    return next((k for k, _ in node.pairs or () if k.text == key), node)
