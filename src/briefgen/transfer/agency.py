"""English as agencies write it where the words by themselves say it otherwise: the death toll, a round of talks."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from briefgen.arabic.words import load_words_beside

_GROUP = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)[?*+]?|\\\w|[\[\].?*+^$|]")
"""What a regular expression has beside letters that stand for themselves."""


FILES = ("agency.yaml", "agency-2.yaml", "agency-3.yaml", "agency-4.yaml")


@cache
def _wordings() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Letters that an English must hold, the expression, and what is written in its place."""
    tables = (load_words_beside(__file__, name)["wordings"] for name in FILES)
    return tuple(
        (
            max(_GROUP.split(each["said"]), key=len),
            re.compile(rf"\b(?:{each['said']})(?!\w)"),
            each["write"],
        )
        for each in chain.from_iterable(tables)
    )


def as_agencies_write(english: str) -> str:
    """The English with the wordings of the agency files in place of what the grammar composed."""
    for letters, pattern, wording in _wordings():
        if letters in english:
            english = pattern.sub(wording, english)
    return english
