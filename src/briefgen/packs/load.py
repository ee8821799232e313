"""A pack's folder to checked entries, each with its place; every mistake of every file in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import msgpack
from pydantic import BaseModel, ValidationError

from briefgen.packs.files import FOLDERS, MANIFEST, SUFFIXES, pack_files
from briefgen.packs.guess import guess, meant
from briefgen.packs.parts import Parts, digest
from briefgen.packs.schema import KINDS, Entry, Manifest, PhraseEntry, RuleEntry
from briefgen.packs.yaml_door import Document, Node, Severity, find, key_node, plain, problem_at, read_yaml
from briefgen.problems import Place, Problem

Model = TypeVar("Model", bound=BaseModel)
MOST_LOOKED_AT = 4_000
PAGES = "pages"
MOST_MENDED = 5
"""How often an entry is mended before it is given up."""
WANTED = {
    "int": "a number, such as 2",
    "string": "a text",
    "list": "a list",
    "dict": "keys with values",
    "model": "keys with values",
}
YES_OR_NO = {
    "yes": "yes",
    "true": "yes",
    "no": "no",
    "false": "no",
    "y": "yes",
    "on": "yes",
    "1": "yes",
    "نعم": "yes",
    "n": "no",
    "off": "no",
    "0": "no",
    "لا": "no",
}


@dataclass(slots=True, eq=False)
class Source:
    """A file of the pack; one that was read before without a mistake is parsed when a place in it is asked for."""

    file: str
    """Its name as messages show it."""
    data: bytes
    sha: str
    read: Document | None = None

    @property
    def document(self) -> Document:
        if self.read is None:
            self.read = read_yaml(self.data, self.file)[0]
        return self.read


@dataclass(frozen=True, slots=True)
class Loaded:
    """One entry of the pack: what it says, and the node and file it stands in."""

    folder: str
    key: str
    entry: Entry
    source: Source
    number: int
    """Which of the file's entries it is, from 0."""
    line: int
    column: int
    mended: Node | None = None
    """Its node, where that is not as it stands in the file."""
    known: Mapping[str, Sequence[Sequence[int]]] = field(default_factory=dict)
    """Lines and columns of its examples and `not`s, where the file need not be parsed to know them."""

    @property
    def document(self) -> Document:
        return self.source.document

    @property
    def node(self) -> Node:
        if self.mended is not None:
            return self.mended
        root = self.document.root
        assert root is not None and root.items is not None
        return root.items[self.number]

    def place(self, *path: str | int) -> Place:
        """Where the entry, or a part of it, stands."""
        if not path:
            return Place(self.source.file, self.line, self.column)
        match path:
            case (str() as key, int() as number) if key in self.known:
                return Place(self.source.file, *self.known[key][number])
        node = find(self.node, path)
        return Place(self.source.file, node.line, node.column)

    def problem(
        self, code: str, message: str, hint: str | None = None, *path: str | int,
        at: int | None = None, severity: Severity = "error",
    ) -> Problem:  # fmt: skip
        """A problem at the entry, or at a part of it; ``at`` counts code points of that part's text."""
        return problem_at(self.document, find(self.node, path), code, message, hint, at, severity)

    def key_problem(self, code: str, message: str, hint: str | None, *path: str | int) -> Problem:
        """A problem at a key itself: the last of the path."""
        node = key_node(find(self.node, path[:-1]), str(path[-1]))
        return problem_at(self.document, node, code, message, hint)


def load(folder: Path, parts: Parts | None = None) -> tuple[Manifest | None, list[Loaded], list[Problem]]:
    """Read and check every file of the pack at ``folder``; the problems are all there are.

    ``parts`` holds what earlier runs read and receives what is new; they are kept by the caller who gives them.
    """
    if not folder.is_dir():
        return None, [], [Problem("P020", "there is no such rules folder", Place(str(folder)))]
    if not (folder / MANIFEST).is_file():
        hint = "a pack declares its slots, roles and types there"
        return None, [], [Problem("P021", f"the pack has no {MANIFEST}", Place(str(folder)), hint)]
    problems: list[Problem] = []
    entries: list[Loaded] = []
    manifest = None
    known = parts or Parts(folder)
    for path in pack_files(folder):
        file = path.relative_to(folder).as_posix()
        data = path.read_bytes()
        source = Source((folder / file).as_posix(), data, digest(data))
        if file == MANIFEST:
            source.read, found = read_yaml(data, source.file)
            problems += found
            checked = _checked(Manifest, source.read, source.read.root, problems) if source.read.root else None
            manifest = checked[0] if checked else None
        else:
            entries += _read(file.split("/")[0], source, known, problems)
    if parts is None:
        known.write(forget=False)
    return manifest, entries, problems + list(_passed_over(folder))


def _read(folder: str, source: Source, parts: Parts, problems: list[Problem]) -> list[Loaded]:
    """The entries of a file, from what was kept of it where it was read before without a mistake."""
    key = digest("file", folder, source.sha)
    kept = parts.get(key)
    if kept is not None:
        return [
            Loaded(folder, kind, KINDS[folder][kind].model_validate(said), source, number, line, column, None, known)
            for number, (kind, line, column, said, known) in enumerate(msgpack.unpackb(kept))
        ]
    before = len(problems)
    source.read, found = read_yaml(source.data, source.file)
    problems += found
    entries = list(_entries(folder, source, problems)) if source.read.root is not None else []
    if len(problems) == before:
        parts.put(key, msgpack.packb([(e.key, e.line, e.column, plain(e.node), _tests(e)) for e in entries]))
    return entries


def _tests(loaded: Loaded) -> dict[str, list[tuple[int, int]]]:
    """Where the examples and `not`s of an entry stand."""
    entry = loaded.entry
    if not isinstance(entry, PhraseEntry | RuleEntry):
        return {}
    nodes = {
        key: [find(loaded.node, (key, number)) for number in range(len(listed))]
        for key, listed in (("examples", entry.examples), ("not", entry.not_))
    }
    return {key: [(node.line, node.column) for node in found] for key, found in nodes.items()}


def _passed_over(folder: Path) -> Iterator[Problem]:
    """Files that hold entries and stand where nothing is read."""
    for path in sorted(folder.rglob("*.y*ml")):
        file = path.relative_to(folder)
        if (file.parts[0] in FOLDERS and path.suffix in SUFFIXES) or any(part.startswith(".") for part in file.parts):
            continue
        with suppress(OSError, UnicodeDecodeError), path.open(encoding="utf-8") as opened:
            begun = re.search(r"^ *- *\{? *([a-z]+):", opened.read(MOST_LOOKED_AT), re.MULTILINE)
            home = next((each for each, kinds in KINDS.items() if begun and begun[1] in kinds), None)
            if home and file.parts[0] != PAGES and file.name != MANIFEST:
                allowed = ", ".join(f"{each}/" for each in FOLDERS)
                hint = f"did you mean «{home}/»? read are {allowed} and files that end in {' or '.join(SUFFIXES)}"
                place = Place(path.as_posix())
                yield Problem("P085", "this file is not read", place, hint, severity="warning")


def _entries(folder: str, source: Source, problems: list[Problem]) -> Iterator[Loaded]:
    document, root = source.document, source.document.root
    if root is None or root.items is None:
        problems.append(problem_at(document, root, "P022", "a pack file is a list of entries", "begin each with «- »"))
        return
    for number, node in enumerate(root.items):
        first = node.pairs[0][0] if node.pairs else None
        key = (first.text or "") if first else ""
        if first is None or key not in KINDS[folder]:
            problems.append(_no_entry(folder, document, node, first))
            key = guess(key, KINDS[folder])
            if first is None or not key or node.pairs is None or any(k.text == key for k, _ in node.pairs):
                continue
            node = replace(node, pairs=((replace(first, text=key), node.pairs[0][1]), *node.pairs[1:]))
        loaded = _checked(KINDS[folder][key], document, node, problems)
        if loaded is not None:
            yield Loaded(folder, key, loaded[0], source, number, node.line, node.column, loaded[1])


def _no_entry(folder: str, document: Document, node: Node, first: Node | None) -> Problem:
    """An entry that does not begin as one of its folder: the right key stands elsewhere, is misspelt, or is missing."""
    kinds = KINDS[folder]
    allowed = " or ".join(f"«{key}:»" for key in kinds)
    hint = f"{allowed} does"
    if first is not None:
        later = next((key.text for key, _ in node.pairs or () if key.text in kinds), None)
        elsewhere = next((each for each, others in KINDS.items() if first.text in others), None)
        close = guess(first.text or "", kinds)
        if later:
            hint = f"put «{later}:» first; {hint}"
        elif elsewhere:
            hint = f"an entry of {elsewhere}/ begins so: put it there; {hint}"
        elif close:
            hint = f"did you mean «{close}:»? {hint}"
    said = f"«{first.text}:»" if first else f"«{node.text}»" if node.text else "something that is no entry"
    return problem_at(document, first or node, "P023", f"{said} begins no entry of {folder}/", hint)


def _checked(model: type[Model], document: Document, node: Node, problems: list[Problem]) -> tuple[Model, Node] | None:
    """The entry and its node, mended as the author probably meant it, so that one mistake hides no other.

    None where it cannot be mended. Nothing is ever extracted with a mended entry: its mistake is an error.
    """
    told: set[tuple[str | int, ...]] = set()
    for _ in range(MOST_MENDED):
        try:
            return model.model_validate(plain(node)), node
        except ValidationError as error:
            found = error.errors(include_url=False)
        for each in found:
            where = _path(each)
            if where not in told:
                told.add(where)
                problems.append(_told(model, document, node, each))
        mended = node
        for each in found:
            mended = _mended(model, mended, each)
        if mended is node:
            return None
        node = mended
    return None


def _path(error: Any) -> tuple[str | int, ...]:
    return tuple(step for step in error["loc"] if not (isinstance(step, str) and step.startswith("function-")))


def _mended(model: type[BaseModel], node: Node, error: Any) -> Node:
    """The node with the key that was meant, or without what is wrong; the same node where nothing can be done."""
    where = _path(error)
    if not where:
        return node
    if error["type"] == "missing":
        field = next(f for name, f in model.model_fields.items() if where[0] in (name, f.alias))
        if len(where) > 1:
            return _without(node, where[:1])
        empty = (Node(node.line, node.column, text=str(where[0])), Node(node.line, node.column, text=""))
        return replace(node, pairs=(*(node.pairs or ()), empty)) if field.annotation is str else node
    owner = find(node, where[:-1])
    if owner.pairs is None:
        return _without(node, where[:-1])
    if error["type"] == "extra_forbidden":
        close = guess(str(where[-1]), _keys(_model_at(model, where[:-1])))
        if close and close not in [key.text for key, _ in owner.pairs]:
            pairs = tuple((replace(k, text=close) if k.text == where[-1] else k, v) for k, v in owner.pairs)
            return _with(node, where[:-1], replace(owner, pairs=pairs))
    return _without(node, where)


def _without(node: Node, where: tuple[str | int, ...]) -> Node:
    """A node without what stands at a path; of a list, without the whole of it."""
    while where and isinstance(where[-1], int):
        where = where[:-1]
    owner = find(node, where[:-1])
    if not where or owner.pairs is None:
        return node
    return _with(node, where[:-1], replace(owner, pairs=tuple(p for p in owner.pairs if p[0].text != where[-1])))


def _with(node: Node, where: tuple[str | int, ...], part: Node) -> Node:
    if not where:
        return part
    step, rest = where[0], where[1:]
    if node.items is not None and isinstance(step, int):
        return replace(node, items=tuple(_with(n, rest, part) if i == step else n for i, n in enumerate(node.items)))
    if node.pairs is not None:
        return replace(node, pairs=tuple((k, _with(v, rest, part) if k.text == step else v) for k, v in node.pairs))
    return _with(node, rest, part)  # one text where a list was asked for


def _keys(model: type[BaseModel]) -> list[str]:
    return sorted(field.alias or name for name, field in model.model_fields.items())


def _told(model: type[BaseModel], document: Document, node: Node, error: Any) -> Problem:
    """A validation error in words an analyst can act on."""
    where = _path(error)
    at = find(node, where)
    kind, key = error["type"], str(where[-1]) if where else ""
    said: str = at.text or ""
    if kind == "extra_forbidden":
        hint = meant(key, _keys(_model_at(model, where[:-1])))
        return problem_at(document, key_node(find(node, where[:-1]), key), "P024", f"«{key}» is no key here", hint)
    if kind == "missing":
        return problem_at(document, find(node, where[:-1]), "P025", f"«{key}» is missing", f"add «{key}: …»")
    if kind == "literal_error":
        allowed = [one for one in re.findall("'([^']*)'", error["ctx"]["expected"]) if one]
        return problem_at(document, at, "P026", f"«{said}» is not allowed here", meant(said, allowed))
    if kind == "value_error":
        close = YES_OR_NO.get(said.casefold(), "")
        hint = (f"did you mean «{close}»? " if close else "") + 'write "yes" or "no"'
        return problem_at(document, at, "P027", f"«{key}»: «{said}» is neither yes nor no", hint)
    named = next((str(step) for step in reversed(where) if isinstance(step, str)), key)
    wanted = next((words for begin, words in WANTED.items() if kind.startswith(begin)), error["msg"])
    shown = f"«{said}» is" if at.text else "a list is" if at.items is not None else "this is"
    braces = "put a text that begins with «{» into double quotation marks" if at.pairs is not None else ""
    return problem_at(document, at, "P027", f"«{named}»: {shown} not {wanted}", braces or f"write {wanted}")


def _model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that a path leads to, as far as it is one."""
    for step in path:
        if isinstance(step, int):
            continue
        field = next((f for name, f in model.model_fields.items() if step in (name, f.alias)), None)
        inner = _inner(field.annotation) if field else None
        if inner is None:
            return model
        model = inner
    return model


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _inner(part))), None)
