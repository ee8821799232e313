"""«مثل هذه الهجمات»: such attacks; «مثل هذا القرار»: such a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.filters import indefinite

POINTED = ("this", "these", "that", "those")
SUCH = "such"


def such(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """What is pointed at behind «مثل», as one of its kind."""
    if reader.norm(at) not in small_words()["such_before"]:
        return
    for phrase in ways.simple(reader, at + 1):
        if phrase.determiner in POINTED:
            several = phrase.plural or phrase.kind == "mass"
            one = "" if several else indefinite(phrase.core).split()[0]
            yield replace(phrase, determiner=f"{SUCH} {one}".strip())
