"""«و» behind a match, with what shares something the match has told half of: «اتفاقيتي تزويد وعبور الطاقة»."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.extract.line import Line
from briefgen.extract.match import AND
from briefgen.extract.mentions import ARTICLE
from briefgen.model import Value
from briefgen.transfer.lists import small_words
from briefgen.transfer.tell import Told
from briefgen.wording.filters import ACTION, CLAIM

_DOING = re.compile(r"^and (?:.* (?:and|or) )?(?:not )?[a-z]+ing\b")
MASDAR, EVENT = "masdar", "event"
COUNTED = frozenset({"victims", "forces"})
NAMED = frozenset({"state", "place", "person", "group", "body", "institution", "outlet", "office", "number", "date"})
MOST = 6
"""Tokens of the longest name looked for."""


def shares_genitive(line: Line, at: int) -> bool:
    """Stands before «و» a verbal noun without article, owner or name, whose genitive comes only behind the next?"""
    if line.norm(at) != AND or at < 1:
        return False
    token, readings = line.tokens[at - 1], line.readings[at - 1]
    ending = [m.type for starts in line.starts[max(0, at - MOST) : at] for m in starts if m.last == at]
    bare = token.kind == "word" and not token.norm.startswith(ARTICLE) and not NAMED & {*ending}
    owned = line.has(at + 2, "definite") if at + 2 < len(line.tokens) else False
    doing = any(r.kind == MASDAR and not r.definite for r in readings)
    return bare and doing and owned and any(r.kind == MASDAR for r in line.readings[at + 1])


def done_besides(english: str, roles: Mapping[str, tuple[Value, ...]]) -> bool:
    """Is what goes on behind an action that was told «to …» another deed, or a thing and a deed?"""
    last = max((v for values in roles.values() for v in values), key=lambda v: (v.end, -v.start), default=None)
    return last is not None and last.type == ACTION and bool(_DOING.match(english))


def joins_deed(line: Line, at: int, roles: Mapping[str, tuple[Value, ...]]) -> bool:
    """Joins «و» what may be a deed to a deed told before: «(قطع العلاقات) وإقامة علاقات»?"""
    last = max((v for values in roles.values() for v in values), key=lambda v: (v.end, -v.start), default=None)
    if last is None or last.type != ACTION or line.norm(at) != AND or at + 1 >= len(line.tokens):
        return False
    return any(reading.kind == MASDAR for reading in line.readings[at + 1])


def of_another_kind(line: Line, at: int, roles: Mapping[str, tuple[Value, ...]]) -> bool:
    """Joins «و» a deed to people, or a thing to an attack: «(قتل عشرة) وتدمير منازل», «(هجوم بالمسيرات) والصواريخ»?

    «killed 10 people and the destruction» says nothing.
    """
    last = max((v for values in roles.values() for v in values), key=lambda v: (v.end, -v.start), default=None)
    if last is not None and last.type in COUNTED and line.norm(at) in small_words()["rather_adjectives"]:
        return True  # «53 جنديا ماليا»: nothing is done financially
    if last is None or line.norm(at) != AND or at + 1 >= len(line.tokens):
        return False
    kinds = {reading.kind for reading in line.readings[at + 1]}
    if MASDAR not in kinds and any(reading.finite and reading.tense == "past" for reading in line.readings[at + 1]):
        return True  # «حاصر البلدة ودخل المدينة»: entered it, and no income of it
    return (last.type in COUNTED and MASDAR in kinds) or (last.type == EVENT and bool(kinds & {MASDAR, "noun"}))


def expletive(roles: Mapping[str, tuple[Value, ...]]) -> bool:
    """Is the last told of a pronoun, so that «it is necessary to» would be said of nothing?"""
    last = max((v for values in roles.values() for v in values), key=lambda v: (v.end, -v.start), default=None)
    return last is not None and last.type == CLAIM and (last.en or "").startswith(("it is ", "it was ", "it will be "))


def of_it(action: Told, matter: Told) -> str:
    """«لتنمية البلاد» as what it is for; nothing where that has no English."""
    said = matter.en or action.gerund
    return f"for {said}" if said else ""
