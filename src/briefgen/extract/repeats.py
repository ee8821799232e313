"""The same thing told twice in one article: the best telling stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.model import BESIDE, Fact
from briefgen.packs.pack import Matchable

WHO, WHAT, TOPIC, CLAIM = "who", "what", "topic", "claim"
POSITION, AGREEMENT, DECISION = "position", "agreement", "decision"
ACTS = frozenset({"agreement", "decision", "commitment", "next_step"})
"""What was done or is to be done is told as that, and not again as somebody's stance."""
REPORTED = frozenset({"incident", "force", "meeting"})
"""Told as that, and not as the stance of who reports it."""


def without_repeats(facts: Sequence[Fact], rules: Mapping[str, Matchable]) -> tuple[Fact, ...]:
    """Of facts of one slot that overlap by half the best; a headline's fact only where the body has none like it.

    What the terms of an agreement say is no telling of its signing: «بموجب المذكرة، …».
    """
    kept: list[Fact] = []
    whole = [fact for fact in facts if rules[fact.rule].clause and not fact.quoted]
    facts = [fact for fact in facts if not (fact.quoted and any(_covers(each, fact) for each in whole))]
    for fact in sorted(
        facts, key=lambda f: (f.paragraph == 0, -rules[f.rule].priority, f.source is None, -(f.end - f.start), f.start)
    ):
        same = [k for k in kept if k.slot == fact.slot]
        body = [k for k in same if fact.paragraph == 0 and not (k.slot == AGREEMENT and rules[k.rule].given)]
        if any(_overlap(fact, k) >= 0.5 for k in same) or any(_alike(fact, k) for k in body):
            continue
        kept.append(fact)
    terms = [fact for fact in kept if fact.slot == AGREEMENT and any(v.type == CLAIM for v in fact.roles.get(WHAT, ()))]
    kept = [fact for fact in kept if fact.slot != DECISION or not any(_within(fact, each) for each in terms)]
    said = [fact for fact in kept if fact.slot == POSITION]
    kept = [fact for fact in kept if not _said_by_nobody(fact, said)]
    acts = [fact for fact in kept if fact.slot in ACTS or (fact.slot in REPORTED and _reported(fact, said))]
    kept = [fact for fact in kept if fact.slot != POSITION or all(_share(fact, act) < 0.5 for act in acts)]
    told = [fact for fact in kept if WHAT not in fact.quoted]
    kept = [fact for fact in kept if not (fact.slot == POSITION and WHAT in fact.quoted and _holds_any(fact, told))]
    return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.slot, f.rule, f.id)))


def _holds_any(quoted: Fact, told: Sequence[Fact]) -> bool:
    """Is something that is told part of a clause that could only be quoted? What can be told is told instead."""
    claims = [value for value in quoted.roles.get(WHAT, ()) if value.type == CLAIM]
    return any(v.start <= each.start and each.end <= v.end for v in claims for each in told)


def _covers(whole: Fact, quoted: Fact) -> bool:
    """Does a clause told whole tell what else could only be quoted?"""
    return whole.slot == quoted.slot and whole.start <= quoted.start and quoted.end <= whole.end


def _within(decision: Fact, terms: Fact) -> bool:
    """Is it what an agreement says is to be done, and no decision: «بموجب الاتفاق، يخصص الاتحاد …»?"""
    claims = [value for value in terms.roles[WHAT] if value.type == CLAIM]
    return any(value.start <= decision.start < value.end for value in claims) and decision.end <= terms.end


def _overlap(a: Fact, b: Fact) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    if a.rule == b.rule and a.roles.get("what") != b.roles.get("what") and a.start == b.start and a.end == b.end:
        return 0.0  # two of one match: «each»
    return shared / max(1, min(a.end - a.start, b.end - b.start))


def _said_by_nobody(fact: Fact, said: Sequence[Fact]) -> bool:
    """Is it what somebody says, told without him? His position tells it with him."""
    if fact.slot == POSITION or fact.source is not None:
        return False
    claims = (v for each in said for v in each.roles.get(WHAT, ()) if v.type == CLAIM)
    return any(v.start <= fact.start < v.end for v in claims)


def _reported(fact: Fact, said: Sequence[Fact]) -> bool:
    """Is it told as somebody's report: with him as its source, or by the words with which he says it of himself?"""
    if fact.source is not None:
        return True
    speakers = {each.source.id for each in said if each.source is not None and each.start == fact.start}
    return any(value.id in speakers for value in fact.roles.get(WHO, ()) if value.id)


def _share(position: Fact, act: Fact) -> float:
    """How much of what somebody says an act tells; «said that it will withdraw and that …» says more than the act.

    The meeting at which he said it tells nothing of what he said.
    """
    said = position.roles.get(WHAT, ()) or position.roles.get(TOPIC, ())
    parts = (value.end for values in act.roles.values() for value in values)
    if act.slot in REPORTED and said and max(parts, default=act.end) <= min(value.start for value in said):
        return 0.0
    spans = [value for value in position.roles.get(WHAT, ()) if value.start <= act.start and act.end <= value.end]
    if len(spans) != 1:
        return _overlap(position, act)
    return (act.end - act.start) / max(1, spans[0].end - spans[0].start)


def _alike(headline: Fact, fact: Fact) -> bool:
    """Do a headline and a body fact tell the same, as far as actors and counts say?"""

    def named(each: Fact, role: str) -> set[str]:
        return {value.id or value.text for value in each.roles.get(role, ()) if BESIDE not in value.forms}

    if headline.roles.get("count"):
        return headline.roles["count"][0].number == (fact.roles["count"][0].number if fact.roles.get("count") else None)
    return not named(headline, WHO) or bool(named(headline, WHO) & named(fact, WHO))
