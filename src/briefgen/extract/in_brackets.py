"""What brackets hold that a reader of English is not told, or told without them.

«حزب اليسار الديمقراطي (ديمار)»: an abbreviation in Arabic letters behind its name says nothing more; «تسوية (نهائية)»
is a final settlement, «الرئيس (أوباما)» the president by his name.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import clause_words
from briefgen.extract.commas_meant import DASHES
from briefgen.extract.line import Line
from briefgen.extract.mentions import QUOTES

OPEN, CLOSE = "(", ")"
LONGEST = 4
"""Tokens between two brackets that are looked at."""
LONGEST_NAME = 6
NISBA = "nisba"
QUALITIES = frozenset({"adjective", "participle"})
PERSON, TITLES = "person", frozenset({"office", "office-of", "official", "rank", "person"})


def unsaid_brackets(line: Line, first: int, last: int) -> Iterator[int]:
    """The tokens of a span that stand in brackets and are not said, or the brackets alone."""
    for at in range(first + 1, last):
        if line.tokens[at].kind != "punctuation":
            continue
        if line.norm(at) in QUOTES and line.norm(at + 2) in QUOTES and _same_name(line, at):
            yield at + 1
        if line.norm(at) in DASHES and at + 1 < last and _nisba_at(line, at - 1) and _nisba_at(line, at + 1):
            yield at  # «المباحثات المصرية - اليمنية»
        if line.norm(at) != OPEN or line.tokens[at - 1].kind == "punctuation":
            continue
        ends = range(at + 2, min(at + LONGEST, last) + 1)
        close = next((n for n in ends if n == last or line.norm(n) == CLOSE), None)
        if close is None:
            continue
        if _abbreviates(line, at + 1, close):
            yield from range(at, min(close + 1, last))
        elif _describes(line, at, close) or _names(line, at, close):
            yield from {at, min(close, last - 1)} if close < last else {at}


def _abbreviates(line: Line, first: int, last: int) -> bool:
    """Is it one word that nothing knows, or a listed short name of a body?"""
    written = "".join(line.norm(at) for at in range(first, last))
    if written in clause_words()["short_names"]:
        return True
    token = line.tokens[first]
    return last == first + 1 and token.kind == "word" and not line.readings[first] and not line.starts[first]


def _describes(line: Line, at: int, close: int) -> bool:
    """Is it one adjective of the noun before: «تسوية (نهائية)»?"""
    if close != at + 2 or any(m.name is not None for m in line.starts[at + 1]):
        return False
    kinds = {reading.kind for reading in line.readings[at + 1]}
    nouns = any(reading.kind in ("noun", "masdar") for reading in line.readings[at - 1])
    alike = line.norm(at - 1).startswith(ARTICLE) is line.norm(at + 1).startswith(ARTICLE)
    return bool(kinds) and kinds <= QUALITIES and nouns and alike


def _nisba_at(line: Line, at: int) -> bool:
    """Is a word the adjective of a land alone?"""
    return any(m.type == NISBA and m.last == at + 1 for m in line.starts[at])


def _same_name(line: Line, at: int) -> bool:
    """«القيادة المركزية الأميركية "سنتكوم"»: does what is quoted name the one before once more?"""
    said = {m.name.id for m in line.starts[at + 1] if m.name is not None and m.name.id and m.last == at + 2}
    begun = range(max(at - LONGEST_NAME, 0), at)
    return any(m.last == at and m.name is not None and m.name.id in said for n in begun for m in line.starts[n])


def _names(line: Line, at: int, close: int) -> bool:
    """Is it the name of him whose title stands before: «الرئيس (أوباما)»?"""
    if not any(m.type == PERSON and m.name is not None and m.last == close for m in line.starts[at + 1]):
        return False
    return any(m.last == at and m.type in TITLES and m.name is not None for m in line.starts[at - 1])
