"""Dates with a year, as pages write them: «5 تشرين الأول 2019», «5 مايو/أيار, 2019», «05/06/19».

The month and weekday names are those of CLDR for all Arab countries. A date without a year is no date here: it is a
site's clock, and says when the page was fetched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

from briefgen.articles.lines import plain

_LOCALES = ("ar", "ar_IQ", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "ar_SA")
_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_SEPARATORS = frozenset("/-.")
_FILLERS = frozenset("/(),\u060c-")
DASH = "-"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_CENTURY = 2000
"""Two digits of a year are of this century: articles on the web are."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date with a year, from piece ``first`` to before piece ``end``."""

    day: date
    first: int
    end: int


@cache
def month_names() -> dict[tuple[str, ...], int]:
    """Months from 1 by their plain names, as words."""
    return {
        tuple(plain(name).split()): number
        for locale in _LOCALES
        for number, name in Locale.parse(locale).months["format"]["wide"].items()
    }


@cache
def weekday_names() -> dict[str, int]:
    """Weekdays by their plain names; Monday is 0."""
    return {plain(name): number for number, name in Locale.parse("ar").days["format"]["wide"].items()}


def pieces(line: str) -> list[str]:
    """The words, numbers and signs of a plain line."""
    return _PIECE.findall(line)


def has_time(line: str) -> bool:
    """Whether a time of day, hours and minutes, stands in a plain line."""
    return _TIME.search(line) is not None


def read_stamps(held: Sequence[str]) -> list[Stamp]:
    """The dates with a year among the pieces, in order. One whose weekday is not its own is left out."""
    stamps = []
    place = 0
    while place < len(held):
        stamp = _worded(held, place) or _numeric(held, place)
        if stamp is None:
            place += 1
            continue
        if _weekday_agrees(held, stamp):
            stamps.append(stamp)
        place = stamp.end
    return stamps


def month_at(held: Sequence[str], place: int) -> tuple[int, int] | None:
    """The month whose name begins at ``place``, and the place after it."""
    for length in (2, 1):
        month = month_names().get(tuple(held[place : place + length]))
        if month:
            return month, place + length
    return None


def _worded(held: Sequence[str], first: int) -> Stamp | None:
    day = _number(held, first, 2)
    dashed = held[first + 1 : first + 2] == [DASH]  # «2 - ديسمبر - 2023»
    named = month_at(held, first + 1 + dashed) if day else None
    if not day or not named:
        return None
    month, place = named
    # The same month by its other name, in brackets, after a stroke or bare; then perhaps a comma.
    while place < len(held):
        again = month_at(held, place)
        if again:
            if again[0] != month:
                return None
            place = again[1]
        elif held[place] in _FILLERS:
            place += 1
        else:
            break
    if place >= len(held) or len(held[place]) != 4:
        return None
    return _stamp(_number(held, place, 4), month, day, first, place + 1)


def _numeric(held: Sequence[str], first: int) -> Stamp | None:
    """Day, month, year as Arab countries write them, or year, month, day; a year at the end may have two digits."""
    if first + 5 > len(held) or held[first + 1] not in _SEPARATORS or held[first + 3] != held[first + 1]:
        return None
    # Part of a longer number, such as an address or a version.
    if first and held[first - 1] == held[first + 1]:
        return None
    if held[first + 5 : first + 6] == [held[first + 1]] and _number(held, first + 6, 9) is not None:
        return None
    numbers = [held[first], held[first + 2], held[first + 4]]
    if not all(number.isdecimal() for number in numbers):
        return None
    shape = tuple(len(number) for number in numbers)
    if shape[0] == 4 and shape[1] <= 2 and shape[2] <= 2:
        year, month, day = map(int, numbers)
    elif shape[0] <= 2 and shape[1] <= 2 and shape[2] in (2, 4) and (shape[2] == 4 or held[first + 1] == "/"):
        day, month, year = map(int, numbers)
        year += _CENTURY if shape[2] == 2 else 0
    else:
        return None
    return _stamp(year, month, day, first, first + 5)


def _number(held: Sequence[str], place: int, longest: int) -> int | None:
    if place < len(held) and held[place].isdecimal() and len(held[place]) <= longest:
        return int(held[place])
    return None


def _stamp(year: int | None, month: int, day: int, first: int, end: int) -> Stamp | None:
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return Stamp(date(year, month, day), first, end)
    except ValueError:
        return None


def _weekday_agrees(held: Sequence[str], stamp: Stamp) -> bool:
    """Whether the weekday just before the date, if one stands there, is the date's."""
    place = stamp.first - 1
    while place >= 0 and held[place] in _FILLERS:
        place -= 1
    named = weekday_names().get(held[place]) if place >= 0 else None
    return named is None or named == stamp.day.weekday()
