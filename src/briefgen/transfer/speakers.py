"""Whoever speaks, as the subject of a clause: «نحن», the «نا» of «علينا أن …», and nothing but the form of a verb."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import SPEAKER, verbs

WE = "we"


def first_persons(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«نحن», «أنا», and the pronoun of «إننا», «يجب علينا»: we, I."""
    said = table("first_persons").get(reader.norm(at))
    if said:
        yield _speaker(said, at + 1)


def whoever_speaks(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The subject of a verb that can only be of the first person: «سنعمل على …», «كنا نتوقع …», «لسنا خائفين»."""
    words = small_words()
    denied = reader.norm(at) in words["ever_not"] | words["present_not"] | words["past_not"]
    number = table("speaking").get(reader.norm(at + denied)) or _number(reader, at)
    if number in table("speakers"):
        yield _speaker(table("speakers")[number], at)


def _number(reader: Reader, at: int) -> str:
    """The number of the first person in which a verb at a cell stands, or nothing."""
    for verb in verbs(reader, at):
        every = reader.cells[verb.end - 1].readings
        number = verb.reading.number
        alone = all(r.kind == "verb" and not r.gender and r.number == number for r in every)
        if alone and not verb.group.passive:
            return number
    return ""


def _speaker(said: str, end: int) -> NounPhrase:
    number = "plural" if said == WE else "singular"
    return NounPhrase(
        end, said, definite=True, plural=True, kind="proper", number=number, human=True, actor=True, type=SPEAKER,
    )  # fmt: skip
