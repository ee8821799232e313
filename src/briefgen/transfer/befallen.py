"""Somebody and what befell him: «شاب قتل برصاص الجيش», a young man who was killed, and no young man of killing."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

NEAR = 3
"""Cells before a person in which the noun stands that says what he is to do: «محاولة رجل قتل زوجته»."""


def befell(reader: Reader, somebody: NounPhrase) -> bool:
    """Does a verb of what is done to people stand behind an indefinite person, whose form may also be its noun?"""
    if not somebody.human or somebody.definite or somebody.number != "singular":
        return False
    words, at = small_words(), somebody.end
    near = range(max(0, at - NEAR), at)
    if any(word.en in words["to_do"] for n in near for _, word in reader.readings(n, "noun")):
        return False
    found = ((reading, word) for reading, word in reader.readings(at, "verb") if word.word in words["suffered"])
    return any(r.tense == "past" and r.gender == somebody.gender and r.number == "singular" for r, _ in found)
