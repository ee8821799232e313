"""What a denial leaves over: «لم يبق سوى ثلاثة جنود» only three soldiers remained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts, between, framed, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.predicates import composed
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import PAST, acted_on, in_its_form, subjects
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs

ONLY = "only"


def only_so(reader: Reader, at: int) -> Iterator[Clause]:
    """A denied verb at a cell with its subject or its object behind «سوى», told as not denied."""
    for verb in verbs(reader, at):
        if verb.group.negative:
            told = replace(verb, group=replace(verb.group, negative=False))
            yield from _only_they(reader, told)
            for subject in subjects(reader, verb):
                sure = verb.word.en in small_words()["things_do_to_people"]
                if subject.human or subject.actor or subject.kind == "proper" or sure:
                    yield from only_that(reader, told, subject, subject.end)
            yield from _only_who(reader, told)


def _only_they(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«لم يبق في المدينة سوى ثلاثة جنود», «لم يصب إلا مدني واحد»: only … remained in the city."""
    if OBJECT in verb.word.frame and not verb.group.passive:
        return
    if verb.word.frame and verb.word.joins.get(verb.word.frame[0]) == DIRECT:
        return  # «أبقى على» maintained
    places = [each for each in framed(reader, verb.end, verb.word) if each.closed] if not verb.group.passive else []
    amidst = between(reader, verb.end) if reader.norm(verb.end) not in verb.word.frame else ()
    for amid in (Adjunct(verb.end, ""), *places, *amidst):
        for subject in noun_phrases(reader, amid.end + 1) if saved(reader, amid.end) else ():
            masculine = verb.reading.gender == "m" and verb.reading.number == "singular"
            if not (masculine or agrees(verb, subject, before=False)) or subject.case == "oblique":
                continue
            if not fits(verb.word, subject) or not _undergoes(reader, verb, subject):
                continue
            said = composed(in_its_form(reader, verb, subject.plural), Adjunct(0, amid.said))
            for more in adjuncts(reader, subject.end, governed(verb.word)):
                words = spaced(ONLY, subject.said, said, more.said)
                yield Clause(more.end, words, verb.group.tense in PAST, subject)


def _only_who(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«لم يحضر الاجتماع إلا وفد واحد»: only one delegation attended the meeting."""
    if verb.group.passive or OBJECT not in verb.word.frame:
        return
    for thing in noun_phrases(reader, verb.end):
        acts = thing.human or thing.actor or thing.kind == "proper"
        if acts or not (thing.definite and fits(verb.word, thing) and saved(reader, thing.end)):
            continue
        by_people = small_words()["attends"] | small_words()["only_people_do"]
        if agrees(verb, thing, before=False) and verb.word.en not in by_people:
            continue  # «لا تستهدف العقوبات إلا المسؤولين»: it is they that target
        for subject in noun_phrases(reader, thing.end + 1):
            masculine = verb.reading.gender == "m" and verb.reading.number == "singular"
            agreeing = masculine or agrees(verb, subject, before=False)
            if not (subject.human or subject.actor) or subject.case == "oblique" or not agreeing:
                continue
            said = in_its_form(reader, verb, subject.plural)
            for more in adjuncts(reader, subject.end, governed(verb.word)):
                words = spaced(ONLY, subject.said, said, thing.said, more.said)
                yield Clause(more.end, words, verb.group.tense in PAST, subject)


def _undergoes(reader: Reader, verb: Verb, subject: NounPhrase) -> bool:
    """Is a form in the passive sure to be so: «لم يقتل إلا جندي»?"""
    suffers = verb.word.word in small_words()["suffered"] and subject.human
    return not verb.group.passive or suffers or only_passive(reader, verb) or acted_on(verb, subject)


def only_that(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Clause]:
    """«لم تسلم الحركة سوى جزء من الأسلحة»: handed over only a part; «لم توافق إلا على بند واحد»: agreed only to …"""
    if verb.group.passive or not saved(reader, at):
        return
    said = spaced(subject.said, in_its_form(reader, verb, subject.plural))
    start = at + 1
    taken = [
        Adjunct(each.end, each.said)
        for each in (noun_phrases(reader, start) if OBJECT in verb.word.frame else ())
        if fits(verb.word, each) and (_of_a_thing(verb, subject) or not (each.human or each.actor))
    ]
    if OBJECT not in verb.word.frame:
        taken = [each for each in framed(reader, start, verb.word) if each.said]
    for each in taken:
        for more in adjuncts(reader, each.end, governed(verb.word)):
            yield Clause(more.end, spaced(said, ONLY, each.said, more.said), verb.group.tense in PAST, subject)


def _of_a_thing(verb: Verb, subject: NounPhrase) -> bool:
    """«لا تستهدف العقوبات إلا المسؤولين»: is it a thing that does to people what no people do to it?"""
    people = subject.human or subject.actor or subject.kind == "proper"
    return verb.word.en in small_words()["things_do_to_people"] and not people


def saved(reader: Reader, at: int) -> bool:
    """Does «سوى», «إلا» stand at a cell, with no preposition of its own behind it?"""
    return reader.norm(at) in small_words()["save"]
