"""Verbs that say of their object what it is: «تعتبر الرياض شريكا مهما», «وصف القرار بأنه خطوة مهمة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import adjectives
from briefgen.transfer.complements import Adjunct
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest


def taken_for(reader: Reader, verb: Word, given: Rest) -> Iterator[Rest]:
    """«تعتبر الرياض شريكا مهما»: considers Riyadh an important partner."""
    if given.object is None:
        return
    led = table("taken_for").get(verb.word, "")
    if not (given.object.definite or given.object.kind == "proper" or led):
        return
    for each in considered(reader, given.end, given.object):
        yield replace(given, end=each.end, said=spaced(given.said, led, each.said), object=None)


def described(reader: Reader, verb: Word, given: Rest, thing: NounPhrase) -> Iterator[Rest]:
    """«وصف القرار بأنه خطوة مهمة»: described the decision as an important step."""
    words = small_words()
    start = given.end + 1 if reader.norm(given.end) in verb.frame else given.end
    if reader.norm(start) not in words["that"] or reader.kind(start + 1) != "suffix":
        return
    if resumes(reader.norm(start + 1), thing):
        for each in considered(reader, start + 2, thing):
            yield replace(given, end=each.end, said=f"{given.said} as {each.said}", object=None)


def considered(reader: Reader, at: int, thing: NounPhrase) -> Iterator[Adjunct]:
    """What a thing is taken for: «خطوة مهمة», «غير قانوني»."""
    for phrase in noun_phrases(reader, at):
        if not phrase.definite:
            yield Adjunct(phrase.end, phrase.said)
    for english, end, _ in adjectives(reader, at, replace(thing, definite=False)):
        yield Adjunct(end, english)
