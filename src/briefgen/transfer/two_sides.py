"""«غرب ووسط العراق»: western and central Iraq; «شمال وشرق البلاد», the north and east of the country."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND

LANDS = ("state", "place")
CENTRAL, CENTER, ENDING = "central", "center", "ern"


def two_sides(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """Two sides of one land, the first without its genitive."""
    first, second = (table("directions").get(reader.norm(n)) for n in (at, at + 2))
    if not first or not second or first == second or reader.norm(at + 1) != AND:
        return
    for land in ways.simple(reader, at + 3):
        if not land.definite or land.after or land.plural:
            continue
        if land.type in LANDS and land.kind == "proper" and land.core[:1].isupper():
            said = f"{first} and {second} {land.core}"
        elif stem(land.head) in small_words()["lands_with_sides"]:
            said = f"the {_noun(first)} and {_noun(second)} of {land.said}"
        else:
            continue
        yield NounPhrase(
            land.end, said, kind="proper", definite=True, gender="m", type="place", head=land.head, chain=True
        )


def _noun(side: str) -> str:
    return CENTER if side == CENTRAL else side.removesuffix(ENDING)
