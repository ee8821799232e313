"""What somebody calls something, told as his word for it: «ما سمته انحيازا», «ما وصفه الوزير بأنه اعتداء»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.complements import Adjunct
from briefgen.transfer.considering import considered
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import SUFFIXES, who_mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, agrees, verbs

IT = NounPhrase(0, "it", definite=True, kind="proper")
_UNSAID = re.compile(r"what ⟨[mfpdn]\^⟩ (called|described as|considered|said was)\b")
WAS = "said was"


@dataclass(frozen=True, slots=True)
class Namer:
    """Who calls it so: his English, and the cell after him."""

    said: str
    end: int


def so_called(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The noun phrases behind «ما» at the cell before: «(ما) سمته انحيازا» what it called bias."""
    for verb in verbs(reader, at):
        if verb.group.passive or verb.group.negative or verb.group.tense != "past":
            continue
        if (
            verb.word.en in table("names_it")
            and reader.norm(verb.end) in SUFFIXES
            and reader.kind(verb.end) == "suffix"
        ):
            for who in _namers(reader, verb, verb.end + 1):
                for named in _named(reader, verb, who.end, who.end == verb.end + 1):
                    called = table("names_it")[verb.word.en]
                    yield _phrase(named.end, spaced("what", who.said, called, named.said))
        elif verb.word.en in small_words()["says_it_is"]:
            for who in _namers(reader, verb, verb.end):
                if reader.norm(who.end) in small_words()["that"] and reader.kind(who.end + 1) == "suffix":
                    for named in considered(reader, who.end + 2, IT):
                        yield _phrase(named.end, spaced("what", who.said, WAS, named.said))


def _phrase(end: int, core: str) -> NounPhrase:
    return NounPhrase(end, core, definite=True, kind="proper", clausal=True, chain=True)


def _namers(reader: Reader, verb: Verb, at: int) -> Iterator[Namer]:
    """The subject behind the verb, or the one that its form goes on with."""
    reading = verb.reading
    code = {"plural": "p", "dual": "d"}.get(reading.number, reading.gender)
    if code:
        yield Namer(who_mark(code), at)
    for subject in noun_phrases(reader, at):
        if (subject.human or subject.actor) and agrees(verb, subject, before=False) and subject.case != "oblique":
            yield Namer(subject.said, subject.end)


def _named(reader: Reader, verb: Verb, at: int, unsaid: bool) -> Iterator[Adjunct]:
    """What it is called: a noun phrase or a quality, behind the verb's preposition or by itself.

    ``unsaid``: nobody stands before it, so that people and bodies are rather those who call it so.
    """
    words = small_words()
    led = table("names_it_by").get(verb.word.en)
    start = at + 1 if led and reader.norm(at) == led else at
    if led and start == at:
        return
    if start > at and reader.norm(start) in words["that"] and reader.kind(start + 1) == "suffix":
        yield from considered(reader, start + 2, IT)
        return
    certain = led and reader.norm(start).startswith(ARTICLE)  # «وصفه بالاعتداء»: an attack
    for phrase in noun_phrases(reader, start):
        who = phrase.human or phrase.actor or (phrase.kind == "proper" and phrase.type)
        if led or not (unsaid and phrase.definite and who):
            yield Adjunct(phrase.end, replace(phrase, definite=phrase.definite and not certain).said)
    if start > at or not led:
        yield from (each for each in considered(reader, start, IT) if " " not in each.said)


def by_nobody(english: str) -> str:
    """Where nobody around is known to have called it so, it was called so: «what was called bias»."""
    return _UNSAID.sub(lambda found: f"what was {found[1].replace(WAS, 'said to be')}", english)
