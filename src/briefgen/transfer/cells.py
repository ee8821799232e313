"""What the grammar reads: the words of a span with their readings, and the values that stand among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

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


class Late(Sequence[Atom]):
    """Atoms that are made where they are first asked for: of many a value no reading asks."""

    def __init__(self, make: Callable[[], Iterable[Atom]]) -> None:
        self._make = make
        self._made: tuple[Atom, ...] | None = None

    def _all(self) -> tuple[Atom, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    def __iter__(self) -> Iterator[Atom]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, at: int) -> Atom: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Atom]: ...
    def __getitem__(self, at: int | slice) -> Atom | Sequence[Atom]:
        return self._all()[at]


Atoms = Mapping[int, Sequence[Atom]]
"""The atoms by the cell at which they begin."""
