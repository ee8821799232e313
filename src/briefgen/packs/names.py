"""The names of a pack and their written forms, each opened when it is first asked for: most are never met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

import msgpack

from briefgen.model import Gender, GrammaticalNumber


@dataclass(frozen=True, slots=True)
class Term:
    """An office held by a person: ISO dates, empty on an open side."""

    office: str
    of: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the pack."""

    id: str
    type: str
    ar: str
    en: str
    gender: Gender
    number: GrammaticalNumber
    of: str
    capital: bool
    forms: Mapping[str, str]
    """Other English: adjective, short."""
    own: Mapping[str, str]
    """Institutions and offices: the English that one state uses for its own."""
    offices: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """One written form of a name: its normalised words, and in what use it names."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    """The words folded, to be looked up."""
    name: int
    use: str
    """name; adjective (nisba); people; construct (before a genitive); short (only after a full mention)."""
    gender: Gender = "m"
    number: GrammaticalNumber = "singular"
    quoted: bool = False
    """Counts only in quotation marks: «الشرق الأوسط» the newspaper."""
    marked: str = ""
    """As it is written with vowel marks, which tell it from another: «عُمان» is Oman."""


@dataclass(slots=True)
class Names(Sequence[Name]):
    """Every name by its number; ``packed`` holds a name, or its bytes where the pack comes from the cache."""

    packed: list[Name | bytes]
    numbers: Mapping[str, int]
    """Id → number."""
    holders: Mapping[str, tuple[tuple[str, str, str], ...]]
    """«office of-whom» → id, first and last day of everyone who held it with a known beginning."""

    @overload
    def __getitem__(self, at: int) -> Name: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Name]: ...
    def __getitem__(self, at: int | slice) -> Name | Sequence[Name]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        found = self.packed[at]
        if isinstance(found, bytes):
            parts = msgpack.unpackb(found, use_list=False)
            made = Name(*parts)
            found = self.packed[at] = replace(made, offices=tuple(Term(*term) for term in parts[-1]))
        return found

    def __len__(self) -> int:
        return len(self.packed)

    def called(self, identity: str) -> Name | None:
        """The name with an id, or None."""
        number = self.numbers.get(identity)
        return None if number is None else self[number]

    def held(self, office: str, of: str, day: str) -> str:
        """Id of the only person who held an office on an ISO day; empty where there is none or several."""
        found = {
            person
            for person, start, end in self.holders.get(f"{office} {of}", ())
            if day and start <= day <= (end or "9999")
        }
        return found.pop() if len(found) == 1 else ""


def names_of(names: Iterable[Name]) -> Names:
    """The names with their tables."""
    packed: list[Name | bytes] = list(names)
    holders: dict[str, tuple[tuple[str, str, str], ...]] = {}
    numbers: dict[str, int] = {}
    for number, name in enumerate(packed):
        assert isinstance(name, Name)
        numbers[name.id] = number
        for term in name.offices:
            if term.start:
                key = f"{term.office} {term.of}"
                holders[key] = (*holders.get(key, ()), (name.id, term.start, term.end))
    return Names(packed, numbers, holders)


@dataclass(slots=True)
class Aliases:
    """Every written form by the first of its folded words; bytes where the pack comes from the cache."""

    by_first: dict[str, tuple[Alias, ...] | bytes] = field(default_factory=dict)

    def beginning(self, key: str) -> tuple[Alias, ...]:
        """The written forms whose first word is folded so."""
        found = self.by_first.get(key, ())
        if isinstance(found, bytes):
            found = self.by_first[key] = tuple(Alias(*row) for row in msgpack.unpackb(found, use_list=False))
        return found

    def __iter__(self) -> Iterator[Alias]:
        for key in self.by_first:
            yield from self.beginning(key)


def aliases_of(aliases: Iterable[Alias]) -> Aliases:
    """The written forms by their first words."""
    by_first: dict[str, tuple[Alias, ...] | bytes] = {}
    for alias in aliases:
        found = by_first.get(alias.keys[0], ())
        assert isinstance(found, tuple)
        by_first[alias.keys[0]] = (*found, alias)
    return Aliases(by_first)
