"""Quarters and halves of a year: «الربع الأول من 2023», «النصف الثاني من العام الجاري»."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefgen.arabic.calendar_words import Line, calendar_words, year_at, year_numeral_at
from briefgen.arabic.cardinals import ordinal_at
from briefgen.arabic.date_phrases import Found
from briefgen.arabic.intervals import month_of
from briefgen.arabic.words import load_words
from briefgen.model import Interval

_MONTHS = 12


class _Shares(NamedTuple):
    of_year: dict[str, int]
    """The word of a share → into how many the year is cut."""
    last: frozenset[str]


@cache
def _shares() -> _Shares:
    data = load_words("dates.yaml")
    return _Shares({word: n for n, words in data["year_shares"].items() for word in words}, frozenset(data["last"]))


def year_share_at(line: Line, index: int) -> Found | None:
    """Read a share of a year at an index; its interval is of whole months."""
    shares = _shares()
    count = shares.of_year.get(line.word(index))
    if count is None:
        return None
    if line.word(index + 1) in shares.last:
        which, end = count, index + 2
    else:
        ordinal = ordinal_at(line.pieces, index + 1)
        if ordinal is None or not 1 <= ordinal.value <= count:
            return None
        which, end = int(ordinal.value), ordinal.end
    of = line.word(end) in calendar_words().lists["of"]
    year = year_at(line, end) or (year_numeral_at(line, end + 1) if of else None)
    if year is None or year.hijri:
        return None
    if year.value is None:
        return Found(year.end, None)
    length = _MONTHS // count
    first, last = month_of(year.value, (which - 1) * length + 1), month_of(year.value, which * length)
    return Found(year.end, Interval(first.start, last.end, "month") if first and last else None)
