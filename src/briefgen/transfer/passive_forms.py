"""Passives that the table of forms leaves out, for they are spelled as the active is: «ستستأنف المفاوضات»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.lists import OBJECT

PATTERN = "است"
"""Opens verbs whose feminine passive is left out."""
Found = tuple[Reading, Word]


def with_passives(found: tuple[Found, ...]) -> Iterator[Found]:
    """The readings of a verb, and of one with an object its passive where «she» does it in the present."""
    yield from found
    known = {reading.word for reading, _ in found if reading.voice == "passive"}
    for reading, word in found:
        left_out = reading.tense == "present" and (reading.gender, reading.number) == ("f", "singular")
        if left_out and word.word.startswith(PATTERN) and OBJECT in word.frame and reading.word not in known:
            yield replace(reading, voice="passive"), word
