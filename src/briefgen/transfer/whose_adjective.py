"""Adjectives behind a place of several words, which may be those of its first: «محيط بحيرة طبريا الشرقية»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

MOST = 4
"""Cells of a name."""


def of_a_place_named(reader: Reader, phrase: NounPhrase) -> bool:
    """May an adjective behind a phrase be said of the place that the phrase ends in: of its first word, a noun?"""
    at, inner = phrase.end, phrase.genitive
    while inner is not None and inner.genitive is not None:
        inner = inner.genitive
    if inner is None or inner.kind != "proper" or not reader.norm(at).startswith(ARTICLE):
        return False
    genders = {gender for start in _starts(reader, at) for gender in _genders(reader, start)}
    found = reader.readings(at, "adjective", "participle")
    told = {
        reading.gender or "m"
        for reading, word in found
        if reading.definite and word.en not in small_words()["of_what_happens"]
    }
    return bool(genders & told)


def _starts(reader: Reader, end: int) -> Iterator[int]:
    for start in range(max(0, end - MOST), end - 1):
        if any(atom.end == end for atom in reader.atoms_at(start, "place")):
            yield start


def _genders(reader: Reader, at: int) -> set[str]:
    return {r.gender for r, _ in reader.readings(at, "noun") if r.number in ("singular", "") and not r.definite}
