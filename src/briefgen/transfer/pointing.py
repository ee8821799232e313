"""Adverbs that point to a noun behind them: «بعد ذلك التاريخ», «يومها الخامس» are none."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.comparisons import ORDINALS
from briefgen.transfer.lists import table
from briefgen.transfer.reader import Reader

ITS = "ها"
NAMES = ("person", "office", "body", "state", "date")


def points_on(reader: Reader, at: int, end: int) -> bool:
    """Does an adverb that ends in «ذلك» have a noun of that behind it, or «يومها» an ordinal?"""
    this = end > at + 1 and reader.norm(end - 1) in table("this") and reader.norm(end).startswith(ARTICLE)
    noun = any(reading.definite for reading, _ in reader.readings(end, "noun"))
    if this and noun and not any(True for _ in reader.atoms_at(end, *NAMES)):
        return True
    ordinal = any(r.definite and w.en in ORDINALS for r, w in reader.readings(end, "adjective"))
    return end == at + 1 and reader.norm(at).endswith(ITS) and ordinal
