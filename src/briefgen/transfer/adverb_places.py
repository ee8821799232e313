"""Two Englishes that differ in where an adverb stands alone: «will gradually be lifted», «will be lifted gradually»."""

from __future__ import annotations

ADVERB = "ly"


def but_for_adverb(said: str) -> tuple[str, ...]:
    """The words of a clause, its one adverb first; all in their order where it has several or none."""
    adverbs = [word for word in said.split() if word.endswith(ADVERB) and word[:1].islower()]
    one = adverbs[0] if len(adverbs) == 1 else ""
    return (one, *(word for word in said.split() if word != one))
