"""Where a clause begins that depends on the one before it: «بعدما», «عندما», «لأن»."""

from __future__ import annotations

from functools import cache

from briefgen.arabic.words import load_words_beside
from briefgen.transfer.reader import Reader


@cache
def _conjunctions() -> tuple[str, ...]:
    """Those behind which a clause tells when or why something was so."""
    kinds = load_words_beside(__file__, "words.yaml")["subordinators"]
    return tuple(words for kind in ("past", "clause") for words in kinds[kind])


def opens_dependent(reader: Reader, at: int) -> bool:
    """Does one of them stand at a cell?"""
    return any(reader.behind(at, words) for words in _conjunctions())
