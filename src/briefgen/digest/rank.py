"""What an official needs first: facts by slot, by the rule's weight, by where they stand and in what words."""

from __future__ import annotations

from briefgen.model import Fact
from briefgen.packs.pack import Pack

QUOTED_COST = 40
NEGATIVE_BONUS = 3
SOURCE_BONUS = 10
EARLY = 12
"""Paragraphs after which standing early counts for nothing; a lead weighs more than a background paragraph."""


def rank(group: tuple[Fact, ...], pack: Pack) -> float:
    """Higher is told first; compared only within one briefing."""
    fact = group[0]
    score = float(pack.slots[fact.slot].weight + fact.weight)
    score += max(0, EARLY - min(f.paragraph or 1 for f in group)) / 2
    score += SOURCE_BONUS * (len({f.article for f in group}) - 1)
    score += NEGATIVE_BONUS * (fact.polarity == "negative")
    return score - QUOTED_COST * bool(fact.quoted)
