"""Prepositions of several words: «على هامش», «فضلا عن»."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefgen.arabic.normalize import fold
from briefgen.transfer.lists import table
from briefgen.transfer.reader import Reader


@cache
def compound_prepositions() -> Mapping[tuple[str, ...], str]:
    """Those of nominals.yaml by their tokens, with the clitic before the first cut off and not."""
    found: dict[tuple[str, ...], str] = {}
    for words, english in table("compound_prepositions").items():
        first, *rest = words.split()
        found[(fold(first), *map(fold, rest))] = english
        if first[0] in CLITIC:
            found[(first[0], fold(first[1:]), *map(fold, rest))] = english
    return found


def opens_preposition(reader: Reader, at: int) -> bool:
    """Does a preposition of several words begin at a cell: «(خمسة ملايين) مقارنة بالعام الماضي»?"""
    tables = (compound_prepositions(), reader.vocabulary.prepositions)
    found = (reader.longest(at, each) for each in tables)
    return any(each is not None and each[1] > at + 1 for each in found)


CLITIC = ("ب", "ل")
