"""Verbs with a verbal noun of their own that says how: «نفت نفيا قاطعا وجود مفاوضات», categorically denied."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

ENDINGS = ("ا", "ة")
FARTHEST = 12
"""Cells between a verb and its verbal noun."""


def in_its_own_words(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(نفى …) نفيا قاطعا»: the cell behind, and the adverb."""
    if not reader.norm(at).endswith(ENDINGS) or reader.norm(at + 2) in small_words()["of_tone"]:
        return
    own = {word.word for reading, word in reader.readings(at, "masdar") if not reading.definite}
    before = range(max(0, at - FARTHEST), at)
    if not own or not any(word.word in own for cell in before for _, word in reader.readings(cell, "verb")):
        return
    form = table("cognate_forms").get(reader.norm(at + 1))
    if form:
        yield at + 2, form
        return
    for reading, word in reader.readings(at + 1, "adjective", "participle"):
        adverb = table("cognate_manner").get(word.en)
        if adverb and not reading.definite:
            yield at + 2, adverb
            return
