"""Quotations of several sentences: what stands in the second is said by whoever the first is a quotation of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import clause_words

CLOSING = {"“": "”", "«": "»", '"': '"'}
"""The mark that closes a quotation, by the one that opens it."""
COLON = ":"
_MARK = re.compile('[“«"]')
_WORD = re.compile(r"(\w+|:)\s*$")


def speech_opened(text: str, begin: int, end: int, at: int, marks: frozenset[int] = frozenset()) -> int | None:
    """Where the quotation of somebody's speech opened that holds a place of a paragraph, if one does.

    ``begin`` and ``end`` are the paragraph's. It stands behind «:» or «أن», or its mark is one of ``marks``, and it is
    closed in the paragraph.
    """
    return next((first for first, last in _speeches(text[begin:end], begin, marks) if first < at < last), None)


def speech_marks(tokens: Iterable[Token]) -> frozenset[int]:
    """The places of the marks before which a colon without characters was put (colons.py)."""
    return frozenset(token.end for token in tokens if token.norm == COLON and not token.text)


@lru_cache(maxsize=8)
def _speeches(paragraph: str, begin: int, marks: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Where quotations of speech open and close."""
    found: list[tuple[int, int]] = []
    at = 0
    while (mark := _MARK.search(paragraph, at)) is not None:
        close = paragraph.find(CLOSING[mark[0]], mark.end())
        if close < 0:
            break
        before = _WORD.search(paragraph, 0, mark.start())
        opens = before is not None and (before[1] == COLON or fold(before[1]) in clause_words()["complementisers"])
        if opens or begin + mark.start() in marks:
            found.append((begin + mark.start(), begin + close))
        at = close + 1
    return tuple(found)
