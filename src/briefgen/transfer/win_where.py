"""Where what is won is won: «فاز بـ45 مقعدا في الانتخابات», won 45 seats in the elections; alone, it wins them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

IN = "في"


def won_in(reader: Reader, at: int, verb: Word) -> Iterator[tuple[int, str]]:
    """The cell behind each phrase that says so, and its English, behind what a verb of winning took."""
    if verb.en in small_words()["won"] and reader.norm(at) == IN and IN in verb.frame:
        yield from ((each.end, f"in {each.said}") for each in noun_phrases(reader, at + 1) if each.definite)
