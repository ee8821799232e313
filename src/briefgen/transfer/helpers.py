"""Verbs that another verb helps: «كانت القوات قد انسحبت», «بدأت القوات تنسحب», «لم يعد الجيش يسيطر»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, between
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, with_adverb
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told, undergone
from briefgen.transfer.verbs import Verb, agrees, verbs, verbs_in

ADVERB = ("ly", "also", "already", "still")
REPORTED = "according to"

Helper = tuple[VerbGroup, int]
"""How the verb behind is told, and the cell after the helper."""


def _helpers(reader: Reader, at: int) -> Iterator[Helper]:
    """The helper at a cell: «كان», «لا يزال», «أصبح», «لم يعد», «بدأ»."""
    words = small_words()
    norm, after = reader.norm(at), reader.norm(at + 1)
    if norm in words["ever_not"] | words["present_not"] and after in words["still"]:
        yield VerbGroup("still"), at + 2
    elif norm in words["still_in_one"]:
        yield VerbGroup("still"), at + 1
    elif norm in words["past_not"] and after in words["no_longer_helps"]:
        yield VerbGroup("no longer"), at + 2
    elif norm in words["be"]:
        yield VerbGroup("was"), at + 1
    elif norm in words["become"]:
        yield VerbGroup("now"), at + 1
    for verb in verbs(reader, at):
        helper = table("helping").get(verb.word.word)
        if helper and not verb.group.passive and verb.group.tense in ("past", "present", "future"):
            yield replace(verb.group, helper=helper), verb.end


def _helped(reader: Reader, at: int, group: VerbGroup) -> Iterator[Verb]:
    """The verb that a helper is followed by: had withdrawn, was discussing, began to withdraw."""
    if reader.norm(at) in small_words()["perfect"] and group.tense == "was":
        yield from verbs_in(reader, at + 1, "past", VerbGroup("perfect"))
    elif reader.norm(at) in small_words()["future"] and group.tense == "was":
        yield from verbs_in(reader, at + 1, "present", VerbGroup("was to"))  # «كان المشروع سيشمل»: was to include
    else:
        yield from verbs_in(reader, at, "present", group)
        if group.tense == "was":
            yield from verbs_in(reader, at, "past", VerbGroup("perfect"))  # «كانت أنقرة عرضت»


def helped_behind(reader: Reader, at: int) -> Iterator[Verb]:
    """«(القوات) كانت قد انسحبت» had withdrawn, «كانت تناقش» was discussing, «لا تزال تدعم» is still supporting."""
    for group, start in _helpers(reader, at):
        yield from (verb for verb in _helped(reader, start, group) if not verb.group.passive)


def helped_with_subject(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Verb]]:
    """«كانت القوات تستخدم(ها)»: each subject behind a helper, and the verb behind that."""
    for group, start in _helpers(reader, at):
        for subject in noun_phrases(reader, start):
            for verb in _helped(reader, subject.end, group):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    yield subject, verb


def helped_amid(reader: Reader, at: int) -> Iterator[tuple[Adjunct, Verb]]:
    """«(القوات) كانت، وفق البيان، تستعد»: what stands between a helper and its verb, and the verb."""
    for group, start in _helpers(reader, at):
        for amid in between(reader, start):
            for verb in _helped(reader, amid.end, group):
                if not verb.group.passive:
                    yield amid, verb


def with_amid(said: Iterator[Clause], subject: NounPhrase, amid: str) -> Iterator[Clause]:
    """Clauses with what stood between their helper and their verb behind their subject: «the forces, …, were»."""
    for clause in said:
        if not clause.said.startswith(f"{subject.said} "):
            continue
        rest = clause.said.removeprefix(f"{subject.said} ")
        if amid.endswith(ADVERB) and " " not in amid:
            yield replace(clause, said=f"{subject.said} {with_adverb(rest, amid)}")
        elif amid.startswith(REPORTED):
            yield replace(clause, said=f"{subject.said}, {amid}, {rest}")
        else:
            yield replace(clause, said=f"{clause.said} {amid}")


def auxiliary(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت القوات قد انسحبت»: had withdrawn; «كان الوفد يناقش»: was discussing; «ما زالت القوات تحاصر»: are still …"""
    for subject, verb in helped_with_subject(reader, at):
        yield from told(reader, verb, subject, verb.end, True)
    for group, start in _helpers(reader, at):
        for subject in noun_phrases(reader, start):
            for amid in between(reader, subject.end):
                for verb in _helped(reader, amid.end, group):
                    if not verb.group.passive and agrees(verb, subject, before=True):
                        yield from with_amid(told(reader, verb, subject, verb.end, True), subject, amid.said)


def having_done(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """«(أن) تكون القوات قد انسحبت»: what a subject is to have done or undergone before."""
    words = small_words()
    for subject in noun_phrases(reader, at + 1) if reader.norm(at) in words["be_future"] else ():
        start = subject.end + 1 if reader.norm(subject.end) in words["perfect"] else subject.end
        for verb in verbs_in(reader, start, "past", group):
            if agrees(verb, subject, before=True) and (not verb.group.passive or undergone(verb, subject)):
                yield from told(reader, verb, subject, verb.end, True)


def doing_now(reader: Reader, at: int) -> Iterator[Clause]:
    """«(نفى أن) تكون إيران تطور أسلحة»: what a subject is doing, or seeks, behind «أن»."""
    words = small_words()
    for subject in noun_phrases(reader, at + 1) if reader.norm(at) in words["be_future"] else ():
        for verb in verbs_in(reader, subject.end, "present", VerbGroup("doing")):
            if verb.word.en in words["stative"] | words["denied_plainly"]:
                verb = replace(verb, group=VerbGroup("present"))
            if not verb.group.passive and agrees(verb, subject, before=True):
                yield from told(reader, verb, subject, verb.end, True)
