"""Names and titles that stand side by side and are not of one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import COMMAS
from briefgen.extract.line import Captures, Line, Mention

PERSON, OFFICE, STATE, WORD = "person", "office", "state", "word"
TITLES = frozenset({OFFICE, "office-of", "nisba"})
WIDEST = 4
"""Tokens before a name among which the title that ends there begins."""


def of_nobody(mention: Mention, tokens: Sequence[Token], position: Mapping[int, int]) -> bool:
    """Is it a person between two commas, the first of them right behind a hole in the clause around?

    «رئيس المحكمة التي ستحاكم الرئيس السابق، فلان، …»: the name may be that of somebody inside the relative clause or of
    the noun before it; as nothing tells the two apart, it is told of neither.
    """
    comma = mention.first - 1
    if mention.type != PERSON or comma < 1 or tokens[comma].norm not in COMMAS:
        return False
    if mention.last < len(tokens) and tokens[mention.last].norm not in COMMAS:
        return False  # «…، وفلان يرفض»: it begins something
    if comma not in position or comma - 1 in position:
        return False
    hole = next((n for n in range(comma - 1, -1, -1) if n - 1 in position), None)
    return hole is not None and tokens[hole].kind == WORD


def of_another_state(captures: Captures, line: Line) -> bool:
    """Does a title behind a name belong to another: «استقبل السيسي وزير الخارجية الروسي»?

    Behind the verb the title is of whom he received; and who has his own title before his name has no second behind it.
    """
    found = dict(captures)
    if not all(found.get(role) for role in (PERSON, OFFICE, STATE)):
        return False
    (person, *_), (office, *_), (state, *_) = found[PERSON], found[OFFICE], found[STATE]
    if office.first == person.last and _titled(person, line):
        return True
    if person.name is None or state.name is None or not person.name.id or not person.name.of:
        return False
    verb = person.first > 0 and any(reading.finite for reading in line.readings[person.first - 1])
    return verb and office.first >= person.last and person.name.of not in (state.name.id, state.name.of)


def _titled(person: Mention, line: Line) -> bool:
    """Stands a title right before a name, or before the longer one that it ends: «وزير الخارجية المصري فلان»?"""
    before = [m for starts in line.starts[max(person.first - WIDEST, 0) : person.first] for m in starts]
    if any(m.type == PERSON and m.name is not None and m.last == person.last for m in before):
        return True
    return any(m.last == person.first and m.type in TITLES for m in before)
