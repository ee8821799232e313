"""Verbal nouns whose doer is a pronoun, with what is done behind it: «دعمها المتمردين», its support for the rebels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import agree
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import kind_of
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.lone_nouns import of_noun
from briefgen.transfer.nouns import joins_of
from briefgen.transfer.owners import mark, marked
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways

FOR, OF = "ل", "of"


def done_by_it(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«استضافتها المؤتمر» its hosting of the conference, «رفضه المقترح» his rejection of the proposal."""
    if reader.kind(at + 1) != "suffix" or reader.kind(at + 2) not in ("word", "number"):
        return
    doer = mark(reader.norm(at + 1), "")
    verbs = [word for _, word in reader.readings(at, "masdar") if word.frame[:1] == (OBJECT,)]
    others_do = reader.norm(at) in small_words()["done_to_it"]  # «تنفيذه»: it is carried out, by others
    patients = reader.norm(at) in small_words()["done_to"]
    if not doer or not verbs or (patients and reader.kind(at + 3) != "suffix"):
        return
    for reading, word in reader.readings(at, "noun"):
        noun = of_noun(reader, at, reading, word)
        nothing = word.en in small_words()["done_to_nothing"]
        if reading.number != "singular" or nothing or _described(reader, at + 2, noun):
            continue
        joins = joins_of(reader, at, word)
        said = table("object_of").get(word.en) or joins.get(FOR) or table("genitives").get(word.en) or OF
        for done_to in ways.simple(reader, at + 2):
            certain = done_to.definite or done_to.every
            if not certain or done_to.case == "nominative" or done_to.kind == "gerund":
                continue
            if marked(done_to.determiner) and not (done_to.human and others_do):
                yield from _its_own(reader, replace(noun, determiner=doer, definite=True, case=""), done_to, said, ways)
                continue
            if others_do or patients:
                continue
            if any(reader.norm(done_to.end) in each.frame for each in verbs):
                continue  # «دعوته الأطراف إلى الحوار»
            yield replace(
                noun, end=done_to.end, determiner=doer, definite=True, after=spaced_of(said, done_to), case="",
                chain=True, inner=kind_of(done_to), genitive=done_to,
            )  # fmt: skip


def _its_own(reader: Reader, noun: NounPhrase, done_to: NounPhrase, said: str, ways: Ways) -> Iterator[NounPhrase]:
    """«سحبها قواتها من سوريا»: its withdrawal of its forces from Syria; what is its own it does something to itself."""
    told = replace(
        noun, end=done_to.end, after=spaced_of(said, done_to), chain=True, inner=kind_of(done_to), genitive=done_to
    )
    led = {
        word.joins[reader.norm(done_to.end)]
        for _, word in reader.readings(noun.end - 1, "masdar")
        if reader.norm(done_to.end) in word.frame and reader.norm(done_to.end) in word.joins
    }
    if not led:
        yield told
    for each in ways.simple(reader, done_to.end + 1) if len(led) == 1 and DIRECT not in led else ():
        yield replace(told, end=each.end, after=f"{told.after} {min(led)} {each.said}")


def spaced_of(said: str, done_to: NounPhrase) -> str:
    """What is done, led by what English has there."""
    return done_to.said if said == DIRECT else f"{said} {done_to.said}"


def _described(reader: Reader, at: int, noun: NounPhrase) -> bool:
    """«دعمها الكامل (للحكومة)»: is what follows said of the verbal noun itself, and no noun as «المقترح» is?"""
    definite = replace(noun, definite=True)
    readings = reader.readings(at, "adjective", "participle")
    fits = any(r.definite and agree(definite, r.gender or "m", r.number) for r, _ in readings)
    nouns = [word for r, word in reader.readings(at, "noun") if r.definite]
    if any(True for _ in reader.atoms_at(at, "nisba")) or (nouns and not (fits and all(w.person for w in nouns))):
        return any(True for _ in reader.atoms_at(at, "nisba"))
    return fits  # «إنفاقه العسكري»: military spending, and none of a soldier
