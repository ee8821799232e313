"""Frozen dataclasses to bytes and back, by msgpack: no code is ever read from a cache."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import msgpack

from briefgen.packs import pack, pattern
from briefgen.packs.lexicon import Word

CLASSES: tuple[type[Any], ...] = (
    pattern.Literal, pattern.Lexeme, pattern.Capture, pattern.Gap, pattern.Group, Word,
    pack.Term, pack.Name, pack.Alias, pack.Unless, pack.Matchable, pack.Cue, pack.Role, pack.Slot, pack.Section,
    pack.Context,
)  # fmt: skip
NUMBER = {each: number for number, each in enumerate(CLASSES)}
FIELDS = {each: tuple(part.name for part in fields(each)) for each in CLASSES}
SET = 100
"""Extension number of a frozen set; an object's is the number of its class."""


def freeze(value: Any) -> bytes:
    """Bytes of a tree of the classes above, tuples, frozen sets, mappings and scalars."""
    packed: bytes = msgpack.packb(value, default=_extension)
    return packed


def thaw(data: bytes) -> Any:
    """The tree again; raises ValueError where the bytes are not such a tree."""
    return msgpack.unpackb(data, use_list=False, strict_map_key=False, ext_hook=_built)


def rows(values: Sequence[Any]) -> bytes:
    """Bytes of many equal objects whose fields are scalars and tuples of them: the fastest to build again."""
    names = FIELDS[type(values[0])] if values else ()
    packed: bytes = msgpack.packb([[getattr(value, name) for name in names] for value in values], default=_row)
    return packed


def row(value: Any) -> bytes:
    """Bytes of one such object."""
    packed: bytes = msgpack.packb(_row(value), default=_row)
    return packed


def _row(value: Any) -> list[Any]:
    """A small object inside a row, as the list of its fields."""
    return [getattr(value, name) for name in FIELDS[type(value)]]


def _extension(value: Any) -> msgpack.ExtType:
    number = NUMBER.get(type(value))
    if number is not None:
        return msgpack.ExtType(number, freeze([getattr(value, name) for name in FIELDS[type(value)]]))
    if isinstance(value, frozenset):
        return msgpack.ExtType(SET, freeze(sorted(value, key=repr)))
    raise TypeError(f"{type(value).__name__} is no part of a pack")


def _built(number: int, data: bytes) -> Any:
    parts = msgpack.unpackb(data, use_list=False, strict_map_key=False, ext_hook=_built)
    if number == SET:
        return frozenset(parts)
    if number >= len(CLASSES):
        raise ValueError(f"no class has the number {number}")
    return CLASSES[number](*parts)
