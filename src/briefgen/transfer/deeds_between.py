"""What befell somebody, told as a clause behind a preposition: «بعد تعرض السفارة لهجوم», after it was attacked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import SUFFIXES, either, marked, owned_by, who_mark
from briefgen.transfer.reader import Reader
from briefgen.wording.filters import ACTION

Framed = Callable[[Reader, int, Word], Iterator[Adjunct]]


def deeds_between(reader: Reader, at: int, framed: Framed) -> Iterator[Adjunct]:
    """Every such adjunct at a cell; ``framed`` gives what the verb's entry foresees behind a cell."""
    for words, start in reader.standing(at, "before_deeds"):
        for end, said in deeds(reader, start, framed):
            yield Adjunct(end, spaced(str(table("before_deeds")[words]), said))


def if_undone(reader: Reader, at: int, framed: Framed) -> Iterator[Adjunct]:
    """«في حال عدم تنفيذ الاتفاق»: if it is not carried out; «في حال عدم التزام الشركة»: if it does not abide by it."""
    for _, start in reader.standing(at, "if_not_done"):
        if reader.kind(start + 1) == "suffix":
            continue
        undone = VerbGroup("condition", True, passive=True)
        ends = set()
        for clause in reader.grammar.be_done(reader, start, undone):
            ends.add(clause.end)
            yield Adjunct(clause.end, f"if {clause.said}")
        for reading, word in reader.readings(start, "masdar"):
            forms = reader.vocabulary.english.get(word.en)
            if forms is None or OBJECT in word.frame or reading.definite:
                continue
            for who in noun_phrases(reader, start + 1):
                said = finite(forms, word.en, VerbGroup("condition", True), who.plural)
                for last, what in _done(reader, who.end, word, framed) if _acts(who) else ():
                    told = owned_by(what, who)
                    if told is not None and last not in ends:
                        yield Adjunct(last, spaced("if", who.said, said, told))


def _acts(phrase: NounPhrase) -> bool:
    """Is it certain, and somebody: no relative, and nothing that is done?"""
    return phrase.definite and phrase.case != "nominative" and not (phrase.clausal or phrase.verbal or phrase.taken)


def deeds(reader: Reader, at: int, framed: Framed) -> Iterator[tuple[int, str]]:
    """The clauses that such a verbal noun at a cell makes: «(أعلنت) تعرض سفينة لهجوم», a ship was subjected to …"""
    yield from _idiomatic(reader, at)
    if reader.norm(at) not in small_words()["told_as_deeds"]:
        return
    for _, word in reader.readings(at, "masdar"):
        for who, said, end in _doers(reader, at + 1, word):
            for last, what in _done(reader, end, word, framed):
                told = owned_by(what, *who)
                if told is not None and not marked(told):  # «التلال المحيطة بها»: around whom?
                    yield last, spaced(said, told)


def _idiomatic(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«إطلاقه النار على المصلين»: he opened fire on them; «إلقاء الشرطة القبض عليه» is read elsewhere."""
    for _, word in reader.readings(at, "masdar") if reader.norm(at) in small_words()["told_as_idioms"] else ():
        for words, english in table("idioms").get(word.word, {}).items():
            for who, said, end in _doers(reader, at + 1, replace(word, en=english.partition(" ")[0])):
                start = reader.behind(end, words)
                for phrase in noun_phrases(reader, start) if start else ():
                    told = owned_by(phrase.said, *who)
                    if told is not None and not marked(told):
                        yield phrase.end, spaced(said, english.partition(" ")[2], told)


def _doers(reader: Reader, at: int, word: Word) -> Iterator[tuple[tuple[NounPhrase, ...], str, int]]:
    """Who it befell, as an owner of pronouns where it is named, with the verb in the past, and the cell behind."""
    forms = reader.vocabulary.english.get(word.en)
    if forms is None:
        return
    one, several = (finite(forms, word.en, VerbGroup("past"), plural) for plural in (False, True))
    code = SUFFIXES.get(reader.norm(at), "") if reader.kind(at) == "suffix" else ""
    if code:
        yield (), f"{who_mark(code)} {either(one, several)}", at + 1
    for phrase in () if code else noun_phrases(reader, at):
        if phrase.case != "nominative" and not (phrase.clausal or phrase.kind == "gerund" or phrase.verbal):
            yield (phrase,), f"{phrase.said} {several if phrase.plural else one}", phrase.end


def _done(reader: Reader, at: int, word: Word, framed: Framed) -> Iterator[tuple[int, str]]:
    """What it was: «لهجوم», «من استعادة المدينة»."""
    if word.joins.get(ACTION) == "to" and reader.norm(at) in word.frame:
        yield from ((act.end, f"to {act.base}") for act in reader.grammar.actions(reader, at + 1))
        return
    yield from ((each.end, each.said) for each in framed(reader, at, word) if each.said)
