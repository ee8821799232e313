"""Pronouns whose owner stands before them in the span: «رفضت المقترح لأنه …», «من جانبه، أكد الوزير …»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import mark, marked, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.speakers import first_persons

MARK_OF_DEEDS = re.compile(r"⟨[mf]!⟩")
WHOLE = 1
"""How many phrases «and» joined, where it joined none."""


def as_pronoun(phrase: NounPhrase) -> NounPhrase | None:
    """«it», «he», «she», «they» for a phrase, agreeing as it does."""
    if phrase.many > WHOLE or phrase.number in ("plural", "dual"):
        said = "they"
    elif phrase.human and phrase.kind != "proper" and phrase.plural:
        return None
    else:
        said = ("she" if phrase.gender == "f" else "he") if phrase.human else "it"
    return replace(phrase, core=said, after="", determiner="", kind="proper", definite=True, plural=said == "they")


def named_before(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The subject that a suffix at a cell is, where all that it may mean before it have one pronoun."""
    suffix = mark(reader.norm(at))
    found: dict[str, NounPhrase] = {}
    for start in range(at):
        for phrase in simple_phrases(reader, start):
            pronoun = owned_by(suffix, phrase) if suffix and phrase.end < at else None
            if pronoun and not marked(pronoun) and phrase.definite:
                found.setdefault(table("subject_pronouns")[pronoun], phrase)
    if len(found) == 1:
        said, phrase = found.popitem()
        plain = replace(phrase, core=said, after="", determiner="", kind="proper", definite=True)
        yield replace(plain, end=at + 1, plural=said == "they")


def done_to_before(reader: Reader, at: int, said: str) -> str:
    """«(رحبت بالقرار) ودعت إلى تنفيذه»: the pronoun of what is done, where one thing alone was named before a cell."""
    told = said
    for found in set(MARK_OF_DEEDS.findall(said)):
        owners = {
            pronoun
            for start in range(at)
            for phrase in simple_phrases(reader, start)
            if phrase.end < at and phrase.definite and (pronoun := owned_by(found, phrase)) and not marked(pronoun)
        }
        told = told.replace(found, owners.pop()) if len(owners) == 1 else told
    return told


def meant(reader: Reader, at: int, subject: NounPhrase) -> Iterator[NounPhrase]:
    """«(اعتقلوا ثلاثة رجال) وأحالوهم»: them, where all that the suffix may mean but the subject are one word."""
    if reader.kind(at) == "suffix":
        yield from spoken_of(reader, at, reader.norm(at), subject)


def spoken_of(reader: Reader, at: int, written: str, subject: NounPhrase) -> Iterator[NounPhrase]:
    """The object that a pronoun at a cell, written so, is: «واصفا إياه»."""
    suffix = mark(written)
    found: dict[str, NounPhrase] = {}
    for start in range(at) if suffix else ():
        for phrase in simple_phrases(reader, start):
            pronoun = owned_by(suffix, phrase) if phrase.end < at else None
            if pronoun and not marked(pronoun) and phrase.core != subject.core:
                found.setdefault(table("object_pronouns")[pronoun], phrase)
    if len(found) == 1:
        said, phrase = found.popitem()
        yield replace(phrase, end=at + 1, core=said, after="", determiner="", kind="proper", definite=True, actor=False)


def for_his_part(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«من جانبه، …», «من جهتها …»: for his part, for its part; «في طريقهم إلى» is read elsewhere."""
    words = small_words()
    if (
        reader.norm(at) in words["of"]
        and reader.norm(at + 1) in words["part_of_one"]
        and reader.kind(at + 2) == "suffix"
    ):
        pronoun = mark(reader.norm(at + 2))
        if pronoun:
            yield Adjunct(at + 3, f"for {pronoun} part")
    turn = reader.norm(at) in words["by_how_much"] and reader.norm(at + 1) in words["turn_of_one"]
    if turn and reader.kind(at + 2) == "suffix" and mark(reader.norm(at + 2)):
        yield Adjunct(at + 3, "in turn")  # «بدوره، قال الوزير»


def pronouns(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«ه» of «إنه», where it is known whom it means; «نحن»."""
    yield from first_persons(reader, at)
    if reader.kind(at) == "suffix":
        for atom in reader.atoms_at(at, "pronoun"):
            subject = table("subject_pronouns").get(atom.en)
            if subject:
                yield NounPhrase(
                    at + 1, subject, definite=True, plural=subject == "they", kind="proper", gender=atom.gender,
                    number=atom.count, human=True,
                )  # fmt: skip
