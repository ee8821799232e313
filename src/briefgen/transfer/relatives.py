"""Relative clauses and participles: what is said of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.adjectives import is_adjective, stripped
from briefgen.transfer.being import being_said, beings
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase, finite, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import agree, noun_phrases
from briefgen.transfer.owners import SUFFIXES, owned_by
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.predicatives import predicates_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import in_its_form, inert
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs


def relative_phrases(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات التي تنتشر في العراق», «الاتفاقية الموقعة بين البلدين»: a phrase with what is said of it."""
    if phrase.kind == "gerund" or phrase.many > 1:
        return
    for told in (*participles(reader, phrase), *_clauses(reader, phrase)):
        yield replace(told, clausal=True, owner=False)


def _clauses(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    if phrase.kind == "proper" and phrase.type in ("state", "place", "person"):
        return
    relative = reader.norm(phrase.end) in small_words()["relatives"]
    if relative and phrase.definite and _fits(reader.norm(phrase.end), phrase):
        at = phrase.end + 1
    elif not relative and not phrase.definite and not phrase.every and not _plain(reader, phrase):
        at = phrase.end  # «شركات لا تحترم القانون»
    else:
        return
    for verb in verbs(reader, at):
        yield from _subject_gap(reader, phrase, verb)
        yield from _object_gap(reader, phrase, verb)
        yield from _place_gap(reader, phrase, verb)
    yield from _being_gap(reader, phrase, at)


def _being_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«المعبر الذي لا يزال مغلقا»: that is still closed; «خطة تعد جزءا من الاتفاق»: that is a part of it."""
    for being in beings(reader, at):
        if being.unsaid or not being.fits(phrase, before=True):
            continue
        for each in predicates_of(reader, being.end, phrase, True, being.linked):
            said = being_said(reader, being, phrase, each)
            if said:
                yield phrase.then(each.end, spaced(_who(phrase), said, each.said))


def _plain(reader: Reader, phrase: NounPhrase) -> bool:
    """«بين» is a preposition, and no verb that made something clear; «قرار سحب» is that of withdrawing."""
    at, words = phrase.end, small_words()
    done = phrase.verbal or phrase.head in words["to_do"] | words["of_gerund"]
    return (
        any(True for _ in reader.readings(at, "noun"))
        or (done and any(True for _ in reader.readings(at, "masdar")))
        or (reader.norm(at),) in reader.vocabulary.prepositions
        or reader.norm(at) in table("places_before")
    )


def _fits(relative: str, phrase: NounPhrase) -> bool:
    """Does «الذي», «التي», «الذين» agree?"""
    words = small_words()
    if relative in words["relatives_of_people"]:
        return phrase.number == "plural" and phrase.human
    if relative in words["relatives_of_one"]:
        return agree(phrase, "f" if relative in words["relatives_of_her"] else "m", "singular") and not (
            phrase.number == "plural" and phrase.human and not phrase.type
        )
    return phrase.number == "dual"


def _who(phrase: NounPhrase) -> str:
    return "who" if phrase.human else "that"


def _subject_gap(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    if OBJECT not in verb.word.frame and not fits(verb.word, phrase):
        return
    undergoes = verb.group.passive and (only_passive(reader, verb) or inert(verb, phrase))
    if not agrees(verb, phrase, before=True) or verb.group.passive is not undergoes:
        return
    if not verb.group.passive and inert(verb, phrase):
        return  # «الهدنة التي وقعت»: was signed
    said = in_its_form(reader, verb, phrase.plural)
    for rest in predicates(reader, verb, verb.end, phrase, True):
        yield phrase.then(rest.end, spaced(_who(phrase), composed(said, rest)))


def _resumed(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Is the pronoun at a cell the noun that the clause is about?"""
    return reader.kind(at) == "suffix" and owned_by(f"⟨{SUFFIXES.get(reader.norm(at), '')}⟩", phrase) in (
        "its", "his", "her", "their",
    )  # fmt: skip


def _object_gap(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«الاتفاق الذي وقعته الحكومتان»: that the two governments signed."""
    transitive = OBJECT in verb.word.frame and not verb.group.passive and fits(verb.word, phrase)
    if not transitive or not _resumed(reader, verb.end, phrase):
        return
    direct = verb.word.joins.get("topic", DIRECT) if verb.word.frame[0] == OBJECT else DIRECT
    for subject in noun_phrases(reader, verb.end + 1):
        if not agrees(verb, subject, before=False) or subject.case == "oblique" or _sought(reader, subject.end):
            continue
        said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, subject.plural)
        for rest in (*framed(reader, subject.end, verb.word), *adjuncts(reader, subject.end, governed(verb.word))):
            told = owned_by(spaced(said, "" if direct == DIRECT else direct, rest.said), subject)
            if told is not None:
                who = "whom" if phrase.human else "that"
                yield phrase.then(rest.end, f"{who} {subject.said} {told}")


def _sought(reader: Reader, at: int) -> bool:
    return reader.kind(at) == "suffix"


def _place_gap(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«المنطقة التي تنتشر فيها القوات»: in which the forces are deployed."""
    preposition = reader.norm(verb.end)
    if verb.group.passive or not _resumed(reader, verb.end + 1, phrase):
        return
    english = verb.word.joins.get(preposition) if preposition in verb.word.frame else None
    english = english or reader.vocabulary.prepositions.get((preposition,))
    if not english or english == DIRECT or (OBJECT in verb.word.frame):
        return
    for subject in noun_phrases(reader, verb.end + 2):
        if not agrees(verb, subject, before=False) or subject.case == "oblique":
            continue
        if not fits(verb.word, subject):
            continue
        said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, subject.plural)
        for rest in adjuncts(reader, subject.end, governed(verb.word)):
            told = owned_by(spaced(said, rest.said), subject)
            if told is not None:
                which = "whom" if phrase.human else "which"
                yield phrase.then(rest.end, f"{english} {which} {subject.said} {told}")


def participles(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات المنتشرة في العراق», «قوات منتشرة في العراق», «الدول الداعمة للمعارضة»."""
    at = phrase.end
    yield from _standing(reader, phrase)
    own_word = is_adjective(reader, at)
    if table("participles").get(stripped(reader.norm(at)), {}).get(reader.norm(at + 1)):
        return
    for reading, word in reader.readings(at, "participle"):
        if own_word and reader.norm(at + 1) not in word.frame:
            continue  # «محادثات مباشرة بين»: direct talks, and none begun
        forms = reader.vocabulary.english.get(word.en)
        if word.pos != "verb" or forms is None or reading.definite is not phrase.definite:
            continue
        if not agree(phrase, reading.gender or "m", reading.number):
            continue
        if (reading.voice == "passive" or OBJECT not in word.frame) and not fits(word, phrase):
            continue
        if reading.voice == "active" and OBJECT in word.frame:
            yield from _with_object(reader, phrase, reading, word)
            continue
        if reading.voice == "passive" and OBJECT not in word.frame:
            continue
        participle = participle_of(reader, at, reading, word)
        by = list(_by(reader, at + 1, word, reading.voice))
        for behind in (*framed(reader, at + 1, word), *by):
            for more in adjuncts(reader, behind.end, governed(word)):
                yield _said_of(phrase, more.end, spaced(participle, behind.said, more.said))
        barred = (*governed(word), *(("من",) if by else ()))
        for behind in adjuncts(reader, at + 1, barred):
            if behind.said:
                yield _said_of(phrase, behind.end, f"{participle} {behind.said}")


def _standing(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الدول المجاورة للعراق», «القرى الواقعة على الحدود»: participles that say how something stands to another."""
    at = phrase.end
    known = table("participles").get(stripped(reader.norm(at)), {})
    english = known.get(reader.norm(at + 1))
    definite = reader.norm(at).startswith(ARTICLE)
    fits_ = any(
        agree(phrase, reading.gender or "m", reading.number)
        for reading, _ in reader.readings(at, "participle", "adjective")
        if reading.definite is definite
    )
    if not english or not fits_ or definite is not phrase.definite:
        return
    for governed_ in noun_phrases(reader, at + 2):
        yield _said_of(phrase, governed_.end, f"{english} {governed_.said}")


def participle_of(reader: Reader, at: int, reading: Reading, word: Word) -> str:
    """A participle behind its noun: signed, returning; an adjective of the dictionary in its place («deployed»)."""
    forms = reader.vocabulary.english[word.en]
    told = [each.en for _, each in reader.readings(at, "adjective") if each.en.endswith("ed")]
    if told and (reading.voice == "passive" or forms["participle"] in told):
        return told[0]
    if reading.voice == "passive":
        return forms["participle"]
    return word.en.removeprefix("be ") if word.en.startswith("be ") else forms["gerund"]


def _said_of(phrase: NounPhrase, end: int, said: str) -> NounPhrase:
    told = owned_by(said, phrase)
    return phrase.then(end, said if told is None else told)


def _by(reader: Reader, at: int, word: Word, voice: str) -> Iterator[Adjunct]:
    """«المدعومون من إيران»: backed by Iran."""
    if voice != "passive" or reader.norm(at) != "من" or "من" in word.frame:
        return
    for doer in noun_phrases(reader, at + 1):
        if doer.actor:
            yield Adjunct(doer.end, f"by {doer.said}")


def _with_object(reader: Reader, phrase: NounPhrase, reading: Reading, word: Word) -> Iterator[NounPhrase]:
    """«الدول الداعمة للمعارضة», «قرار داعم للسلام»: supporting the opposition."""
    if reader.norm(phrase.end + 1) != "ل" or "ل" in word.frame:
        return
    gerund = reader.vocabulary.english[word.en]["gerund"]
    for object_ in noun_phrases(reader, phrase.end + 2):
        if object_.definite:
            yield _said_of(phrase, object_.end, f"{gerund} {object_.said}")
