"""Titles of honor, which name nobody: «صاحب السمو الملكي الأمير …»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefgen.extract.line import Line
from briefgen.transfer.lists import small_words


@cache
def _titles_of_honor() -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """They and their first words."""
    known = frozenset(tuple(words.split()) for words in small_words()["honorifics"])
    return known, frozenset(words[0] for words in known)


def honorifics(line: Line, first: int, last: int) -> Iterator[int]:
    """The tokens of titles of honor, which name nobody: «صاحب السمو الملكي الأمير …»."""
    known, firsts = _titles_of_honor()
    for at in range(first, last - 1):
        for length in (3, 2, 1) if line.norm(at) in firsts else ():
            end = at + length
            if end < last and tuple(line.norm(n) for n in range(at, end)) in known and line.tokens[end].kind == "word":
                yield from range(at, end)
                break
