"""A pack's folder to checked entries, each with its place; every mistake of every file in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.packs.files import MANIFEST, pack_files
from briefgen.packs.schema import KINDS, Entry, Manifest
from briefgen.packs.yaml_door import Document, Node, find, key_node, open_yaml, plain, problem_at
from briefgen.problems import Place, Problem

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

    def problem(self, code: str, message: str, hint: str | None = None, *path: str | int) -> Problem:
        """A problem at the entry, or at a part of it."""
        return problem_at(self.document, find(self.node, path), code, message, hint)


def load(folder: Path) -> tuple[Manifest | None, list[Loaded], list[Problem]]:
    """Read and check every file of the pack at ``folder``; the problems are all there are."""
    if not folder.is_dir():
        return None, [], [Problem("P020", "there is no such rules folder", Place(str(folder)))]
    if not (folder / MANIFEST).is_file():
        hint = "a pack declares its slots, roles and types there"
        return None, [], [Problem("P021", f"the pack has no {MANIFEST}", Place(str(folder)), hint)]
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
        problems.append(problem_at(document, root, "P022", "a pack file is a list of entries", "begin each with «- »"))
        return
    for node in root.items:
        first = node.pairs[0][0] if node.pairs else None
        model = KINDS[folder].get(first.text or "") if first else None
        if first is None or model is None:
            allowed = " or ".join(f"«{key}:»" for key in KINDS[folder])
            said = f"«{first.text}:»" if first else "something that is no entry"
            problems.append(
                problem_at(document, first or node, "P023", f"{said} begins no entry of {folder}/", f"{allowed} does")
            )
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
        allowed = sorted(field.alias or name for name, field in owner.model_fields.items())
        close = get_close_matches(key, allowed, 1)
        hint = (f"did you mean «{close[0]}»? " if close else "") + "allowed: " + ", ".join(allowed)
        return problem_at(document, key_node(find(node, where[:-1]), key), "P024", f"«{key}» is no key here", hint)
    if kind == "missing":
        return problem_at(document, find(node, where[:-1]), "P025", f"«{where[-1]}» is missing")
    if kind == "literal_error":
        said = at.text if at.text is not None else "this"
        return problem_at(document, at, "P026", f"«{said}» is not allowed here", f"allowed: {error['ctx']['expected']}")
    return problem_at(document, at, "P027", f"«{'.'.join(map(str, where))}»: {error['msg']}")


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
