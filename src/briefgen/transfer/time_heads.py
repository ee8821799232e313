"""Words that open a time before anything else may take them: «في موعد لا يتجاوز سبتمبر», «خلال مدة أقصاها شهران»."""

from __future__ import annotations

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

AT_MOST = "at most "


def opens_time(reader: Reader, at: int) -> bool:
    """Does such a head stand at a cell, with its limit behind it?"""
    return any(reader.behind(at, words) for words in table("dated")) or any(
        _limited(reader, end) for words in small_words()["limited_spans"] if (end := reader.behind(at, words))
    )


def _limited(reader: Reader, at: int) -> bool:
    limits = any(reader.behind(at, words) for words in small_words()["no_more_than"])
    return limits or any(atom.en.startswith(AT_MOST) for atom in reader.atoms_at(at, "number"))
