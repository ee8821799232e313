"""What somebody says whom nobody can name: «يقول المنتقدون إن القوات انسحبت»."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.subjects import says
from briefgen.packs.pack import Pack

NEAR = 3
"""Tokens before «أن» among which «يشار» of «يشار إلى أن» stands."""


def only_reported(match: Match, line: Line, pack: Pack) -> bool:
    """Stands a match behind «أن» or «إن» and a verb of saying, so that it is told of somebody's word or not at all?"""
    words = clause_words()
    for at in range(min(match.first, match.state.anchor), 0, -1):
        if line.norm(at) in words["complementisers"] and line.norm(at - 1) not in words["contrasts"]:
            reminds = any(line.norm(before) in words["reminders"] for before in range(max(at - NEAR, 0), at))
            return not reminds and any(says(reading, pack) for n in range(at) for reading in line.readings[n])
    return False
