"""Dates told by their words: lengths, stretches up to or from today, weekdays and months that nothing resolves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from briefgen.arabic.calendar_words import Line, calendar_words, count_at, day_number_at, month_at
from briefgen.arabic.cardinals import cardinal_at, ordinal_at
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.words import Piece, load_words
from briefgen.wording.numbers import exact, ordinal_words

DAY, OF_ARABIC = "day", "من"
Said = tuple[str, str]
"""A date bare, and with its preposition."""


@cache
def table() -> dict[str, Any]:
    """The English of dates (wording/dates.yaml), read once."""
    text = (files("briefgen.wording") / "dates.yaml").read_text(encoding="utf8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)
    return loaded


def by_words(words: Sequence[str], kind: str = "") -> Said | None:
    """What the words alone say, where no interval is known; None where they have no English."""
    if kind == "deadline":
        return _until_words(words)
    return (
        stretch(words)
        or of_the_same(words)
        or _share_of(words)
        or _relative(words)
        or _counted_back(words)
        or _unresolved(words)
    )


def opens_until(words: Sequence[str]) -> bool:
    """Do the words of a date open with «حتى», «لغاية» or «إلى غاية»?"""
    return any(" ".join(words[:count]) in table()["until"] for count in (1, 2) if len(words) >= count)


def _until_words(words: Sequence[str]) -> Said | None:
    """«before the end of next March», «by the end of the year», «until Thursday», of an article without a date."""
    line, known = line_of(words), calendar_words()
    head = known.phrases["deadline"].at(line.pieces, 0)
    before = line.word(0) in known.lists["before"]
    rest = words[head[1] if head else 1 :]
    found = by_words(rest) if rest else None
    if found is None:
        return None
    preposition = "before" if before else "until" if opens_until(words) else "by"
    return found[0], f"{preposition} {found[0]}" if found[0] else ""


def duration(words: Sequence[str]) -> Said | None:
    """«for six months», «within two months»."""
    found = _count(words)
    if found is None:
        return None
    said = _amount(*found)
    return said, f"{'within' if words[0] in table()['within'] else 'for'} {said}"


def stretch(words: Sequence[str]) -> Said | None:
    """«in the past 48 hours», «in the next few weeks», «in the coming months», wherever it is counted from."""
    known = calendar_words()
    line = line_of(words)
    at = 0
    while line.word(at) in table()["within"] or line.word(at) in known.lists["article"]:
        at += 1
    count = few = None
    unit = known.units.definite(line.word(at))
    if unit is None:
        number = cardinal_at(line.pieces, at)
        unit = known.units.get(line.word(number.end)) if number else None
        if number is None or unit is None:
            return None
        count, at = int(number.value), number.end + 1
    else:
        at += 1
        at += line.word(at) in known.lists["article"]
        number = cardinal_at(line.pieces, at) if unit.form == "plural" else None
        if number is not None:
            count, at = int(number.value), number.end
        elif line.word(at) in known.lists["few"]:
            few, at = "few ", at + 1
        if unit.form == "dual":
            count = 2
    way = known.relatives.get(line.word(at))
    if way not in ("past", "next") or unit.unit == "duration" or (unit.form == "singular" and count is None):
        return None
    if count is None and few is None:
        said = f"{'recent' if way == 'past' else 'the coming'} {unit.unit}s"
    else:
        amount = f"{few}{unit.unit}s" if count is None else _amount(count, unit.unit)
        said = f"the {'past' if way == 'past' else 'next'} {amount}"
    return said, f"in {said}"


def part(words: Sequence[str]) -> str:
    """early, mid- or late, with what follows it; empty where no part is named."""
    parts = load_words("dates.yaml")["parts"]
    for word in words:
        for name, english in (("first", "early "), ("middle", "mid-"), ("last", "late ")):
            if word in parts[name]:
                return english
    return ""


def part_of_day(words: Sequence[str]) -> Said | None:
    """«the evening of», «on the evening of», by the words that a date begins with."""
    for length in range(min(3, len(words) - 1), 0, -1):
        found = table()["day_parts"].get(" ".join(words[:length]))
        if found:
            return found[0], found[1]
    return None


def line_of(words: Sequence[str]) -> Line:
    """The words of a date as the date reader reads them, without a day of publication."""
    return Line([Piece(word, at, True) for at, word in enumerate(words)], None)


def _count(words: Sequence[str]) -> tuple[float, str] | None:
    """The first counted length among the words: how many, of what."""
    line = line_of(words)
    found = next((counted for at in range(len(words)) if (counted := count_at(line, at)) is not None), None)
    return None if found is None or found[1] == "duration" else (found[0], found[1])


def _amount(count: float, unit: str) -> str:
    if not count:
        return f"several {unit}s"
    return f"{exact(count)} {unit}{'' if count == 1 else 's'}"


def _counted_back(words: Sequence[str]) -> Said | None:
    """«three days ago», «for the past two months», of an article without a date."""
    known = calendar_words()
    found = _count(words[1:]) if words else None
    if found is None or any(known.weekdays.get(word) is not None for word in words):
        return None  # «منذ يوم الثلاثاء»: since that day, and not for one
    if words[0] in known.lists["before"]:
        said = f"{_amount(*found)} ago"
        return said, said
    if words[0] in known.lists["since"]:
        said = f"the past {_amount(*found)}"
        return said, f"for {said}"
    return None


def _relative(words: Sequence[str]) -> Said | None:
    """«last week», «the end of the year», where these are all the words, but those of «خلال»."""
    within = bool(words) and words[0] in table()["within"]
    if within and any(word in table()["past"] for word in words):
        return None  # «خلال الشهر الماضي»: last month, or over the past month
    while words and words[0] in table()["within"]:
        words = words[1:]
    third = part(words[:1])
    if third and len(words) > 1:
        whole = _relative(words[1:]) or _unit(words[1:])
        if whole is None or not whole[1]:
            return None
        return _part_of(third, words[0], whole[0])
    for each in table()["phrases"]:
        if list(words) == each["ar"]:
            said = str(each["en"])
            return said.removeprefix("in "), said
    return None


def _unit(words: Sequence[str]) -> Said | None:
    """«the year», of which a part is named."""
    unit = calendar_words().units.definite(words[0]) if len(words) == 1 else None
    return (f"the {unit.unit}", f"in the {unit.unit}") if unit and unit.form == "singular" else None


def _part_of(third: str, word: str, whole: str) -> Said:
    """«at the end of next month», «early next year», «in the middle of the week»."""
    if word in table()["ends"]:
        return f"the end of {whole}", f"at the end of {whole}"
    if third == "mid-":
        return f"the middle of {whole}", f"in the middle of {whole}"
    if whole.startswith("the "):
        early = f"{third}in {whole}"  # early in the year
        return early, early
    early = f"{third}{whole}"
    return early, early


def of_the_same(words: Sequence[str]) -> Said | None:
    """«in the same year», «on the sixth of the same month», «at the end of the same week»: of what was told before."""
    if len(words) < 2 or words[-1] not in calendar_words().lists["same"]:
        return None
    unit = calendar_words().units.definite(words[-2])
    if unit is None:
        return None
    said = f"the same {unit.unit}"
    told = said, f"on {said}" if unit.unit == DAY else f"in {said}"
    return _within(words[:-2], told)


def _within(words: Sequence[str], whole: Said) -> Said | None:
    """A day, a share or a part of a whole that is told: «the sixth of the same month», «the end of next year»."""
    line, known = line_of(words), calendar_words()
    if not words:
        return whole
    if line.word(len(words) - 1) in known.lists["of"]:
        words = words[:-1]
    found = day_number_at(line_of([*words, OF_ARABIC]), 0)
    if found is not None and found[1] == len(words):
        said = f"the {ordinal_words(found[0])} of {whole[0]}"
        return said, f"on {said}"
    if len(words) == 1 and part(words):
        return _part_of(part(words), words[0], whole[0])
    return None


def _share_of(words: Sequence[str]) -> Said | None:
    """«the 19th of this month», «the first quarter of next year», «the summer of last year», of an undated article."""
    line, known = line_of(words), calendar_words()
    for start in range(1, len(words) - 1):
        whole = _relative(words[start:])
        unit = known.units.definite(line.word(start + (line.word(start) in known.lists["this"])))
        if whole is None or unit is None or part(words[start : start + 1]):
            continue
        if unit.unit == "month":
            return _within(words[:start], whole)
        before = words[:start]
        names = table()["year_shares"].get(before[0])
        ordinal = ordinal_at(line.pieces, 1) if names else None
        if names and (line.word(1) in known.lists["last"] or ordinal is not None):
            which = names[int(ordinal.value) - 1] if ordinal and ordinal.value <= len(names) else names[-1]
            return f"{which} of {whole[0]}", f"in {which} of {whole[0]}"
        season = known.seasons.either(before[0])
        return (f"the {season} of {whole[0]}", f"in the {season} of {whole[0]}") if season and start == 1 else None
    season = known.seasons.definite(words[0]) if len(words) == 2 else None
    way = known.relatives.get(words[-1]) if season else None
    which = {"past": "last", "next": "next", "current": "this"}.get(way or "")
    return (f"{which} {season}", f"{which} {season}") if which else None


def _day_of_month(words: Sequence[str]) -> int | None:
    """The day that stands before a month: «20 مايو», «الخامس والعشرين من مايو»."""
    line, of = line_of(words), calendar_words().lists["of"]
    for at in range(len(words)):
        found = day_number_at(line, at)
        if found is not None:
            end = found[1] + (line.word(found[1]) in of)
            end += line.word(end) in calendar_words().lists["month_word"]
            if month_at(line, end) is not None:
                return found[0]
    return None


def _unresolved(words: Sequence[str]) -> tuple[str, str] | None:
    """A weekday or a month alone: «on Thursday», «on 7 April», «last January»."""
    known = table()
    day = _day_of_month(words)
    year = next((word for word in words if word.isdigit() and len(word) == 4), "")
    month = _month(words)
    past = "last " if any(word in known["past"] for word in words) else ""
    coming = "next " if any(word in known["next"] for word in words) else ""
    if month is not None:
        name = known["months"][month - 1]
        if day is not None:
            said = f"{day} {name} {year}".strip()
            return said, f"on {said}"
        early = part(words)
        if early:
            which = "" if early == "mid-" else f"{past}{coming}"
            whole = f"{which}{name} {year}".strip()
            if any(word in known["ends"] for word in words):
                return f"the end of {whole}", f"at the end of {whole}"
            return f"{early}{whole}", f"{'' if which else 'in '}{early}{whole}"
        if past or coming:
            return f"{past}{coming}{name}", f"{past}{coming}{name}"
        return f"{name} {year}".strip(), f"in {name} {year}".strip()
    weekdays = _calendar("weekdays")
    for word in words:
        if fold(word) in weekdays:
            said = f"{past}{coming}{known['weekdays'][weekdays[fold(word)]]}"
            of_day = part_of_day(words)
            if of_day and of_day[0].startswith("the "):
                said = f"{said} {of_day[0].removeprefix('the ').removesuffix(' of')}"  # Saturday evening
            elif of_day:
                return f"{of_day[0]} {said}", f"{of_day[1]} {said}"
            return said, said if past or coming else f"on {said}"
    if year:
        return year, f"in {year}"
    return ("", "") if any(word in known["unsaid"] for word in words) else None


def _month(words: Sequence[str]) -> int | None:
    months = _calendar("months")
    for at in range(len(words)):
        for length in (2, 1):
            number = months.get(fold(" ".join(words[at : at + length])))
            if number is not None:
                return number
    return None


@cache
def _calendar(group: str) -> dict[str, int]:
    """A calendar word, folded, to its number, first words only of longer names."""
    found: dict[str, int] = {}
    for number, spellings in load_words("dates.yaml")[group].items():
        for spelling in spellings:
            found.setdefault(fold(normalize(spelling).text), int(number))
    return found
