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
    """«(غارة على) سيارة جنوبي لبنان»: is the second where the first is, in southern Lebanon, or what it hit?"""
    words = small_words()
    if stem(base.head) in words["attacks_of"] and not genitive.definite:
        return stem(genitive.head) in words["places_on_sides"]  # «استهدفت غارة بلدة»: the raid hit it
    if genitive.said.split(" ")[0] not in words["sides_of_lands"] or genitive.type not in ("state", "place"):
        return False
    one_place = stem(base.head) in words["places_on_sides"] and not base.definite
    several = base.plural and stem(base.head) in words["several_of_sides"]  # «قرى جنوب لبنان» are its villages
    theirs = stem(base.head) in words["things_of_forces"] | words["fighting_people"]
    return theirs or (one_place and not several)
