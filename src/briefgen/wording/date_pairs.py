"""Two days or two months in English: «on 16 and 17 February», «on Saturday and Sunday», «in July and August 2025»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefgen.arabic.calendar_words import calendar_words, day_number_at, month_at
from briefgen.arabic.cardinals import AND
from briefgen.model import Interval
from briefgen.wording.date_words import Said, line_of, table

MOST = 3
"""Days that are named one by one."""


def pair(words: Sequence[str], interval: Interval | None) -> Said | None:
    """What «و» joins in a date, or a day to a later one; None where nothing joins days or months."""
    known = calendar_words()
    line = line_of(words)
    through = _through(words, interval)
    if through is not None or AND not in words:
        return through
    joined = [at for at in range(len(words)) if line.word(at) == AND]
    start, end = (interval.start, interval.end) if interval else (None, None)
    first, last = month_at(line, 0) or month_at(line, 1), month_at(line, joined[-1] + 1)
    days = [found[0] for at in range(joined[-1] + 2) if (found := day_number_at(line, at)) is not None]
    if line.word(0) in known.lists["days_word"] and len(days) > 1:
        return _days(words, days, end)
    weekdays = [each for word in words if (each := known.weekdays.get(word)) is not None]
    if line.word(0) in known.lists["days_word"] and len(weekdays) > 1:
        if start is not None and end is not None and start.month == end.month:
            said = f"{start.day} and {end.day} {table()['months'][end.month - 1]} {end.year}"
        else:
            said = " and ".join(table()["weekdays"][each] for each in weekdays)
        return said, f"on {said}"
    if first is not None and last is not None and first.end <= joined[0] and first.number != last.number:
        year = f" {end.year}" if end is not None else ""
        names = f"{table()['months'][first.number - 1]} and {table()['months'][last.number - 1]}"
        return f"{names}{year}", f"in {names}{year}"
    return None


def _through(words: Sequence[str], interval: Interval | None) -> Said | None:
    """«(بين) 26 و28 مارس», «من 26 إلى 28 مارس»: 26 to 28 March."""
    line, known = line_of(words), calendar_words()
    at = int(line.word(0) in known.lists["from"])
    first = day_number_at(line, at)
    if first is None or line.word(first[1]) not in known.lists["to"]:
        return None
    last = day_number_at(line, first[1] + 1)
    month = month_at(line, last[1]) if last is not None else None
    if last is None or month is None or last[0] <= first[0]:
        return None
    month_said = f"{table()['months'][month.number - 1]}{f' {interval.end.year}' if interval and interval.end else ''}"
    return f"{first[0]} to {last[0]} {month_said}", f"on {first[0]}-{last[0]} {month_said}"


def _days(words: Sequence[str], days: list[int], end: date | None) -> Said | None:
    """«16 and 17 February»; many days from the first to the last."""
    line = line_of(words)
    month = next((found for at in range(len(words)) if (found := month_at(line, at)) is not None), None)
    if month is None:
        return None
    *before, last = map(str, days)
    listed = f"{', '.join(before)} and {last}" if len(days) <= MOST else f"{before[0]}-{last}"
    said = f"{listed} {table()['months'][month.number - 1]}{f' {end.year}' if end is not None else ''}"
    return said, f"on {said}"
