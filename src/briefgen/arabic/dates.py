"""Dates, deadlines and lengths of time in the text, resolved against the day the article was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefgen.arabic.calendar_words import (
    Line,
    calendar_words,
    count_at,
    date_words,
    day_number_at,
    hijri_numeral,
    known_words,
    may_start,
    month_at,
    probable_year,
    year_numeral_at,
)
from briefgen.arabic.date_phrases import Found, period_at, shifted
from briefgen.arabic.day_pairs import pair_at
from briefgen.arabic.intervals import Direction, month_of, week_of, year_of
from briefgen.arabic.words import pieces_of
from briefgen.arabic.year_parts import year_share_at
from briefgen.model import Interval

if TYPE_CHECKING:
    from briefgen.arabic.tokens import Token

__all__ = ["DateMention", "date_words", "read_dates"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: ``first`` is the index of its first token, ``last`` the index after its last.

    ``kind`` is date, deadline (only the end of the interval is set) or duration (no interval). The interval is None
    too when it cannot be resolved: no day of publication, no such day, or a weekday that disagrees.
    """

    first: int
    last: int
    interval: Interval | None
    kind: str
    coming: Interval | None = None
    """What it means of something still to come, where that is another day: «(ستجتمع) الثلاثاء»."""


def read_dates(tokens: Sequence[Token], published: date | None, exact: bool = True) -> tuple[DateMention, ...]:
    """Find the dates of a sentence, in order and without overlap; relative ones are resolved from ``published``.

    The clock is never read: without ``published`` a relative date is found and has no interval. Where ``published`` is
    not ``exact``, it tells the year only.
    """
    line = Line(pieces_of(tokens, known_words()), published, exact)
    mentions: list[DateMention] = []
    index = 0
    while index < len(line.pieces):
        found = _mention_at(line, index) if may_start(line.pieces[index]) else None
        if found is None:
            index += 1
            continue
        reading, kind = found
        first, last = line.pieces[index].token, line.pieces[reading.end - 1].token + 1
        # A glued clitic may be a piece of the token before this one's end.
        if not mentions or mentions[-1].last <= first:
            dated = kind == "date" and reading.interval is not None
            # «صباح الأربعاء»: the day behind its part.
            readers = (pair_at, _span, period_at, _behind_part)
            ahead = next(
                (
                    coming.interval
                    for each in readers
                    if dated
                    if (coming := each(line, index, "coming")) is not None and coming.end == reading.end
                ),
                None,
            )
            mentions.append(DateMention(first, last, reading.interval, kind, ahead))
        index = reading.end
    return tuple(mentions)


def _behind_part(line: Line, index: int, direction: Direction) -> Found | None:
    """The day behind its part: «صباح الأربعاء», «منتصف ليل الأربعاء»."""
    part = calendar_words().phrases["day_parts"].at(line.pieces, index)
    return period_at(line, part[1] if part else index + 1, direction)


def _mention_at(line: Line, index: int) -> tuple[Found, str] | None:
    counted = _counted(line, index)
    if counted is not None:
        return counted
    deadline = _deadline(line, index)
    if deadline is not None:
        return deadline, "deadline"
    words = calendar_words()
    within = words.phrases["within"].at(line.pieces, index)
    if within is not None:
        found = period_at(line, within[1])
        return (found, "date") if found else None
    pair = pair_at(line, index)
    if pair is not None:
        return pair, "date"
    # «مساء أمس»: the part of the day goes with it.
    part = words.phrases["day_parts"].at(line.pieces, index)
    start = part[1] if part else index
    found = None if part else _span(line, start) or year_share_at(line, start)
    found = found or _in_both_calendars(line, start, period_at(line, start))
    day = _relative_day(line, start)
    # «اليوم الجمعة» is read by the first, which knows what its «اليوم» says.
    if day is not None and (found is None or found.end < day.end):
        found = day
    if part and found and found.interval and found.interval.grain != "day":
        return None
    return (found, "date") if found else None


def _in_both_calendars(line: Line, index: int, found: Found | None) -> Found | None:
    """Read «10 رجب 1436هـ الموافق 29 أبريل 2015» as one day, the Gregorian."""
    if found is None or line.word(found.end) not in calendar_words().lists["accords"]:
        return found
    other = period_at(line, found.end + 1)
    if other is None:
        return found
    first_is_hijri = hijri_numeral(line, index, found.end) or any(
        (month := month_at(line, at)) and month.hijri for at in range(index, found.end)
    )
    return Found(other.end, other.interval if first_is_hijri else found.interval)


def _counted(line: Line, index: int) -> tuple[Found, str] | None:
    """Read «لمدة عام», «خلال ستة أشهر», «قبل عامين», «منذ ثلاثة أيام»."""
    words = calendar_words()
    head = words.phrases["within"].at(line.pieces, index) or words.phrases["lasting"].at(line.pieces, index)
    if head is not None:
        count = count_at(line, head[1])
        # «خلال عام 2014» and «خلال شهر أبريل» name one, and do not count it.
        if count is None or line.word(count[2])[:1].isdigit() or month_at(line, count[2]) is not None:
            return None
        return Found(count[2], None), "duration"
    if line.word(index) in words.lists["lasting_particle"]:
        count = count_at(line, index + 1)
        # «لعام» may be «of a year»; «لعامين» and «لثلاث سنوات» say how long.
        if count is None or count[0] == 1 or line.word(count[2])[:1].isdigit():
            return None
        return Found(count[2], None), "duration"
    since = line.word(index) in words.lists["since"]
    if not since and line.word(index) not in words.lists["before"]:
        return None
    count = count_at(line, index + 1)
    if count is None or line.word(count[2])[:1].isdigit() or _names_one(line, count[2]):
        return None
    number, unit, end = count
    if unit == "hour" or line.today is None or not number:
        return Found(end, None), "date"
    day = shifted(line.today, unit, -int(number))
    if since:
        return Found(end, Interval(day, line.today, unit)), "date"
    if unit == "day":
        return Found(end, Interval(day, day)), "date"
    if unit == "week":
        return Found(end, week_of(day, words.week_starts)), "date"
    return Found(end, month_of(day.year, day.month) if unit == "month" else year_of(day.year)), "date"


def _names_one(line: Line, index: int) -> bool:
    """«منذ يوم الثلاثاء», «منذ شهر مارس»: which day or month it is, and no length of one."""
    words = calendar_words()
    day = words.weekdays.get(line.word(index)) is not None or words.relative_days.at(line.pieces, index) is not None
    return day or month_at(line, index) is not None


def _deadline(line: Line, index: int) -> Found | None:
    """Read «بحلول نهاية 2011», «قبل نهاية العام», «حتى الخميس», «بنهاية أغسطس»: only the end is known."""
    words = calendar_words()
    before = line.word(index) in words.lists["before"]
    head = words.phrases["deadline"].at(line.pieces, index)
    if before:
        start = index + 1
    elif head is not None:
        start = head[1]
    elif line.word(index) in words.lists["by"] and words.parts.get(line.word(index + 1)) == "last":
        start = index + 1
    else:
        return None
    ends = words.parts.get(line.word(start)) == "last"
    found = period_at(line, start + 1 if ends else start, "coming") or _relative_day(line, start)
    if found is None:
        return None
    interval = found.interval
    if interval is None:
        return found
    last = interval.end
    if before and not ends:
        last = interval.start - timedelta(days=1) if interval.start and interval.start > date.min else None
    return Found(found.end, Interval(None, last, interval.grain))


def _span(line: Line, index: int, direction: Direction = "latest") -> Found | None:
    """Read «من 3 إلى 5 مايو», «من يناير إلى مارس», «من 2014 إلى 2017», «3 - 5 مايو», «10 و15 أيار» after «بين»."""
    words = calendar_words()
    head = words.phrases["from"].at(line.pieces, index)
    start = head[1] if head else index
    years = _years(line, start) if head else None
    if years is not None:
        return years
    between = line.word(index - 1) in words.lists["between"]
    head = head or ((True, index) if between else None)
    first = period_at(line, start, direction) if head else None
    day = day_number_at(line, start) if first is None else None
    middle = first.end if first else day[1] if day else None
    if middle is None:
        return None
    to = words.phrases["to"].at(line.pieces, middle)
    if to is None or (head is None and line.word(middle).isalpha()):
        return None
    last = period_at(line, to[1], direction)
    if last is None:
        return None
    if first is not None:
        low = first.interval.start if first.interval else None
        high = last.interval.end if last.interval else None
        grain = last.interval.grain if last.interval else "day"
        return Found(last.end, Interval(low, high, grain) if low and high and low <= high else None)
    # «3 إلى 5 مايو»: the month is said once, so the second date must be a day of it.
    if day is None or day_number_at(line, to[1]) is None:
        return None
    end = last.interval.end if last.interval else None
    if end is None or day[0] >= end.day:
        return Found(last.end, None)
    return Found(last.end, Interval(end - timedelta(days=end.day - day[0]), end))


def _years(line: Line, index: int) -> Found | None:
    """Read «2014 إلى 2017»."""
    first = year_numeral_at(line, index) if probable_year(line, index) else None
    to = calendar_words().phrases["to"].at(line.pieces, first.end) if first else None
    last = year_numeral_at(line, to[1]) if to and probable_year(line, to[1]) else None
    if first is None or last is None or first.value is None or last.value is None or first.value >= last.value:
        return None
    low, high = year_of(first.value), year_of(last.value)
    return Found(last.end, Interval(low.start, high.end, "year") if low and high else None)


def _relative_day(line: Line, index: int) -> Found | None:
    """Read «أمس», «أول أمس», «غدا», «اليوم», with «يوم» before it."""
    words = calendar_words()
    named = line.word(index) in words.lists["day_word"]
    found = words.relative_days.at(line.pieces, index)
    if found is None and named:
        found = words.relative_days.at(line.pieces, index + 1)
    if found is None:
        return None
    shift, end = found
    if shift == 0 and line.word(end) in words.lists["not_after_today"]:
        return None
    if shift == -1 and line.word(end) in words.lists["not_after_yesterday"]:
        return None
    if line.word(end) == "(" and line.word(end + 1) in words.weekdays and line.word(end + 2) == ")":
        named_day = period_at(line, end + 1, "coming" if shift > 0 else "latest")
        if named_day is not None:
            return Found(end + 3, named_day.interval)  # «أمس (الثلاثاء)»
    if line.word(end) in words.weekdays:
        # «أمس الثلاثاء»: the weekday is the surer of the two when they disagree by a day.
        named_day = period_at(line, end, "coming" if shift > 0 else "latest")
        if named_day is not None:
            return named_day
    if line.today is None:
        return Found(end, None)
    day = shifted(line.today, "day", shift)
    return Found(end, Interval(day, day))
