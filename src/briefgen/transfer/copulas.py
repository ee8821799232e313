"""Clauses without a verb of doing: what something is, was, will be, has become, still is; what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import adjectives, agree, reads_as_its_own
from briefgen.transfer.complements import Adjunct, adjuncts, governed
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.predicates import rests
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND


def copular(reader: Reader, subject: NounPhrase, behind: bool) -> Iterator[Clause]:
    """«الوضع هادئ», «الوضع ليس هادئا», «الوضع كان هادئا», «الهدف هو …».

    ``behind`` says that a clause is sure to begin with the subject: «أن الاتفاق خطوة مهمة».
    """
    if not subject.definite:
        return
    yield from _having(reader, subject)
    for be, end, past in copulas(reader, subject.end, subject.plural):
        certain = behind or end > subject.end
        if end == subject.end and _accusative(reader, end):
            continue  # «الجانبان بحثا»: they discussed
        linked = end > subject.end  # «يظل الهدف الدائم», «هو الحل»
        for rest in predicatives(reader, end, subject, certain, linked):
            reader.reach(rest.end)
            yield Clause(rest.end, spaced(subject.said, be, rest.said), past, subject)


def _accusative(reader: Reader, at: int) -> bool:
    """A noun in the accusative, which nothing but a verb before it gives."""
    return reader.norm(at).endswith(ACCUSATIVE) and any(
        not r.lexical.endswith(ACCUSATIVE) for r in reader.cells[at].readings
    )


ACCUSATIVE = "ا"


def be_first(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت المحادثات بناءة», «ليست روسيا طرفا في النزاع»."""
    for be, start, past in copulas(reader, at, False):
        if start == at or _linked(reader, at):
            continue
        for subject in noun_phrases(reader, start):
            if not (subject.definite or subject.kind == "proper"):
                continue
            said = next(each for each, _, _ in copulas(reader, at, subject.plural)) if subject.plural else be
            for rest in predicatives(reader, subject.end, subject, True, False):
                if reader.norm(subject.end) in small_words()["where"]:
                    continue  # «كانت المهمة في العراق … انتهت»: its verb may come later
                yield Clause(rest.end, spaced(subject.said, said, rest.said), past, subject)


def _having(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«البلدان لديهما مصالح مشتركة»: have shared interests."""
    if reader.norm(subject.end) not in small_words()["with"] or reader.kind(subject.end + 1) != "suffix":
        return
    for thing in noun_phrases(reader, subject.end + 2):
        if not thing.definite:
            for adjunct in adjuncts(reader, thing.end):
                have = "have" if subject.plural else "has"
                yield Clause(adjunct.end, spaced(subject.said, have, thing.said, adjunct.said), False, subject)


def has(reader: Reader, at: int) -> Iterator[Clause]:
    """«لدى واشنطن معلومات عن الهجوم»: Washington has information …"""
    if reader.norm(at) not in small_words()["with"]:
        return
    for owner in noun_phrases(reader, at + 1):
        for thing in noun_phrases(reader, owner.end) if owner.definite else ():
            if not thing.definite:
                for adjunct in adjuncts(reader, thing.end):
                    have = "have" if owner.plural else "has"
                    yield Clause(adjunct.end, spaced(owner.said, have, thing.said, adjunct.said), False, owner)


def _linked(reader: Reader, at: int) -> bool:
    return reader.norm(at) in small_words()["he_is"]


def copulas(reader: Reader, at: int, plural: bool) -> Iterator[tuple[str, int, bool]]:
    """What stands for «to be» at a cell: its English, the cell after it, whether it is past; nothing is «is»."""
    words = small_words()
    norm, be, was = reader.norm(at), "are" if plural else "is", "were" if plural else "was"
    if norm in words["be_not"]:
        yield f"{be} not", at + 1, False
    elif norm in words["be"]:
        yield was, at + 1, True
    elif norm in words["past_not"] and reader.norm(at + 1) in words["be_jussive"]:
        yield f"{was} not", at + 2, True
    elif norm in words["future"] and reader.norm(at + 1) in words["be_future"]:
        yield "will be", at + 2, False
    elif norm in words["future_not"] and reader.norm(at + 1) in words["be_future"]:
        yield "will not be", at + 2, False
    elif norm in words["ever_not"] | words["present_not"] and reader.norm(at + 1) in words["still"]:
        yield f"{be} still", at + 2, False
    elif norm in words["become"]:
        yield "have become" if plural else "has become", at + 1, False
    elif norm in words["remain"]:
        yield "remain" if plural else "remains", at + 1, False
    elif norm in words["count_as"] or norm in words["he_is"]:
        yield be, at + 1, False
    else:
        yield be, at, False


def predicatives(reader: Reader, at: int, subject: NounPhrase, certain: bool, linked: bool) -> Iterator[Adjunct]:
    """What somebody or something is: an adjective with its complement, a noun phrase, where it is certain a place."""
    indefinite = replace(subject, definite=False)
    if reads_as_its_own(reader, at):
        return  # «ضرورة تشكيل حكومة شاملة»: the government is to be comprehensive
    own = tuple(each for _, word in reader.readings(at, "adjective", "participle") for each in word.frame)
    ends = set()
    for english, end in _described(reader, at, indefinite):
        ends.add(end)
        for adjunct in adjuncts(reader, end, own):
            yield Adjunct(adjunct.end, spaced(english, adjunct.said))
    for reading, word in reader.readings(at, "adjective", "participle"):
        if reading.definite or reading.state or not agree(indefinite, reading.gender or "m", reading.number):
            continue
        if word.pos == "verb" and any(
            each.pos == "adjective" for _, each in reader.readings(at, "adjective", "participle")
        ):
            continue  # «مستعدة» is ready, and not prepared
        english = _said(reader, word, reading.voice)
        for rest in rests(reader, replace(word, frame=_without_object(word)), at + 1) if english else ():
            if rest.said or word.pos == "verb":
                for adjunct in adjuncts(reader, rest.end, governed(word)):
                    yield Adjunct(adjunct.end, spaced(english, rest.said, adjunct.said))
    if not certain:
        return
    for phrase in noun_phrases(reader, at):
        if phrase.end in ends:
            continue  # «الشراكة مهمة»: important, and no mission
        if phrase.definite and not linked:
            continue  # «أن الرئيس الأميركي»: a name, and no sentence
        for adjunct in adjuncts(reader, phrase.end):
            yield Adjunct(adjunct.end, spaced(phrase.said, adjunct.said))
    if linked:
        yield from (Adjunct(act.end, f"to {act.base}") for act in reader.grammar.actions(reader, at))
        return
    if reader.norm(at) in small_words()["one_of"]:
        for phrase in noun_phrases(reader, at + 1):
            if phrase.plural and not phrase.determiner and phrase.said.startswith("the "):
                for adjunct in adjuncts(reader, phrase.end):
                    among = "among" if subject.plural else "one of"
                    yield Adjunct(adjunct.end, spaced(among, phrase.said, adjunct.said))
    for adjunct in adjuncts(reader, at):
        if adjunct.said and reader.norm(at) in small_words()["where"]:
            yield adjunct


def _described(reader: Reader, at: int, subject: NounPhrase) -> Iterator[tuple[str, int]]:
    """One adjective, or two joined by «و»: «بناءة ومثمرة»; «خطير جدا»."""
    for english, end, _ in adjectives(reader, at, subject):
        yield english, end
        if reader.norm(end) in small_words()["very"]:
            yield f"very {english}", end + 1
        if reader.norm(end) == AND:
            yield from ((f"{english} and {other}", last) for other, last, _ in adjectives(reader, end + 1, subject))


def _without_object(word: Word) -> tuple[str, ...]:
    return tuple(each for each in word.frame if each != OBJECT)


def _said(reader: Reader, word: Word, voice: str) -> str:
    """A participle as what somebody is: «committed», «deployed»; a doer's only of verbs that say a state."""
    if word.pos != "verb":
        return word.en
    if word.en.startswith("be "):
        return word.en.removeprefix("be ")
    forms = reader.vocabulary.english.get(word.en)
    if forms is None:
        return ""
    return forms["participle"] if voice == "passive" else ""


def there(reader: Reader, at: int) -> Iterator[Clause]:
    """«هناك اتفاق على …»: there is an agreement on …; «ليس هناك», «كان هناك», «لا يوجد»."""
    words = small_words()
    start, be = at, ("is", "are")
    past = False
    if reader.norm(at) in words["be_not"]:
        start, be = at + 1, ("is no", "are no")
    elif reader.norm(at) in words["be"]:
        start, be, past = at + 1, ("was", "were"), True
    elif reader.norm(at) in words["present_not"] and reader.norm(at + 1) in words["exists"]:
        start, be = at + 1, ("is no", "are no")
    if reader.norm(start) not in words["there"] | words["exists"]:
        return
    for phrase in noun_phrases(reader, start + 1):
        if phrase.definite or (be[0] == "is no" and phrase.determiner):
            continue
        said = phrase.said.removeprefix("a ").removeprefix("an ") if be[0] == "is no" else phrase.said
        for adjunct in adjuncts(reader, phrase.end):
            yield Clause(adjunct.end, spaced("there", be[phrase.plural], said, adjunct.said), past)


def none(reader: Reader, at: int) -> Iterator[Clause]:
    """«لا حل للأزمة»: there is no solution to the crisis."""
    if reader.norm(at) not in small_words()["present_not"]:
        return
    for phrase in noun_phrases(reader, at + 1):
        if phrase.definite or phrase.determiner or phrase.kind == "proper" or phrase.number != "singular":
            continue
        bare = replace(phrase, kind="mass").said
        for adjunct in adjuncts(reader, phrase.end):
            yield Clause(adjunct.end, spaced("there is no", bare, adjunct.said))
