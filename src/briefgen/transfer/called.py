"""What somebody calls a thing: «ما سمته العدوان», «ما وصفته الحكومة بأنه انتهاك للسيادة»: the words stay his own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.considering import considered
from briefgen.transfer.form import NounPhrase, finite, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, agrees, verbs

WHAT = "what"
AS, BY, DUMMY = "as", "ب", "ه"
THING = NounPhrase(0, WHAT, definite=True, kind="proper")
IT = {"m": "⟨m⟩", "f": "⟨f⟩", "p": "⟨p⟩"}
"""Marks of who calls it so, where the sentence around names him."""


def called(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """A noun phrase from «ما» at a cell on: what it called, what the government described as."""
    for verb in verbs(reader, at + 1):
        how = table("calls").get(verb.word.word)
        group = verb.group
        if how is None or group.passive or group.negative or group.tense not in ("past", "present"):
            continue
        if reader.kind(verb.end) != "suffix" or reader.norm(verb.end) != DUMMY:
            continue
        forms = reader.vocabulary.english.get(str(how["en"]))
        if forms is None:
            continue
        for end, caller, plural in _callers(reader, verb):
            said = finite(forms, str(how["en"]), group, plural)
            for last, name in _names(reader, end, str(how.get("said", ""))):
                core = spaced(WHAT, caller, said, name)
                yield NounPhrase(last, core, definite=True, kind="proper", clausal=True, chain=True)


def _callers(reader: Reader, verb: Verb) -> Iterator[tuple[int, str, bool]]:
    """Who calls it so: the cell behind him, his English, whether he is several; a mark where he is named before."""
    start = verb.end + 1
    reading = verb.reading
    code = "p" if reading.number == "plural" else reading.gender if reading.number == "singular" else ""
    if code in IT:
        yield start, IT[code], False
    for subject in noun_phrases(reader, start):
        named = subject.definite and (subject.human or subject.actor or subject.kind == "proper")
        if named and subject.case != "oblique" and agrees(verb, subject, before=False):
            yield subject.end, subject.said, subject.plural


def _names(reader: Reader, at: int, led: str) -> Iterator[tuple[int, str]]:
    """What a thing is called from a cell on, behind «ب» or by itself."""
    words = small_words()
    start = at + 1 if reader.norm(at) == BY else at
    if reader.norm(start) in words["that"] and reader.kind(start + 1) == "suffix":
        for each in considered(reader, start + 2, replace(THING, end=start + 2)) if led == AS else ():
            yield each.end, f"{led} {each.said}"
        return
    if led == AS and start == at:
        return  # «ما وصفته الحكومة» wants «ب»
    for phrase in noun_phrases(reader, start):
        if phrase.clausal or (phrase.actor and start == at):
            continue  # «ما سمته الحكومة»: the government calls it so
        alone = phrase.kind in ("count", "mass") and not (phrase.chain or phrase.determiner or phrase.genitive)
        name = replace(phrase, definite=False) if led == AS and start > at and alone else phrase
        yield phrase.end, spaced(led, name.said)  # «بالتدخل السافر»: as a blatant intervention
