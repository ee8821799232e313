"""The kinds of date a text names, each read at one place: day, month, unit of time, year, season, weekday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple, cast

from briefgen.arabic.calendar_words import (
    Line,
    Month,
    Year,
    calendar_words,
    day_number_at,
    hijri_numeral,
    month_at,
    probable_year,
    relative_shift,
    year_at,
    year_numeral_at,
)
from briefgen.arabic.cardinals import cardinal_at
from briefgen.arabic.intervals import (
    Direction,
    Part,
    choose,
    day_of,
    hijri_day,
    hijri_month,
    hijri_year_of,
    month_of,
    part_of,
    season_of,
    shift_month,
    week_of,
    year_of,
)
from briefgen.arabic.words import ARTICLE
from briefgen.model import Interval

_MONTHS_OF = {"month": 1, "year": 12, "decade": 120}


class Found(NamedTuple):
    """A date read: ``end`` is the piece after it; no interval when it cannot be resolved."""

    end: int
    interval: Interval | None


def period_at(line: Line, index: int, direction: Direction = "latest") -> Found | None:
    """Read the longest date at an index, with «مطلع» and its like; ``direction`` finds the year of one without."""
    words = calendar_words()
    part = words.parts.get(line.word(index))
    start = index + 1 if part else index
    readers = (_weekday_at, _day_at, _numeric_at, _month_at, _unit_at, _year_at, _season_at)
    found = [reading for reader in readers if (reading := reader(line, start, direction)) is not None]
    if not found:
        return None
    longest = max(found, key=lambda reading: reading.end)
    return Found(longest.end, part_of(longest.interval, cast(Part, part))) if part else longest


def _resolve(
    line: Line,
    month: Month,
    end: int,
    direction: Direction,
    make: Callable[[int], Interval | None],
) -> Found:
    """Read the year or relative word after a month, and make the interval of that year."""
    year = year_at(line, end, month.hijri)
    if year is not None and year.hijri == month.hijri:
        return Found(year.end, make(year.value) if year.value is not None else None)
    way = calendar_words().relatives.get(line.word(end))
    base = None
    if line.published is not None:
        base = hijri_year_of(line.published) if month.hijri else line.published.year
    return Found(end + 1 if way else end, choose(make, base, line.published, way or direction))


def _day_at(line: Line, index: int, direction: Direction, weekday: int | None = None) -> Found | None:
    """Read «20 أيار 2021», «الثالث من مايو», «12 من الشهر الجاري», «20 الجاري»."""
    words = calendar_words()
    day = day_number_at(line, index)
    if day is None:
        return None
    number, end = day
    end = end + 1 if line.word(end) in words.lists["of"] else end
    this = line.word(end) in words.lists["this"]
    unit = words.units.definite(line.word(end + this))
    month_named = unit is not None and unit.unit == "month"
    if month_named and line.word(end + 1) in words.lists["same"]:
        return Found(end + 2, None)  # «السادس من الشهر نفسه»
    shift = relative_shift(line.word(end + 1 + this)) if month_named else None
    after = end + 2 + this
    if this and month_named and shift is None:
        shift, after = 0, end + 2  # «الثامن من هذا الشهر»
    if shift is None and line.word(index).isdigit():
        shift = 0 if words.relatives.get(line.word(end)) == "current" else None
        after = end + 1
    if shift is not None:
        month = shift_month(line.today.year, line.today.month, shift) if line.today else None
        start = month.start if month else None
        return Found(after, day_of(start.year, start.month, number, weekday) if start else None)
    end = end + 1 if line.word(end) in words.lists["month_word"] else end
    named = month_at(line, end)
    if named is None:
        return None
    make = hijri_day if named.hijri else day_of
    return _resolve(line, named, named.end, direction, lambda year: make(year, named.number, number, weekday))


def _month_at(line: Line, index: int, direction: Direction) -> Found | None:
    """Read «يناير/كانون الثاني الماضي», «شهر آب»; a doubtful name only beside a cue."""
    words = calendar_words()
    start = index + 1 if line.word(index) in words.lists["month_word"] else index
    month = month_at(line, start)
    if month is None:
        return None
    make = hijri_month if month.hijri else month_of
    found = _resolve(line, month, month.end, direction, lambda year: make(year, month.number))
    cued = line.word(start - 1) in words.lists["month_cues"] or found.end > month.end
    return found if month.certain or cued else None


def _unit_at(line: Line, index: int, direction: Direction) -> Found | None:
    """Read «العام الماضي», «هذا الشهر», «الأسابيع الثلاثة المقبلة», and «العام» after «نهاية»."""
    words = calendar_words()
    this = line.word(index) in words.lists["this"]
    start = index + 1 if this else index
    unit = words.units.definite(line.word(start))
    if unit is None:
        return _counted_unit_at(line, index)
    end, count = start + 1, None
    counted = end + 1 if line.word(end) in words.lists["article"] else end
    number = cardinal_at(line.pieces, counted) if unit.form == "plural" else None
    if number is not None:
        count, end = int(number.value), number.end
    elif unit.form == "plural" and line.word(end) in words.lists["few"]:
        end += 1
    if line.word(end) in words.lists["before"] and words.relatives.get(line.word(end + 1)) == "past":
        # «العام قبل الماضي»
        return Found(end + 2, _whole(line.today, unit.unit, -2)) if unit.form == "singular" else None
    if unit.form == "singular" and line.word(end) in words.lists["same"] and not this:
        # «في العام نفسه»; of a day «اليوم نفسه»
        return Found(end + 1, None) if unit.unit not in ("hour", "duration", "decade") else None
    way = words.relatives.get(line.word(end))
    if way is None:
        bare = this or words.parts.get(line.word(start - 1)) is not None
        if unit.form != "singular" or unit.unit in ("day", "hour", "duration") or not bare:
            return None
        return Found(start + 1, _whole(line.today, unit.unit, 0))
    if unit.form != "singular" or unit.unit in ("hour", "duration"):
        count = 2 if unit.form == "dual" else count
        return Found(end + 1, _stretch(line.today, unit.unit, count, way))
    if unit.unit == "day":
        return None
    numeral = year_numeral_at(line, end + 1) if unit.unit == "year" else None
    if numeral is not None:
        return Found(numeral.end, _any_year(numeral))
    return Found(end + 1, _whole(line.today, unit.unit, {"past": -1, "current": 0}.get(way, 1)))


def _counted_unit_at(line: Line, index: int) -> Found | None:
    """Read «الـ48 ساعة الماضية», «الثلاثين يوما المقبلة»."""
    words = calendar_words()
    start = index + 1 if line.word(index) in words.lists["article"] else index
    if start == index and not line.word(index).startswith(ARTICLE):
        return None
    number = cardinal_at(line.pieces, start)
    unit = words.units.get(line.word(number.end)) if number else None
    way = words.relatives.get(line.word(number.end + 1)) if number else None
    if number is None or unit is None or way is None or unit.form == "dual":
        return None
    return Found(number.end + 2, _stretch(line.today, unit.unit, int(number.value), way))


def _whole(published: date | None, unit: str, shift: int) -> Interval | None:
    """Give the week, month or year that holds the day published, or the one before or after it."""
    if published is None:
        return None
    if unit == "year":
        return year_of(published.year + shift)
    if unit == "month":
        return shift_month(published.year, published.month, shift)
    return week_of(shifted(published, "day", 7 * shift), calendar_words().week_starts)


def _stretch(published: date | None, unit: str, count: int | None, way: Direction) -> Interval | None:
    """Give the time up to or from the day published; without a count its other side is open."""
    if published is None:
        return None
    grain = "day" if unit == "hour" else unit
    if way == "past":
        return Interval(shifted(published, unit, -count) if count else None, published, grain)
    return Interval(published, shifted(published, unit, count) if count else None, grain)


def shifted(day: date, unit: str, count: int) -> date:
    """Give the day so many units later, or earlier; the last of a month that is too short."""
    try:
        if unit in _MONTHS_OF:
            month = shift_month(day.year, day.month, count * _MONTHS_OF[unit])
            if month is None or month.start is None or month.end is None:
                return day
            return min(month.end, month.start + timedelta(days=day.day - 1))
        if unit == "hour":
            return day + timedelta(days=int(count / 24))
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    except OverflowError:
        return day


def _year_at(line: Line, index: int, direction: Direction) -> Found | None:
    """Read «عام 2014», «عامي 2003 و2004», «2003 - 2011», and «2014» after «منذ»."""
    words = calendar_words()
    if line.word(index) in words.lists["year_word"] or line.word(index) in words.lists["years_word"]:
        year: Year | None = year_numeral_at(line, index + 1)
    else:
        before = line.word(index - 1)
        cued = before in words.lists["before_year"] or (
            before in words.lists["before_probable_year"] and probable_year(line, index)
        )
        mark = line.word(index + 1)
        # «بين 2000 و3000» counts; «بين 2003 و2011» and «2003 - 2011» do not.
        paired = mark in words.lists["to"] and (
            not mark.isalpha()
            or (before in words.lists["between"] and probable_year(line, index) and probable_year(line, index + 2))
        )
        second = year_numeral_at(line, index + 2) if paired else None
        year = year_numeral_at(line, index) if cued or second else None
    if year is None or year.value is None:
        return None
    second = year_numeral_at(line, year.end + 1) if line.word(year.end) in words.lists["to"] else None
    whole = _any_year(year)
    if second is None or second.value is None or second.value <= year.value:
        return Found(year.end, whole)
    last = _any_year(second)
    return Found(second.end, Interval(whole.start, last.end, "year") if whole and last else None)


def _any_year(year: Year) -> Interval | None:
    if year.value is None:
        return None
    if not year.hijri:
        return year_of(year.value)
    first, last = hijri_month(year.value, 1), hijri_month(year.value, 12)
    return Interval(first.start, last.end, "year") if first and last else None


def _season_at(line: Line, index: int, direction: Direction) -> Found | None:
    """Read «صيف 2011», «صيف العام الماضي», «الخريف المقبل»."""
    words = calendar_words()
    season = words.seasons.get(line.word(index))
    if season is not None:
        year = year_at(line, index + 1)
        return Found(year.end, season_of(year.value, season) if year.value is not None else None) if year else None
    season = words.seasons.definite(line.word(index))
    way = words.relatives.get(line.word(index + 1))
    if season is None or way is None:
        return None
    name = season
    base = line.published.year if line.published else None
    return Found(index + 2, choose(lambda year: season_of(year, name), base, line.published, way))


def _weekday_at(line: Line, index: int, direction: Direction) -> Found | None:
    """Read «[اليوم] الخميس», «الأربعاء المقبل», «الخميس (20 أيار 2021)», «الثلاثاء 26 تشرين الثاني»."""
    words = calendar_words()
    start = index + 1 if line.word(index) in words.lists["day_word"] else index
    weekday = words.weekdays.get(line.word(start))
    if weekday is None or line.word(start - 1) in words.lists["not_before_weekday"]:
        return None
    after = start + 1
    relative = words.relatives.get(line.word(after))
    opened = line.word(after) in ("(", "،", ",", "-", "/")
    place = after + 1 if opened or line.word(after) in words.lists["accords"] else after
    dated = _day_at(line, place, direction, weekday) or _numeric_at(line, place, direction, weekday)
    if dated is not None:
        closes = line.word(after) == "(" and line.word(dated.end) == ")"
        return Found(dated.end + 1 if closes else dated.end, dated.interval)
    if line.today is None:
        return Found(after + 1 if relative else after, None)
    back = (line.today.weekday() - weekday) % 7
    if relative == "past":
        shift = -(back or 7)
    elif relative == "next" or (relative is None and direction == "coming"):
        tonight = relative is None and line.word(index - 1) in words.lists["late_in_the_day"]
        shift = (7 - back) % 7 if tonight else 7 - back  # on a Tuesday «يصل مساء الثلاثاء» means today
    elif back == 6 and start > index and line.word(index).startswith(ARTICLE):
        # «اليوم الجمعة» in a paper dated Thursday: printed before midnight, told after it.
        shift = 1
    else:
        shift = -back
    day = shifted(line.today, "day", shift)
    return Found(after + 1 if relative else after, Interval(day, day))


def _numeric_at(line: Line, index: int, direction: Direction, weekday: int | None = None) -> Found | None:
    """Read «2020/1/8», «19-11-2020»: the year may stand first or last, the day before the month unless impossible."""
    if index + 5 > len(line.pieces):
        return None
    first, mark, second, again, third = (line.word(index + offset) for offset in range(5))
    if mark not in ("/", "-", ".") or again != mark or not (first.isdigit() and second.isdigit() and third.isdigit()):
        return None
    if any(len(word) > 4 for word in (first, second, third)) or max(len(first), len(third)) != 4:
        return None
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    else:
        day, month, year = int(first), int(second), int(third)
    if month > 12:
        day, month = month, day
    mark = line.word(index + 5)
    if hijri_numeral(line, index, index + 5):
        after = index + 6 if mark in calendar_words().lists["hijri"] else index + 5
        return Found(after, hijri_day(year, month, day, weekday))
    if day_of(year, month, day) is None:
        return None
    after = index + 6 if mark in calendar_words().lists["gregorian"] else index + 5
    return Found(after, day_of(year, month, day, weekday))
