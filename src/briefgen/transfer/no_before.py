"""What is excepted behind a denial or a refusal: «لن يسلم السلطة إلا إلى حكومة منتخبة», except to an elected one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.reader import Reader

EXCEPT = "except"
Framed = Callable[[Reader, int, Word], Iterator[Adjunct]]
"""What a verb's entry foresees at a cell."""


def no_before(reader: Reader, at: int) -> bool:
    """Is anything before a cell a negation, or a word of refusing?"""
    words = small_words()
    return any(
        reader.norm(before) in words["negations"]
        or any(word.en in words["saying_no"] for _, word in reader.readings(before, "verb", "masdar"))
        for before in range(at)
    )


def excepted(reader: Reader, at: int, verb: Word, framed: Framed) -> Iterator[Adjunct]:
    """The one prepositional phrase of a verb with an object that is not denied, behind «إلا» at a cell."""
    saved = reader.norm(at) in small_words()["save"] and OBJECT in verb.frame
    if saved and reader.norm(at + 1) in verb.frame and no_before(reader, at):
        for one in framed(reader, at + 1, verb):
            yield replace(one, said=f"{EXCEPT} {one.said}", placed=False)
