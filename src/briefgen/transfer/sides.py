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


def on_its_side(side: str, phrase: NounPhrase) -> str:
    """«غربي العراق» is in western Iraq, «جنوبي البلاد» in the south of the country, «شمال بغداد» north of it."""
    if phrase.type != "state" and stem(phrase.head) not in small_words()["lands_with_sides"]:
        return f"{side.removesuffix(ENDING)} of {phrase.said}"
    plain = phrase.type in PLACES and phrase.kind == "proper" and not phrase.said.startswith("the ")
    return f"in {side} {phrase.said}" if plain else f"in the {side.removesuffix(ENDING)} of {phrase.said}"


def sides(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«شمال بغداد» where nothing stands before it: the cell after, and the English."""
    side = table("directions").get(reader.norm(at))
    for phrase in simple_phrases(reader, at + 1) if side and side != CENTRAL else ():
        if phrase.definite and (phrase.type in PLACES or stem(phrase.head) in small_words()["places"]):
            yield phrase.end, on_its_side(str(side), phrase)
