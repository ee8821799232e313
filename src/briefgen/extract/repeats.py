"""The same thing told twice in one article: the best telling stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.model import Fact
from briefgen.packs.pack import Matchable

WHO, POSITION = "who", "position"
ACTS = frozenset({"agreement", "decision", "commitment", "next_step"})
"""What was done or is to be done is told as that, and not again as somebody's stance."""


def without_repeats(facts: Sequence[Fact], rules: Mapping[str, Matchable]) -> tuple[Fact, ...]:
    """Of facts of one slot that overlap by half the best; a headline's fact only where the body has none like it."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (f.paragraph == 0, -rules[f.rule].priority, -(f.end - f.start), f.start)):
        same = [k for k in kept if k.slot == fact.slot]
        if any(_overlap(fact, k) >= 0.5 for k in same) or (fact.paragraph == 0 and any(_alike(fact, k) for k in same)):
            continue
        kept.append(fact)
    acts = [fact for fact in kept if fact.slot in ACTS]
    kept = [fact for fact in kept if fact.slot != POSITION or all(_overlap(fact, act) < 0.5 for act in acts)]
    return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.slot, f.rule, f.id)))


def _overlap(a: Fact, b: Fact) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    if a.roles.get("what") != b.roles.get("what") and a.start == b.start and a.end == b.end:
        return 0.0  # two of one match: «each»
    return shared / max(1, min(a.end - a.start, b.end - b.start))


def _alike(headline: Fact, fact: Fact) -> bool:
    """Do a headline and a body fact tell the same, as far as actors and counts say?"""

    def named(each: Fact, role: str) -> set[str]:
        return {value.id or value.text for value in each.roles.get(role, ())}

    if headline.roles.get("count"):
        return headline.roles["count"][0].number == (fact.roles["count"][0].number if fact.roles.get("count") else None)
    return not named(headline, WHO) or bool(named(headline, WHO) & named(fact, WHO))
