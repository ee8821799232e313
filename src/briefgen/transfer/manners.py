"""How it is done: «تتابع بقلق التطورات», with concern."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.majorities import majorities
from briefgen.transfer.reader import Reader
from briefgen.transfer.under_whose import under_whose
from briefgen.transfer.wounds import wounds

WITH = "with "
"""Begins what is never said of a thing behind it: «بقلق», and not «بإجماع الأعضاء»."""


def in_what_mood(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(تتابع) بقلق», «بقلق بالغ»: with concern."""
    if reader.norm(at) in small_words()["by_how_much"]:
        for length in (2, 1):
            words = " ".join(reader.norm(at + n + 1) for n in range(length))
            said = table("in_what_mood").get(words)
            if said and (said.startswith(WITH) or not may_own(reader, at + length + 1)):
                yield at + length + 1, str(said)
                return


def hows_more(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """Under whose lead, how badly wounded, by how many votes."""
    yield from under_whose(reader, at)
    yield from wounds(reader, at)
    yield from majorities(reader, at)


def may_own(reader: Reader, at: int) -> bool:
    """Is the word before a cell a noun without an article, and the word there one that may be its genitive?"""
    nouns = any(True for _ in reader.readings(at, "noun", "masdar"))
    before = any(not reading.definite for reading, _ in reader.readings(at - 1, "noun"))
    return nouns and before and reader.norm(at).startswith(ARTICLE) and not reader.norm(at - 1).startswith(ARTICLE)
