"""What the grammar reads: the words of a span with their readings, and the values that stand among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Gender, GrammaticalNumber
from briefgen.packs.lexicon import Reading


@dataclass(frozen=True, slots=True)
class Cell:
    """One token: ``norm`` as it is looked up, ``kind`` as the tokenizer gives it, what it can be."""

    norm: str
    kind: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """A value with English: a name, a number, a date, a phrase of the pack; ``end`` is the cell after it."""

    type: str
    end: int
    en: str
    gender: Gender = "m"
    count: GrammaticalNumber = "singular"
    possessive: bool = False
    """May say its owner by 's: states, persons, bodies."""
    definite: bool = True
    adjective: str = ""
    chain: bool = False
    """Of several words that may end in a genitive."""


Atoms = Mapping[int, Sequence[Atom]]
"""The atoms by the cell at which they begin."""
