"""What was read of an article, as data: built once, and printed as plain lines or as a page.

Offsets of facts and values count code points from the beginning of their sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.author.near import Near
from briefgen.model import Text


@dataclass(frozen=True, slots=True)
class Piece:
    """One token as it is written: «و+» and «+ه» are clitics."""

    text: str
    readings: tuple[str, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words of the text and what they were taken for."""

    words: str
    said: str


@dataclass(frozen=True, slots=True)
class PhraseRead:
    """A value that a phrase of the pack made, with those it is made of."""

    words: str
    type: str
    phrase: str
    place: str
    english: tuple[str, ...]
    role: str = ""
    """The role that it fills in the phrase round it."""
    inner: tuple[PhraseRead, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: everything found in it, and the rules that it nearly set off."""

    words: str
    relative: bool
    pieces: tuple[Piece, ...]
    names: tuple[Meaning, ...]
    numbers: tuple[Meaning, ...]
    dates: tuple[Meaning, ...]
    phrases: tuple[PhraseRead, ...]
    cues: tuple[Meaning, ...]
    near: tuple[Near, ...]
    """The nearest rules; of a rule asked for every pattern."""
    more: int = 0
    """How many rules more hold a word of it."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Words that the pack does not know."""
        return tuple(dict.fromkeys(piece.text for piece in self.pieces if piece.unknown))


@dataclass(frozen=True, slots=True)
class ValueRead:
    """A value of a role."""

    said: str
    id: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RoleRead:
    """A role of a fact and what fills it."""

    role: str
    values: tuple[ValueRead, ...]


@dataclass(frozen=True, slots=True)
class FactRead:
    """A fact, and the rule that told it."""

    id: str
    slot: str
    title: Text
    rule: str
    place: str
    text: Text
    claim: str
    """«negative, stated»."""
    moved: str
    """Why context moved it to another slot than its rule's; empty where it did not."""
    source: ValueRead | None
    how: str
    roles: tuple[RoleRead, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """One sentence, where it stands, and all that was made of it."""

    place: str
    text: str
    """The article's own words, verbatim."""
    clauses: tuple[Clause, ...]
    speakers: tuple[str, ...]
    facts: tuple[FactRead, ...]
    spans: tuple[Meaning, ...]
    """Free spans with their English, or the reason why they have none."""

    @property
    def unread(self) -> bool:
        """Is no rule found by any word of it?"""
        return not self.facts and not any(clause.near for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article, sentence by sentence; ``asked`` is the rule or phrase asked for, if one was."""

    name: str
    sentences: tuple[SentenceRead, ...]
    problems: tuple[str, ...]
    asked: str = ""
