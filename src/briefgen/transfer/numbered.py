"""What is called by its number: «قرار مجلس الأمن 1701», «المادة 5 من الدستور», «الفرقة 15», «الجولة السادسة عشرة»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Joins, Ways
from briefgen.wording.numbers import ordinal_words
from briefgen.wording.spoken import AND, join

ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDY = 10
"""Ordinals up to this one are adjectives of the dictionary."""
OF = "of"
OF_A_YEAR = re.compile(r"\d{1,5}(?:[.\-/]\d{1,5})*")
"""The number of a law: 18.18, 2.21.144, 31-13."""


def called_by_number(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """A noun of those called by their number, with whose it is and its number: «القرار الأممي رقم 2254»."""
    word = reader.norm(at).removeprefix(ARTICLE)
    yield from _several(reader, at)
    draft = table("drafts_by_number").get(reader.norm(at), {}).get(reader.norm(at + 1).removeprefix(ARTICLE))
    known = draft or table("by_number").get(word)
    if known is None or reader.kind(at) != "word":
        return
    at += draft is not None
    definite = reader.norm(at).startswith(ARTICLE)
    for whose, end in [("", at + 1), *_whose(reader, at + 1, definite, ways)]:
        marked = reader.norm(end) in small_words()["number_word"]
        if not (definite or whose or (marked and known.get("act"))):
            continue
        number = reader.norm(end + 1 if marked else end)
        if marked and known.get("act") and OF_A_YEAR.fullmatch(number):
            yield _name(end + 2, spaced(whose, known["say"].replace("{}", number)), known), {}
            continue
        after = end + 2 if marked else end + 1
        if not marked and _counts(reader, after):
            continue  # «مساحة القاعدة 20 كيلومترا»
        if reader.kind(after - 1) != "number" or not number.isdigit():
            if definite and not whose and known["say"].startswith("Article"):
                yield from _by_ordinal(reader, at, known)
            continue
        said = known["say"]
        if known.get("many") and len(number) < len(str(known["many"])):
            said = known["else"]
        if "{th}" in said:
            said = said.replace("{th}", spaced(ordinal_words(int(number)), whose))
        else:
            said = spaced(whose, said.replace("{}", number))
        joins = dict.fromkeys(small_words()["of"], OF) if known.get("of") else {}
        yield _of_its_year(reader, _name(after, said, known)), joins


def _several(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    """«المادتين 13 و14»: Articles 13 and 14."""
    known = table("by_numbers").get(reader.norm(at).removeprefix(ARTICLE)) if reader.kind(at) == "word" else None
    if known is None or not reader.norm(at).startswith(ARTICLE):
        return
    numbers, end = [], at + 1
    while reader.kind(end) == "number" and reader.norm(end).isdigit():
        numbers.append(reader.norm(end))
        end += 1
        between = end
        while reader.norm(end) in COMMAS or reader.norm(end) == AND:
            end += 1
        if end == between or reader.kind(end) != "number":
            end = between
            break
    if len(numbers) > 1 and not _counts(reader, end):
        joins = dict.fromkeys(small_words()["of"], OF) if known.get("of") else {}
        phrase = _name(end, known["say"].replace("{}", join(numbers, "en")), known)
        yield replace(phrase, plural=True, number="plural"), joins


def _counts(reader: Reader, at: int) -> bool:
    """Does what a number counts stand behind it?"""
    found = [reading for reading, _ in reader.readings(at, "noun") if reading.state != "construct"]  # «14 عضوا»
    if any(reading.definite for reading, _ in reader.readings(at + 1, "noun")):
        return False  # «تلزم المادة 14 حكومة الإقليم»: it is the region's government
    return bool(found) and all(not reading.definite and reading.number == "singular" for reading in found)


def _whose(reader: Reader, at: int, definite: bool, ways: Ways) -> Iterator[tuple[str, int]]:
    """What stands between such a noun and its number: a body, «الأممي», an adjective of its kind."""
    if definite:
        said = table("whose_number").get(reader.norm(at))
        if said is not None:
            yield said, at + 1
        return
    for body in ways.simple(reader, at):
        if body.type == "body" and body.kind == "proper" and not body.after:
            yield body.core.removeprefix("the "), body.end


def _by_ordinal(reader: Reader, at: int, known: dict[str, str]) -> Iterator[tuple[NounPhrase, Joins]]:
    """«المادة الخامسة»: Article 5."""
    told = {word.en for _, word in reader.readings(at + 1, "adjective")}
    found = {(str(ORDER.index(english) + 1), at + 2) for english in told if english in ORDER}
    found |= {(atom.en, atom.end) for atom in reader.atoms_at(at + 1, "ordinal")}
    longest = max((end for _, end in found), default=0)
    for number, end in found:
        if end == longest and number.isdigit():
            yield _name(end, known["say"].replace("{}", number), known), dict.fromkeys(small_words()["of"], OF)


def _name(end: int, said: str, known: dict[str, str]) -> NounPhrase:
    gender = "f" if known.get("gender") == "f" else "m"
    return NounPhrase(end, said, kind="proper", definite=True, gender=gender, head=known["head"])


def in_order(reader: Reader, at: int, definite: bool) -> Iterator[tuple[str, int]]:
    """An ordinal above the tenth as an adjective: «الحادية والأربعين», 41st; with the cell after it."""
    figures = definite and reader.norm(at) == ARTICLE and reader.norm(at + 1).isdigit() and not _counts(reader, at + 2)
    if figures and not any(True for _ in reader.atoms_at(at + 1, "date")):
        yield ordinal_words(int(reader.norm(at + 1))), at + 2  # «القمة العربية الـ31»
    for atom in reader.atoms_at(at, "ordinal"):
        if atom.definite is definite and atom.en.isdigit() and int(atom.en) > WORDY:
            yield ordinal_words(int(atom.en)), atom.end


def _of_its_year(reader: Reader, phrase: NounPhrase) -> NounPhrase:
    """«القرار 1701 لعام 2006»: Resolution 1701 of 2006."""
    for atom in reader.atoms_at(phrase.end + 1, "date") if reader.norm(phrase.end) in small_words()["purpose"] else ():
        if atom.en[-4:].isdigit() and len(atom.en.split()) <= 2:
            return replace(phrase, end=atom.end, core=f"{phrase.core} {OF} {atom.en[-4:]}")
    return phrase
