"""Who is allowed what, nobody named who allows it: «يسمح للسكان بالعودة», «لن يسمح لهم بمغادرة المدينة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.acts_behind import alone
from briefgen.transfer.form import Clause, NounPhrase, finite
from briefgen.transfer.lists import DIRECT, OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by, resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, verbs
from briefgen.wording.filters import ACTION

FOR = "ل"
THEY = "هم"


def allowed(reader: Reader, at: int) -> Iterator[Clause]:
    """«يسمح للسكان بالعودة»: the residents are allowed to return; true too where one before allows it."""
    for verb in _allowing(reader, at):
        named = noun_phrases(reader, verb.end + 1)
        for subject in named or _them(reader, verb.end + 1):
            for end, said in _to_do(reader, verb, subject):
                yield Clause(end, f"{subject.said} {said}", verb.group.tense == "past", subject)


def allowed_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[tuple[int, str]]:
    """«الشركات التي يسمح لها بالعمل»: that are allowed to operate; the cell after it, and the English behind «that»."""
    for verb in _allowing(reader, at):
        if reader.kind(verb.end + 1) == "suffix" and resumes(reader.norm(verb.end + 1), phrase):
            yield from _to_do(reader, verb, replace(phrase, end=verb.end + 2))


def _allowing(reader: Reader, at: int) -> Iterator[Verb]:
    """The verbs of allowing at a cell in the passive, which the spelling seldom shows."""
    for verb in verbs(reader, at):
        word = verb.word
        lets = word.joins.get(FOR) == DIRECT and OBJECT not in word.frame and word.joins.get(ACTION) == "to"
        if lets and verb.group.passive and reader.norm(verb.end) == FOR and verb.reading.gender != "f":
            yield verb


def _them(reader: Reader, at: int) -> Iterator[NounPhrase]:
    if reader.kind(at) == "suffix" and reader.norm(at) == THEY:
        yield NounPhrase(at + 1, "they", definite=True, plural=True, number="plural", kind="proper", human=True)


def _to_do(reader: Reader, verb: Verb, subject: NounPhrase) -> Iterator[tuple[int, str]]:
    if verb.group.negative and subject.every:
        return
    forms = reader.vocabulary.english[verb.word.en]
    said = finite(forms, verb.word.en, replace(verb.group, passive=True), subject.plural)
    for thing in (
        noun_phrases(reader, subject.end + 1) if reader.norm(subject.end) in small_words()["attending"] else ()
    ):
        yield thing.end, f"{said} to attend {thing.said}"
    start = subject.end + 1 if reader.norm(subject.end) in verb.word.frame else subject.end
    for act in reader.grammar.actions(reader, start):
        told = owned_by(act.base, subject)
        if told is not None:
            yield act.end, f"{said} to {told}"
    for end, base, _ in alone(reader, start):
        yield end, f"{said} to {base}"
