"""The hour of the clock: «عند الساعة الرابعة فجرا بالتوقيت المحلي», at 4 a.m. local time."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

AND, COLON = "و", ":"


def clock_times(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The hours of the clock at a cell: the cell after, and the English, with its preposition."""
    before = table("clock_prepositions").get(reader.norm(at))
    start = at + 1 if before else at
    if not before or reader.norm(start) not in small_words()["clock"]:
        return
    for end, hour in _hours(reader, start + 1):
        half = table("clock_parts").get(reader.norm(end + 1), "") if reader.norm(end) == AND else ""
        after = end + 2 if half else end
        length = 2 if f"{reader.norm(after)} {reader.norm(after + 1)}" in table("halves_of_day") else 1
        part = table("halves_of_day").get(" ".join(reader.norm(after + n) for n in range(length)))
        after += length if part else 0
        zone = table("clock_zones").get(" ".join(reader.norm(after + n) for n in range(3)))
        said = f"{hour}{half} {part}" if part else f"{hour}{half}" if half or COLON in hour else f"{hour} o'clock"
        yield (after + 3, f"{before} {said} {zone}") if zone else (after, f"{before} {said}")


def _hours(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«الرابعة», «الثانية عشرة», «16:00»: the longest."""
    two = table("hours").get(f"{reader.norm(at)} {reader.norm(at + 1)}")
    one = table("hours").get(reader.norm(at))
    if two or one:
        yield (at + 2, two) if two else (at + 1, one or "")
    elif reader.norm(at).isdecimal():
        minutes = reader.norm(at + 1) == COLON and reader.norm(at + 2).isdecimal()
        yield (at + 3, f"{reader.norm(at)}:{reader.norm(at + 2)}") if minutes else (at + 1, reader.norm(at))
