"""What had been done before what an article tells: «وكانت تركيا قد رفضت المشاركة»; told as news it would be false."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.match import Match
from briefgen.packs.pack import Pack

FAR = 12
"""Tokens of the subject between «كان» and «قد»."""


def had_done(match: Match, line: Line, pack: Pack) -> bool:
    """Stands «كان … قد» before the verb of a match that is none of saying, with no other verb between?"""
    words, at = clause_words(), match.state.anchor
    reading = match.state.reading
    if reading is None or reading.word in pack.classes.get("speech", frozenset()):
        return False
    if reading.tense != "past" or line.norm(at - 1) not in words["had"]:
        return False
    for before in range(at - 2, max(at - FAR, -1), -1):
        if line.norm(before) in words["was"]:
            return True
        if line.norm(before) in words["complementisers"] or all_finite(line, before):
            return False
    return False
