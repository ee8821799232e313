"""Relatives told of nobody in the passive: «الرهينة الذي أفرج عنه أمس», who was released yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase, finite, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed, written
from briefgen.transfer.verbs import verbs


def found_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what was done to it, behind the preposition of a verb that English has with an object."""
    for verb in verbs(reader, at):
        own = written(reader.norm(verb.end))
        word = verb.word
        direct = own in word.frame and word.joins.get(own) == DIRECT and OBJECT not in word.frame
        masculine = verb.reading.gender == "m" and verb.reading.number == "singular"
        if not (direct and masculine and word.en in small_words()["done_by_nobody"]) or not fits(word, phrase):
            continue
        if not resumed(reader, verb.end + 1, phrase):
            continue
        said = finite(reader.vocabulary.english[word.en], word.en, replace(verb.group, passive=True), phrase.plural)
        # «حكم عليه بالسجن»: what the verb takes besides is its own.
        for taken in tuple(framed(reader, verb.end + 2, word)) or (Adjunct(verb.end + 2, ""),):
            for more in adjuncts(reader, taken.end, governed(word)):
                yield phrase.then(more.end, spaced("who" if phrase.human else "that", said, taken.said, more.said))


def found_topic(reader: Reader, subject: NounPhrase, at: int) -> Iterator[tuple[int, str]]:
    """«المتهم حكم عليه بالسجن»: was sentenced to prison; the cell after it, and what is said of a subject known."""
    for told in found_gap(reader, replace(subject, after=""), at):
        yield told.end, told.after.partition(" ")[2]
