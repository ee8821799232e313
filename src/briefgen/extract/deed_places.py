"""The place of what a fact tells, where it stands inside it or beside it and no rule has captured it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import INCIDENT, NEXT_STEP, Deed, of_attack
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.own_words import place_at
from briefgen.extract.role_words import role_words
from briefgen.model import Value

WHO, PLACE, STATE = "who", "place", "state"
PLACED = frozenset({"agreement", "meeting", "force", INCIDENT})
HOSTED = frozenset({"meeting", NEXT_STEP})
HOSTING, ARRIVING, HITTING = "hosting", "arriving", "hitting"
NOBODY: frozenset[int] = frozenset()


def place_of(deed: Deed) -> tuple[Value, ...]:
    """Where it is, by the clause of a fact: the first place that stands there, the one nearest to the deed."""
    slot, line = deed.fact.slot, deed.line
    if slot in HOSTED:
        host = _host(deed)
        if host:
            return host
    arrives = slot in HOSTED and _arrives(deed)
    if slot not in PLACED and not arrives:
        return ()
    found = next(_places(deed, line, sorted(deed.own), arrives), None)
    if found is not None:
        return tuple(deed.builder.build(found, line)[:1])
    if slot != INCIDENT:
        return ()
    whole, told = of_attack(deed)
    found = next(_places(deed, whole, sorted(told), False), None)
    return tuple(deed.builder.build(found, whole)[:1]) if found is not None else ()


def _places(deed: Deed, line: Line, positions: list[int], arrives: bool) -> Iterator[Mention]:
    """The places behind a preposition of place, behind «إلى» of arriving, and, of an attack, those that it hits."""
    for at in positions:
        if _leads_to_place(line, at, arrives, deed):
            place = place_at(line, at + 1)
            if place is not None and line.norm(at - 1) not in role_words()["of_the_noun"]:
                yield place


def _leads_to_place(line: Line, at: int, arrives: bool, deed: Deed) -> bool:
    words, more, classes = clause_words(), role_words(), deed.builder.pack.classes
    norm = line.norm(at)
    if norm in words["place_prepositions"]:
        return True
    if arrives:
        return norm in more["whither"] or _is(line, at, classes.get(ARRIVING, NOBODY))
    if deed.fact.slot != INCIDENT:
        return False
    return norm in more["upon"] or _is(line, at, classes.get(HITTING, NOBODY))


def _is(line: Line, at: int, words: frozenset[int]) -> bool:
    return any(r.word in words and r.finite for r in line.readings[at])


def _arrives(deed: Deed) -> bool:
    """Is the verb of the clause one of going somewhere?"""
    verbs = (at for at in sorted(deed.own) if all_finite(deed.line, at))
    first = next(verbs, None)
    return first is not None and _is(deed.line, first, deed.builder.pack.classes.get(ARRIVING, NOBODY))


def _host(deed: Deed) -> tuple[Value, ...]:
    """The place that hosts it: «تستضيف القاهرة مؤتمرا»."""
    line, words = deed.line, deed.builder.pack.classes.get(HOSTING, NOBODY)
    for at in sorted(deed.own):
        if not any(r.word in words and r.kind in ("verb", "masdar") for r in line.readings[at]):
            continue
        behind = place_at(line, at + 1)
        if behind is not None:
            return tuple(deed.builder.build(behind, line)[:1])
        who = deed.fact.roles.get(WHO, ())
        before = len(who) == 1 and who[0].type in (STATE, PLACE) and who[0].end <= line.tokens[at].start
        return who if before else ()
    return ()
