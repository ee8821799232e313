"""Places named by their first word alone: «القطاع» in an article that has named «قطاع غزة»."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from briefgen.extract.line import Line, Mention

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

SHORT, DESCRIBING = "first-word", ("adjective", "participle")
"""A name that a word is in this article alone; read as a word it is none here."""


@cache
def _places() -> tuple[dict[str, str], ...]:
    text = (files("briefgen.arabic") / "short_places.yaml").read_text(encoding="utf8")
    return tuple(yaml.load(text, Loader=yaml.CSafeLoader))


def note_short_places(line: Line, builder: Builder) -> None:
    """Put such places among the mentions of a line, where no adjective says which one is meant («القطاع الخاص»)."""
    for place in _places():
        for at, token in enumerate(line.tokens):
            name = builder.pack.names.called(place["name"]) if token.norm == place["short"] else None
            if name is None or line.starts[at] or not _only_one(builder.text, place["first"], place["rest"]):
                continue
            behind = line.readings[at + 1] if at + 1 < len(line.tokens) else ()
            if any(r.kind in DESCRIBING and r.definite for r in behind):
                continue
            gender = name.gender
            line.starts[at].append(Mention(name.type, at, at + 1, 0.0, name, SHORT, gender=gender, count="singular"))
            line.types.update(builder.pack.wider.get(name.type, frozenset()))


@cache
def _only_one(text: str, first: str, rest: str) -> bool:
    """Does a text name the place, and nothing else by the same first word?"""
    found = re.findall(rf"(?<![\u0621-\u064a])[\u0648\u0628\u0644]?{first} (\S+)", text)
    return bool(found) and all(word.startswith(rest) for word in found)
