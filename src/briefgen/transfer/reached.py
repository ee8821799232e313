"""What a number reaches: «وصل عدد القتلى إلى 40 شخصا», the death toll reached 40 people; it arrives nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.amounts import quantity
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

REACH, TO = "reach", "إلى"


def reached(reader: Reader, verb: Word, subject: NounPhrase, at: int) -> Iterator[tuple[int, str]]:
    """The cell behind each number that stands at a cell behind «إلى», and its English with what ends the clause."""
    if verb.en not in small_words()["not_of_amounts"] or reader.norm(at) != TO:
        return
    if stem(subject.head) not in small_words()["of_numbers"] and subject.head not in small_words()["of_numbers"]:
        return
    for end, said, _ in quantity(reader, at + 1):
        for more in adjuncts(reader, end):
            yield more.end, spaced(said, more.said)
