"""The day and the place of a next step, where they stand within the words that say what is to be done."""

from __future__ import annotations

from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.edges import PLACES, whole_after
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match

DATE = "date"
LEAST = 3
"""Tokens of what may hold a day and a place of its own."""


def day_within(match: Match, line: Line) -> Mention | None:
    """The only day, month or deadline that the matter of a match names in its own clause; else None."""
    found = [m for span in _spans(match) for m in _of_types(span, line, (DATE,)) if m.interval and m.interval.end]
    return found[0] if len(found) == 1 else None


def place_within(match: Match, line: Line) -> Mention | None:
    """The only place behind «في» or «ب» where the matter of a match says that something is held there."""
    words = clause_words()
    found = [
        m
        for span in _spans(match)
        for m in _of_types(span, line, PLACES)
        if line.norm(m.first - 1) in words["held_in"] and whole_after(line, m.last) and _held(span, m, line)
    ]
    return found[0] if len(found) == 1 else None


def _spans(match: Match) -> list[Mention]:
    return [m for _, mentions in match.state.captures for m in mentions if m.last - m.first >= LEAST]


def _of_types(span: Mention, line: Line, types: tuple[str, ...] | frozenset[str]) -> list[Mention]:
    """The longest mentions of some types in the clause of a span itself: before any «أن», verb or comma of another."""
    found: list[Mention] = []
    at = span.first
    while at < span.last and not (at > span.first + 1 and _another(line, at)):
        here = [m for m in line.starts[at] if m.type in types and m.last <= span.last]
        if here:
            found.append(max(here, key=lambda m: m.last))
            at = found[-1].last
        else:
            at += 1
    return found


def _another(line: Line, at: int) -> bool:
    """Does a clause of its own begin at a position, or go on behind a comma?"""
    words = clause_words()
    opens = line.norm(at) in words["complementisers"] or line.norm(at) in words["relatives"]
    return opens or (line.norm(at) in COMMAS and not line.starts[min(at + 1, len(line.starts) - 1)])


def _held(span: Mention, place: Mention, line: Line) -> bool:
    """Is it said that something is held, and not what is spoken of: «يعقد اجتماعا لبحث الوضع في سوريا»?"""
    words = clause_words()
    between = range(span.first, place.first - 1)
    opens = any(line.norm(at) in words["holding"] for at in range(span.first, min(span.first + LEAST, place.first)))
    return opens and not any(line.norm(at) in words["spoken_of"] for at in between)
