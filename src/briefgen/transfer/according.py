"""By whom something is said or under what it is done: «وفقا لوزارة الصحة», «وفقا للاتفاق»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.fitting import stem
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader


def according(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«وفقا لوزارة الصحة» according to the health ministry, «وفقا للاتفاق» under the agreement."""
    for phrase in noun_phrases(reader, at):
        under = stem(phrase.head) in small_words()["followed"] or phrase.head in small_words()["followed"]
        yield Adjunct(phrase.end, f"{'under' if under else 'according to'} {phrase.said}")
