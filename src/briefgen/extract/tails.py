"""What follows a match in its clause: where the transfer grammar can tell all of it, it ends the sentence.

«فرضت واشنطن عقوبات على شركات روسية»: a rule that reads the sanctions alone is completed by whom they are on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.extract.subjects import says
from briefgen.extract.tail_causes import cause_of
from briefgen.extract.tail_spans import Rest, beside, joined, rest_behind
from briefgen.extract.tail_tolls import toll_at
from briefgen.extract.transferred import tail_in_english
from briefgen.extract.values import Builder, said
from briefgen.model import Text, Value

DEED = ("as a result of ", "because of ", "due to ", "when ", "after ", "following ", "during ")
"""English beginnings of what is said of a deed: «three soldiers were killed when …»."""
OF_NOUN = ("that ", "which ", "who ", "whom ", "whose ", "worth ", "to which ", "to whom ", "in which ")
LONGEST = 60
"""Tokens of the longest tail; more is another statement."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a sentence in both languages, and the offset in the article at which it ends."""

    text: Text
    end: int
    behind: int
    """The offset at which the match ends, and what was passed over beside it."""
    of_noun: bool = False
    """Is it said of the noun before it, so that nothing may stand between the two?"""
    of_deed: bool = False
    """Says it by its first word what led to the deed, or when it was done, and nothing of a noun?"""


def tail_of(
    match: Match,
    line: Line,
    passed: Sequence[Mention],
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
) -> Tail | None:
    """What stands between a match, its adverbials included, and the end of its clause; None where it is not told."""
    if any(m.type == "text" for _, ms in match.state.captures for m in ms):
        return None
    cause = cause_of(match, line, builder.scene.lines, roles, builder, subject, passed)
    if cause is not None:
        ends = line.tokens[match.last - 1].end
        return Tail(cause, ends, ends, of_deed=True)
    if any(value.end > line.tokens[match.last - 1].end for values in roles.values() for value in values):
        return None  # a statement has been told to the end of its clause
    speech = match.state.reading is not None and says(match.state.reading, builder.pack)
    near = beside(match, line, passed)
    for last in dict.fromkeys((near, max([near, *(m.last for m in passed)]))):
        rest = rest_behind(match, line, last, roles, speech)
        tail = _told(match, line, rest, roles, builder, subject) if rest is not None else None
        if tail is not None:
            return tail
    return None


def _told(
    match: Match,
    line: Line,
    rest: Rest,
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
) -> Tail | None:
    whole, start, led = rest.line, rest.start, ""
    toll = toll_at(rest, roles, builder)
    if toll is not None:
        start, led = toll.end, toll.en
    if not 0 < rest.end - rest.start <= LONGEST:
        return None
    past = match.state.reading is not None and match.state.reading.tense == "past"
    head = rest.head if not led else None
    english = ""
    if start < rest.end:
        joins = _joins(match, whole, start, builder) if head is None or not head.definite else {}
        english = tail_in_english(whole, start, rest.end, builder, subject, joins, past, head, rest.verbal).en
    if not english and start < rest.end:
        return None  # in what they were killed and wounded is not known
    end = rest.end if english else start
    words = f"{led} {joined(rest, english, roles)}".strip() if english else led
    text = Text(builder.words(rest.start - rest.comma, end, whole), words)
    of_noun = english.startswith(OF_NOUN) and not led
    of_deed = bool(led) or english.startswith(DEED)
    return Tail(text, whole.tokens[end - 1].end, rest.behind, of_noun, of_deed)


def _joins(match: Match, line: Line, first: int, builder: Builder) -> dict[str, str]:
    """The English of prepositions by the words that may govern them: the match's verb, and the noun right before."""
    joins: dict[str, str] = {}
    words = builder.pack.lexicon.words
    if match.state.reading is not None:
        joins.update(words[match.state.reading.word].joins)
    for reading in line.readings[first - 1]:
        if reading.kind in ("noun", "masdar"):
            joins.update(words[reading.word].joins)
    return joins


def untold(values: Sequence[Value], tail: Tail | None) -> list[Value]:
    """The days and places that the tail does not say itself."""
    return [value for value in values if tail is None or said(value) not in tail.text.en]
