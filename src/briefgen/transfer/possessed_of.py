"""Adjectives that Arabic says by what a thing has: «ذات سيادة» sovereign, «الأطراف ذات الصلة» the relevant parties."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

FEMALE = ("ذات",)


def possessed_of(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    """The adjective, and the cell behind it, where what has it agrees."""
    if reader.norm(at) not in small_words()["possessed_of"]:
        return
    english = table("had").get(reader.norm(at + 1).removeprefix(ARTICLE))
    female = phrase.gender == "f" or (phrase.plural and not phrase.human)
    agrees = (reader.norm(at) in FEMALE) is female and phrase.number != "dual"
    if english and agrees and reader.norm(at + 1).startswith(ARTICLE) is phrase.definite:
        yield english, at + 2, False
