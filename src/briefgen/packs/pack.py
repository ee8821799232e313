"""The compiled pack: everything the extraction asks of the rules, ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, TypeVar

from briefgen.model import Gender, GrammaticalNumber, Modality, Polarity
from briefgen.packs.lexicon import Lexicon
from briefgen.packs.names import Alias, Aliases, Name, Names, Term
from briefgen.packs.pattern import Element

__all__ = [
    "Alias", "Aliases", "Context", "Cue", "Matchable", "Name", "Names", "Pack", "Role", "Section", "Slot", "Term",
    "Unless", "once_a_pack",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unless:
    """What rules a match out: words or classes near it, directly before or after it."""

    near: tuple[frozenset[int], ...]
    within: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matchable:
    """A phrase, a rule or an attribution: its patterns and what a match makes."""

    id: str
    makes: str
    """Phrase: the type of its value. Rule: the slot. Attribution: how far it reaches."""
    patterns: tuple[tuple[Element, ...], ...]
    place: str
    """``file:line`` of the entry."""
    where: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    unless: Unless | None = None
    say: Mapping[str, str] = field(default_factory=dict)
    identity: str = ""
    """Phrase: wording of the value's id."""
    head: str = ""
    subject: str = ""
    refers: str = ""
    """Phrase: whom it means by what was named before: parties, states, own-state, home, speaker, forces."""
    polarity: Polarity = "positive"
    unit: str = ""
    gender: Gender | Literal[""] = ""
    number: GrammaticalNumber | Literal[""] = ""
    only: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    each: str = ""
    joins: tuple[str, ...] = ()
    """Rule: roles whose values are actors too and stand in «who» of the fact."""
    lifts: tuple[str, ...] = ()
    """Rule: roles that the fact takes from inside its values where the match itself left them empty."""
    unsaid: tuple[str, ...] = ()
    """Rule: roles that the fact carries and its wording leaves out."""
    clause: str = ""
    """Rule: the role that the whole clause of its verb fills."""
    given: bool = False
    """Rule: what it says is taken as given («the 400 soldiers stationed there»), whatever governs it."""
    priority: int = 50
    weight: int = 5
    relative: bool = False
    tokens: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change what is claimed; ``words`` are normalised, one tuple a written form."""

    words: tuple[tuple[str, ...], ...]
    polarity: str
    modality: str
    binds: str
    before: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role: the types it takes and whether it holds several values."""

    id: str
    types: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: its section of the page and its rank."""

    id: str
    section: str
    weight: int
    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page."""

    id: str
    ar: str
    en: str
    lines: int


@dataclass(frozen=True, slots=True)
class Context:
    """The rules of context, ready to be looked up."""

    cues: tuple[Cue, ...]
    governors: Mapping[int, tuple[str, str]]
    """Word → what it says of the event, and of what it says it (noun, clause, both)."""
    idioms: tuple[tuple[str, ...], ...]
    attributions: tuple[Matchable, ...]
    becomes: Mapping[tuple[str, Modality, Polarity], str]


@dataclass(frozen=True, slots=True)
class Pack:
    """A compiled pack; ``sha256`` is over the bytes of its files."""

    name: str
    version: str
    sha256: str
    attributed: Mapping[str, str]
    """How a reported fact is told: a wording with «text» and «source», by language."""
    slots: Mapping[str, Slot]
    sections: tuple[Section, ...]
    roles: Mapping[str, Role]
    wider: Mapping[str, frozenset[str]]
    """Type → itself and every wider type it belongs to."""
    names: Names
    aliases: Aliases
    lexicon: Lexicon
    transparent: tuple[tuple[str, ...], ...]
    classes: Mapping[str, frozenset[int]]
    """Class of words → the words in it."""
    phrases: tuple[Matchable, ...]
    rules: tuple[Matchable, ...]
    context: Context
    steps: Mapping[str, bytes]
    """Wording → its steps, packed (packs/wordings.py); the wordings that are not plain are left out."""
    english: Mapping[str, Mapping[str, str]]
    """English verb → its forms: past, participle, gerund, third."""
    arabic: Mapping[str, Mapping[str, str]]
    """Arabic verb → the spellings used in writing: past_3ms, present_3fs …"""
    complements: Mapping[str, Mapping[str, str]]
    """English verb → how it goes on after it: action, clause, topic."""
    denying: frozenset[int]
    """Words that deny by themselves."""


Made = TypeVar("Made")


def once_a_pack(make: Callable[[Pack], Made]) -> Callable[[Pack], Made]:
    """Make something of a pack when it is first asked for, and keep it by the pack's content."""
    kept: dict[str, Made] = {}

    @wraps(make)
    def made(pack: Pack) -> Made:
        if pack.sha256 not in kept:
            kept[pack.sha256] = make(pack)
        return kept[pack.sha256]

    return made
