"""English as agencies write it where the words by themselves say it otherwise: the death toll, a round of talks."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from briefgen.arabic.words import load_words_beside

_GROUP = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)[?*+]?|\\\w|[\[\].?*+^$|]")
"""What a regular expression has beside letters that stand for themselves."""
_PLAIN = re.compile(r"\((?:\?:)?([a-z ]+(?:\|[a-z ]+)*)\)")
"""A group of plain words, one of which must stand."""

FILES = (
    "agency.yaml",
    "agency-2.yaml",
    "agency-3.yaml",
    "agency-4.yaml",
    "agency-5.yaml",
    "agency-6.yaml",
    "agency-some.yaml",
    "agency-spans.yaml",
    "agency-rulings.yaml",
    "agency-words8.yaml",
    "agency-truths.yaml",
    "agency-senses.yaml",
    "agency-next.yaml",
    "agency-charge.yaml",
    "agency-parliaments.yaml",
    "agency-incidents.yaml",
    "agency-trades.yaml",
    "agency-forces.yaml",
)


@cache
def _wordings() -> tuple[tuple[str, tuple[str, ...], str, str], ...]:
    """Letters that an English must hold, words one of which it must, the expression, and what is written for it."""
    tables = (load_words_beside(__file__, name)["wordings"] for name in FILES)
    return tuple(
        (
            max(_GROUP.split(each["said"]), key=len),
            _either(each["said"]),
            each["said"],
            each["write"],
        )
        for each in chain.from_iterable(tables)
    )


def _either(said: str) -> tuple[str, ...]:
    """The words of a group of plain words that an expression cannot do without; none where it has no such group."""
    parts = [found[0] for found in _GROUP.finditer(said)]
    if "|" in parts or "{" in said:
        return ()
    groups = [found[1].split("|") for part in parts if (found := _PLAIN.fullmatch(part)) is not None]
    return tuple(max(groups, key=lambda words: min(map(len, words)), default=()))


@cache
def _expression(said: str) -> re.Pattern[str]:
    """Made when an English first holds its letters: most are never asked for."""
    return re.compile(rf"\b(?:{said})(?!\w)")


def as_agencies_write(english: str) -> str:
    """The English with the wordings of the agency files in place of what the grammar composed."""
    for letters, words, said, wording in _wordings():
        if letters in english and (not words or any(map(english.__contains__, words))):
            english = _expression(said).sub(wording, english)
    return english
