"""What somebody says in a text or at a meeting: «بيانا أكدت فيه أن …», a statement in which it affirmed that …"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import who_mark
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed, written
from briefgen.transfer.sentences import in_its_form
from briefgen.transfer.verbs import agrees, verbs

NOBODY = NounPhrase(0, "", definite=True, kind="proper", number="", gender="")
"""Stands for a subject that is found further out: no pronoun is its own."""


def told_in(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what is said in it by somebody whom only the form of the verb shows."""
    if phrase.human or {stem(phrase.head), phrase.head.split(" ")[-1]}.isdisjoint(small_words()["said_in"]):
        return
    for verb in verbs(reader, at):
        led = table("in_it").get(written(reader.norm(verb.end)))
        code = {"plural": "p", "dual": "d"}.get(verb.reading.number, verb.reading.gender)
        if not led or verb.group.passive or verb.group.tense != "past" or not code:
            continue
        if written(reader.norm(verb.end)) in verb.word.frame and OBJECT not in verb.word.frame:
            continue  # «البيان الذي شاركت فيه»: took part in it
        start = verb.end + 2
        if not resumed(reader, verb.end + 1, phrase) or _has_doer(reader, start):
            continue
        possible = (each for each in noun_phrases(reader, start) if each.case != "oblique")
        others = any(agrees(verb, each, before=False) for each in possible)
        if others and (OBJECT not in verb.word.frame or not _own(reader, start)):
            continue  # «بيانا أعلنت فيه الحكومة …»
        for rest in predicates(reader, verb, start, NOBODY, True):
            if rest.said:
                said = composed(in_its_form(reader, verb, False), rest)
                yield phrase.then(rest.end, spaced(led, who_mark(code), said))


def _own(reader: Reader, at: int) -> bool:
    """«(أعلن فيه) استقالته»: does what follows bear a pronoun, as no doer does?"""
    return any(each.determiner.startswith("⟨") for each in noun_phrases(reader, at))


def _has_doer(reader: Reader, at: int) -> bool:
    """Does a person or body right behind say who does it?"""
    return any(each.human or each.actor for each in noun_phrases(reader, at))
