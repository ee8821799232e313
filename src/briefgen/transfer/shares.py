"""People by their number alone: «سبعة من مقاتليها» seven of its fighters, «أصيب تسعة» nine people were wounded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

SHARE = re.compile(r"(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?) of ")
NOT_PEOPLE = ("s", "%")
COUNTS = ("noun", "masdar", "adjective", "participle")


def by_share(phrase: NounPhrase) -> bool:
    """Is a phrase some of certain people: «five of the soldiers», «dozens of civilians»?"""
    return (phrase.human or phrase.actor) and SHARE.match(phrase.said) is not None


def people_alone(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«(قتل) ثلاثة في الهجوم»: three people, right behind a verb of what people suffer, where nothing is counted."""
    if not any(word.word in small_words()["suffered_alone"] for _, word in reader.readings(at - 1, "verb")):
        return
    for atom in reader.atoms_at(at, "number"):
        one = atom.en in ("one", "1")
        counted = any(True for _ in reader.readings(atom.end, *COUNTS)) or reader.kind(atom.end) == "suffix"
        counted = counted or any(True for _ in reader.atoms_at(atom.end, "nisba"))
        counted = counted or reader.norm(atom.end) in small_words()["of"] | small_words()["others"]
        if one or counted or atom.definite or atom.en.endswith(NOT_PEOPLE):
            continue
        yield NounPhrase(
            atom.end, "people", determiner=atom.en, plural=True, number="plural", human=True, head="person"
        )


def of_some(number: Atom) -> str:
    """How many others: «عشرات آخرون», dozens of others."""
    return f"{number.en} of" if number.en.endswith("s") and not number.en[:1].isdigit() else number.en
