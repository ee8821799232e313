"""Dates and places that belong to a match without being captured: passed over inside it, or beside it."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.edges import whole_after
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match

IN = "في"


def passed_over(match: Match, line: Line, given: bool = False) -> list[Mention]:
    """Dates and places passed over inside the match, and the date right before or after it.

    A date that stands before «that» is the day of saying so. What a sentence takes as given («after an attack that …»)
    has no share in its dates, unless they are joined by a word of cause.
    """
    found = [m for m in match.state.passed if m.type != "date" or not _of_saying(m, match, line)]
    inside = [m for _, mentions in match.state.captures for m in mentions]
    for position in range(len(line.tokens)):
        for mention in line.starts[position]:
            if mention.type != "date" or mention in found or any(_within(mention, m) for m in inside):
                continue
            gap = range(mention.last, match.first) if mention.last <= match.first else range(match.last, mention.first)
            outside = mention.last <= match.first or mention.first >= match.last
            if mention.last <= match.first and any(line.tokens[n].kind == "punctuation" for n in gap):
                # «… six years ago, the last soldier left»: a date before a comma must open the line to be the match's.
                outside = all(_light(line, n) for n in range(mention.first))
            if given and not any(
                line.norm(n) in clause_words()["causes"] for n in (*gap, match.first, match.first + 1)
            ):
                continue
            if outside and all(_light(line, n) or (given and n in gap) for n in gap):
                found.append(mention)
    after = match.last + 1
    if line.norm(match.last) == IN and after < len(line.tokens):
        places = [m for m in line.starts[after] if m.type in ("place", "state") and whole_after(line, m.last)]
        found += sorted(places, key=lambda m: (-m.last, m.type))[:1]
    return found


def _of_saying(mention: Mention, match: Match, line: Line) -> bool:
    """Stands «that» between the date and the anchor?"""
    openers = clause_words()["complementisers"]
    return any(line.norm(n) in openers for n in range(mention.last, match.state.anchor))


def _within(mention: Mention, other: Mention) -> bool:
    return other.first <= mention.first and mention.last <= other.last


def _light(line: Line, position: int) -> bool:
    """A token that keeps a date and the match together: a comma, a conjunction or a preposition of time."""
    token = line.tokens[position]
    return token.kind in ("punctuation", "proclitic") or token.norm in clause_words()["date_prepositions"]
