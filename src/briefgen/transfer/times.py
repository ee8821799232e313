"""When and how long, said by nouns: «مطلع الأسبوع المقبل», «الشهر الجاري», «لمدة ثلاثة أيام»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.clock import clock_times
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader


def times(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The times and durations at a cell: the cell after, and the English, with its preposition."""
    yield from _which_one(reader, at)
    yield from _how_long(reader, at)
    yield from _every(reader, at)
    yield from clock_times(reader, at)


def _which_one(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«الأسبوع القادم» next week, «منتصف الشهر الجاري» in the middle of this month."""
    if any(True for _ in reader.atoms_at(at, "date")):
        return
    edge = table("edges").get(reader.norm(at))
    start = at + 1 if edge else at
    if edge and any(True for _ in reader.atoms_at(start, "date")):
        return  # the pack has it as one date
    unit, which = table("units").get(reader.norm(start)), table("which_one").get(reader.norm(start + 1))
    if unit and which:
        yield start + 2, f"{edge} {which} {unit}" if edge else f"{which} {unit}"


def _every(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«كل شهرين», «كل ثلاثة أشهر», «مرة كل عام»: every two months, once every year."""
    once = reader.norm(at) in small_words()["one_time"]
    start = at + once
    if reader.norm(start) not in small_words()["each"]:
        return
    for phrase in simple_phrases(reader, start + 1):
        unit = phrase.head.removesuffix("s")
        if unit in small_words()["times"] and not (phrase.definite or phrase.after or phrase.genitive):
            often = f"every {phrase.said if phrase.plural else unit}"
            yield phrase.end, f"once {often}" if once else often


def _how_long(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«لمدة ثلاثة أيام», «مدة أسبوع», «طوال عامين»: for three days."""
    words = small_words()
    start = at + 1 if reader.norm(at) in words["to_whom"] else at
    if reader.norm(start) not in words["for_how_long"] or any(True for _ in reader.atoms_at(start + 1, "date")):
        return  # «طوال ليل أمس»
    for phrase in simple_phrases(reader, start + 1):
        unit = phrase.head.removesuffix("s")
        if unit in words["times"] and not phrase.definite and not phrase.after:
            yield phrase.end, f"for {phrase.said}"
