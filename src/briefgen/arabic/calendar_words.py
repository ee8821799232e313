"""The words of dates.yaml as tables, and the smallest parts of a date: month, year, weekday, day of the month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from briefgen.arabic.cardinals import cardinal_at, numeral_words, ordinal_at, word_at
from briefgen.arabic.cardinals import words as number_words
from briefgen.arabic.intervals import Direction
from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE, Phrases, Piece, Table, invert, load_words, look_up_key

_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1300, 1501)
# «في 2014 …» may count; only years a newspaper is likely to speak of are read as years there.
_PROBABLE_YEARS = range(1979, 2050)
_COMMAS = frozenset((",", "،"))
_PAIR_MARKS = frozenset(("/", "-", "(", "–"))


class Unit(NamedTuple):
    """A word of time: ``unit`` day, week, month, year, decade, hour or duration; ``form`` singular, dual or plural."""

    unit: str
    form: str


class Month(NamedTuple):
    """A month read; ``certain`` when the name cannot be another word, or is paired with its twin."""

    number: int
    hijri: bool
    certain: bool
    end: int


class Year(NamedTuple):
    """A year read; ``value`` is None when it is relative and nothing says to what."""

    value: int | None
    hijri: bool
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """What the date reader reads: pieces of text, and the day they were published."""

    pieces: Sequence[Piece]
    published: date | None
    exact: bool = True
    """Whether ``published`` is the very day of the article: then days, weeks and months are counted from it."""

    @property
    def today(self) -> date | None:
        """The day from which «yesterday» and «Monday» are counted."""
        return self.published if self.exact else None

    def word(self, index: int) -> str:
        """Give the word at an index, or an empty string outside."""
        return word_at(self.pieces, index)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The tables of dates.yaml; ``lists`` are the plain ones by their key."""

    months: Phrases[tuple[int, bool, bool]]
    weekdays: Table[int]
    relative_days: Phrases[int]
    relatives: Table[Direction]
    units: Table[Unit]
    seasons: Table[str]
    parts: Table[str]
    lists: dict[str, Table[bool]]
    phrases: dict[str, Phrases[bool]]
    week_starts: int


@cache
def calendar_words() -> CalendarWords:
    """Read dates.yaml once."""
    data = load_words("dates.yaml")
    doubtful = set(data["ambiguous_months"])
    months = {
        name: (number, key == "hijri_months", name not in doubtful)
        for key in ("months", "hijri_months")
        for number, names in data[key].items()
        for name in names
    }
    directions: dict[str, Direction] = {"past": "past", "next": "next", "current": "current"}
    plain = {key: value for key, value in data.items() if isinstance(value, list)}
    return CalendarWords(
        months=Phrases(months),
        weekdays=Table(invert(data["weekdays"])),
        relative_days=Phrases(invert(data["relative_days"])),
        relatives=Table({word: way for key, way in directions.items() for word in data[key]}),
        units=Table(
            {
                word: Unit(unit, form)
                for unit, forms in data["units"].items()
                for form, spellings in forms.items()
                for word in spellings
            }
        ),
        seasons=Table(invert(data["seasons"])),
        parts=Table(invert(data["parts"])),
        lists={key: Table(dict.fromkeys(value, True)) for key, value in plain.items()},
        phrases={key: Phrases(dict.fromkeys(value, True)) for key, value in plain.items()},
        week_starts=data["week_starts"],
    )


@cache
def date_words() -> frozenset[str]:
    """Give every word of the calendar, units with the article too, as the tokenizer's lexicon should know it."""
    data = load_words("dates.yaml")
    left_out = set(data["particles"])
    found: set[str] = set()
    groups: list[object] = [value for key, value in data.items() if key != "particles"]
    while groups:
        group = groups.pop()
        if isinstance(group, dict):
            groups.extend(group.values())
        elif isinstance(group, list):
            groups.extend(group)
        elif isinstance(group, str):
            found.update(word for word in group.split() if len(word) > 1 and word not in left_out)
    nouns = {word for key in ("units", "seasons") for word in _leaves(data[key])}
    return frozenset(found | {ARTICLE + word for word in nouns})


def _leaves(group: dict[str, object]) -> list[str]:
    leaves: list[str] = []
    for value in group.values():
        leaves.extend(_leaves(value) if isinstance(value, dict) else value if isinstance(value, list) else [])
    return leaves


@cache
def known_words() -> frozenset[str]:
    """Give the look-up keys of all words that numbers and dates know."""
    return frozenset(fold(word) for word in numeral_words() | date_words())


@cache
def _starters() -> frozenset[str]:
    particles = [*load_words("numerals.yaml")["particles"], *load_words("dates.yaml")["particles"]]
    return known_words() | {fold(word) for word in particles}


def may_start(piece: Piece) -> bool:
    """Can a number or date start with this piece? Most words cannot, and need no closer look."""
    return piece.numeral or look_up_key(piece.word) in _starters()


def month_at(line: Line, index: int) -> Month | None:
    """Read a month and its twin name: «يناير/كانون الثاني», «أيلول (سبتمبر)», «أبريل نيسان»."""
    names = calendar_words().months
    found = names.at(line.pieces, index)
    if found is None:
        return None
    (number, hijri, certain), end = found
    mark = line.word(end) in _PAIR_MARKS
    twin = names.at(line.pieces, end + 1 if mark else end)
    if twin is not None and twin[0][0] == number and twin[0][1] == hijri:
        closes = line.word(end) == "(" and line.word(twin[1]) == ")"
        return Month(number, hijri, True, twin[1] + 1 if closes else twin[1])
    return Month(number, hijri, certain, end)


def year_numeral_at(line: Line, index: int, hijri: bool = False) -> Year | None:
    """Read four digits as a year, with «م» or «هـ» after them."""
    if not 0 <= index < len(line.pieces):
        return None
    piece = line.pieces[index]
    if piece.grouped or len(piece.word) != 4 or not piece.word.isascii() or not piece.word.isdigit():
        return None
    lists = calendar_words().lists
    value, after = int(piece.word), line.word(index + 1)
    if value in _HIJRI_YEARS and (hijri or after in lists["hijri"]):
        return Year(value, True, index + 2 if after in lists["hijri"] else index + 1)
    if value not in _YEARS:
        return None
    return Year(value, False, index + 2 if after in lists["gregorian"] else index + 1)


def year_at(line: Line, index: int, hijri: bool = False) -> Year | None:
    """Read what follows a month: «2010», «عام 2010», «من العام الماضي», «هذا العام»."""
    words = calendar_words()
    start = index + 1 if line.word(index) in words.lists["of"] else index
    if line.word(start) in words.lists["this"] and line.word(start + 1) in words.lists["year_word"]:
        return Year(line.published.year if line.published else None, False, start + 2)
    if line.word(index) in _COMMAS:
        return year_numeral_at(line, index + 1, hijri)
    if line.word(start) not in words.lists["year_word"]:
        return year_numeral_at(line, index, hijri) if start == index else None
    numeral = year_numeral_at(line, start + 1, hijri)
    if numeral is not None:
        return numeral
    shift = relative_shift(line.word(start + 1))
    if shift is None:
        return None
    return Year(line.published.year + shift if line.published else None, False, start + 2)


def probable_year(line: Line, index: int) -> bool:
    """Is the numeral at an index a year that newspapers speak of?"""
    word = line.word(index)
    return word.isdigit() and int(word) in _PROBABLE_YEARS and not word.endswith("000")


def relative_shift(word: str) -> int | None:
    """Give -1, 0 or 1 for «الماضي», «الجاري», «المقبل», or None."""
    way = calendar_words().relatives.get(word)
    return None if way is None else {"past": -1, "current": 0}.get(way, 1)


def hijri_numeral(line: Line, index: int, end: int) -> bool:
    """Does a numeral between two indexes name a year of the Hijri calendar: «1436»?"""
    return any(line.word(at).isdigit() and int(line.word(at)) in _HIJRI_YEARS for at in range(index, end))


def day_number_at(line: Line, index: int) -> tuple[int, int] | None:
    """Read a day of the month, «20» or «العشرين» or «الثالث», and the index after it."""
    # «الـ31 من ديسمبر»
    index += line.word(index) in calendar_words().lists["article"] and line.word(index + 1).isdigit()
    word = line.word(index)
    if word.isdigit() and len(word) <= 2:
        return (int(word), index + 1) if 1 <= int(word) <= 31 else None
    if word in calendar_words().lists["first_day"]:
        return 1, index + 1
    if index and line.word(index - 1) in calendar_words().lists["ordered_parts"]:
        return None  # «في النصف الأول من نوفمبر» is no first day
    ordinal = None if word[:1].isdigit() or not word.startswith(ARTICLE) else ordinal_at(line.pieces, index)
    if ordinal is not None:
        return (int(ordinal.value), ordinal.end) if ordinal.value <= 31 else None
    # «الثلاثين من أيلول»
    ten = number_words().tens.definite(word) if line.word(index + 1) in calendar_words().lists["of"] else None
    return (ten, index + 1) if ten is not None and ten <= 31 else None


def count_at(line: Line, index: int) -> tuple[float, str, int] | None:
    """Read a length of time: «ستة أشهر», «عامين», «عام واحد», «عدة أيام» (counted as 0); with the index after it."""
    words = calendar_words()
    unit = words.units.get(line.word(index))
    if unit is not None and unit.unit != "duration":
        if unit.form == "plural":
            return None
        end = index + 2 if line.word(index + 1) in words.lists["one"] else index + 1
        return (2 if unit.form == "dual" else 1), unit.unit, end
    if line.word(index) in words.lists["several"]:
        unit = words.units.get(line.word(index + 1))
        return (0, unit.unit, index + 2) if unit and unit.form == "plural" else None
    number = cardinal_at(line.pieces, index)
    if number is None:
        return None
    unit = words.units.get(line.word(number.end))
    if unit is None or unit.form == "dual":
        return None
    return number.value, unit.unit, number.end + 1
