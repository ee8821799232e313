"""Offices and ministries by the state named before: «وزير خارجيتها», its foreign minister."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.owners import SUFFIXES, mark
from briefgen.transfer.reader import Reader

SINGULAR, IN_NAME = "singular", "باسم"
NISBA, STATE = "nisba", "state"


def own_offices(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Who or what a ministry's pronoun makes somebody's: its minister, its spokesman, itself."""
    for words, end in reader.standing(at, "own_offices"):
        office = table("own_offices")[words]
        ministry, suffix = of_a_ministry(reader.norm(end))
        alone = table("ministries_alone").get(reader.norm(end))
        if words.endswith(IN_NAME) and alone and not any(reader.atoms_at(end + 1, NISBA, STATE)):
            # «المتحدث باسم الداخلية»: an interior ministry spokesman, one of several
            said = office["said"].removeprefix("{} ministry ")
            yield NounPhrase(
                end + 1, f"{alone} {said}", gender=office.get("gender", "m"), human=True, actor=True,
                head=said,
            )  # fmt: skip
        if not ministry:
            continue
        said = office["said"].format(ministry)
        number = office.get("number", SINGULAR)
        yield NounPhrase(
            end + 1, said, definite=True, determiner=mark(suffix), gender=office.get("gender", "m"), number=number,
            plural=number != SINGULAR, human="people" in office, actor=True, head=said.split()[-1],
        )  # fmt: skip


def of_a_ministry(norm: str) -> tuple[str, str]:
    """The English of a ministry written with a pronoun, and the pronoun: «خارجيتها»; nothing of another word."""
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        ministry = table("own_ministries").get(norm.removesuffix(suffix)) if norm.endswith(suffix) else None
        if ministry:
            return ministry, suffix
    return "", ""
