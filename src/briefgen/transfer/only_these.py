"""«عشر شاحنات فقط»: only 10 trucks; «النساء فقط»: women only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

ONLY = "only"
ARTICLES = ("a ", "an ")


def with_only(reader: Reader, at: int, found: Iterable[NounPhrase]) -> Iterator[NounPhrase]:
    """Phrases that begin at a cell, and each with «فقط» behind it."""
    for phrase in found:
        yield phrase
        yield from only_these(reader, at, phrase)


def only_these(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A phrase that begins at a cell, with «فقط» behind it: only it.

    The shortest that it may be said of is told, and of what is denied nothing: «لا يهدد العراق فقط» goes on.
    """
    words = small_words()
    if reader.norm(phrase.end) not in words["alone_it"] or phrase.many > 1 or phrase.clausal:
        return
    if any(reader.norm(before) in words["negations"] for before in range(phrase.end)):
        return
    if _in_front(reader, phrase.end + 1):
        return  # «وصل 10 جنود فقط من الجيش»: only of those, or only from it?
    counted = any(True for _ in reader.atoms_at(at, "number")) and not phrase.definite
    inner = phrase.genitive
    if not counted and (phrase.after or (inner is not None and not inner.definite) or _belongs(reader, at)):
        return
    if not counted and not (phrase.definite or phrase.kind == "proper"):
        return
    said = phrase.said if phrase.kind != "proper" else phrase.core
    if said.startswith(ARTICLES):
        return
    yield replace(
        phrase, end=phrase.end + 1, core=f"{ONLY} {said}", after="", determiner="", kind="proper", owner=False
    )


def _belongs(reader: Reader, at: int) -> bool:
    """May the word before be a noun that this one belongs to: «دخول النساء فقط»?"""
    if reader.kind(at - 1) != "word" or reader.norm(at - 1).startswith(ARTICLE):
        return False
    nouns = reader.readings(at - 1, "noun", "masdar")
    return any(not reading.definite for reading, _ in nouns)


def _in_front(reader: Reader, at: int) -> bool:
    """Does «من» follow, out of which the few may be?"""
    return reader.norm(at) in small_words()["of"]
