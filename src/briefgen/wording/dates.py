"""Dates in English: from the interval where it is resolved, from the words where it is not."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from briefgen.arabic.calendar_words import calendar_words
from briefgen.arabic.normalize import fold
from briefgen.arabic.words import load_words
from briefgen.model import Interval, Text, Value
from briefgen.wording.date_pairs import pair
from briefgen.wording.date_words import Said, by_words, duration, opens_until, part, part_of_day, stretch, table

YEAR = 366
ARTICLE = "ال"


def english_date(words: Sequence[str], interval: Interval | None, kind: str, before: str = "") -> Said | None:
    """A date bare and with its preposition («5 January 2020», «on 5 January 2020»); None where it has no English.

    ``words`` are the normalised tokens of the date, read where the interval does not say all; ``before`` is the word
    before it, which may say since when, until when or between what.
    """
    found = _english(words, interval, kind)
    if found is None:
        return None
    if before in table()["between"] and " to " in found[0]:
        first, _, last = found[0].partition(" to ")
        return found[0], f"between {first} and {last}"
    preposition = table()["prepositions"].get(before)
    return (found[0], f"{preposition} {found[0]}") if preposition and found[0] else found


def _english(words: Sequence[str], interval: Interval | None, kind: str) -> Said | None:
    if kind == "duration":
        return duration(words)
    told = stretch(words) or pair(words, interval)
    if interval is None or told is not None:
        return told or by_words(words, kind)
    start, end = interval.start, interval.end
    if kind == "deadline" and end is not None:
        return _deadline(words, end, interval.grain)
    if start is None or end is None:
        return by_words(words)
    if words and words[0] in calendar_words().lists["since"]:
        said = _at_grain(start, interval.grain)
        return said, f"since {said}"
    if start == end:
        said = _day(start)
        of_day = part_of_day(words)
        return (f"{of_day[0]} {said}", f"{of_day[1]} {said}") if of_day else (said, f"on {said}")
    if interval.grain == "week":
        said = f"the week of {_day(start)}"
        if any(word in table()["ends"] for word in words):
            return f"the end of {said}", f"at the end of {said}"
        return said, f"in {said}"
    return _share(words, start) or _in_month(words, start, end) or _in_year(words, start, end) or _from_to(start, end)


def _deadline(words: Sequence[str], end: date, grain: str) -> Said:
    """«by the end of 2011», «until 30 June 2018», «before 15 January 2013»."""
    ends = any(word in table()["ends"] for word in words)
    before = bool(words) and words[0] in calendar_words().lists["before"]
    if before and not ends:
        said = _at_grain(end + timedelta(days=1), grain)
        return said, f"before {said}"
    said = _at_grain(end, grain)
    said = f"the end of {said}" if ends and grain in ("month", "year") else said
    preposition = "before" if before else "until" if opens_until(words) else "by"
    return said, f"{preposition} {said}"


def _share(words: Sequence[str], start: date) -> Said | None:
    """«the first quarter of 2023»."""
    for word in words:
        names = table()["year_shares"].get(word)
        if names:
            which = names[(start.month - 1) * len(names) // 12]
            return f"{which} of {start.year}", f"in {which} of {start.year}"
    return None


def _in_month(words: Sequence[str], start: date, end: date) -> Said | None:
    """A month, or days of one."""
    if (start.month, start.year) != (end.month, end.year):
        return None
    month = _month(start)
    if start.day == 1 and end.day >= 28:
        return month, f"in {month}"
    if start.day == 1 and end.day <= 10:
        return f"early {month}", f"in early {month}"
    if start.day == 11 and end.day == 20:
        return f"mid-{month}", f"in mid-{month}"
    if start.day in (20, 21) and end == date(end.year, end.month, monthrange(end.year, end.month)[1]):
        if any(word in table()["ends"] for word in words):
            return f"the end of {month}", f"at the end of {month}"
        return f"late {month}", f"in late {month}"
    return f"{start.day}-{end.day} {month}", f"on {start.day}-{end.day} {month}"


def _in_year(words: Sequence[str], start: date, end: date) -> Said | None:
    """A year, or a part of one: «the end of 2011», «mid-2011», «autumn 2008»."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year), f"in {start.year}"
    if start.year != end.year and (end - start).days >= YEAR:
        return None
    if any(word in table()["ends"] for word in words):
        return f"the end of {start.year}", f"at the end of {start.year}"
    seasons = load_words("dates.yaml")["seasons"]
    bare = {fold(word).removeprefix(ARTICLE) for word in words}
    season = next((name for name, spellings in seasons.items() if bare.intersection(map(fold, spellings))), None)
    if season:
        return f"the {season} of {start.year}", f"in the {season} of {start.year}"
    early = part(words)
    return (f"{early}{start.year}", f"in {early}{start.year}") if early else None


def _from_to(start: date, end: date) -> Said:
    """«2014 to 2017», «February to April 2022», or from day to day."""
    following = end + timedelta(days=1)
    if start.day == following.day == 1:
        if start.month == following.month == 1:
            said = f"{start.year} to {end.year}"
        else:
            first = table()["months"][start.month - 1] if start.year == end.year else _month(start)
            said = f"{first} to {_month(end)}"
    else:
        said = f"{_day(start)} to {_day(end)}"
    return said, f"from {said}"


def _at_grain(day: date, grain: str) -> str:
    return str(day.year) if grain in ("year", "decade") else _month(day) if grain == "month" else _day(day)


def _month(day: date) -> str:
    return f"{table()['months'][day.month - 1]} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def day_in_both(value: Value) -> Text | None:
    """A time as a label in both languages: a day, a month, a year, or its own words; None where it has no English.

    Of a deadline it says «by» or «until»; a stretch that is no whole month or year keeps the article's Arabic.
    """
    if not value.en:
        return None
    interval = value.when
    if interval is not None and interval.start is None:
        return Text(value.forms.get("on_ar") or value.ar, value.forms.get("on") or value.en)
    return Text((_in_arabic(interval) if interval is not None else "") or value.ar, value.en)


def _in_arabic(interval: Interval) -> str:
    """A day, a whole month or a whole year; empty for any other stretch."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return ""
    if (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return str(start.year)
    months = load_words("dates.yaml")["months"]
    month = months.get(start.month, months.get(str(start.month)))[0]
    if start == end:
        return f"{start.day} {month} {start.year}"
    last = monthrange(start.year, start.month)[1]
    return f"{month} {start.year}" if (start.day, end) == (1, date(start.year, start.month, last)) else ""
