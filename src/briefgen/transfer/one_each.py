"""Two papers of which each is about another thing: «اتفاقيتي تزويد وعبور» are no two supply agreements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

AND = "و"


def of_one_each(reader: Reader, at: int, phrases: Iterable[NounPhrase]) -> Iterator[NounPhrase]:
    """The phrases at a cell without those of two papers that end before «و» and what the other one is about."""
    two = reader.norm(at) in small_words()["one_each"]
    yield from (each for each in phrases if not two or each.end == at + 1 or not _goes_on(reader, each.end))


def _goes_on(reader: Reader, at: int) -> bool:
    """Stand «و» and a noun without article at a cell?"""
    return reader.norm(at) == AND and any(not r.definite for r, _ in reader.readings(at + 1, "noun", "masdar"))
