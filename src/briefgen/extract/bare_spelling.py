"""Words written without their hamza: «احد», «الاطراف», «اعلن» are read as «أحد», «الأطراف», «أعلن».

Only where the dictionary knows one spelling of the word; «الحق», which is the right or joined, is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading

ALEF, HAMZAS = "ا", ("أ", "إ", "آ")


def with_hamza(norm: str, readings: Sequence[Reading], known: Mapping[str, str]) -> str:
    """A word as the dictionary spells it, where it is written without the hamza that it begins with.

    ``known``: spellings of the words that the grammar looks for, which need no dictionary.
    """
    if norm in known:
        return known[norm]
    article = ARTICLE if norm.startswith(ARTICLE + ALEF) else ""
    stem = norm.removeprefix(article)
    if not stem.startswith(ALEF):
        return norm
    spelled = {reading.lexical for reading in readings}
    if len(spelled) != 1:
        return norm
    whole = spelled.pop()
    return article + whole if whole.startswith(HAMZAS) and fold(whole) == fold(stem) else norm
