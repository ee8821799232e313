"""A day or a country behind the preposition that a verb takes of something else: «قصفت مواقع بسوريا», in Syria."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

IN, BY, WITH = "في", "ب", "with"
PLACES = ("place", "state")
LONGEST = 4
"""Cells of the name of a place."""


def is_day(reader: Reader, at: int) -> bool:
    """«تبدأ الولاية في مطلع فبراير»: does a preposition that the verb takes say when?"""
    return reader.norm(at) == IN and any(True for _ in reader.atoms_at(at + 1, "date"))


def no_means(reader: Reader, at: int, verb: Word, english: str) -> bool:
    """Stands a country or place where a verb takes its means? «قارن العراق بسوريا» compares it with one."""
    if reader.norm(at) != BY or english != WITH or verb.en in small_words()["with_countries"] or verb.frame[0] == BY:
        return False
    return any(True for _ in reader.atoms_at(at + 1, *PLACES))


def where(reader: Reader, at: int) -> Iterator[Adjunct]:
    """In which country or place."""
    yield from (Adjunct(atom.end, f"in {atom.en}", placed=True) for atom in reader.atoms_at(at + 1, *PLACES))


def behind_a_place(reader: Reader, at: int) -> bool:
    """«مدينة بنغازي بليبيا»: does the name of a place end right before the preposition of a cell?"""
    return any(
        atom.end == at - 1 for n in range(max(at - 1 - LONGEST, 0), at - 1) for atom in reader.atoms_at(n, "place")
    )
