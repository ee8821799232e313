"""Clauses: verb, subject, object and what follows, in English order, with tense, negation and passive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.form import NounPhrase, Tense, VerbGroup, finite, spaced
from briefgen.transfer.noun_phrases import OBJECT, adjectives, agree, noun_phrases, small_words
from briefgen.transfer.reader import Reader
from briefgen.wording.filters import ACTION

TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in English; ``end`` is the cell after it."""

    end: int
    said: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with the particles before it: its reading, its word, how it is told, the cell after it."""

    reading: Reading
    word: Word
    group: VerbGroup
    end: int


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


def verbs(reader: Reader, at: int) -> Iterator[Verb]:
    """Every verb that begins at a cell, with its particles of tense and negation."""
    words = small_words()
    norm = reader.norm(at)
    particles: dict[str, tuple[Tense, bool, str]] = {
        "past_not": ("past", True, "present"),
        "future_not": ("future", True, "present"),
        "present_not": ("present", True, "present"),
        "ever_not": ("past", True, "past"),
        "future": ("future", False, "present"),
        "perfect": ("past", False, "past"),
    }
    for name, (tense, negative, form) in particles.items():
        if norm in words[name]:
            yield from _verb(reader, at + 1, form, VerbGroup(tense, negative))
    if norm in words["perfect"]:
        yield from _verb(reader, at + 1, "present", VerbGroup("may"))
    yield from _verb(reader, at, "past", VerbGroup("past"))
    yield from _verb(reader, at, "present", VerbGroup("present"))


def _verb(reader: Reader, at: int, tense: str, group: VerbGroup) -> Iterator[Verb]:
    for reading, word in reader.readings(at, "verb"):
        if word.word in small_words()["done"] or (group.negative and word.word in small_words()["no_longer"]):
            continue  # «تم» is read with the verbal noun behind it, «لم يعد» is an idiom
        if reading.tense == tense and word.en in reader.vocabulary.english:
            yield Verb(reading, word, replace(group, passive=reading.voice == "passive"), at + 1)


def _agrees(verb: Verb, subject: NounPhrase, before: bool) -> bool:
    """Does the verb agree with its subject, which stands behind it or before it?"""
    reading = verb.reading
    feminine = subject.gender == "f" or (subject.number == "plural" and not subject.human)
    gender = "f" if feminine else "m"
    if not before or subject.number == "singular" or (subject.number == "plural" and not subject.human):
        if subject.kind == "proper" and subject.number == "plural":
            return True
        return reading.number == "singular" and reading.gender == gender
    return reading.number == subject.number or subject.kind == "proper"


def _verb_first(reader: Reader, at: int) -> Iterator[Clause]:
    for verb in verbs(reader, at):
        if verb.group.passive and not _only_passive(reader, verb):
            continue
        for subject in noun_phrases(reader, verb.end):
            if _agrees(verb, subject, before=False) and subject.case != "oblique":
                reader.reach(subject.end)
                yield from _told(reader, verb, subject, subject.end, active_certain=False)


def _only_passive(reader: Reader, verb: Verb) -> bool:
    """«حوصرت»: is every verb that the form may be in the passive, and this one a verb with an object?"""
    every = [r for r in reader.cells[verb.end - 1].readings if r.kind == "verb"]
    return OBJECT in verb.word.frame and all(reading.voice == "passive" for reading in every)


def _auxiliary(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت القوات قد انسحبت»: had withdrawn; «كان الوفد يناقش»: was discussing; «ما زالت القوات تحاصر»: are still …"""
    words = small_words()
    still = reader.norm(at) in words["ever_not"] | words["present_not"] and reader.norm(at + 1) in words["still"]
    if not still and reader.norm(at) not in words["be"]:
        return
    for subject in noun_phrases(reader, at + (2 if still else 1)):
        perfect = reader.norm(subject.end) in words["perfect"]
        if perfect and not still:
            found = _verb(reader, subject.end + 1, "past", VerbGroup("perfect"))
        else:
            found = _verb(reader, subject.end, "present", VerbGroup("still" if still else "was"))
        for verb in found:
            if not verb.group.passive and _agrees(verb, subject, before=True):
                yield from _told(reader, verb, subject, verb.end, active_certain=True)


def _subject_first(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    if not subject.definite and subject.kind != "proper":
        return  # «شركات لا تحترم القانون» are companies that do not
    for verb in verbs(reader, subject.end):
        if verb.group.passive or not _agrees(verb, subject, before=True):
            continue
        reader.reach(verb.end)
        yield from _told(reader, verb, subject, verb.end, active_certain=True)


def _told(reader: Reader, verb: Verb, subject: NounPhrase, at: int, active_certain: bool) -> Iterator[Clause]:
    """The clause of a verb and its subject: object, complements, and what ends it."""
    said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, subject.plural)
    if verb.group.negative and subject.every:
        return  # «لم تنسحب كل القوات»: some did
    if OBJECT not in verb.word.frame and subject.human and _also_transitive(reader, verb):
        return  # «وقعت الوزيرة» signed, or what?
    rests = [_Rest(at, "", None, True)] if verb.group.passive else _rest(reader, verb.word, at)
    for rest in (*rests, *_same_subject(reader, verb, subject, at)):
        if OBJECT in verb.word.frame and not rest.given:
            continue  # «سحبت القوات»: who withdrew whom?
        if not rest.said and verb.word.en.endswith(HANGING):
            continue
        if rest.object is not None and not _told_apart(verb, subject, rest.object, active_certain):
            continue
        for adjunct in adjuncts(reader, rest.end, governed(verb.word)):
            reader.reach(adjunct.end)
            words = spaced(subject.said, said, rest.said, adjunct.said)
            yield Clause(adjunct.end, words)


def _same_subject(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[_Rest]:
    """«تريد إيران أن تستأنف المفاوضات»: wants to resume the negotiations."""
    start = at + 1 if reader.norm(at) in verb.word.frame and reader.norm(at) not in small_words()["to"] else at
    if reader.norm(start) not in small_words()["to"] or verb.word.joins.get(ACTION) != "to":
        return
    for act in _verb(reader, start + 1, "present", VerbGroup("present")):
        if act.group.passive or not _agrees(act, subject, before=True):
            continue
        for rest in _rest(reader, act.word, act.end):
            if OBJECT in act.word.frame and not rest.given:
                continue
            if rest.object is not None and rest.object.actor and _agrees(act, rest.object, before=False):
                continue  # «أن تدعم إيران»: that it supports Iran, or that Iran supports?
            yield _Rest(rest.end, f"to {act.word.en} {rest.said}".strip(), None, True)


def _also_transitive(reader: Reader, verb: Verb) -> bool:
    """Is the form one of another verb too, which would want an object?"""
    return any(
        word is not verb.word and OBJECT in word.frame and reading.tense == verb.reading.tense
        for reading, word in reader.readings(verb.end - 1, "verb")
    )


HANGING = (" with", " for", " on", " to", " in", " of", " at", " from", " by", " against")
"""English verbs that end so want an object."""


def _told_apart(verb: Verb, subject: NounPhrase, object_: NounPhrase, subject_stands_first: bool) -> bool:
    """Is it sure which of two phrases does it, and which one it is done to?"""
    if object_.case == "nominative" or (verb.group.negative and object_.every):
        return False
    if subject_stands_first or subject.case == "nominative" or object_.case == "oblique":
        return True
    return not (object_.actor and _agrees(verb, object_, before=False))


@dataclass(frozen=True, slots=True)
class _Rest:
    end: int
    said: str
    object: NounPhrase | None = None
    given: bool = False
    """Is the object there, or a clause in its place?"""


def _rest(reader: Reader, verb: Word, at: int) -> Iterator[_Rest]:
    """What the verb's entry foresees behind it."""
    acts = list(_actions(reader, verb, at))
    yield from acts
    objects = [_Rest(at, "")]
    if OBJECT in verb.frame and not acts:
        direct = verb.joins.get(TOPIC, "direct") if verb.frame[0] == OBJECT else "direct"
        joined = "" if direct == "direct" else f"{direct} "
        objects += [_Rest(each.end, joined + each.said, each, True) for each in noun_phrases(reader, at)]
    for given in objects:
        yield given
        if any(True for _ in _actions(reader, verb, given.end + 1)) and reader.norm(given.end) in verb.frame:
            continue
        for complement in framed(reader, given.end, verb):
            yield replace(given, end=complement.end, said=f"{given.said} {complement.said}".strip())
            if given.given or OBJECT not in verb.frame or not complement.closed:
                continue
            # «بحث مع الرئيس سبل التعاون»: the object may stand behind.
            for each in noun_phrases(reader, complement.end):
                yield _Rest(each.end, f"{each.said} {complement.said}", each, True)
    yield from (_Rest(each.end, each.said, None, True) for each in _clausal(reader, verb, at))


def relative_phrases(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات التي تنتشر في العراق», «الاتفاقية الموقعة بين البلدين»: a phrase with what is said of it."""
    if not phrase.definite or phrase.kind == "gerund" or phrase.chain:
        return  # «سياسات الحكومة التي تدعم»: which of the two supports?
    if reader.norm(phrase.end) in small_words()["relatives"]:
        who = "who" if phrase.human else "that"
        for verb in verbs(reader, phrase.end + 1):
            if verb.group.passive or not _agrees(verb, phrase, before=True):
                continue
            said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, phrase.plural)
            for rest in _rest(reader, verb.word, verb.end):
                if (OBJECT in verb.word.frame and not rest.given) or (not rest.said and verb.word.en.endswith(HANGING)):
                    continue
                for adjunct in adjuncts(reader, rest.end, governed(verb.word)):
                    words = spaced(who, said, rest.said, adjunct.said)
                    yield phrase.then(adjunct.end, words)
    for reading, word in reader.readings(phrase.end, "participle"):
        forms = reader.vocabulary.english.get(word.en)
        if word.pos != "verb" or forms is None or not reading.definite or phrase.chain:
            continue
        if reading.voice == "passive" and OBJECT not in word.frame:
            continue
        if reading.voice == "active" and OBJECT in word.frame:
            continue
        if not agree(phrase, reading.gender or "m", reading.number):
            continue
        participle = forms["participle"] if reading.voice == "passive" else forms["gerund"]
        if word.en.startswith("be "):
            participle = word.en.removeprefix("be ")
        for behind in (*framed(reader, phrase.end + 1, word), *adjuncts(reader, phrase.end + 1, governed(word))):
            if behind.said:
                yield phrase.then(behind.end, f"{participle} {behind.said}")


def _actions(reader: Reader, verb: Word, at: int) -> Iterator[_Rest]:
    """«حاول سحب القوات», «تمكن من السيطرة على المدينة»: to withdraw the forces, to take control of the city."""
    how = verb.joins.get(ACTION)
    if how not in ("to", "gerund"):
        return
    start = at + 1 if reader.norm(at) in verb.frame else at
    for reading, word in reader.readings(start, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None:
            continue
        act = f"to {word.en}" if how == "to" else forms["gerund"]
        if OBJECT in word.frame and not reading.definite:
            for phrase in noun_phrases(reader, start + 1):
                yield _Rest(phrase.end, f"{act} {phrase.said}", None, True)
        elif OBJECT not in word.frame and (how == "to" or not reading.definite):
            for complement in framed(reader, start + 1, word):
                yield _Rest(complement.end, f"{act} {complement.said}", None, True)


def _clausal(reader: Reader, verb: Word, at: int) -> Iterator[Adjunct]:
    """«that the forces will withdraw»."""
    words = small_words()
    start = at
    if reader.norm(start) in verb.frame and reader.norm(start + 1) in words["that"]:
        start += 1  # «شدد على أن»
    how = verb.joins.get("clause")
    if reader.norm(start) not in words["that"] or how is None:
        return
    for clause in (*_to_come(reader, start + 1), *clauses(reader, start + 1)):
        yield Adjunct(clause.end, f"{how} {clause.said}")


def _to_come(reader: Reader, at: int) -> Iterator[Clause]:
    """«يتوقع أن ترتفع الأسعار»: that the prices will rise."""
    if reader.norm(at - 1) not in small_words()["to"]:
        return
    for verb in _verb(reader, at, "present", VerbGroup("future")):
        for subject in noun_phrases(reader, verb.end):
            if not verb.group.passive and _agrees(verb, subject, before=False) and subject.case != "oblique":
                yield from _told(reader, verb, subject, subject.end, active_certain=False)


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
    for verb in _verb(reader, start + 2, "present", VerbGroup("present")):
        if verb.group.passive:
            continue
        for subject in noun_phrases(reader, verb.end):
            if not _agrees(verb, subject, before=False):
                continue
            for rest in _rest(reader, verb.word, subject.end):
                if OBJECT in verb.word.frame and not rest.given:
                    continue
                if rest.object is not None and not _told_apart(verb, subject, rest.object, False):
                    continue
                for adjunct in adjuncts(reader, rest.end, governed(verb.word)):
                    said = spaced(subject.said, modal, verb.word.en, rest.said, adjunct.said)
                    yield Clause(adjunct.end, said)


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
