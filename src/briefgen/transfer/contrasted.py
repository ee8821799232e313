"""What is denied behind what is said: «ناجم عن خلل وليس عن هجوم» from a fault, not from an attack; «سياسي لا عسكري»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.names import preposed
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

NEAR = 8
"""Cells in which the noun begins in whose stead another is denied."""
NOT = "not"


def contrasted(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """A clause with the other of which it is denied, behind the same preposition or in the same form."""
    words, at = small_words(), clause.end
    start = at + (reader.norm(at) in COMMAS)
    start += reader.norm(start) == AND
    if reader.norm(start) not in words["and_not"] or _denied(reader, at):
        return
    if start == at and reader.norm(start) not in words["not_so"]:
        return
    for end, said in (*_behind_the_same(reader, clause, start + 1), *_of_that_kind(reader, clause, start)):
        yield Clause(end, f"{clause.said}, {NOT} {said}", clause.past, clause.subject)


def _behind_the_same(reader: Reader, clause: Clause, at: int) -> Iterator[tuple[int, str]]:
    """«… عن خلل وليس عن هجوم»: the English that the preposition had before is said again."""
    if not preposed(reader, at):
        return
    for begin in range(max(1, clause.end - NEAR), clause.end):
        if reader.norm(begin - 1) != reader.norm(at):
            continue
        for phrase in noun_phrases(reader, begin):
            led = clause.said.removesuffix(f" {phrase.said}")
            if phrase.end != clause.end or phrase.many > 1 or led == clause.said:
                continue
            preposition = led.rpartition(" ")[2]
            others = [each for each in noun_phrases(reader, at + 1) if each.many == 1]
            said_so = preposition in small_words()["led_by"] or preposition in reader.vocabulary.prepositions.values()
            led_by = f"{preposition} " if said_so else ""  # «تسعى إلى السلام وليس إلى الحرب»: seeks peace, not war
            yield from ((each.end, f"{led_by}{each.said}") for each in others)


def _of_that_kind(reader: Reader, clause: Clause, at: int) -> Iterator[tuple[int, str]]:
    """«الحل سياسي لا عسكري»: political, not military."""
    if reader.norm(at) not in small_words()["not_so"]:
        return
    before = list(reader.readings(clause.end - 1, "adjective"))
    for reading, word in reader.readings(at + 1, "adjective"):
        for other, said in before:
            alike = (reading.definite, reading.gender, reading.number) == (other.definite, other.gender, other.number)
            last = clause.said.endswith(f" {said.en}") and not reading.definite
            if alike and last and not word.frame and not any(each.said for each in adjuncts(reader, at + 2)):
                yield at + 2, word.en


def _denied(reader: Reader, at: int) -> bool:
    return any(reader.norm(before) in small_words()["negations"] for before in range(at))
