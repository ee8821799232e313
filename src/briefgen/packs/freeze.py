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
OBJECT, SET, MAP = "\x01", "\x02", "\x03"


def freeze(value: Any) -> bytes:
    """Bytes of a tree of the classes above, tuples, frozen sets, mappings and scalars."""
    packed: bytes = msgpack.packb(_plain(value))
    return packed


def thaw(data: bytes) -> Any:
    """The tree again; raises ValueError where the bytes are not such a tree."""
    return _built(msgpack.unpackb(data, use_list=False, strict_map_key=False))


def rows(values: Sequence[Any]) -> bytes:
    """Bytes of many equal objects whose fields are scalars and tuples of them: the fastest to build again."""
    names = FIELDS[type(values[0])] if values else ()
    packed: bytes = msgpack.packb([[getattr(value, name) for name in names] for value in values], default=_row)
    return packed


def _row(value: Any) -> list[Any]:
    """A small object inside a row, as the list of its fields."""
    return [getattr(value, name) for name in FIELDS[type(value)]]


def _plain(value: Any) -> Any:
    number = NUMBER.get(type(value))
    if number is not None:
        return [OBJECT, number, *(_plain(getattr(value, name)) for name in FIELDS[type(value)])]
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return [SET, *sorted((_plain(item) for item in value), key=repr)]
    if isinstance(value, dict):
        return [MAP, *(part for key, item in value.items() for part in (_plain(key), _plain(item)))]
    return value


def _built(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    if not value or value[0] not in (OBJECT, SET, MAP):
        return tuple(map(_built, value))
    if value[0] == OBJECT:
        return CLASSES[value[1]](*map(_built, value[2:]))
    parts = tuple(map(_built, value[1:]))
    if value[0] == SET:
        return frozenset(parts)
    return dict(zip(parts[::2], parts[1::2], strict=True))
