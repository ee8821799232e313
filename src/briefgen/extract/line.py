"""What the matcher walks over: a clause's tokens with their readings, and the values found among them.

Positions count the tokens of one line, from 0; a mention covers ``first`` up to, not including, ``last``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.arabic.tokens import Token
from briefgen.model import Gender, GrammaticalNumber, Interval, Number
from briefgen.packs.lexicon import Reading, Word
from briefgen.packs.pack import Matchable, Name

Captures = tuple[tuple[str, tuple["Mention", ...]], ...]


PERSON, TEXT = "person", "text"
ACTORS = "actors"
"""The use of what the transfer grammar has read as a party, and its type where nobody is named."""
CLAUSE = "clause"
"""The use of a free span that is told as a clause though nothing like «أن» opens it."""
COMING = "clause to come"
"""The use of such a span whose verb stands in the present and is said of a day to come."""
DONE = "clause of what is done"
"""The use of such a span that tells what has been done, wherever and whenever that was."""
CLAUSES = frozenset({CLAUSE, COMING, DONE})


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found in a line, before it is worded."""

    type: str
    first: int
    last: int
    score: float = 0.0
    name: Name | None = None
    use: str = ""
    """How a name is used: name, adjective, construct, short, actor (a capital for its government), actors (ACTORS)."""
    number: Number | None = None
    ordinal: bool = False
    bound: str = ""
    """Of a number: least or most, where the text says it behind what is counted."""
    interval: Interval | None = None
    coming: Interval | None = None
    """The interval of a date where what it dates is still to come."""
    date_kind: str = ""
    word: Word | None = None
    """An adjective of the dictionary, as it stands."""
    made_by: Matchable | None = None
    captures: Captures = ()
    passed: tuple[Mention, ...] = ()
    """Dates and places that the match passed over."""
    gender: Gender | None = None
    count: GrammaticalNumber | None = None

    def captured(self, role: str) -> tuple[Mention, ...]:
        return next((mentions for name, mentions in self.captures if name == role), ())


def merged(captures: Captures) -> Captures:
    """Captures newest first to one entry a role, in reading order."""
    found: dict[str, tuple[Mention, ...]] = {}
    for role, mentions in reversed(captures):
        found[role] = (*found.get(role, ()), *mentions)
    return tuple(found.items())


@dataclass(frozen=True, slots=True)
class Line:
    """One clause: its tokens in order (holes left out), their readings, and where it stands in its sentence."""

    tokens: tuple[Token, ...]
    readings: tuple[tuple[Reading, ...], ...]
    words: tuple[frozenset[int], ...]
    """The words that each token may be a form of."""
    keys: tuple[str, ...]
    """The written forms folded, for comparing with the words of patterns."""
    numbers: tuple[int, ...]
    """For each token its number in the sentence."""
    relative: bool = False
    """A relative clause: what it says is not said by the main clause's subject."""
    starts: list[list[Mention]] = field(default_factory=list)
    """The mentions that begin at each position."""
    needs: list[set[int]] = field(default_factory=list)
    """Which of the words that some pattern cannot do without each token is (viable.py)."""
    types: set[str] = field(default_factory=set)
    """The types of the mentions so far, and every wider type."""
    uncut: Callable[[], Line] | None = None
    """Makes the line with its holes in it, for free spans; None where it has none."""
    passing: dict[int, tuple[tuple[int, Mention | None], ...]] = field(default_factory=dict)
    """Where a pattern may step from a position over what carries no meaning, and the date or place stepped over."""

    def present(self) -> tuple[frozenset[int], frozenset[str]]:
        """The words and the folded written forms that stand in the line."""
        return frozenset().union(*self.words), frozenset(self.keys)

    def norm(self, position: int) -> str:
        return self.tokens[position].norm if 0 <= position < len(self.tokens) else ""

    def stands(self, position: int, words: str) -> bool:
        """Do these words, parted by spaces, stand from the position on?"""
        return all(self.norm(position + n) == word for n, word in enumerate(words.split()))

    def has(self, position: int, *flags: str) -> bool:
        """Has the token a reading with all these flags?"""
        if not 0 <= position < len(self.tokens):
            return False
        wanted = frozenset(flags)
        return any(wanted <= reading.flags for reading in self.readings[position])


def all_finite(line: Line, at: int) -> bool:
    """Can the token be nothing but a verb?"""
    return bool(line.readings[at]) and all(reading.finite for reading in line.readings[at])


def title_alone(mention: Mention) -> bool:
    """Is it somebody in no list of whom only the title is told?"""
    name = mention.name
    if mention.type != PERSON or mention.use != ACTORS or name is None or name.id or not name.en or not name.ar:
        return False
    return not name.en.endswith(",")


def nameless(mention: Mention) -> bool:
    """Is it the name alone of somebody in no list, without English?"""
    name = mention.name
    return mention.type == PERSON and name is not None and not name.id and not name.en and bool(name.ar)


def stands_alone(mention: Mention) -> bool:
    """Is it such a name, whether or not a title from before is said for it, without a title of its own?"""
    return nameless(mention) or (
        title_alone(mention)
        and mention.name is not None
        and mention.last - mention.first <= len(mention.name.ar.split())
    )
