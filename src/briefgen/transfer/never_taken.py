"""Prepositions of several words that begin like one that a verb takes: «لن يمر من دون عواقب», without consequences."""

from __future__ import annotations

from briefgen.transfer.reader import Reader


def never_taken(reader: Reader, at: int) -> bool:
    """Does a preposition begin at a cell that no verb takes?"""
    return any(True for _ in reader.standing(at, "never_taken"))
