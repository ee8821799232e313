"""A state nearer to a pronoun than its owner may be: «خطة … المساعدات المقدمة لأوكرانيا وتدريب قواتها»."""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.owners import SUFFIXES
from briefgen.transfer.reader import Reader

FARTHEST = 10
"""Cells before a pronoun in which its owner is looked for."""
LANDS = ("state",)


def rival(reader: Reader, at: int) -> bool:
    """May the pronoun at a cell mean a state, the nearest before it that agrees, which is no mere place?"""
    gender = SUFFIXES.get(reader.norm(at), "")
    for near in range(at - 2, max(-1, at - FARTHEST), -1):
        for atom in reader.atoms_at(near, *LANDS):
            if atom.gender == gender and atom.count == "singular":
                return reader.norm(near - 1) not in small_words()["before_places"]
        if any(word.person and reading.gender == gender for reading, word in reader.readings(near, "noun")):
            return False
        if any(True for _ in reader.atoms_at(near, "person", "office")):
            return False
    return False
