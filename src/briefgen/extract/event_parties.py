"""Who takes part by the words for an event itself: «غارة إسرائيلية», «لقاء فلان مع نظيره», «مؤتمر نظمته الجامعة»."""

from __future__ import annotations

from dataclasses import replace

from briefgen.extract.deeds import Deed
from briefgen.extract.edges import is_party
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Matcher
from briefgen.extract.own_words import GATHERINGS, holds_it
from briefgen.extract.subjects import agree
from briefgen.model import Value

EVENT, STATE, BODY, PERSON, OTHER = "event", "state", "body", "person", "with_whom"
ACTING = ("state", "nationality", "owner")
"""Roles within an event whose state does it: «هجوم روسي», «الانسحاب الأميركي»."""
WITH, PASSIVE = "مع", "passive"
PARTY = frozenset({"party"})
MEETING, DECISION, NEXT_STEP = "meeting", "decision", "next_step"
NAMING_ROLES = {DECISION: (PERSON,), NEXT_STEP: (BODY, OTHER)}
"""What a rule without «who» calls whom it is about: «إصلاحات العبادي», «موافقة البرلمان»."""
LEAST = 2


def by_event(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """Who does what a fact tells, where no rule and no subject says so."""
    fact = deed.fact
    named = [v for role in NAMING_ROLES.get(fact.slot, ()) for v in fact.roles.get(role, ())]
    if len(named) == 1:
        return (named[0],)
    states = {v.id: v for event in fact.roles.get(EVENT, ()) for r in ACTING for v in event.roles.get(r, ())}
    if len(states) == 1:
        ((land, state),) = states.items()
        return (replace(state, type=STATE),) if land else ()
    return _meeting(deed, matcher) if fact.slot == MEETING else ()


def _meeting(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """Who met, by the noun of a meeting: «تم بحث السبل خلال لقاء وزير الدفاع مع نظيره»."""
    line, known = deed.line, deed.builder.pack.classes.get(GATHERINGS, frozenset())
    for at in sorted(deed.own):
        if not any(r.word in known for r in line.readings[at]):
            continue
        first = parties_at(line, at + 1, matcher)
        end = first[-1].last if first else at
        second = parties_at(line, end + 1, matcher) if first and line.norm(end) == WITH else ()
        parties = (*first, *second)
        if len(parties) >= LEAST and all(is_party(m, deed.builder.pack) for m in parties):
            return tuple(v for m in parties for v in deed.builder.build(m, line))
    return ()


def holders_of(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """Who holds the meeting that somebody attends: «حضر اجتماعا عقده مجلس الأمن»."""
    if deed.fact.slot != MEETING:
        return ()
    whole = deed.line.uncut() if deed.line.uncut is not None else deed.line
    ends = {v.end for v in deed.fact.roles.get(EVENT, ())}
    for at in range(1, len(whole.tokens) - LEAST):
        if whole.tokens[at - 1].end in ends and holds_it(whole, at, deed.builder.pack):
            found = parties_at(whole, at + LEAST, matcher)
            verb = next(r for r in whole.readings[at] if r.finite and r.voice != PASSIVE)
            if len(found) > 1 or (found and agree(verb, found[0])):
                return tuple(v for m in found for v in deed.builder.build(m, whole))
    return ()


def parties_at(line: Line, at: int, matcher: Matcher) -> tuple[Mention, ...]:
    """The longest party, or several that «و» joins, that begins at a position."""
    found = matcher.values(line, at, PARTY, True) if at < len(line.tokens) else []
    return max((ms for _, ms, _ in found), key=lambda ms: (ms[-1].last, len(ms)), default=())
