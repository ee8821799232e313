"""What somebody says in a text or does through a thing: «بيانا أكدت فيه أن …», «حملة تسعى من خلالها إلى …»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.modals import modal_at
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import who_mark
from briefgen.transfer.passives import undergone_by_noun
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed, written
from briefgen.transfer.unnamed_doer import code_of, done_by
from briefgen.transfer.verbs import Verb, agrees, verbs

THROUGH = "through which"
TENSES = ("past", "present", "future")
NOBODY = NounPhrase(0, "", definite=True, kind="proper", number="", gender="")
"""Stands for a subject that is found further out: no pronoun is its own."""


def told_in(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what is said in it, or done through it, by somebody whom only the form of the verb shows."""
    if phrase.human:
        return
    for verb in verbs(reader, at):
        code = code_of(verb)
        led, start = _led(reader, phrase, verb)
        if not led or verb.group.passive or verb.group.tense not in TENSES or not code:
            continue
        if written(reader.norm(verb.end)) in verb.word.frame and OBJECT not in verb.word.frame:
            continue  # «البيان الذي شاركت فيه»: took part in it
        calls = calls_on_them(reader, phrase, verb, start)
        if not resumed(reader, start - 1, phrase) or (_has_doer(reader, start) and not calls):
            continue
        possible = (each for each in noun_phrases(reader, start) if each.case != "oblique" and not calls)
        others = any(agrees(verb, each, before=False) for each in possible)
        if others and (OBJECT not in verb.word.frame or not _own(reader, start)):
            continue  # «بيانا أعلنت فيه الحكومة …»
        for rest in predicates(reader, verb, start, NOBODY, True):
            if rest.said:
                said = composed(done_by(reader, verb, code), rest)
                yield phrase.then(rest.end, spaced(led, who_mark(code), said))


def calls_on_them(reader: Reader, phrase: NounPhrase, verb: Verb, at: int) -> bool:
    """«بيانا دعا فيه الحكومة إلى الحوار»: is it they who are called on, and not they who call?

    Whoever wrote a text calls in it; only a second noun behind, or the case of the first, tells that another does.
    """
    words = small_words()
    if phrase.definite or verb.word.word not in words["calls_whom"] or verb.group.passive:
        return False
    if {stem(phrase.head), phrase.head.split(" ")[-1]}.isdisjoint(words["written_in"]):
        return False
    called = tuple(noun_phrases(reader, at))
    end = max((each.end for each in called), default=at)
    named = any(each.case == "nominative" or each.determiner.startswith("⟨") for each in called)
    return bool(called) and not named and not any(True for _ in noun_phrases(reader, end))


def _led(reader: Reader, phrase: NounPhrase, verb: Verb) -> tuple[str, int]:
    """«فيه», «خلاله», «من خلاله» behind a verb: what English has before the doer, and the cell behind the pronoun."""
    through = next((end for each in small_words()["through"] if (end := reader.behind(verb.end, each))), 0)
    if through:
        return THROUGH, through + 1
    if {stem(phrase.head), phrase.head.split(" ")[-1]}.isdisjoint(small_words()["said_in"]):
        return "", 0
    return table("in_it").get(written(reader.norm(verb.end)), ""), verb.end + 2


def can_through(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«السبل التي يمكن من خلالها تعزيز التعاون»: through which cooperation can be strengthened."""
    found = modal_at(reader, at)
    group, start = found if found is not None else (VerbGroup("can"), 0)
    end = next((end for each in small_words()["through"] if start and (end := reader.behind(start, each))), 0)
    if end and resumed(reader, end, phrase):
        for clause in undergone_by_noun(reader, end + 1, replace(group, passive=True)):
            yield phrase.then(clause.end, f"{THROUGH} {clause.said}")


def _own(reader: Reader, at: int) -> bool:
    """«(أعلن فيه) استقالته»: does what follows bear a pronoun, as no doer does?"""
    return any(each.determiner.startswith("⟨") for each in noun_phrases(reader, at))


def _has_doer(reader: Reader, at: int) -> bool:
    """Does a person or body right behind say who does it?"""
    return any(each.human or each.actor for each in noun_phrases(reader, at))
