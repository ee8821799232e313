"""A participle alone behind a thing, which says what was done to it: «الخدمات المقدمة», the services provided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import ADJECTIVE, agree
from briefgen.transfer.fitting import fits, stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND


def done_to_things(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The thing with what was done to it, where nothing behind says by whom, with what or to whom.

    Both voices are written alike, «المصدرة» exporting or exported: of those who act only what they deal in is told.
    """
    at = phrase.end
    written = reader.norm(at).startswith(ARTICLE) and phrase.definite and phrase.kind != "proper"
    if not written or phrase.after or any(reader.readings(at, ADJECTIVE)) or _goes_on(reader, at + 1):
        return
    acting = phrase.human or phrase.actor or stem(phrase.head) in small_words()["may_sign"]
    for word in {word.en: word for word in _verbs(reader, at, phrase)}.values():
        forms = reader.vocabulary.english[word.en]
        if acting and word.en in small_words()["dealers"]:
            yield replace(phrase, end=at + 1, core=f"{forms['gerund']} {phrase.core}", described=True)
        elif not acting and fits(word, phrase) and word.en in small_words()["done_to_it_alone"]:
            yield phrase.then(at + 1, forms["participle"])


def _verbs(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[Word]:
    """The verbs with an object whose participle stands at a cell and agrees with the phrase."""
    for reading, word in reader.readings(at, "participle"):
        known = word.pos == "verb" and OBJECT in word.frame and word.en in reader.vocabulary.english
        if known and reading.definite and agree(phrase, reading.gender or "m", reading.number):
            yield word


def _goes_on(reader: Reader, at: int) -> bool:
    """Does what the participle takes follow: a preposition, or a noun that belongs to it?"""
    return reader.kind(at) == "proclitic" and reader.norm(at) != AND
