"""What a clause may end in that is said of the whole of it: «مما أدى إلى», «حسبما ذكرت الوكالة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.circumstances import going, manner
from briefgen.transfer.complements import adjuncts, governed
from briefgen.transfer.considering import considered
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import agree, noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.predicates import rests
from briefgen.transfer.pronouns import spoken_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import gaps
from briefgen.transfer.sentences import told
from briefgen.transfer.verbs import agrees, verbs, verbs_in

WHAT, AND = "ما", "و"


def remarks(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """A clause with what is said of it, or with who reports it."""
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    yield from _which(reader, start, clause)
    yield from _way(reader, start, clause)
    yield from _summed_up(reader, start, clause)
    said = reader.norm(0) in small_words()["that"]  # then it is the speaker who goes on
    if (start > clause.end or manner(reader, start)) and clause.subject is not None and not said:
        yield from _speaking_on(reader, start, clause, clause.subject)
    if clause.subject is not None:
        yield from going(reader, clause, clause.subject)
        yield from _describing(reader, start, clause, clause.subject) if not said else ()
    yield from _reported(reader, start, clause)


def _which(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«…، مما أدى إلى …», «…، وهو ما أثار …», «…، الأمر الذي …»: which led to …"""
    for words in table("which"):
        start = reader.behind(at, words)
        if not start:
            continue
        subject = NounPhrase(start, "which", definite=True, kind="proper")
        for verb in verbs(reader, subject.end):
            if verb.group.passive or not agrees(verb, subject, before=True):
                continue
            if (words == WHAT or at == clause.end) and verb.word.word not in small_words()["led"]:
                continue  # «ما دام»: as long as
            for more in told(reader, verb, subject, verb.end, True):
                yield replace(more, said=f"{clause.said}, {more.said}", past=clause.past, subject=None)
        if at > clause.end and words != WHAT:
            yield from _which_somebody(reader, subject, clause)


def _which_somebody(reader: Reader, which: NounPhrase, clause: Clause) -> Iterator[Clause]:
    """«…، وهو ما رحبت به واشنطن»: something that Washington welcomed; «which» might be the last thing named."""
    for found in gaps(reader, which, which.end, by_others=True):
        does = found.after.removeprefix("that ")
        if does != found.after:
            yield Clause(found.end, f"{clause.said}, something that {does}", clause.past)


def _summed_up(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«…، وهي خطوة رحبت بها واشنطن»: a step that Washington welcomed, said of all that stands before it."""
    if reader.norm(at) != AND or reader.norm(at + 1) not in small_words()["he_is"] or at == clause.end:
        return
    for what in noun_phrases(reader, at + 2):
        if what.head in small_words()["summed_up"] and not what.definite and what.clausal:
            yield Clause(what.end, f"{clause.said}, {what.said}", clause.past)


def _way(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«… بما يعزز الثقة»: in a way that strengthens confidence."""
    if reader.norm(at) not in small_words()["in_such_a_way"]:
        return
    subject = NounPhrase(at + 1, "in a way that", definite=True, kind="proper")
    for verb in verbs_in(reader, at + 1, "present", VerbGroup("present")):
        if not verb.group.passive and agrees(verb, subject, before=True) and OBJECT in verb.word.frame:
            for more in told(reader, verb, subject, verb.end, True):
                yield replace(more, said=f"{clause.said} {more.said}", past=clause.past, subject=None)


def _speaking_on(reader: Reader, at: int, clause: Clause, subject: NounPhrase) -> Iterator[Clause]:
    """«…، مؤكدا أن …», «…، مشددة على ضرورة …»: affirming that …, stressing the need …, by the subject of the clause."""
    for reading, word in reader.readings(at, "participle"):
        forms = reader.vocabulary.english.get(word.en)
        says = "clause" in word.joins or word.word in small_words()["says_behind_comma"]
        if reading.voice != "active" or reading.definite or forms is None or not says:
            continue
        if not (subject.human or subject.actor) or not agree(subject, reading.gender or "m", reading.number):
            continue
        for rest in rests(reader, word, at + 1):
            if rest.said and (rest.given or OBJECT not in word.frame):
                for more in adjuncts(reader, rest.end, governed(word)):
                    told_too = owned_by(spaced(forms["gerund"], rest.said, more.said), subject)
                    if told_too is not None:
                        yield Clause(more.end, f"{clause.said}, {told_too}", clause.past, subject)


def _describing(reader: Reader, at: int, clause: Clause, subject: NounPhrase) -> Iterator[Clause]:
    """«(رفض المقترح) واصفا إياه بأنه غير عادل»: describing it as unfair, by the subject of the clause."""
    words = small_words()
    code = str(table("object_alone").get(reader.norm(at + 1), ""))
    for reading, word in reader.readings(at, "participle") if code else ():
        led = table("names_it_by").get(word.en)
        forms = reader.vocabulary.english.get(word.en)
        named = led or word.word in words["thinks"]
        if reading.voice != "active" or reading.definite or forms is None or not named:
            continue
        if not agree(subject, reading.gender or "m", reading.number):
            continue
        start = at + 3 if led and reader.norm(at + 3) in words["that"] else at + 2
        start = start + 2 if start == at + 3 else start + (reader.norm(start) == led)
        for thing in spoken_of(reader, at, code, subject) if not led or start > at + 2 else ():
            behind = list(considered(reader, start, thing))
            for each in behind or noun_phrases(reader, start) if led else behind:
                told_too = spaced(forms["gerund"], thing.core, "as" if led else "", each.said)
                yield Clause(each.end, f"{clause.said}, {told_too}", clause.past, subject)


def _reported(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«حسبما ذكرت الوكالة», «كما أعلن المتحدث»: the agency reported."""
    for words in small_words()["as_said"]:
        start = reader.behind(at, words)
        for verb in verbs_in(reader, start, "past", VerbGroup("past")) if start else ():
            said = str(table("reporting").get(verb.word.word, ""))
            for subject in noun_phrases(reader, verb.end) if said and not verb.group.passive else ():
                if not agrees(verb, subject, before=False) or not (subject.actor or subject.human):
                    continue
                for more in adjuncts(reader, subject.end):
                    words_told = f"{clause.said}, {spaced(subject.said, said, more.said)}"
                    yield Clause(more.end, words_told, clause.past)
