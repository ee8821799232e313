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
    known_words,
    may_start,
)
from briefgen.arabic.date_phrases import Found, period_at, shifted
from briefgen.arabic.intervals import month_of, week_of, year_of
from briefgen.arabic.words import pieces_of
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


def read_dates(tokens: Sequence[Token], published: date | None) -> tuple[DateMention, ...]:
    """Find the dates of a sentence, in order and without overlap; relative ones are resolved from ``published``.

    The clock is never read: without ``published`` a relative date is found and has no interval.
    """
    line = Line(pieces_of(tokens, known_words()), published)
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
            mentions.append(DateMention(first, last, reading.interval, kind))
        index = reading.end
    return tuple(mentions)


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
    found = _span(line, index) or period_at(line, index)
    day = _relative_day(line, index)
    # «اليوم الجمعة» is read by the first, which knows what its «اليوم» says.
    if day is not None and (found is None or found.end < day.end):
        found = day
    return (found, "date") if found else None


def _counted(line: Line, index: int) -> tuple[Found, str] | None:
    """Read «لمدة عام», «خلال ستة أشهر», «قبل عامين», «منذ ثلاثة أيام»."""
    words = calendar_words()
    head = words.phrases["within"].at(line.pieces, index) or words.phrases["lasting"].at(line.pieces, index)
    if head is not None:
        count = count_at(line, head[1])
        if count is None or line.word(count[2])[:1].isdigit():
            return None
        return Found(count[2], None), "duration"
    since = line.word(index) in words.lists["since"]
    if not since and line.word(index) not in words.lists["before"]:
        return None
    count = count_at(line, index + 1)
    if count is None or line.word(count[2])[:1].isdigit():
        return None
    number, unit, end = count
    if unit == "hour" or line.published is None or not number:
        return Found(end, None), "date"
    day = shifted(line.published, unit, -int(number))
    if since:
        return Found(end, Interval(day, line.published, unit)), "date"
    if unit == "day":
        return Found(end, Interval(day, day)), "date"
    if unit == "week":
        return Found(end, week_of(day, words.week_starts)), "date"
    return Found(end, month_of(day.year, day.month) if unit == "month" else year_of(day.year)), "date"


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


def _span(line: Line, index: int) -> Found | None:
    """Read «من 3 إلى 5 مايو», «من يناير إلى مارس», «بين 2003 و2011», «3 - 5 مايو»."""
    words = calendar_words()
    head = words.phrases["from"].at(line.pieces, index)
    start = head[1] if head else index
    first = period_at(line, start) if head else None
    day = day_number_at(line, start) if first is None else None
    middle = first.end if first else day[1] if day else None
    if middle is None:
        return None
    to = words.phrases["to"].at(line.pieces, middle)
    if to is None or (head is None and line.word(middle).isalpha()):
        return None
    last = period_at(line, to[1])
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
    if line.word(end) in words.weekdays:
        # «أمس الثلاثاء»: the weekday is the surer of the two when they disagree by a day.
        named_day = period_at(line, end, "coming" if shift > 0 else "latest")
        if named_day is not None:
            return named_day
    if line.published is None:
        return Found(end, None)
    day = shifted(line.published, "day", shift)
    return Found(end, Interval(day, day))
