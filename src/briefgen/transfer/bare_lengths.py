"""How long something lasted where no number says it: «استمرت المعارك ساعات» for hours, «استمر شهرا» for a month."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader

NEAR = 5
"""Cells before a length in which the verb stands that it belongs to."""
TANWIN, FEMININE_MANY = "ا", "ات"


def bare_lengths(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The lengths at a cell behind a verb of lasting: the cell behind, and the English."""
    if not reader.norm(at).endswith((TANWIN, FEMININE_MANY, *small_words()["lengths_alone"])) or not _lasts(reader, at):
        return
    for phrase in simple_phrases(reader, at):
        unit = phrase.head.removesuffix("s")
        if unit in small_words()["times"] and not (phrase.definite or phrase.after or phrase.genitive):
            yield phrase.end, f"for {phrase.said}"


def _lasts(reader: Reader, at: int) -> bool:
    """Is the last verb before a cell one of going on?"""
    for before in range(at - 1, max(-1, at - NEAR), -1):
        words = {word.word for _, word in reader.readings(before, "verb")}
        if words:
            return not words.isdisjoint(small_words()["goes_on_for"])
    return False
