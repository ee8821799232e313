"""Ministers and ministries by their field: «وزيرا الخارجية والدفاع», «وزارة الداخلية»; deputies, and who is senior."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import idafa
from briefgen.transfer.lists import table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND, join

PEOPLE = "minister"
MOST_FIELDS = 4
FOR = "ل"


def offices(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«وزير الخارجية» the foreign minister, «وزارتا الدفاع والداخلية» the defense and interior ministries."""
    office = table("offices").get(reader.norm(at))
    if office is None:
        return
    english, number = office.split()
    fields: list[str] = []
    end = at + 1
    definite = reader.norm(end).startswith(ARTICLE)
    if not definite and reader.norm(end) == FOR and number != "plural":
        field = table("ministries").get(reader.norm(end + 1).removeprefix(ARTICLE))
        if field is not None and reader.norm(end + 1).startswith(ARTICLE):  # «عين وزيرا للدفاع»
            yield from _office(reader, end + 2, ways, field, english, "singular", definite)
    while len(fields) < MOST_FIELDS:
        start = end + 1 if fields and reader.norm(end) == AND else end
        field = table("ministries").get(reader.norm(start).removeprefix(ARTICLE))
        if field is None or reader.norm(start).startswith(ARTICLE) is not definite or (fields and start == end):
            break
        fields.append(field)
        end = start + 1
        if number != "singular" or len(fields) == 1:
            yield from _office(reader, end, ways, join(fields, "en"), english, number, definite)
        if reader.norm(end) != AND:
            break


def _office(
    reader: Reader, end: int, ways: Ways, fields: str, english: str, number: str, definite: bool
) -> Iterator[NounPhrase]:
    plural = number != "singular"
    nouns = {PEOPLE: "ministers", "ministry": "ministries"}[english] if plural else english
    person = english == PEOPLE
    two = "two " if number == "dual" and " and " not in fields else ""
    phrase = NounPhrase(
        end, f"{two}{fields} {nouns}", definite=definite, plural=plural, gender="m" if person else "f", number=number,
        human=person, actor=True, owner=definite and not plural, head=english,
    )  # fmt: skip
    yield phrase
    if not definite:
        for genitive in ways.simple(reader, end):
            yield idafa(phrase, genitive)


def senior(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«كبار قادة الجيش»: the army's senior leaders."""
    english = table("senior").get(reader.norm(at))
    for phrase in ways.simple(reader, at + 1) if english else ():
        if phrase.human and phrase.plural and phrase.kind == "count" and phrase.definite and not phrase.clausal:
            bare = replace(phrase, kind="bare") if not (phrase.determiner or phrase.after) else phrase
            yield replace(bare, core=f"{english} {phrase.core}", described=True)


def deputy(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«نائب رئيس الحزب»: the deputy head of the party."""
    english = table("deputies").get(reader.norm(at))
    for phrase in ways.simple(reader, at + 1) if english else ():
        if phrase.human and phrase.number == "singular" and phrase.kind == "count" and not phrase.clausal:
            yield replace(phrase, core=f"{english} {phrase.core}")
