"""How many fell: «قتيل وثلاثة جرحى», one person killed and three wounded; after «سقوط», the death of one person …"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases
from briefgen.wording.spoken import AND

ONE = "one"
HOW_MANY = {ONE: "one person", "two": "two people", "many": "several people"}
DOING = {"killed": "killing", "wounded": "wounding"}

Fell = tuple[int, str, str]
"""The cell behind, how many, killed or wounded."""


def some(reader: Reader, at: int) -> Iterator[Fell]:
    """«قتيل», «قتيلان», «ثلاثة قتلى», «5 جرحى», «15 قتيلا»."""
    fell = table("fell")
    for number, many in HOW_MANY.items():
        how = fell[number].get(reader.norm(at))
        if how:
            yield at + 1, many, how
    for atom in reader.atoms_at(at, "number"):
        how = fell["counted"].get(reader.norm(atom.end))
        if how and atom.en.endswith("s") and not any(each.isdigit() for each in atom.en):
            yield atom.end + 1, f"{atom.en} of people", how
        elif how and not atom.en.endswith("%") and atom.en not in ("one", "1"):
            yield atom.end + 1, f"{atom.en} people", how


def both(reader: Reader, at: int) -> Iterator[tuple[Fell, ...]]:
    """Killed or wounded, or both joined by «و»."""
    for first in some(reader, at):
        yield (first,)
        start = first[0] + 1 if reader.norm(first[0]) in COMMAS else first[0]
        for second in some(reader, start + 1) if reader.norm(start) == AND else ():
            if second[2] != first[2]:
                yield first, second


def deaths(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«سقوط قتيل وثلاثة جرحى»: the killing of one person and the wounding of three."""
    if reader.norm(at) not in small_words()["falling"]:
        return
    for fell in both(reader, at + 1):
        first, *others = fell
        words = [f"killing of {first[1]}" if first[2] == "killed" else f"wounding of {first[1]}"]
        words += [f"the {DOING[how]} of {many.removesuffix(' people')}" for _, many, how in others]
        yield NounPhrase(
            fell[-1][0], " and ".join(words), definite=True, gender="m", verbal=True, chain=True, head="killing"
        )


def killing_and_wounding(reader: Reader, at: int, phrases: Phrases) -> Iterator[NounPhrase]:
    """«مقتل وإصابة 20 شخصا»: the killing and wounding of 20 people, of whom both are said."""
    words = small_words()
    one, other = (reader.norm(at), reader.norm(at + 2)) if reader.norm(at + 1) == AND else ("", "")
    if one in words["killing_of"] and other in words["wounding_of"]:
        said = "killing and wounding"
    elif one in words["wounding_of"] and other in words["killing_of"]:
        said = "wounding and killing"
    else:
        return
    for people in phrases(reader, at + 3):
        if people.human or people.many > 1 or people.head in ("number", "dozen") or people.case != "nominative":
            yield NounPhrase(
                people.end, said, f"of {people.said}", definite=True, verbal=True, chain=True, head="killing"
            )
