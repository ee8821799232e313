"""Where in a land or by a town: «شمال العراق» in northern Iraq, «شمال بغداد» north of Baghdad."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader

ENDING = "ern"
CENTRAL = "central"
PLACES = ("state", "place")
LANDS = ("state", "nisba")


def on_its_side(side: str, phrase: NounPhrase) -> str:
    """«غربي العراق» is in western Iraq, «جنوبي البلاد» in the south of the country, «شمال بغداد» north of it."""
    land = phrase.type == "state" or stem(phrase.head) in small_words()["lands_with_sides"]
    where = lying(side, phrase.said, land, phrase.type in PLACES and phrase.kind == "proper")
    return f"in {where}" if land else where


def lying(side: str, place: str, land: bool, proper: bool) -> str:
    """What lies on a side of a place: northern Iraq, the south of the country; north of Baghdad, which is no land."""
    if land and proper and not place.startswith("the "):
        return f"{side} {place}"
    where = f"{side.removesuffix(ENDING)} of {place}"
    return f"the {where}" if land else where


def sides(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«شمال بغداد» where nothing stands before it: the cell after, and the English."""
    side = table("directions").get(reader.norm(at))
    for atom in reader.atoms_at(at, "place") if side else ():  # «شمال غربي سوريا» too
        lands = any(each.end == atom.end for n in (at + 1, at + 2) for each in reader.atoms_at(n, *LANDS))
        lands = lands or atom.en.split()[0] in small_words()["sides_of_lands"]
        if atom.end > at + 1 and (lands or atom.en.startswith("the ")):
            yield atom.end, f"in {atom.en}"  # «جنوب الليطاني», «جنوب لبنان», which are names
    alone = side and side != CENTRAL and reader.norm(at + 1) not in table("directions")
    for phrase in simple_phrases(reader, at + 1) if alone else ():
        if phrase.definite and (phrase.type in PLACES or stem(phrase.head) in small_words()["places"]):
            yield phrase.end, on_its_side(str(side), phrase)


def opens_with_place(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Is a phrase a place, or several of which the first is one?"""
    if phrase.type in PLACES or phrase.many < 2:
        return phrase.type in PLACES
    return any(each.type in PLACES and phrase.said.startswith(each.said) for each in simple_phrases(reader, at))
