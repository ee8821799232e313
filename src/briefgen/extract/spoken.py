"""Whose words a fact tells: of a stand, a promise or a forecast those of whoever takes, gives or makes it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.line import CLAUSES, Line, Mention
from briefgen.extract.match import Match, opens_statement
from briefgen.extract.subjects import says
from briefgen.model import Value
from briefgen.packs.pack import Matchable, Pack

STATE, OWN_STATE, WHAT, TEXT, PROMISING, POSITION = "state", "own-state", "what", "text", "promising", "position"
TELLING = frozenset({POSITION, "commitment", "next_step"})
"""Slots in which somebody's stand, promise or forecast is told."""


def speaks_for_himself(rule: Matchable, match: Match, line: Line, who: Sequence[Value], pack: Pack) -> bool:
    """Is a fact the word of whoever it is about: «أدان الوزير الهجوم», «تعهد بـ …», «اكتفى بالقول إن …»?"""
    reading = match.state.reading
    if rule.clause and any(m.first > match.first and m.use in CLAUSES for _, ms in match.state.captures for m in ms):
        return True  # «قالت الوزارة إنها أغلقت …»
    if rule.makes not in TELLING or any(value.type == STATE for value in who):
        return False  # «رفضت قطر العرض» nobody is quoted for
    if reading is not None and (says(reading, pack) or reading.word in pack.classes.get(PROMISING, frozenset())):
        return True
    spans = (m for role, found in match.state.captures for m in found if role == WHAT and m.type == TEXT)
    return rule.makes == POSITION and any(m.first and opens_statement(line, m.first) for m in spans)


def of_nobody(mention: Mention) -> bool:
    """Is it a country by a pronoun alone, or what is of it: «بلاده», «حكومة بلاده»?"""
    if mention.made_by is None:
        return False
    inner = (m for _, found in mention.captures for m in found)
    return mention.made_by.refers == OWN_STATE or any(of_nobody(m) for m in inner)


def of_us(match: Match) -> bool:
    """Is the verb of a match in the first person: «سنواصل», which has no gender?"""
    reading = match.state.reading
    return reading is not None and reading.finite and reading.kind == "verb" and not reading.gender


def same(source: Value, who: Sequence[Value]) -> bool:
    """Is a source who it is about? «US officials» hold the id of their state, and are not it."""
    return any(source.id == v.id and source.type == v.type if source.id else source.text == v.text for v in who)
