"""Which words of a clause are said of its own verb, and which of what is talked about, aimed at or said in it."""

from __future__ import annotations

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.edges import PLACES
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.mentions import QUOTES
from briefgen.extract.role_words import role_words
from briefgen.extract.subjects import says
from briefgen.packs.pack import Pack
from briefgen.transfer.lists import small_words

DATE, ATTACKS, GATHERINGS = "date", "attacks", "gatherings"
HOLDING = ("scheduling", "hosting")
NEAR = 4
"""Tokens before a relative clause among which its noun stands."""
HEAD = 2
"""Tokens that may open a clause before its first own word: «وأن», «وقد»."""


def own_words(line: Line, first: int, behind: int, attack: bool, pack: Pack) -> frozenset[int]:
    """The positions from ``first`` on that are said of the verb of a clause.

    ``behind``: the position up to which a pattern has read the words itself, so that none of them opens anything.
    ``attack``: it tells of an attack, whose day and place may stand behind any comma and «إثر».
    """
    words = clause_words()
    own: set[int] = set()
    aside = away = False
    for at in range(first, len(line.tokens)):
        norm = line.norm(at)
        if norm in COMMAS:
            circumstance = when_or_where(line, at + 1)
            aside, away = (True, False) if circumstance else (False, not attack and (away or not aside))
            continue
        if norm in words["complementisers"] and at >= behind:
            break
        if at >= behind and at > first and _leads_away(line, at, attack, pack):
            away = True
        if not away:
            own.add(at)
    return frozenset(own)


def _leads_away(line: Line, at: int, attack: bool, pack: Pack) -> bool:
    """Begins here what is talked about, aimed at, or told of a noun or another event?"""
    words, more, norm = clause_words(), role_words(), line.norm(at)
    if attack and not speaks(line, at, pack) and of_attack_noun(line, at, pack):
        return False  # «في قصف استهدف القرية فجر الأحد»
    if norm in words["relatives"] or norm in words["subordinators"] or norm in more["about"]:
        return True
    if norm in more["before_or_after"] and not any(m.type == DATE for n in (at, at + 1) for m in _starts(line, n)):
        return not (attack and norm in more["brought_by"])
    if norm in small_words()["purpose"] and line.has(at + 1, "masdar"):
        return True
    if holds_it(line, at, pack):
        return False  # «شارك في مؤتمر نظمته الجامعة في تونس»: there he took part
    verb = all_finite(line, at) and not _helped(line, at, pack) and line.norm(at - 1) not in CONJUNCTIONS
    before = line.norm(at - 1)
    return verb and before not in words["complementisers"] and before not in words["to_be_done"]


def of_attack_noun(line: Line, at: int, pack: Pack) -> bool:
    """Stands the noun of an attack shortly before a position?"""
    attacks = pack.classes.get(ATTACKS, frozenset())
    return any(r.word in attacks for n in range(max(at - NEAR, 0), at) for r in line.readings[n])


def holds_it(line: Line, at: int, pack: Pack) -> bool:
    """Stands a verb of holding here with a pronoun for the meeting before it: «اجتماع عقده …», «مؤتمر تنظمه …»?"""
    meetings = pack.classes.get(GATHERINGS, frozenset())
    known = frozenset().union(*(pack.classes.get(name, frozenset()) for name in HOLDING))
    verb = any(r.finite and r.voice != "passive" and r.word in known for r in line.readings[at])
    taken_up = at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "suffix"
    near = range(max(at - NEAR, 0), at)
    return verb and taken_up and any(r.word in meetings for n in near for r in line.readings[n])


def speaks(line: Line, at: int, pack: Pack) -> bool:
    """Stands a verb of saying at a position?"""
    return all_finite(line, at) and any(says(r, pack) for r in line.readings[at])


def _starts(line: Line, at: int) -> list[Mention]:
    return line.starts[at] if at < len(line.starts) else []


def _helped(line: Line, at: int, pack: Pack) -> bool:
    """Is it the verb of «كان», «بدأ» before it, or «كان» itself?"""
    helping = pack.classes.get("auxiliary", frozenset())
    return any(r.word in helping for n in (at, at - 1, at - 2) if n >= 0 for r in line.readings[n])


def when_or_where(line: Line, at: int) -> bool:
    """Does a day, or a place behind a preposition, begin at a position?"""
    words = clause_words()
    at += line.norm(at) in CONJUNCTIONS
    if at >= len(line.tokens):
        return False
    light = words["date_prepositions"] | words["place_prepositions"] | words["parts_of_day"]
    starts = [at, at + 1] if line.norm(at) in light else [at]
    return any(m.type == DATE for n in starts if n < len(line.tokens) for m in line.starts[n]) or (
        line.norm(at) in words["place_prepositions"] and place_at(line, at + 1) is not None
    )


def place_at(line: Line, at: int) -> Mention | None:
    """The place that begins at a position, «مدينة», «العاصمة المصرية» and quotation marks before it passed over."""
    kinds = role_words()["kinds_of_place"]
    for _ in range(HEAD + 1):
        if at >= len(line.tokens):
            return None
        here = [m for m in line.starts[at] if m.type in PLACES and m.use not in ("adjective", "people")]
        if here:
            return max(here, key=lambda m: (m.last, m.type == "place"))
        nisba = max((m.last for m in line.starts[at] if m.type == "nisba"), default=at)
        if line.norm(at) in kinds or line.norm(at) in QUOTES:
            at += 1
        elif nisba > at and line.norm(at - 1) in kinds:
            at = nisba
        else:
            return None
    return None


def taken_before(line: Line, at: int, pack: Pack) -> bool:
    """Is a preposition taken by the participle or adjective right before it: «سفينة مرتبطة بإسرائيل»?"""
    before = (r for r in line.readings[at - 1] if r.kind in ("participle", "adjective")) if at else ()
    return any(line.norm(at) in pack.lexicon.words[r.word].frame for r in before)


def longest_dates(line: Line, first: int, end: int) -> list[Mention]:
    """The dates that begin from a position up to ``end``, those inside longer ones left out."""
    found: list[Mention] = []
    for at in range(first, end):
        longest = max((m for m in line.starts[at] if m.type == DATE), key=lambda m: m.last, default=None)
        if longest is not None and not any(m.last >= longest.last for m in found):
            found.append(longest)
    return found
