"""Two days or two months in one breath: «يومي 16 و17 فبراير», «السبت والأحد» behind «يومي», «يوليو وأغسطس المقبلين»."""

from __future__ import annotations

from datetime import timedelta

from briefgen.arabic.calendar_words import Line, calendar_words, day_number_at, month_at
from briefgen.arabic.cardinals import AND
from briefgen.arabic.date_phrases import Found, period_at
from briefgen.arabic.intervals import Direction
from briefgen.model import Interval

MONTHS = 12
DAYS = 7


def pair_at(line: Line, index: int, direction: Direction = "latest") -> Found | None:
    """Read two days or more, or two months that follow each other, at an index; from the first to the last.

    ``direction`` as in ``period_at``.
    """
    words = calendar_words()
    if line.word(index) in words.lists["days_word"]:
        return _numbered(line, index + 1, direction) or _weekdays(line, index + 1, direction)
    months = line.word(index) in words.lists["months_word"]
    return _months(line, index + 1 if months else index, direction) or _night(line, index, direction)


def _numbered(line: Line, index: int, direction: Direction) -> Found | None:
    """«16 و17 فبراير», «16 و17 و18 فبراير»: the days stand in order before their month."""
    first = day_number_at(line, index)
    if first is None:
        return None
    last, end = first
    while line.word(end) == AND and (following := day_number_at(line, end + 1)) is not None:
        if following[0] <= last:
            return None
        start, (last, end) = end + 1, following
    if last == first[0]:
        return None
    found = period_at(line, start, direction)
    if found is None or found.end <= end:
        return None
    day = found.interval.end if found.interval else None
    return Found(found.end, Interval(day - timedelta(days=last - first[0]), day) if day else None)


def _weekdays(line: Line, index: int, direction: Direction) -> Found | None:
    """«السبت والأحد», «الثلاثاء والأربعاء المقبلين»: the first is the one before the second."""
    days = calendar_words().weekdays
    first, second = days.get(line.word(index)), days.get(line.word(index + 2))
    if first is None or second is None or line.word(index + 1) != AND:
        return None
    found = period_at(line, index + 2, direction)
    if found is None:
        return None
    day = found.interval.start if found.interval else None
    return Found(found.end, Interval(day - timedelta(days=(second - first) % DAYS), day) if day else None)


def _months(line: Line, index: int, direction: Direction) -> Found | None:
    """«يوليو وأغسطس المقبلين»: one after the other, in the year that the second tells."""
    first = month_at(line, index)
    second = month_at(line, first.end + 1) if first and line.word(first.end) == AND else None
    if line.word(index - 1) in calendar_words().lists["between"]:
        return None  # «بين يوليو وأغسطس»
    if first is None or second is None or first.hijri or second.hijri or not (first.certain and second.certain):
        return None
    if first.number % MONTHS + 1 != second.number:
        return None
    found = period_at(line, first.end + 1, direction)
    if found is None:
        return None
    start = found.interval.start if found.interval else None
    opened = (start - timedelta(days=1)).replace(day=1) if start else None
    return Found(found.end, Interval(opened, found.interval.end, "month") if found.interval and opened else None)


def _night(line: Line, index: int, direction: Direction) -> Found | None:
    """«ليل الثلاثاء - الأربعاء», «ليلة الجمعة السبت»: the night between both, told by the first."""
    words = calendar_words()
    index += line.word(index) in words.lists["middle"]
    if line.word(index) not in words.lists["nights"]:
        return None
    mark = line.word(index + 2) in words.lists["night_marks"]
    first, second = words.weekdays.get(line.word(index + 1)), words.weekdays.get(line.word(index + 2 + mark))
    if first is None or second is None or (first + 1) % DAYS != second:
        return None
    found = period_at(line, index + 1, direction)
    return Found(index + 3 + mark, found.interval) if found and found.end <= index + 2 + mark else None
