"""What is discussed at a meeting, and the places that belong to it: «جلسة لمناقشة التصعيد في غزة» is held elsewhere."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import Match

MATTERS = frozenset({"topic", "what"})
TO = "ل"


def discussed_from(match: Match, line: Line) -> int | None:
    """Where the matter begins that a meeting is held to discuss or is about; None where the match names none."""
    found = (m.first for role, mentions in match.state.captures if role in MATTERS for m in mentions)
    return next((first for first in sorted(found) if first > match.state.anchor and _led(line, first)), None)


def _led(line: Line, first: int) -> bool:
    """Stands «بشأن», or «لبحث», before a position?"""
    if line.norm(first - 1) in clause_words()["about_matters"]:
        return True
    return line.norm(first - 2) == TO and any(r.kind == "masdar" for r in line.readings[first - 1])
