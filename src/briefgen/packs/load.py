"""A pack's folder to checked entries, each with its place; every mistake of every file in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.messages.texts import told
from briefgen.packs.files import FOLDERS, MANIFEST, SUFFIXES, pack_files
from briefgen.packs.guess import guess, meant
from briefgen.packs.schema import KINDS, Entry, Manifest
from briefgen.packs.yaml_door import Document, Node, find, key_node, open_yaml, plain, problem_at
from briefgen.problems import Part, Place, Problem

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


@dataclass(frozen=True, slots=True)
class Loaded:
    """One entry of the pack: what it says, and the node and file it stands in."""

    folder: str
    key: str
    entry: Entry
    document: Document
    node: Node

    def place(self, *path: str | int) -> Place:
        """Where the entry, or a part of it, stands."""
        node = find(self.node, path)
        return Place(self.document.file, node.line, node.column)

    def problem(self, text: str, /, *path: str | int, at: Part | None = None, **parts: Part | None) -> Problem:
        """A problem at the entry, or at a part of it, told by ``text`` and ``parts`` (see messages.texts.told).

        ``at`` counts code points of that part's text.
        """
        return problem_at(self.document, find(self.node, path), text, at if isinstance(at, int) else None, **parts)

    def key_problem(self, text: str, /, *path: str | int, **parts: Part | None) -> Problem:
        """A problem at a key itself: the last of the path."""
        node = key_node(find(self.node, path[:-1]), str(path[-1]))
        return problem_at(self.document, node, text, **parts)


def load(folder: Path) -> tuple[Manifest | None, list[Loaded], list[Problem]]:
    """Read and check every file of the pack at ``folder``; the problems are all there are."""
    if not folder.is_dir():
        return None, [], [told("P020", Place(str(folder)))]
    if not (folder / MANIFEST).is_file():
        return None, [], [told("P021", Place(str(folder)), file=MANIFEST)]
    problems: list[Problem] = []
    entries: list[Loaded] = []
    manifest = None
    for path in pack_files(folder):
        file = path.relative_to(folder).as_posix()
        document, found = open_yaml(path, (folder / file).as_posix())
        problems += found
        if document.root is None:
            continue
        if file == MANIFEST:
            checked = _checked(Manifest, document, document.root, problems)
            manifest = checked[0] if checked else None
        else:
            entries += _entries(file.split("/")[0], document, problems)
    return manifest, entries, problems + list(_passed_over(folder))


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
                allowed = tuple(f"{each}/" for each in FOLDERS)
                yield told("P085", Place(path.as_posix()), home=home, allowed=allowed, endings=SUFFIXES)


def _entries(folder: str, document: Document, problems: list[Problem]) -> Iterator[Loaded]:
    root = document.root
    if root is None or root.items is None:
        problems.append(problem_at(document, root, "P022"))
        return
    for node in root.items:
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
            yield Loaded(folder, key, loaded[0], document, loaded[1])


def _no_entry(folder: str, document: Document, node: Node, first: Node | None) -> Problem:
    """An entry that does not begin as one of its folder: the right key stands elsewhere, is misspelt, or is missing."""
    kinds = KINDS[folder]
    parts: dict[str, Part | None] = {"folder": folder, "allowed": tuple(f"{key}:" for key in kinds)}
    if first is not None:
        later = next((key.text for key, _ in node.pairs or () if key.text in kinds), None)
        elsewhere = next((each for each, others in KINDS.items() if first.text in others), None)
        close = guess(first.text or "", kinds)
        if later:
            parts["later"] = later
        elif elsewhere:
            parts["home"] = elsewhere
        else:
            parts["close"] = close
    if first is None and not node.text:
        return problem_at(document, node, "P023.nothing", **parts)
    return problem_at(document, first or node, "P023" if first else "P023.text", said=(first or node).text, **parts)


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
        allowed = meant(key, _keys(_model_at(model, where[:-1])))
        return problem_at(document, key_node(find(node, where[:-1]), key), "P024", key=key, **allowed)
    if kind == "missing":
        return problem_at(document, find(node, where[:-1]), "P025", key=key)
    if kind == "literal_error":
        known = [one for one in re.findall("'([^']*)'", error["ctx"]["expected"]) if one]
        return problem_at(document, at, "P026", said=said, **meant(said, known))
    if kind == "value_error":
        return problem_at(document, at, "P027.yes", key=key, said=said, close=YES_OR_NO.get(said.casefold()))
    named = next((str(step) for step in reversed(where) if isinstance(step, str)), key)
    wanted = next((words for begin, words in WANTED.items() if kind.startswith(begin)), error["msg"])
    if at.text:
        return problem_at(document, at, "P027", key=named, said=said, kind=wanted)
    braces = at.pairs is not None and document.lines[at.line - 1][at.column - 1 :].startswith("{")
    text = "P027.list" if at.items is not None else "P027.braces" if braces else "P027.empty"
    return problem_at(document, at, text, key=named, kind=wanted)


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
