"""Numbered points: «اتفق الجانبان على …:», then «1- تطوير التعاون»: each has the actor and verb of its introduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import DASHES
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import COLON, may_open
from briefgen.model import Fact
from briefgen.packs.pack import Matchable

WHO, WHAT = "who", "what"
MARKED = 2
"""Tokens before a point: its number, and a dash or the like."""
BULLETS = DASHES | {"•", "*", "·", "▪"}
SLOTS = frozenset({"agreement", "decision", "commitment", "next_step"})
"""Slots whose facts may introduce a list."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A fact whose sentence ends in a colon, and the rule that words it."""

    fact: Fact
    rule: Matchable

    @property
    def says_nothing(self) -> bool:
        """Has what it tells no English of its own: «ما يلي»?"""
        return any(value.en is None for value in self.fact.roles[WHAT])


def introduction(lines: Sequence[Line], made: Sequence[tuple[Matchable, Fact]]) -> Introduction | None:
    """The last fact of a sentence that ends in a colon, where it says who does what."""
    if not lines or lines[-1].tokens[-1].norm != COLON:
        return None
    found = [
        (rule, fact)
        for rule, fact in made
        if fact.slot in SLOTS and fact.modality == "stated" and fact.polarity == "positive"
        and fact.roles.get(WHO) and fact.roles.get(WHAT) and WHAT in rule.say["en"]
    ]  # fmt: skip
    return Introduction(found[-1][1], found[-1][0]) if found else None


def item_of(lines: Sequence[Line], verbs: bool = False) -> tuple[Line, Mention] | None:
    """The point of a sentence that begins with a dash, or a number and a dash: its line, and the span behind them.

    ``verbs``: a point that a verb opens, not one that a noun opens.
    """
    if not lines or len(lines[0].tokens) <= MARKED:
        return None
    line = lines[0]
    number, mark = line.tokens[0], line.tokens[1]
    numbered = number.kind == "number" and mark.kind == "punctuation"
    if not numbered and number.norm not in BULLETS:
        return None
    first = MARKED if numbered else 1
    kinds = ("verb",) if verbs else ("masdar", "noun")
    opens = any(r.kind in kinds for r in line.readings[first])
    return (line, Mention("text", first, len(line.tokens))) if opens and may_open(line, first) else None
