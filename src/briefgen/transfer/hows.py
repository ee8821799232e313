"""«كيفية إنهاء العقوبات»: how to end the sanctions."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def how_to(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """How something is to be done, which a verbal noun behind «كيفية» says."""
    if reader.norm(at) in small_words()["how"]:
        for act in reader.grammar.actions(reader, at + 1):
            yield NounPhrase(
                act.end, f"how to {act.base}", kind="proper", definite=True, gender="f", chain=True, inner="verbal"
            )
