"""What is only rumoured: «أنباء عن مقتل القائد», «تقارير: الجيش يستعد», told by nobody who could be named."""

from __future__ import annotations

from briefgen.extract.clause_words import clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import COLON, Match

HEAD = 3
"""Tokens before the colon of a headline that names no source."""


def rumoured(match: Match, line: Line) -> bool:
    """Stands a match behind news of it that nobody gives?"""
    words, first = clause_words(), match.first
    if first and line.norm(first - 1) in words["rumours"]:
        return True  # «أنباء مقتل القائد»
    if first > 1 and line.norm(first - 1) in words["of_rumours"] and line.norm(first - 2) in words["rumours"]:
        return True
    colon = next((at for at in range(min(HEAD, first)) if line.norm(at) == COLON), 0)
    return bool(colon) and line.norm(0) in words["rumours"]
