"""Whom the article means by an office, a form of address, or a land of his own: «السفيرة الأميركية», «سموه», «بلاده».

Only the roles of facts are filled so; the sentence keeps the article's words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.words import ARTICLE
from briefgen.extract.holders import land_of, state_of
from briefgen.extract.role_words import role_words
from briefgen.model import Value
from briefgen.packs.pack import Pack

PERSON, STATE, OFFICE, NISBA = "person", "state", "office", "nisba"
LANDS = frozenset({STATE, NISBA})
FEMININE, SHORTEST, DOT, COUNTERPART = "هة", 3, ".", "counterpart"


def by_office(value: Value, others: Sequence[Value], named: Sequence[Value], pack: Pack) -> Value:
    """A party with the person or the land that the article has named; ``others``: who stands beside it or speaks."""
    if value.type == STATE and not value.id:
        return _own_land(value, others, named)
    if value.type != PERSON:
        return value
    first = _first(value)
    if not value.id and first in role_words()["addresses"]:
        return _meant(value, [v for v in named if v.start < value.start and _addressed(v, first)])
    lands = {v.id for v in value.roles.get(STATE, ())}
    if len(lands) != 1:
        return value
    (land,) = lands
    if not value.id and first in role_words()["counterparts"]:
        offices = {each for other in others if other is not value for each in _offices(other, pack)}
        same = [v for v in named if _is_of(v, land) and offices & _offices(v, pack)]
        return _meant(replace(value, id=f"{land}{DOT}{COUNTERPART}"), same)
    office = {v.id for v in value.roles.get(OFFICE, ())}
    if value.id in office:
        return _meant(value, [v for v in named if _is_of(v, land) and v.start < value.start and _first(v) == first])
    return value


def _meant(value: Value, found: Sequence[Value]) -> Value:
    """The only person of those, with the words of the value."""
    if len({v.id for v in found}) != 1:
        return value
    best = max(found, key=lambda each: len(each.ar))
    return replace(best, text=value.text, start=value.start, end=value.end)


def _own_land(value: Value, others: Sequence[Value], named: Sequence[Value]) -> Value:
    """«بلاده», said by somebody whose own words name one land: «المتحدث باسم الخارجية الصينية»."""
    if _first(value) not in role_words()["own_lands"]:
        return value
    for other in others:
        land = "" if other is value or other.type == STATE else land_in(other, named)
        if land:
            return replace(value, id=land)
    return value


def land_in(value: Value, named: Sequence[Value]) -> str:
    """Code of the state that somebody is of, as its own words name the only one: «وزير القوات البريطاني فلان»."""
    within = {v.id for v in named if v.type in LANDS and v.id and value.start <= v.start < value.end}
    abroad = any(word in role_words()["sent_to"] for word in value.text.split())
    return land_of(value) or (within.pop() or "" if len(within) == 1 and not abroad else "")


def _is_of(value: Value, land: str | None) -> bool:
    return value.type == PERSON and bool(value.id) and state_of(value) == land


def _addressed(value: Value, address: str) -> bool:
    """Is a person named with the form of address that a word takes up: «صاحب السمو …» by «سموه»?"""
    bare = (_bare(word).rstrip(FEMININE) for word in normalize(value.text).text.split())
    words = [word for word in bare if len(word) >= SHORTEST]
    return value.type == PERSON and bool(value.id) and any(address.startswith(word) for word in words)


def _offices(value: Value, pack: Pack) -> set[str]:
    """The offices that a person is named with, or has held."""
    own = {v.id for v in value.roles.get(OFFICE, ()) if v.id}
    name = pack.names.called(value.id or "")
    return own | {term.office for term in (name.offices if name is not None else ())}


def _first(value: Value) -> str:
    words = normalize(value.text).text.split()
    return _bare(words[0]) if words else ""


def _bare(word: str) -> str:
    return fold(word).removeprefix(fold(ARTICLE))
