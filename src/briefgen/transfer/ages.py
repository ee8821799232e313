"""How old somebody is, behind the noun: «شبان تتراوح أعمارهم بين 15 و18 عاما», «طفلة تبلغ من العمر عامين»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader

AGED, YEARS = "aged", "years"


def aged(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrase, of people, with their age in years or months."""
    if not phrase.human or phrase.clausal or phrase.kind == "gerund":
        return
    for words, start in reader.standing(phrase.end, "age_of_theirs"):
        if reader.kind(start) == "suffix" and resumes(reader.norm(start), phrase):
            for led, english in table("age_led").get(table("age_of_theirs")[words], {}).items():
                begin = start + 1 if led == AGED else reader.behind(start + 1, led)
                yield from _so_old(reader, phrase, begin, english) if begin else ()
    for _, start in reader.standing(phrase.end, "age_by_itself"):
        yield from _so_old(reader, phrase, start, AGED)
    for words, start in reader.standing(phrase.end, "decades_of_age"):
        its = reader.norm(start) in small_words()["age"] and resumes(reader.norm(start + 1), phrase)
        end = start + 2 if its and reader.kind(start + 1) == "suffix" else 0
        end = start + 1 if reader.norm(start) in small_words()["the_age"] else end
        whose = "their" if phrase.plural else "her" if phrase.gender == "f" else "his"
        if end:
            yield phrase.then(end, f"in {whose} {table('decades_of_age')[words]}")


def _so_old(reader: Reader, phrase: NounPhrase, at: int, led: str) -> Iterator[NounPhrase]:
    """The phrase with a number of years at a cell, or two of them."""
    first = _number(reader, at)
    if first is None:
        return
    end, years = first
    if reader.norm(end) in small_words()["to_number"]:
        second = _number(reader, end + 1)
        if second is None:
            return
        end, years = second[0], f"{years} to {second[1]}"
    unit = table("age_units").get(reader.norm(end))
    if unit is not None:
        yield phrase.then(end + 1, f"{led} {years}" if unit == YEARS else f"{led} {years} {unit}")


def _number(reader: Reader, at: int) -> tuple[int, str] | None:
    """The cell behind a number at a cell, and its English."""
    if reader.norm(at).isdigit():
        return at + 1, reader.norm(at)
    return next(((atom.end, atom.en) for atom in reader.atoms_at(at, "number")), None)
