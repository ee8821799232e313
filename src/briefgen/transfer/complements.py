"""What follows a verb or ends a clause: prepositional phrases by frame or by themselves, adverbs, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, DIRECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

MOST_ADJUNCTS = 4


@dataclass(frozen=True, slots=True)
class Adjunct:
    """Words that end an English clause; ``end`` is the cell after them."""

    end: int
    said: str
    before: str = ""
    """An adverb that stands before the verb: «also», «officially»."""
    placed: bool = False
    """A preposition with its noun, which may be said of a noun before it."""
    closed: bool = False
    """Ends so that a noun behind it is no genitive of it."""


def governed(verb: Word) -> tuple[str, ...]:
    """The prepositions that the verb's entry says in English, and that say nothing by themselves beside it."""
    return tuple(each for each in verb.frame if each in verb.joins or each == verb.frame[0])


def framed(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    """A prepositional phrase that the verb's entry foresees, in the English of that entry."""
    preposition = reader.norm(at)
    if preposition not in verb.frame:
        # «يعودون للعراق» is «يعودون إلى العراق».
        preposition = table("also_written").get(preposition, "")
    if preposition not in verb.frame:
        return
    english = verb.joins.get(preposition) or (verb.joins.get("topic") if verb.frame[0] == preposition else None)
    if not english:
        return
    if english == DIRECT and any(True for _ in reader.atoms_at(at + 1, "place", "state", "date")):
        # «بدأت في العراق» began in Iraq, «بدأت في الانسحاب» began the withdrawal.
        english = reader.vocabulary.prepositions.get((preposition,), DIRECT)
    for phrase in noun_phrases(reader, at + 1):
        closed = phrase.definite and english != DIRECT
        yield Adjunct(phrase.end, phrase.said if english == DIRECT else f"{english} {phrase.said}", closed=closed)


def adjuncts(reader: Reader, at: int, barred: tuple[str, ...] = (), depth: int = 0) -> Iterator[Adjunct]:
    """Everything that adverbs, dates and plain prepositional phrases make from a cell on, nothing included.

    ``barred`` are the prepositions that a verb before them takes in a sense of its own.
    """
    yield Adjunct(at, "")
    if depth >= MOST_ADJUNCTS:
        return
    start = at + 1 if reader.norm(at) in COMMAS else at
    if reader.norm(start) in barred:
        return
    for one in reader.once(("adjunct", start), lambda: _one(reader, start)):
        reader.reach(one.end)
        for more in adjuncts(reader, one.end, barred, depth + 1):
            yield Adjunct(more.end, f"{one.said} {more.said}".strip())


def between(reader: Reader, at: int) -> Iterator[Adjunct]:
    """One adverb, date or closed prepositional phrase, its commas with it, that something else must follow."""
    start = at + 1 if reader.norm(at) in COMMAS else at
    for one in reader.once(("adjunct", start), lambda: _one(reader, start)):
        end = one.end + 1 if reader.norm(one.end) in COMMAS else one.end
        if one.said and (start == at) == (end == one.end):
            yield replace(one, end=end)


def _one(reader: Reader, at: int) -> Iterator[Adjunct]:
    dates = [Adjunct(atom.end, atom.en) for atom in reader.atoms_at(at, "date")]
    if dates:
        yield from dates  # «خلال شهر» is within a month, and not during one
        return
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if adverb is not None:
        yield Adjunct(adverb[1], adverb[0])
    if reader.norm(at) in small_words()["purpose"]:
        yield from _purpose(reader, at + 1)
    found = reader.longest(at, reader.vocabulary.prepositions)
    if found is None or (found[1] == at + 1 and reader.norm(at) in small_words()["governed"]):
        return
    english, end = found
    if english == "in" and reader.norm(end) in small_words()["at_nouns"]:
        english = "at"
    for atom in reader.atoms_at(end, "date"):
        if reader.norm(at) in IN_BEFORE_DATES:
            yield Adjunct(atom.end, atom.en)
    for phrase in noun_phrases(reader, end):
        yield Adjunct(phrase.end, f"{english} {phrase.said}", placed=True)


def _purpose(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«لدعم الجهود»: to support the efforts; «للمشاركة في القمة»: to take part in the summit."""
    yield from (Adjunct(act.end, f"to {act.base}") for act in reader.grammar.actions(reader, at))


IN_BEFORE_DATES = frozenset({"في", "خلال"})
"""Before a date they are part of its English: «في 5 يناير» on 5 January."""


def topic(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A noun phrase that stands alone, with what ends it."""
    for adjunct in adjuncts(reader, phrase.end):
        yield phrase.then(adjunct.end, adjunct.said) if adjunct.said else phrase
