"""Days that a noun is named by: «إن لقاء اليوم يهدف إلى …» tells of today's meeting, and of no meeting that aims today."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clause_words import clause_words
from briefgen.extract.line import Line, Mention

NOUNS = ("noun", "masdar")
TANWIN = "ا"


def names_its_noun(line: Line, day: Mention) -> bool:
    """Stands a day of one word behind a bare noun that opens its clause, so that it is the noun's own?"""
    before = day.first - 1
    if day.last != day.first + 1 or before < 0 or line.tokens[before].kind != "word":
        return False
    norm = line.norm(before)
    if norm.startswith(ARTICLE) or norm.endswith(TANWIN) or not any(line.has(before, kind) for kind in NOUNS):
        return False
    return before > 0 and line.norm(before - 1) in clause_words()["complementisers"]
