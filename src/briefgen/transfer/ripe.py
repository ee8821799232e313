"""What it is time for: «حان الوقت لإنهاء الحرب», «آن الأوان لوقف القتال», «الوقت قد حان للتحرك»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import Clause
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

COME = "the time has come"


def time_has_come(reader: Reader, at: int) -> Iterator[Clause]:
    """«حان الوقت لإنهاء الحرب»: the time has come to end the war; «للسلام», for peace."""
    words = small_words()
    first = at + 1 if reader.norm(at) in words["perfect"] else at
    if reader.norm(first) in words["has_come"] and reader.norm(first + 1) in words["the_time"]:
        start = first + 2
    elif reader.norm(at) in words["the_time"]:
        first = at + 2 if reader.norm(at + 1) in words["perfect"] else at + 1
        start = first + 1 if reader.norm(first) in words["has_come"] else 0
    else:
        return
    if not start or reader.norm(start) not in words["purpose"]:
        return
    acts = reader.grammar.actions(reader, start + 1)
    yield from (Clause(act.end, f"{COME} to {act.base}") for act in acts)
    for phrase in noun_phrases(reader, start + 1) if not acts else ():
        yield Clause(phrase.end, f"{COME} for {phrase.said}")
