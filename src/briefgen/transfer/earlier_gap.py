"""What was done to a noun earlier: «القضايا التي سبق الاتفاق عليها», that had previously been agreed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase, VerbGroup
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

HAD, PREVIOUSLY = "had been ", "had previously been "
ByNoun = Callable[[Reader, NounPhrase, int, VerbGroup, str], Iterator[NounPhrase]]


def earlier_gap(reader: Reader, phrase: NounPhrase, at: int, by_noun: ByNoun) -> Iterator[NounPhrase]:
    """The phrase with a verbal noun behind «سبق» told of it as a passive; ``by_noun`` reads that noun."""
    if reader.norm(at) in small_words()["earlier"]:
        for told in by_noun(reader, phrase, at + 1, VerbGroup("perfect"), ""):
            yield replace(told, after=told.after.replace(HAD, PREVIOUSLY, 1))
