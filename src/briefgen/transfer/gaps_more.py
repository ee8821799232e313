"""Relative clauses with their pronoun behind a late preposition, a passive or a helper; and what goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts, governed
from briefgen.transfer.considering import considered
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.helpers import helped_with_subject
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import preposition_at, resumed, written
from briefgen.transfer.sentences import acted_on, in_its_form, undergone
from briefgen.transfer.verbs import Verb, agrees, verbs
from briefgen.wording.spoken import AND

STRANDED = "of"


def more_gaps(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what such a clause from a cell on says of it."""
    for verb in verbs(reader, at):
        if verb.group.passive:
            yield from _done_to_it(reader, phrase, verb)
        else:
            yield from _late(reader, phrase, verb)
            yield from _described(reader, phrase, verb)
    for subject, verb in helped_with_subject(reader, at):
        yield from _own(reader, phrase, verb, subject, verb.end)


def _done_to_it(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«الشركات التي فرضت عليها عقوبات»: on which sanctions were imposed."""
    found = preposition_at(reader, verb.end)
    if found is None or not resumed(reader, found[1], phrase):
        return
    own = written(reader.norm(verb.end))
    english = verb.word.joins.get(own) if own in verb.word.frame else found[0]
    if not english or english == DIRECT:
        return
    for subject in noun_phrases(reader, found[1] + 1):
        sure = undergone(verb, subject) or acted_on(verb, subject)
        if not sure or not agrees(verb, subject, before=False) or not fits(verb.word, subject):
            continue
        said = in_its_form(reader, verb, subject.plural)
        for rest in adjuncts(reader, subject.end, governed(verb.word)):
            told = owned_by(spaced(said, rest.said), subject)
            if told is not None:
                yield phrase.then(rest.end, spaced(english, _which(phrase), subject.said, told))


def _late(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«المنطقة التي تسيطر القوات عليها»: that the forces are in control of."""
    for subject in noun_phrases(reader, verb.end):
        if agrees(verb, subject, before=False) and subject.case != "oblique":
            yield from _own(reader, phrase, verb, subject, subject.end)


def _own(reader: Reader, phrase: NounPhrase, verb: Verb, subject: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """A verb with its own preposition, at a cell, before the pronoun: «كانت القوات تسيطر عليها»."""
    own = written(reader.norm(at))
    if own not in verb.word.frame or OBJECT in verb.word.frame or not resumed(reader, at + 1, phrase):
        return
    english = verb.word.joins.get(own) or (verb.word.joins.get("topic") if verb.word.frame[0] == own else None)
    if not english:
        return
    said = in_its_form(reader, verb, subject.plural)
    for rest in adjuncts(reader, at + 2, governed(verb.word)):
        told = owned_by(spaced(said, rest.said), subject)
        if told is None:
            continue
        if english in (DIRECT, STRANDED):
            hanging = "" if english == DIRECT else english
            if not (hanging and rest.said):
                yield phrase.then(rest.end, spaced(_whom(phrase), subject.said, told, hanging))
        else:
            yield phrase.then(rest.end, spaced(english, _which(phrase), subject.said, told))


def _described(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«خطوة وصفتها الحكومة بأنها مهمة»: that the government described as important."""
    led = table("names_it_by").get(verb.word.en)
    if not led or verb.group.negative or not resumed(reader, verb.end, phrase):
        return
    for subject in noun_phrases(reader, verb.end + 1):
        that = reader.norm(subject.end) == led and reader.norm(subject.end + 1) in small_words()["that"]
        if not that or not resumed(reader, subject.end + 2, phrase):
            continue
        if agrees(verb, subject, before=False) and subject.case != "oblique":
            said = in_its_form(reader, verb, subject.plural)
            for each in considered(reader, subject.end + 3, phrase):
                yield phrase.then(each.end, spaced(_whom(phrase), subject.said, said, "as", each.said))


def going_on(reader: Reader, phrase: NounPhrase, verb: Verb, found: Iterable[NounPhrase]) -> Iterator[NounPhrase]:
    """«(قرار يدعو إلى هدنة) ويطالب بسحب القوات»: and demands …, where both verbs say what something holds."""
    for told in found:
        yield told
        if verb.group.tense != "present" or verb.group.passive or reader.norm(told.end) != AND:
            continue
        first = reader.cells[told.end + 1] if reader.norm(told.end + 1) else None
        if first is None or not first.readings or any(not reading.finite for reading in first.readings):
            continue
        for more in verbs(reader, told.end + 1):
            if more.group.tense != "present" or more.group.passive or not agrees(more, phrase, before=True):
                continue
            if any(each.actor and agrees(more, each, before=False) for each in noun_phrases(reader, more.end)):
                continue  # «قرار يدعو إلى هدنة وترفض الحكومة»
            said = in_its_form(reader, more, phrase.plural)
            for rest in predicates(reader, more, more.end, phrase, True):
                if rest.said:
                    yield replace(told, end=rest.end, after=f"{told.after} and {composed(said, rest)}")


def _which(phrase: NounPhrase) -> str:
    return "whom" if phrase.human else "which"


def _whom(phrase: NounPhrase) -> str:
    return "whom" if phrase.human else "that"
