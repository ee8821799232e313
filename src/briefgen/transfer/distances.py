"""How far from where, and in how many phases: «على بعد 20 كيلومترا من الحدود», «على مرحلتين»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases, simple_phrases
from briefgen.transfer.reader import Reader

FROM = "from"
ENDING = "ern"
SIDES = ("north", "south", "east", "west")


def distances(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«على بعد 83 ميلا جنوب شرقي عدن»: 83 miles southeast of Aden; the cell after, and the English."""
    for _, start in reader.standing(at, "so_far"):
        for far in simple_phrases(reader, start):
            if not _long(reader, start, far):
                continue
            if reader.norm(far.end) in small_words()["away_from"]:
                for place in noun_phrases(reader, far.end + 1):
                    yield place.end, f"{far.said} {FROM} {place.said}"
            side, end = _side(reader, far.end)
            for place in noun_phrases(reader, end) if side else ():
                if place.definite:
                    yield place.end, f"{far.said} {side} of {place.said}"


def _side(reader: Reader, at: int) -> tuple[str, int]:
    """«جنوب شرقي»: southeast, and the cell after it; nothing where no side stands."""
    first, second = (table("directions").get(reader.norm(n), "").removesuffix(ENDING) for n in (at, at + 1))
    if first in ("north", "south") and second in ("east", "west"):
        return first + second, at + 2
    return (first, at + 1) if first in SIDES else ("", at)


def _long(reader: Reader, at: int, far: NounPhrase) -> bool:
    counted = far.number == "dual" or any(True for _ in reader.atoms_at(at, "number"))
    return counted and stem(far.head) in small_words()["of_length"] and not (far.definite or far.after)


def phases(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«على مرحلتين» in two phases, «على ثلاث دفعات» in three batches."""
    if reader.norm(at) not in small_words()["upon"]:
        return
    for phrase in simple_phrases(reader, at + 1):
        counted = phrase.number == "dual" or any(True for _ in reader.atoms_at(at + 1, "number"))
        if counted and stem(phrase.head) in small_words()["steps"] and not (phrase.definite or phrase.after):
            yield phrase.end, f"in {phrase.said}"
