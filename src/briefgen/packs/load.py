"""A pack's folder to checked entries, each with its place; every mistake of every file in one run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.messages.texts import told
from briefgen.packs.files import MANIFEST, pack_files
from briefgen.packs.schema import KINDS, Entry, Manifest
from briefgen.packs.yaml_door import Document, Node, find, key_node, open_yaml, plain, problem_at
from briefgen.problems import Part, Place, Problem

QUOTED = re.compile(r"'([^']*)'")
KINDS_OF_VALUE = {
    "int": "write a whole number", "string": "write a text", "list": "write a list",
    "dict": "write keys, each with its value", "model": "write keys, each with its value",
}  # fmt: skip
"""What to write, by the first word of the kind of mistake."""
Model = TypeVar("Model", bound=BaseModel)


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

    def problem(self, text: str, /, *path: str | int, **parts: Part | None) -> Problem:
        """A problem at the entry, or at a part of it; ``text`` and ``parts`` as in `told`."""
        return problem_at(self.document, find(self.node, path), text, **parts)


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
            manifest = _checked(Manifest, document, document.root, problems)
        else:
            entries += _entries(file.split("/")[0], document, problems)
    return manifest, entries, problems


def _entries(folder: str, document: Document, problems: list[Problem]) -> Iterator[Loaded]:
    root = document.root
    if root is None or root.items is None:
        problems.append(problem_at(document, root, "P022"))
        return
    for node in root.items:
        first = node.pairs[0][0] if node.pairs else None
        model = KINDS[folder].get(first.text or "") if first else None
        if first is None or model is None:
            allowed = tuple(f"{key}:" for key in KINDS[folder])
            text, said = ("P023", first.text) if first else ("P023.nothing", None)
            problems.append(problem_at(document, first or node, text, said=said, folder=folder, allowed=allowed))
            continue
        entry = _checked(model, document, node, problems)
        if entry is not None:
            yield Loaded(folder, first.text or "", entry, document, node)


def _checked(model: type[Model], document: Document, node: Node, problems: list[Problem]) -> Model | None:
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        for each in error.errors(include_url=False):
            problems.append(_told(model, document, node, each))
        return None


def _told(model: type[BaseModel], document: Document, node: Node, error: Any) -> Problem:
    """A validation error in words an analyst can act on."""
    where = tuple(step for step in error["loc"] if not (isinstance(step, str) and step.startswith("function-")))
    at = find(node, where)
    kind = error["type"]
    if kind == "extra_forbidden":
        key = str(where[-1])
        owner = _model_at(model, where[:-1])
        known = (field.alias or name for name, field in owner.model_fields.items())
        return problem_at(document, key_node(find(node, where[:-1]), key), "P024", key=key, **meant(key, known))
    if kind == "missing":
        return problem_at(document, find(node, where[:-1]), "P025", key=str(where[-1]))
    if kind == "literal_error":
        allowed = tuple(filter(None, QUOTED.findall(error["ctx"]["expected"])))
        return problem_at(document, at, "P026" if at.text else "P026.empty", said=at.text, allowed=allowed)
    why = KINDS_OF_VALUE.get(kind.split("_")[0], error["msg"].removeprefix("Value error, "))
    return problem_at(document, at, "P027", key=".".join(map(str, where)), why=why)


def meant(word: str, known: Iterable[str]) -> dict[str, Part | None]:
    """What is allowed, and what of it was probably meant: parts of a message."""
    allowed = tuple(sorted(known))
    return {"close": next(iter(get_close_matches(word, allowed, 1)), None), "allowed": allowed}


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
