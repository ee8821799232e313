"""The place of what a fact tells, where it stands inside it or beside it and no rule has captured it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.deeds import INCIDENT, NEXT_STEP, Deed, before_toll, of_attack
from briefgen.extract.discussed import discussed_from
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.own_words import DATE, place_at, taken_before
from briefgen.extract.role_words import role_words
from briefgen.model import Value

WHO, PLACE, STATE, TARGET = "who", "place", "state", "target"
PLACED = frozenset({"agreement", "meeting", "force", INCIDENT})
HOSTED = frozenset({"meeting", NEXT_STEP})
HOSTING, ARRIVING, VISITING, HITTING = "hosting", "arriving", "visiting", "hitting"
SEAT = 3
"""Tokens before a preposition among which an embassy or an office stands that is there."""
NOBODY: frozenset[int] = frozenset()


def place_of(deed: Deed) -> tuple[Value, ...]:
    """Where it is, by the clause of a fact: the first place that stands there, with those in which it lies."""
    slot, line = deed.fact.slot, deed.line
    host = _host(deed) if slot in HOSTED else ()
    arrives = slot in HOSTED and _arrives(deed)
    if host or not (slot in PLACED or arrives):
        return host
    matter = discussed_from(deed.match, line) if slot in HOSTED else None
    own = [at for at in sorted(deed.own) if matter is None or at < matter]
    found = _chain(_places(deed, line, own, arrives), line) or _chain(
        _places(deed, line, before_toll(deed), False), line
    )
    if slot != INCIDENT or found:
        return _built(found, line, deed)
    whole, told = of_attack(deed)
    target = tuple(v for v in deed.fact.roles.get(TARGET, ()) if v.type == PLACE)
    return _built(_chain(_places(deed, whole, sorted(told), False), whole), whole, deed) or target[:1]


def place_around(deed: Deed, lines: Sequence[Line]) -> tuple[Value, ...]:
    """The place in the nearest of the clauses round a fact that tell of its attack."""
    for each in lines:
        found = _chain(_places(deed, each, range(len(each.tokens)), False), each)
        if found:
            return _built(found, each, deed)
    return ()


def _built(mentions: Iterable[Mention], line: Line, deed: Deed) -> tuple[Value, ...]:
    values = ((m, v) for m in mentions for v in deed.builder.build(m, line)[:1])
    return tuple(deed.builder.placed(m, v, line) for m, v in values if v.id)  # «إحدى عشرة بلدة» is no name


def _chain(found: Iterator[Mention], line: Line) -> list[Mention]:
    """The first place, and those right behind it: «في قصر اليمامة بالرياض», «بمدينة أعزاز شمالي سوريا»."""
    chain: list[Mention] = []
    for place in found:
        if chain and not (_right_behind(line, chain[-1].last, place.first) and _holds(line, place)):
            break
        if not any(m.first <= place.first and place.last <= m.last for m in chain):
            chain.append(place)
    return chain


def _holds(line: Line, place: Mention) -> bool:
    """Lies in a place what is said to lie there: not «جنوب مقديشو»?"""
    before = place.first - 1
    before -= line.norm(before) in role_words()["kinds_of_place"]
    lands = any(line.norm(at) in role_words()["lands"] for at in (before + 1, place.first))
    inside = line.norm(before) in clause_words()["held_in"] | CONJUNCTIONS
    return place.type == STATE or lands or inside


def _right_behind(line: Line, last: int, first: int) -> bool:
    """Stands nothing between two places but a preposition and what kind of place it is?"""
    light = role_words()["kinds_of_place"] | clause_words()["place_prepositions"] | COMMAS | CONJUNCTIONS
    return all(line.norm(at) in light for at in range(last, first))


def _places(deed: Deed, line: Line, positions: Iterable[int], arrives: bool) -> Iterator[Mention]:
    """The places behind a preposition of place, behind «إلى» of arriving, and, of an attack, those that it hits."""
    for at in positions:
        if _leads_to_place(line, at, arrives, deed) and not _of_noun(line, at):
            dates = (m.last for m in (line.starts[at + 1] if at + 1 < len(line.starts) else ()) if m.type == DATE)
            place = place_at(line, max(dates, default=at + 1))  # «استهدفت فجر اليوم مطار صنعاء»
            if place is not None:
                yield place


def _of_noun(line: Line, at: int) -> bool:
    """Is it of a noun that a preposition tells where it is: «القمة المنعقدة في», «السفارة الأميركية في»?"""
    seats = role_words()["seated"]
    return line.norm(at - 1) in role_words()["of_the_noun"] or any(
        line.norm(n) in seats for n in range(max(at - SEAT, 0), at)
    )


def _leads_to_place(line: Line, at: int, arrives: bool, deed: Deed) -> bool:
    words, more, classes = clause_words(), role_words(), deed.builder.pack.classes
    norm = line.norm(at)
    if norm in words["place_prepositions"]:
        return not taken_before(line, at, deed.builder.pack)
    if arrives:
        return norm in more["whither"] or _is(line, at, classes.get(VISITING, NOBODY))
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
    """The place that hosts it: «تستضيف القاهرة مؤتمرا», «مؤتمر تحتضنه روما»."""
    line, words = deed.line, deed.builder.pack.classes.get(HOSTING, NOBODY)
    for at in sorted(deed.own):
        if not any(r.word in words and r.kind in ("verb", "masdar") for r in line.readings[at]):
            continue
        owned = at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "suffix"
        behind = place_at(line, at + 1 + owned)
        if behind is not None:
            return _built([behind], line, deed)
        who = deed.fact.roles.get(WHO, ())
        before = len(who) == 1 and who[0].type in (STATE, PLACE) and who[0].end <= line.tokens[at].start
        return who if before else ()
    return ()
