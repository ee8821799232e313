"""Whether a verb and those who act agree, as their endings show: «توافق المفاوضون على …» is no «she approves»."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import CONJUNCTIONS
from briefgen.extract.line import ACTORS, Line, Mention
from briefgen.extract.match import Match
from briefgen.wording.filters import FEMININE_ENDING

WHO, MEN, FEMININE = "who", "ون", "f"
PEOPLE = frozenset({"official", ACTORS})
MANY = frozenset({"plural", "dual"})
SAID_OF_THEM = frozenset({"quality", "judgement", "nationality"})
SOUND = ("ون", "ين")
"""Ends men in the sound plural, who have a genitive only without their last letter."""


def several_people(mention: Mention, line: Line) -> bool:
    """Are people named by what they do several: «المفاوضون», «مندوبو الدول»? Their first word can be nothing else."""
    if mention.type not in PEOPLE or mention.first >= len(line.readings):
        return False
    numbers = {reading.number for reading in line.readings[mention.first] if not reading.finite}
    return bool(numbers) and numbers <= MANY


def disagrees(line: Line, match: Match) -> bool:
    """Stand men in the sound plural behind a verb read in the feminine, or anybody behind one of the first person?

    Then it is another verb, or he is its object: «أدعو جميع الأطراف إلى …».
    """
    reading = match.state.reading
    if reading is None or not reading.finite or reading.gender not in (FEMININE, ""):
        return False
    behind = [m for m in dict(match.state.captures).get(WHO, ()) if m.first == match.state.anchor + 1]
    if not reading.gender:
        return bool(behind)
    return any(line.norm(m.first).endswith(MEN) and not line.has(m.first, "singular") for m in behind)


def other_subject(line: Line, match: Match) -> bool:
    """Cannot who stands before a verb in the singular be its subject: «وكالات: رفض الأسير» is not by agencies?"""
    reading, found = match.state.reading, dict(match.state.captures).get(WHO, ())
    if reading is None or not reading.finite or reading.number != "singular" or len(found) != 1:
        return False
    who, last = found[0], found[0].last
    if who.type not in PEOPLE or last > match.state.anchor or _joined(line, who):
        return False
    heads = [each for each in line.readings[who.first] if not each.finite]
    if reading.gender == FEMININE:  # «معظم الدول رفضت» agrees with the states
        return bool(heads) and all(r.definite and r.number == "singular" and r.gender == "m" for r in heads)
    return bool(heads) and all(r.number in MANY or r.gender == FEMININE for r in heads)


def _joined(line: Line, who: Mention) -> bool:
    """Is it one of several?"""
    return any(line.norm(at) in CONJUNCTIONS for at in range(who.first, who.last))


def takes_from_another(line: Line, match: Match, captures: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Has an indefinite sound plural taken a definite quality, another's: «اغتال مسلحون الصحفي الليبي فلانا»?"""
    said = (m.first for role in SAID_OF_THEM for m in captures.get(role, ()))
    definite = [at for at in said if at > match.first and line.norm(at).startswith(ARTICLE)]
    # «اغتال مسلحون اليوم الصحفي»: a day may stand between them
    return any(_several_of_them(line, at - 1) or _several_of_them(line, match.first) for at in definite)


def takes_a_noun(line: Line, captures: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Has a feminine noun taken a masculine quality that is a noun as well: «14 دولة | مشروع القرار»?"""
    said = [m for role in SAID_OF_THEM for m in captures.get(role, ()) if m.last == m.first + 1 and m.first > 0]
    return any(_a_noun_behind_her(line, m.first) for m in said)


def _a_noun_behind_her(line: Line, at: int) -> bool:
    norm, before = line.norm(at), line.norm(at - 1)
    if not before.endswith(FEMININE_ENDING) or norm.endswith(FEMININE_ENDING) or norm.startswith(ARTICLE):
        return False
    kinds = {(r.kind, r.gender) for r in line.readings[at] if r.number == "singular"}
    return ("noun", "m") in kinds and not any(kind == "adjective" and gender == "f" for kind, gender in kinds)


def _several_of_them(line: Line, at: int) -> bool:
    """Is a word an indefinite sound plural, and no «فلسطين»?"""
    norm = line.norm(at)
    sound = norm.endswith(SOUND) and not norm.startswith(ARTICLE)
    return sound and any(r.number == "plural" for r in line.readings[at])
