"""Nouns of several places or states: «منشآت نطنز وفوردو», «اعتراف إسبانيا والنرويج»; of people who are only counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import idafa
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.filters import with_s
from briefgen.wording.spoken import AND

NAMES = ("state", "place")
OF_TWO = (*NAMES, "person", "group", "body")
"""Names of whom two of something may be, one each: «كتلتا المالكي وعلاوي»."""
FEW = 2


def of_several_names(reader: Reader, base: NounPhrase, ways: Ways, done_to: bool) -> Iterator[NounPhrase]:
    """A noun with several names behind it, said by «of»; who does something, by 's."""
    for names in ways.full(reader, base.end):
        named = OF_TWO if base.number == "dual" and names.many == FEW else NAMES
        if names.many < FEW or names.type not in named or names.kind != "proper":
            continue
        whole = idafa(base, names)
        if base.verbal and not done_to:
            owners = with_s(names.said)
            whole = replace(whole, determiner=owners, after="", definite=True, the=False)
        yield replace(whole, inner="several", kind=base.kind if base.kind != "bare" else "count")


def of_two_modifiers(reader: Reader, whole: NounPhrase) -> Iterator[NounPhrase]:
    """«ملف الأسرى والمحتجزين»: the prisoner and detainee file, where the second can be of nothing else."""
    if not whole.modifier or reader.norm(whole.end) != AND or not reader.norm(whole.end + 1).startswith(ARTICLE):
        return
    told = {f"{word.en}s" for _, word in reader.readings(whole.end + 1, "noun")} & {*table("as_modifier")}
    said = {str(table("as_modifier")[each]) for each in told}
    if len(said) == 1:
        both = f"{whole.modifier} and {said.pop()}"
        core = whole.core.replace(whole.modifier, both, 1)
        yield replace(whole, end=whole.end + 2, core=core, modifier=both, inner="several")


def of_what_is_after(reader: Reader, base: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«مرحلة ما بعد الحرب»: the phase after the war."""
    said = (
        table("after_what").get(reader.norm(base.end + 1))
        if reader.norm(base.end) in small_words()["ever_not"]
        else None
    )
    for phrase in ways.simple(reader, base.end + 2) if said else ():
        if phrase.definite:
            yield replace(
                base,
                end=phrase.end,
                after=f"{said} {phrase.said}",
                definite=True,
                chain=True,
                inner="thing",
                genitive=phrase,
            )


def of_people_counted(reader: Reader, base: NounPhrase) -> Iterator[NounPhrase]:
    """«إصابة اثنين»: the wounding of two people."""
    if base.head not in table("of_people") and base.head not in small_words()["happens_to_people"]:
        return
    for atom in reader.atoms_at(base.end, "number"):
        noun = any(True for _ in reader.readings(atom.end, "noun", "adjective"))
        if noun or reader.kind(atom.end) == "number" or not atom.en[:1].isalnum() or atom.en in ("one", "1"):
            continue
        if not (atom.en.isdigit() or atom.en in small_words()["small_numbers"]):
            continue
        people = NounPhrase(
            atom.end, "people", determiner=atom.en, plural=True, number="plural", human=True, head="people"
        )
        yield idafa(base, people)
