"""What befell somebody, told as a clause behind a preposition: «بعد تعرض السفارة لهجوم», after the embassy was subjected …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.lists import small_words, table
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


def deeds(reader: Reader, at: int, framed: Framed) -> Iterator[tuple[int, str]]:
    """The clauses that such a verbal noun at a cell makes: «(أعلنت) تعرض سفينة لهجوم», a ship was subjected to …"""
    if reader.norm(at) not in small_words()["told_as_deeds"]:
        return
    for _, word in reader.readings(at, "masdar"):
        for who, said, end in _doers(reader, at + 1, word):
            for last, what in _done(reader, end, word, framed):
                told = owned_by(what, *who)
                if told is not None and not marked(told):  # «التلال المحيطة بها»: around whom?
                    yield last, spaced(said, told)


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
