"""Days, months, years and their thirds as intervals, and which of several years a text means."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from briefgen.model import Interval

Direction = Literal["latest", "past", "next", "current", "coming"]
"""latest: begun by the day published; past: over before it; next: begins after it; coming: not over, or just over."""
Part = Literal["first", "middle", "last"]

JUST_OVER = 42
"""Days behind the paper in which a day or a month without a year is the one that is over, and not next year's."""
_HIJRI_YEARS = range(1343, 1501)
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# Eight years back and four on reach every 29 February.
_YEARS_TRIED = range(-8, 5)


def day_of(year: int, month: int, day: int, weekday: int | None = None) -> Interval | None:
    """One day, or None when there is no such day or it is not that weekday (Monday is 0)."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if weekday is not None and found.weekday() != weekday:
        return None
    return Interval(found, found)


def month_of(year: int, month: int) -> Interval | None:
    """A whole month."""
    if not date.min.year <= year <= date.max.year:
        return None
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def year_of(year: int) -> Interval | None:
    """A whole year."""
    if not date.min.year <= year <= date.max.year:
        return None
    return Interval(date(year, 1, 1), date(year, 12, 31), "year")


def season_of(year: int, season: str) -> Interval | None:
    """Three whole months; the winter of a year is the one that begins in its December."""
    first = month_of(year, _SEASON_STARTS[season])
    last = shift_month(year, _SEASON_STARTS[season], 2)
    return Interval(first.start, last.end, "season") if first and last else None


def shift_month(year: int, month: int, by: int) -> Interval | None:
    """The month so many months later, or earlier."""
    count = year * 12 + month - 1 + by
    return month_of(count // 12, count % 12 + 1)


def week_of(day: date, starts: int) -> Interval:
    """The week that holds a day; ``starts`` is its first weekday (Monday is 0)."""
    first = day - timedelta(days=(day.weekday() - starts) % 7)
    return Interval(first, first + timedelta(days=6), "week")


def hijri_day(year: int, month: int, day: int, weekday: int | None = None) -> Interval | None:
    """One day of the Umm al-Qura calendar, or None outside its tables."""
    from hijridate import Hijri  # only a text with a Hijri month pays for it

    if year not in _HIJRI_YEARS:
        return None
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return day_of(found.year, found.month, found.day, weekday)


def hijri_month(year: int, month: int) -> Interval | None:
    """One month of the Umm al-Qura calendar, or None outside its tables."""
    first = hijri_day(year, month, 1)
    following = hijri_day(year, month + 1, 1) if month < 12 else hijri_day(year + 1, 1, 1)
    if first is None or following is None or following.start is None:
        return None
    return Interval(first.start, following.start - timedelta(days=1), "month")


def hijri_year_of(day: date) -> int | None:
    """The Hijri year a day falls in, or None outside the tables."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def part_of(whole: Interval | None, part: Part) -> Interval | None:
    """The first, middle or last third: ten days of a month, four months of a year; else the whole."""
    if whole is None or whole.start is None or whole.end is None:
        return whole
    start, end = whole.start, whole.end
    if whole.grain == "month":
        tenth, twentieth = start + timedelta(days=9), start + timedelta(days=19)
        if part == "first":
            return Interval(start, tenth)
        if part == "middle":
            return Interval(tenth + timedelta(days=1), twentieth)
        return Interval(twentieth + timedelta(days=1), end)
    if whole.grain == "year":
        first_month = {"first": 1, "middle": 5, "last": 9}[part]
        last = month_of(start.year, first_month + 3)
        return Interval(date(start.year, first_month, 1), last.end if last else end, "month")
    return whole


def choose(
    make: Callable[[int], Interval | None], base: int | None, published: date | None, direction: Direction
) -> Interval | None:
    """Pick the year a text without one means; ``base`` is the year published, in the calendar of ``make``.

    Without a date of publication, or when no year fits, None.
    """
    if published is None or base is None:
        return None
    if direction == "current":
        return make(base)
    tried = [found for found in (make(base + offset) for offset in _YEARS_TRIED) if found and found.start and found.end]
    backwards = [found for found in reversed(tried) if found.start]
    if direction == "latest":
        return next((found for found in backwards if found.start and found.start <= published), None)
    if direction == "past":
        return next((found for found in backwards if found.end and found.end < published), None)
    if direction == "next":
        return next((found for found in tried if found.start and found.start > published), None)
    behind = next((found for found in backwards if found.end and found.end < published), None)
    if behind is not None and behind.end is not None and (published - behind.end).days <= JUST_OVER:
        return behind  # told of as still to come when it was announced: no year is added to yesterday
    return next((found for found in tried if found.end and found.end >= published), None)
