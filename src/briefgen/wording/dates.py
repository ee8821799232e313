"""Dates in English: from the interval where it is resolved, from the words where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from briefgen.arabic.calendar_words import Line, count_at
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.words import Piece, load_words
from briefgen.model import Interval, Text
from briefgen.wording.numbers import exact

YEAR = 366


@cache
def _words() -> dict[str, Any]:
    text = (files("briefgen.wording") / "dates.yaml").read_text(encoding="utf8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)
    return loaded


@cache
def _calendar(group: str) -> dict[str, int]:
    """A calendar word, folded, to its number, first words only of longer names."""
    found: dict[str, int] = {}
    for number, spellings in load_words("dates.yaml")[group].items():
        for spelling in spellings:
            found.setdefault(fold(normalize(spelling).text), int(number))
    return found


def english_date(
    words: Sequence[str], interval: Interval | None, kind: str, before: str = ""
) -> tuple[str, str] | None:
    """A date bare and with its preposition («5 January 2020», «on 5 January 2020»); None where it has no English.

    ``words`` are the normalised tokens of the date, read where the interval is open or not resolved; ``before`` is the
    word before it, which may say since when or until when.
    """
    found = _english(words, interval, kind)
    preposition = _words()["prepositions"].get(before)
    return (found[0], f"{preposition} {found[0]}") if found and preposition else found


def _english(words: Sequence[str], interval: Interval | None, kind: str) -> tuple[str, str] | None:
    relative = _relative(words)
    if kind == "duration":
        return _duration(words)
    if interval is None or interval.start is None or interval.end is None:
        if kind == "deadline" and interval is not None and interval.end is not None:
            said = _day(interval.end.day, interval.end.month, interval.end.year)
            return said, f"by {said}"
        return relative or _unresolved(words)
    months = _words()["months"]
    start, end = interval.start, interval.end
    month = f"{months[start.month - 1]} {start.year}"
    if start == end:
        said = _day(start.day, start.month, start.year)
        part = _words()["day_parts"].get(words[0]) if len(words) > 1 else None
        return (f"{part[0]} {said}", f"{part[1]} {said}") if part else (said, f"on {said}")
    if (start.month, start.year) == (end.month, end.year):
        if start.day == 1 and end.day >= 28:
            return month, f"in {month}"
        if start.day == 1 and end.day <= 10:
            return f"early {month}", f"in early {month}"
        if start.day == 11:
            return f"mid-{month}", f"in mid-{month}"
        if start.day >= 20 and end.day >= 28:
            return f"late {month}", f"in late {month}"
        return f"{start.day}-{end.day} {month}", f"on {start.day}-{end.day} {month}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year), f"in {start.year}"
    if relative is not None:
        return relative
    if start.year == end.year or (end - start).days < YEAR:
        part = _part_of_year(words, start.year)
        if part:
            return part
    said = f"{_day(start.day, start.month, start.year)} to {_day(end.day, end.month, end.year)}"
    return said, f"from {said}"


def _day(day: int, month: int, year: int) -> str:
    return f"{day} {_words()['months'][month - 1]} {year}"


def _relative(words: Sequence[str]) -> tuple[str, str] | None:
    """«in the coming months», «last week»."""
    for each in _words()["phrases"]:
        wanted = each["ar"]
        for at in range(len(words) - len(wanted) + 1):
            if list(words[at : at + len(wanted)]) == wanted and len(wanted) > 1:
                said = str(each["en"])
                return said.removeprefix("in "), said
    return None


def _unresolved(words: Sequence[str]) -> tuple[str, str] | None:
    """A weekday or a month alone: «on Thursday», «on 7 April», «last January»."""
    table = _words()
    day = next((int(word) for word in words if word.isdigit() and int(word) <= 31), None)
    year = next((word for word in words if word.isdigit() and len(word) == 4), "")
    month = _month(words)
    past = "last " if any(word in table["past"] for word in words) else ""
    coming = "next " if any(word in table["next"] for word in words) else ""
    if month is not None:
        name = table["months"][month - 1]
        if day is not None:
            said = f"{day} {name} {year}".strip()
            return said, f"on {said}"
        part = _part(words)
        if part:
            return f"{part}{name} {year}".strip(), f"in {part}{name} {year}".strip()
        if past or coming:
            return f"{past}{coming}{name}", f"{past}{coming}{name}"
        return f"{name} {year}".strip(), f"in {name} {year}".strip()
    weekdays = _calendar("weekdays")
    for word in words:
        if fold(word) in weekdays:
            said = f"{past}{coming}{table['weekdays'][weekdays[fold(word)]]}"
            return said, said if past or coming else f"on {said}"
    if year:
        return year, f"in {year}"
    return ("", "") if any(word in table["unsaid"] for word in words) else None


def _part_of_year(words: Sequence[str], year: int) -> tuple[str, str] | None:
    """«the end of 2011», «mid-2011», «autumn 2008»."""
    if any(word in _words()["ends"] for word in words):
        return f"the end of {year}", f"at the end of {year}"
    season = next((name for name, spellings in load_words("dates.yaml")["seasons"].items() for s in spellings
                   if any(fold(word).removeprefix("ال") == fold(s) for word in words)), None)  # fmt: skip
    if season:
        return f"the {season} of {year}", f"in the {season} of {year}"
    part = _part(words)
    return (f"{part}{year}", f"in {part}{year}") if part else None


def _month(words: Sequence[str]) -> int | None:
    months = _calendar("months")
    for at in range(len(words)):
        for length in (2, 1):
            number = months.get(fold(" ".join(words[at : at + length])))
            if number is not None:
                return number
    return None


def _part(words: Sequence[str]) -> str:
    parts = load_words("dates.yaml")["parts"]
    for word in words:
        for name, english in (("first", "early "), ("middle", "mid-"), ("last", "late ")):
            if word in parts[name]:
                return english
    return ""


def _duration(words: Sequence[str]) -> tuple[str, str] | None:
    table = _words()
    line = Line([Piece(word, at, True) for at, word in enumerate(words)], None)
    found = next((counted for at in range(len(words)) if (counted := count_at(line, at)) is not None), None)
    if found is None or found[1] == "duration":
        return None
    amount, unit, _ = found
    said = f"{exact(amount)} {unit}{'' if amount == 1 else 's'}"
    return said, f"{'within' if words[0] in table['within'] else 'for'} {said}"


def day_in_both(interval: Interval) -> Text:
    """An interval as a label in both languages: its day, its month, or until when."""
    said = _english((), interval, "deadline" if interval.start is None else "date")
    english = said[0] if said else ""
    months = load_words("dates.yaml")["months"]
    day = interval.end if interval.start is None else interval.start
    assert day is not None
    month = months.get(day.month, months.get(str(day.month)))[0]
    whole = interval.start is not None and interval.end is not None and (interval.end - interval.start).days >= 27
    return Text(f"{month} {day.year}" if whole else f"{day.day} {month} {day.year}", english)
