"""What stands beside a counted phrase: of how many, at least, in loans; and people by their land, counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading
from briefgen.transfer.cells import Atom
from briefgen.transfer.compounds import listed_or_derived
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.measures import MONEY
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Joins

_DIGIT = re.compile(r"\d")
TANWIN = "ا"


def of_several_words(reader: Reader, at: int, number: str) -> tuple[NounPhrase, Joins] | None:
    """«34 طائرة مسيرة»: 34 drones, where what is counted is an entry of several words."""
    found = listed_or_derived(reader, at)
    if found is None or found.definite or found.word.kind != "count" or not found.word.plural:
        return None
    one = number in ("one", "1")
    gender = next((reading.gender for reading, _ in reader.readings(at, "noun")), "m") or "m"
    person = found.word.person
    phrase = NounPhrase(
        found.end, found.word.en if one else found.word.plural, determiner=number, plural=not one, gender=gender,
        number="singular" if one else "plural", human=person, actor=person, head=found.word.en.split()[-1],
        described=True,
    )  # fmt: skip
    return phrase, dict(found.word.joins)


def in_what(reader: Reader, at: int, sum_: str) -> Iterator[NounPhrase]:
    """«20 مليار دولار قروضا»: $20 billion in loans."""
    said = table("in_what").get(reader.norm(at))
    if said and (sum_.startswith("$") or sum_.endswith(MONEY)):
        yield NounPhrase(at + 1, f"{sum_} in {said}", kind="proper", number="plural")


def of_all(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«ثلاث قواعد من أصل ثماني», «221 نائبا من أصل 223»: three of eight bases."""
    for words in small_words()["out_of_all"]:
        end = reader.behind(phrase.end, words)
        for atom in reader.atoms_at(end, "number") if end else ():
            counted = [word.en for r, word in reader.readings(atom.end, "noun") if not r.definite]
            again = phrase.head in counted  # «153 مقعدا من أصل 300 مقعد»
            if (again or not counted) and atom.en[-1:] not in ("s", "%"):
                yield replace(phrase, end=atom.end + again, determiner=f"{phrase.determiner} of {atom.en}")


def bounded(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«17 مدنيا على الأقل»: at least 17 civilians."""
    for words, english in table("bounds").items():
        comma = reader.norm(phrase.end) in COMMAS
        end = reader.behind(phrase.end + comma, words)
        if end and (not comma or reader.norm(end) in COMMAS or end == len(reader.cells)):
            end += comma and reader.norm(end) in COMMAS  # «خمسة أشخاص، على الأقل، في الهجوم»
            bare = phrase.determiner.removeprefix(f"{english} ")
            yield replace(phrase, end=end, determiner=f"{english} {bare}")


def nationals(reader: Reader, number: Atom) -> Iterator[NounPhrase]:
    """«550 فلسطينيا»: 550 Palestinians."""
    at = number.end
    if (
        number.en in ("one", "1")
        or number.en.endswith("%")
        or not reader.norm(at).endswith(("يا", "يين", "يون", "يات"))
    ):
        return
    if reader.norm(at).startswith(ARTICLE) or (number.en.endswith("s") and not _DIGIT.search(number.en)):
        return
    for people in reader.atoms_at(at, "nisba"):
        adjective = people.adjective
        if adjective and adjective[:1].isupper() and people.end == at + 1:
            core = f"{adjective}s" if adjective.endswith(("an", "i")) else f"{adjective} nationals"
            yield NounPhrase(
                at + 1,
                core,
                determiner=number.en,
                plural=True,
                number="plural",
                human=True,
                actor=True,
                head="national",
            )


def countable(reader: Reader, at: int, reading: Reading) -> bool:
    """No dual, unless its ending may be that of a plural which the dictionary lacks: «خمسة مشتبهين»."""
    others = [other.number for other, _ in reader.readings(at, "noun")]
    if reading.number == "plural" and reader.norm(at).endswith(TANWIN) and "singular" in others:
        return False  # «44 بحارا»: sailors, and no seas
    plural = any(other.number == "plural" for other, _ in reader.readings(at, "noun"))
    return reading.number != "dual" or (reader.norm(at).endswith("ين") and not plural)
