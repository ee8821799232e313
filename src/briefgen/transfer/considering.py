"""Verbs that say of their object what it is: «تعتبر الرياض شريكا مهما», «وصف القرار بأنه خطوة مهمة»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import adjectives
from briefgen.transfer.comparisons import comparatives
from briefgen.transfer.complements import Adjunct
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest

TO_WHAT = "ل"
_RAISED = re.compile(r"\bthe (?:most \w+|\w+est|best|worst)\b")


def taken_for(reader: Reader, verb: Word, given: Rest) -> Iterator[Rest]:
    """«تعتبر الرياض شريكا مهما»: considers Riyadh an important partner."""
    if given.object is None:
        return
    led = table("taken_for").get(verb.word, "")
    if not (given.object.definite or given.object.kind == "proper" or led):
        return
    for each in considered(reader, given.end, given.object):
        yield replace(given, end=each.end, said=spaced(given.said, led, each.said), object=None)


def of_the_most(verb: Word, given: Rest) -> bool:
    """«اعتبر العقوبات الأقسى»: considered them the harshest, and not the harshest ones by itself."""
    thing = given.object
    raised = thing is not None and thing.definite and _RAISED.search(thing.said) is not None
    return raised and verb.word in small_words()["thinks"]


def taken_so(reader: Reader, verb: Word, at: int, thing: NounPhrase) -> tuple[Adjunct, ...]:
    """«(الحركة التي) تصنفها واشنطن منظمة إرهابية»: as a terrorist organization, by what English says before it."""
    led = table("taken_for").get(verb.word, "")
    found = considered(reader, at, thing) if led else ()
    return tuple(replace(each, said=f"{led} {each.said}") for each in found)


def described(reader: Reader, verb: Word, given: Rest, thing: NounPhrase) -> Iterator[Rest]:
    """«وصف القرار بأنه خطوة مهمة»: described the decision as an important step."""
    for each in described_as(reader, verb, given.end, thing):
        yield replace(given, end=each.end, said=f"{given.said} {each.said}", object=None)


def described_as(reader: Reader, verb: Word, at: int, thing: NounPhrase) -> Iterator[Adjunct]:
    """«بأنه خطوة مهمة»: as an important step, said of a thing from a cell on."""
    start = at + 1 if reader.norm(at) in verb.frame else at
    if start > at and reader.norm(start).startswith(ARTICLE) and not any(True for _ in reader.readings(start, "noun")):
        # «وصف الوضع بالكارثي»: as catastrophic
        so = adjectives(reader, start, replace(thing, definite=True))
        yield from (Adjunct(end, f"as {english}") for english, end, _ in so)
    if reader.norm(start) not in small_words()["that"] or reader.kind(start + 1) != "suffix":
        return
    if resumes(reader.norm(start + 1), thing):
        yield from (replace(each, said=f"as {each.said}") for each in considered(reader, start + 2, thing))


def considered(reader: Reader, at: int, thing: NounPhrase) -> Iterator[Adjunct]:
    """What a thing is taken for: «خطوة مهمة», «غير قانوني»."""
    yield from _lacking(reader, at, thing)
    for phrase in noun_phrases(reader, at):
        if not phrase.definite:
            yield Adjunct(phrase.end, phrase.said)
    for english, end, _ in adjectives(reader, at, replace(thing, definite=False)):
        yield Adjunct(end, english)
    for english, end in comparatives(reader, at):  # «يجعل الحدود أكثر عرضة للهجمات»
        yield Adjunct(end, english)
        to_what = english.split()[-1] in small_words()["raised_to"] and reader.norm(end) == TO_WHAT
        yield from (Adjunct(e.end, f"{english} to {e.said}") for e in noun_phrases(reader, end + 1) if to_what)


def _lacking(reader: Reader, at: int, thing: NounPhrase) -> Iterator[Adjunct]:
    """«بأنها لا أساس لها (من الصحة)»: as baseless."""
    for words, english in table("lacking").items():
        end = reader.behind(at, words)
        if end and reader.kind(end) == "suffix" and resumes(reader.norm(end), thing):
            ends = (reader.behind(end + 1, each) for each in small_words()["of_truth"])
            yield Adjunct(next(filter(None, ends), end + 1), english)
