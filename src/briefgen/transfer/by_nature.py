"""What would do something: «كل ما من شأنه خفض التوتر», «خطوة من شأنها تعزيز الثقة»: that would reduce tension."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed


def by_its_nature(reader: Reader, phrase: NounPhrase, at: int, that: str = "") -> Iterator[NounPhrase]:
    """The phrase with what it would do, by a verbal noun; ``that`` leads it already."""
    words = small_words()
    if (
        reader.norm(at) in words["of_nature"]
        and reader.norm(at + 1) in words["nature"]
        and resumed(reader, at + 2, phrase)
    ):
        for act in reader.grammar.actions(reader, at + 3):
            led = "" if that else "who" if phrase.human else "that"
            yield phrase.then(act.end, spaced(led, "would", act.base))
