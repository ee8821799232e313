"""Days of a noun and none of the deed: «إن لقاء اليوم يهدف إلى …», «رحب بالهدنة القائمة منذ أبريل»."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clause_words import clause_words
from briefgen.extract.line import Line, Mention, all_finite

DATE = "date"
NOUNS = ("noun", "masdar")
NOMINAL = (*NOUNS, "adjective")
TANWIN = "ا"
SPEAKERS = frozenset({"person", "office", "official", "body", "group", "outlet"})
NEAR = 9
"""Tokens between a participle and its day."""


def names_its_noun(line: Line, day: Mention) -> bool:
    """Stands a day of one word behind a bare noun that opens its clause, so that it is the noun's own?"""
    before = day.first - 1
    if day.last != day.first + 1 or before < 0 or line.tokens[before].kind != "word":
        return False
    norm = line.norm(before)
    if norm.startswith(ARTICLE) or norm.endswith(TANWIN) or not any(line.has(before, kind) for kind in NOUNS):
        return False
    return before > 0 and line.norm(before - 1) in clause_words()["complementisers"]


def of_participle(line: Line, day: Mention) -> bool:
    """Stands a day behind a participle that is said of a noun: «الاتفاق الموقع عام 2015», «العقوبات المفروضة منذ …»?

    Since when somebody demands or welcomes something is said of no deed that is done once.
    """
    words = clause_words()
    since = line.norm(day.first) in words["since"] or line.norm(day.first - 1) in words["since"]
    for at in range(day.first - 1, max(day.first - NEAR, 0), -1):
        if line.tokens[at].kind == "punctuation" or all_finite(line, at):
            return False
        said_of = line.norm(at).startswith(ARTICLE) and line.norm(at - 1).startswith(ARTICLE)
        participle = said_of and line.has(at, "participle") and any(line.has(at - 1, kind) for kind in NOMINAL)
        if participle and (line.norm(at) in words["dated_participles"] or (since and not _person(line, at - 1))):
            return True
    return False


def day_of_participle(line: Line, at: int) -> bool:
    """Begins such a day at a position?"""
    days = (m for n in (at, at + 1) if n < len(line.tokens) for m in line.starts[n] if m.type == DATE)
    return any(of_participle(line, day) for day in days)


def _person(line: Line, at: int) -> bool:
    """Is a word inside the name or title of somebody, who may have spoken since then?"""
    return any(m.first <= at < m.last and m.type in SPEAKERS for starts in line.starts[: at + 1] for m in starts)
