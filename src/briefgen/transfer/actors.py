"""Noun phrases of people and bodies, who may do something: «قادة عسكريون», «لجنة عليا مشتركة», «وفد من المعارضة»."""

from __future__ import annotations

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import settled
from briefgen.transfer.reader import Reader, TooManyReadings

PERSON = "person"


def acts(word: Word) -> bool:
    """Is it a noun of people, of a body, or of what tells something: a report?"""
    words = small_words()
    person = word.person and word.word not in words["forms_of_address"]
    return person or word.word in words["agents"] or word.word in words["tellers"]


def actors_at(reader: Reader, at: int) -> tuple[NounPhrase, str] | None:
    """The longest phrase of actors that begins at a cell, without relative clauses, and its English; None where it has
    not one English or holds a word that the grammar does not read."""
    try:
        phrases = [p for p in simple_phrases(reader, at) if not (p.clausal or _is_closed(reader, p))]
    except TooManyReadings:
        return None
    phrases = [each for each in phrases if not _takes_from_verb(reader, at, each)]
    end = max((each.end for each in phrases), default=at)
    longest = [each for each in phrases if each.end == end]
    english = {settled(each.said) for each in longest}
    if len(english) != 1 or any(each.head in small_words()["inert"] for each in longest):
        return None
    said = english.pop()
    return (longest[0], said) if said and said not in small_words()["nobody_alone"] else None


def _takes_from_verb(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """«أشار التقرير إلى …»: does what tells something hold the only preposition that the verb before asks for?"""
    governed = {each for _, word in reader.readings(at - 1, "verb") for each in word.frame}
    asked = [n for n in range(at + 1, len(reader.cells)) if reader.norm(n) in governed]
    return tells(phrase) and bool(asked) and asked[-1] < phrase.end


def _is_closed(reader: Reader, phrase: NounPhrase) -> bool:
    """Is it somebody the pack names, with the comma behind his name?"""
    return phrase.type == PERSON and reader.norm(phrase.end - 1) in COMMAS


def tells(phrase: NounPhrase) -> bool:
    """Is it what tells something, and nobody who acts: «تقديرات رسمية»?"""
    return not (phrase.human or phrase.actor)
