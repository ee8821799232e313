"""What no genitive follows: plurals with their full ending, «مسلحون النار», and a thing before where it is."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

WHOLE = ("ون", "ين")


def ends_whole(reader: Reader, base: NounPhrase) -> bool:
    """Is a noun its own singular with «ون» or «ين», which it would lose before a genitive? «قوانين» is not."""
    word = reader.norm(base.end - 1).removeprefix(ARTICLE)
    ending = word[-len(WHOLE[0]) :]
    return base.number == "plural" and ending in WHOLE and bool(base.lemma) and word == base.lemma + ending


def is_where(base: NounPhrase, genitive: NounPhrase) -> bool:
    """«(غارة على) سيارة جنوبي لبنان»: is the second where a thing of fighting is, in southern Lebanon?"""
    side = genitive.said.split(" ")[0] in small_words()["sides_of_lands"]
    return side and genitive.type in ("state", "place") and stem(base.head) in small_words()["things_of_forces"]
