"""An entry against the shape it must have: what is wrong in words an analyst can act on, and what was meant instead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.packs.guess import guess, meant
from briefgen.packs.yaml_door import Document, Node, find, key_node, plain, problem_at
from briefgen.problems import Problem

Model = TypeVar("Model", bound=BaseModel)
MOST_MENDED = 5
"""How often an entry is mended before it is given up."""
NUMBER, KEYS = "a number, such as 2", "keys with values"
WANTED = {"int": NUMBER, "string": "a text", "list": "a list", "dict": KEYS, "model": KEYS}
"""What is asked for, by the beginning of the kind of mistake."""
YES_OR_NO = {
    "yes": "yes", "true": "yes", "y": "yes", "on": "yes", "1": "yes", "نعم": "yes",
    "no": "no", "false": "no", "n": "no", "off": "no", "0": "no", "لا": "no",
}  # fmt: skip
"""What is written for yes and no."""


def checked(model: type[Model], document: Document, node: Node, problems: list[Problem]) -> tuple[Model, Node] | None:
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
