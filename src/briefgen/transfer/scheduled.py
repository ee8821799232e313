"""«قبل موعدها بثلاثة أشهر» three months ahead of schedule, «(طائرة) على متنها 30 راكبا» with 30 passengers on board."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.lapses import lengths
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

AHEAD, ABOARD = "ahead of schedule", "on board"
BY, UPON = "ب", "على"


def scheduled(reader: Reader, at: int) -> Iterator[Adjunct]:
    """How long before its day something is held."""
    if reader.norm(at + 1) not in small_words()["its_day"] or reader.kind(at + 2) != "suffix":
        return
    end = at + 3 + (reader.norm(at + 3) in small_words()["as_set"])
    if reader.norm(at) not in small_words()["ago"]:
        return
    if reader.norm(end) != BY:
        yield Adjunct(end, AHEAD)
    for last, much in lengths(reader, end + 1) if reader.norm(end) == BY else ():
        yield Adjunct(last, f"{much} {AHEAD}")


def aboard(reader: Reader, at: int) -> Iterator[Adjunct]:
    """What a craft has on board, and «على متنها» beside a verb that carries."""
    joined = reader.norm(at) == AND
    start = at + joined
    if reader.norm(start) != UPON or reader.norm(start + 1) not in small_words()["deck"]:
        return
    if reader.kind(start + 2) != "suffix":
        return
    carried = any(word.word in small_words()["carrying"] for _, word in reader.readings(at - 1, "verb"))
    if carried and not joined:
        yield Adjunct(start + 3, ABOARD)
        return
    for load in noun_phrases(reader, start + 3):
        if load.case != "oblique" and not load.definite:
            yield Adjunct(load.end, f"with {load.said} {ABOARD}")
