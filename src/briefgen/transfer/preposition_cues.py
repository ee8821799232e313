"""What a preposition behind a noun belongs to otherwise: a wounding, an adverb of several words, a range of numbers."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader

BY = "ب"
RANGE = 6
"""Cells between the two numbers of a range."""


def told_in_it(reader: Reader, phrase: NounPhrase) -> bool:
    """«في بيان نشره على الإنترنت»: that he published, and no statement of its publication?"""
    spoken = phrase.head in small_words()["spoken"] and not phrase.definite and reader.kind(phrase.end + 1) == "suffix"
    finite = (r for r, _ in reader.readings(phrase.end, "verb") if r.tense == "past")
    return spoken and any(finite) and resumes(reader.norm(phrase.end + 1), phrase)


def by_wounds(reader: Reader, phrase: NounPhrase) -> bool:
    """«إصابة خمسة أشخاص بجروح»: it is the wounding that says so."""
    wounded = phrase.head in small_words()["people_suffer"] and reader.norm(phrase.end) == BY
    return wounded and reader.norm(phrase.end + 1) in small_words()["wounded_by"]


def fixed_adverb(reader: Reader, at: int) -> bool:
    """Do an adverb of several words and its preposition stand at a cell?"""
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    along = reader.norm(at) in small_words()["upon"] and reader.norm(at + 1) in small_words()["the_length"]
    return along or (adverb is not None and adverb[1] > at + 2)  # «القصف على طول الحدود»


def ranges(reader: Reader, at: int) -> bool:
    """Do two numbers follow, «من» before one and «إلى» before the other?"""
    if not any(True for _ in reader.atoms_at(at + 1, "number")):
        return False
    last = min(at + RANGE, len(reader.cells))
    ends = (n for n in range(at + 2, last) if reader.norm(n) in small_words()["up_to"])
    return any(True for n in ends for _ in reader.atoms_at(n + 1, "number"))
