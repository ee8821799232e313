"""English as agencies write it where the words by themselves say it otherwise: the death toll, a round of talks."""

from __future__ import annotations

import re
from functools import cache

from briefgen.arabic.words import load_words_beside


@cache
def _wordings() -> tuple[tuple[re.Pattern[str], str], ...]:
    data = load_words_beside(__file__, "agency.yaml")
    return tuple((re.compile(rf"\b(?:{each['said']})(?!\w)"), each["write"]) for each in data["wordings"])


def as_agencies_write(english: str) -> str:
    """The English with the wordings of agency.yaml in place of what the grammar composed."""
    for pattern, wording in _wordings():
        english = pattern.sub(wording, english)
    return english
