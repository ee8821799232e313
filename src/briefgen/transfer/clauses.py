"""Clauses: verb, subject, object and what follows, in English order, with tense, negation and passive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.noun_phrases import OBJECT, adjectives, noun_phrases, small_words
from briefgen.transfer.predicates import also_transitive, predicates
from briefgen.transfer.reader import Grammar, Reader
from briefgen.transfer.relatives import relative_phrases
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs, verbs_in


def clauses(reader: Reader, at: int) -> tuple[Clause, ...]:
    """Every clause that begins at a cell."""
    return reader.once(("clauses", at), lambda: _clauses(reader, at))


def _clauses(reader: Reader, at: int) -> Iterator[Clause]:
    if reader.norm(at - 1) not in small_words()["that"]:  # «إن انسحبت القوات» is «if», and «أن تنسحب» «to»
        yield from _verb_first(reader, at)
        yield from _auxiliary(reader, at)
        yield from _done(reader, at)
    yield from _modal(reader, at)
    yield from _there(reader, at)
    for subject in (*noun_phrases(reader, at), *_pronouns(reader, at)):
        yield from _subject_first(reader, subject)
        yield from _nominal(reader, subject)


def _pronouns(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«ه» of «إنه», where it is known whom it means."""
    if reader.kind(at) == "suffix":
        for atom in reader.atoms_at(at, "pronoun"):
            subject = SUBJECTS.get(atom.en)
            if subject:
                yield NounPhrase(
                    at + 1, subject, definite=True, plural=subject == "they", kind="proper", gender=atom.gender,
                    number=atom.count, human=True,
                )  # fmt: skip


SUBJECTS = {"its": "it", "his": "he", "her": "she", "their": "they"}


def _verb_first(reader: Reader, at: int) -> Iterator[Clause]:
    for verb in verbs(reader, at):
        if verb.group.passive and not only_passive(reader, verb):
            continue
        for subject in noun_phrases(reader, verb.end):
            if agrees(verb, subject, before=False) and subject.case != "oblique":
                reader.reach(subject.end)
                yield from _told(reader, verb, subject, subject.end, active_certain=False)


def _auxiliary(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت القوات قد انسحبت»: had withdrawn; «كان الوفد يناقش»: was discussing; «ما زالت القوات تحاصر»: are still …"""
    words = small_words()
    still = reader.norm(at) in words["ever_not"] | words["present_not"] and reader.norm(at + 1) in words["still"]
    if not still and reader.norm(at) not in words["be"]:
        return
    for subject in noun_phrases(reader, at + (2 if still else 1)):
        perfect = reader.norm(subject.end) in words["perfect"]
        if perfect and not still:
            found = verbs_in(reader, subject.end + 1, "past", VerbGroup("perfect"))
        else:
            found = verbs_in(reader, subject.end, "present", VerbGroup("still" if still else "was"))
        for verb in found:
            if not verb.group.passive and agrees(verb, subject, before=True):
                yield from _told(reader, verb, subject, verb.end, active_certain=True)


def _subject_first(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    if not subject.definite and subject.kind != "proper":
        return  # «شركات لا تحترم القانون» are companies that do not
    for verb in verbs(reader, subject.end):
        if verb.group.passive or not agrees(verb, subject, before=True):
            continue
        reader.reach(verb.end)
        yield from _told(reader, verb, subject, verb.end, active_certain=True)


def _told(reader: Reader, verb: Verb, subject: NounPhrase, at: int, active_certain: bool) -> Iterator[Clause]:
    """The clause of a verb and its subject: object, complements, and what ends it."""
    said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, subject.plural)
    if verb.group.negative and subject.every:
        return  # «لم تنسحب كل القوات»: some did
    if OBJECT not in verb.word.frame and subject.human and also_transitive(reader, verb):
        return  # «وقعت الوزيرة» signed, or what?
    for rest in predicates(reader, verb, at, subject, active_certain):
        reader.reach(rest.end)
        yield Clause(rest.end, spaced(subject.said, said, rest.said))


def content(reader: Reader, at: int) -> Iterator[Clause]:
    """What is said behind «أن», «إن»: a clause, or one that is to come («يتوقع أن ترتفع الأسعار»: will rise)."""
    if reader.norm(at - 1) in small_words()["to"]:
        for verb in verbs_in(reader, at, "present", VerbGroup("future")):
            for subject in noun_phrases(reader, verb.end):
                if not verb.group.passive and agrees(verb, subject, before=False) and subject.case != "oblique":
                    yield from _told(reader, verb, subject, subject.end, active_certain=False)
    yield from clauses(reader, at)


def _done(reader: Reader, at: int) -> Iterator[Clause]:
    """«تم تشكيل لجنة»: a committee was formed."""
    words = small_words()
    negative = reader.norm(at) in words["past_not"]
    start = at + 1 if negative else at
    group = VerbGroup("past", negative, passive=True)
    if reader.norm(start) in words["future"]:
        start, group = start + 1, VerbGroup("future", passive=True)
    tenses = {reading.tense for reading, word in reader.readings(start, "verb") if word.word in words["done"]}
    if not tenses and reader.norm(start) not in words["done"]:
        return
    if tenses == {"present"} and group.tense == "past":
        group = group if negative else replace(group, tense="progressive")
    for reading, word in reader.readings(start + 1, "masdar"):
        if OBJECT not in word.frame or reading.definite or word.en not in reader.vocabulary.english:
            continue
        for subject in noun_phrases(reader, start + 2):
            said = finite(reader.vocabulary.english[word.en], word.en, group, subject.plural)
            for adjunct in adjuncts(reader, subject.end):
                yield Clause(adjunct.end, spaced(subject.said, said, adjunct.said))


def _modal(reader: Reader, at: int) -> Iterator[Clause]:
    """«يجب أن تنسحب القوات»: the forces must withdraw."""
    words = small_words()
    negative = reader.norm(at) in words["present_not"]
    start = at + 1 if negative else at
    modal = next((said for name, said in (("must", "must"), ("can", "can")) if reader.norm(start) in words[name]), None)
    if modal is None or reader.norm(start + 1) not in words["to"] or (negative and modal == "must"):
        return
    modal += " not" if negative else ""
    for verb in verbs_in(reader, start + 2, "present", VerbGroup("present")):
        if verb.group.passive:
            continue
        for subject in noun_phrases(reader, verb.end):
            if not agrees(verb, subject, before=False):
                continue
            for rest in predicates(reader, verb, subject.end, subject, False):
                yield Clause(rest.end, spaced(subject.said, modal, verb.word.en, rest.said))


def _there(reader: Reader, at: int) -> Iterator[Clause]:
    """«هناك اتفاق على …»: there is an agreement on …"""
    if reader.norm(at) not in small_words()["there"]:
        return
    for phrase in noun_phrases(reader, at + 1):
        if phrase.definite:
            continue
        for adjunct in adjuncts(reader, phrase.end):
            be = "are" if phrase.plural else "is"
            yield Clause(adjunct.end, f"there {be} {phrase.said} {adjunct.said}".strip())


def _nominal(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«الوضع هادئ»: the situation is calm."""
    if not subject.definite and subject.kind != "proper":
        return
    words = small_words()
    at, be = subject.end, "are" if subject.plural else "is"
    if reader.norm(at) in words["be_not"]:
        at, be = at + 1, f"{be} not"
    elif reader.norm(at) in words["be"]:
        at, be = at + 1, "were" if subject.plural else "was"
    indefinite = replace(subject, definite=False)
    for english, end, _ in adjectives(reader, at, indefinite):
        for adjunct in adjuncts(reader, end):
            yield Clause(adjunct.end, f"{subject.said} {be} {english} {adjunct.said}".strip())


GRAMMAR = Grammar(relative_phrases, content)
"""What noun phrases and predicates ask of the modules above them."""
