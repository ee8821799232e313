"""Adjectives of several words: «شبه كاملة» near-total, «مضادة للدبابات» anti-tank, «غير قابلة للتصرف» inalienable."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

KINDS = ("adjective", "participle")
ENDINGS = ("تين", "تان", "ون", "ين", "ات", "ان", "ة")


def whole_adjectives(reader: Reader, at: int) -> Iterator[tuple[str, int, int]]:
    """The adjectives of several words at a cell: their English, the cell that agrees, the cell after them."""
    first = reader.norm(at)
    if first in small_words()["nearly_said"]:
        yield from ((english, at + 1, at + 2) for english in _nearly(reader, at + 1))
    elif first in small_words()["not_adjective"]:
        yield from ((english, at + 1, at + 4) for english in _for_what(reader, at + 1, "never_for_what"))
    else:
        yield from ((english, at, at + 3) for english in _for_what(reader, at, "for_what"))


def _nearly(reader: Reader, at: int) -> set[str]:
    found = {table("nearly").get(word.word) for _, word in reader.readings(at, *KINDS)}
    return {english for english in found if english}


def _for_what(reader: Reader, at: int, name: str) -> set[str]:
    if reader.norm(at + 1) not in small_words()["for_it"]:
        return set()
    bare = stripped(reader.norm(at))
    keys = {key for _, word in reader.readings(at, *KINDS) for key in (word.word, bare, bare.removesuffix("ا"))}
    found = {table(name).get(key, {}).get(reader.norm(at + 2)) for key in keys}
    return {english for english in found if english}


def stripped(norm: str) -> str:
    """A participle without its article and ending."""
    bare = norm.removeprefix(ARTICLE)
    if bare in table("participles"):
        return bare  # «المكون من», where «ون» is no ending
    said = norm.startswith(ARTICLE) or not norm.endswith("ا")
    endings = ENDINGS if said else ("ا",)
    if not bare.endswith(endings):
        return bare
    return next(bare.removesuffix(each) for each in endings if bare.endswith(each))
