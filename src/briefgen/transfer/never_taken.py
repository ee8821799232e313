"""Prepositions of several words that begin like one that a verb takes: «لن يمر من دون عواقب», without consequences."""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def never_taken(reader: Reader, at: int) -> bool:
    """Does a preposition begin at a cell that no verb takes?"""
    return any(reader.behind(at, each) for each in small_words()["never_taken"])
