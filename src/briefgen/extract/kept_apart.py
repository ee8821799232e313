"""Names and titles that stand side by side and are not of one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.line import Captures, Line, Mention

PERSON, OFFICE, STATE, WORD = "person", "office", "state", "word"
TITLES = frozenset({OFFICE, "office-of", "nisba"})
HEADS_OF_STATE = frozenset({"president", "king", "emir", "sultan"})
"""The offices of those who may name a prime minister."""
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


def gives_office(captures: Captures, line: Line) -> bool:
    """«كلف الرئيس اللبناني فلان بتشكيل الحكومة»: is he who is named behind the title another, who gets an office?"""
    found = dict(captures)
    if not (found.get(PERSON) and found.get(OFFICE)) or found[PERSON][0].first < found[OFFICE][0].last:
        return False
    return given_office(line, found[OFFICE][0].first, found[PERSON][0])


def given_office(line: Line, first: int, person: Mention) -> bool:
    """Does the head of a state, whose title begins at ``first``, give something to the person named behind it?

    The person never headed a state, and no second name stands behind, which would be of the one that gets it.
    """
    words = clause_words()
    head = line.norm(first) in words["heads_of_state"] or (
        line.norm(first) in words["heads"] and line.norm(first + 1) in words["of_a_state"]
    )
    if not head or first == 0 or line.norm(first - 1) not in words["gives_offices"] or person.name is None:
        return False
    if any(term.office in HEADS_OF_STATE for term in person.name.offices):
        return False
    behind = line.starts[person.last] if person.last < len(line.tokens) else []
    return not any(mention.type in (PERSON, OFFICE) for mention in behind)


def _titled(person: Mention, line: Line) -> bool:
    """Stands a title right before a name, or before the longer one that it ends: «وزير الخارجية المصري فلان»?"""
    before = [m for starts in line.starts[max(person.first - WIDEST, 0) : person.first] for m in starts]
    if any(m.type == PERSON and m.name is not None and m.last == person.last for m in before):
        return True
    return any(m.last == person.first and m.type in TITLES for m in before)
