"""«سيادة كل منهما»: the sovereignty of each of them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways


def each_of_them(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«كل منهما», «كل منهم»: each of those named before."""
    words = small_words()
    each = reader.norm(at) in words["each_of"] and reader.norm(at + 1) in words["of"]
    if each and reader.kind(at + 2) == "suffix" and reader.norm(at + 2) in words["them_all"]:
        yield NounPhrase(at + 3, "each of them", kind="proper", definite=True, every=True)
