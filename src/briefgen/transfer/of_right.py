"""What looks like an adjunct and is none: «تتمسك بحق العودة» insists on the right, «جنديا ماليا» is a Malian."""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

BY = "ب"
ACCUSATIVE = "ا"


def of_right(reader: Reader, at: int) -> bool:
    """Stands «بحق» at a cell right behind a verb, or the like, that takes «ب», or an adjective like an adverb?"""
    if of_thing(reader, at):
        return True
    if reader.norm(at) not in small_words()["by_right"]:
        return False
    kinds = ("verb", "masdar", "participle", "adjective")
    return any(BY in word.frame for _, word in reader.readings(at - 1, *kinds))


def of_thing(reader: Reader, at: int) -> bool:
    """Stands at a cell an adverb that is an adjective right behind a noun in its case: «53 جنديا ماليا»?"""
    if reader.norm(at) not in small_words()["rather_adjectives"]:
        return False
    return reader.norm(at - 1).endswith(ACCUSATIVE) and any(not r.definite for r, _ in reader.readings(at - 1, "noun"))
