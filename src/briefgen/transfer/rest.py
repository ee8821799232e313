"""What a verb takes behind it, told."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.transfer.form import NounPhrase


@dataclass(frozen=True, slots=True)
class Rest:
    """What a verb takes, in English; ``end`` is the cell after it."""

    end: int
    said: str
    object: NounPhrase | None = None
    given: bool = False
    """Is the object there, or a clause in its place?"""
    direct: bool = False
    """Is it what English has as an object, behind a preposition: «تقبل بالاتفاق», accepts it?"""
    third: bool = False
    """Is there one behind the object that the verb wants besides: «زود الجيش بالأسلحة»?"""
    nested: bool = False
    """Is it an action?"""
    open: bool = False
    """An action whose object may be its doer."""
    clausal: bool = False
    """Is it a clause behind «that», or does it end in one?"""
