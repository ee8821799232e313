"""Words that end an English clause: adverbs, times, places, in what company."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Adjunct:
    """Words that end an English clause; ``end`` is the cell after them."""

    end: int
    said: str
    before: str = ""
    """An adverb that stands before the verb: «also», «officially»."""
    placed: bool = False
    """A preposition with its noun, which may be said of a noun before it."""
    closed: bool = False
    """Ends so that a noun behind it is no genitive of it."""
    amid: str = ""
    """What stands between the verb and an action or clause of its own."""
    heads: tuple[int, ...] = ()
    """The cells at which the parts of several begin."""
    doer: bool = False
    """Names who did it, which only a passive takes."""
    since: bool = False
    """Says since when, behind which English has the perfect."""
