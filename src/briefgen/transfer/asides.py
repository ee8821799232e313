"""What is said of a noun between commas: «الحرب، التي اندلعت قبل عام، انتهت»: the war, which broke out a year ago, …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

_LED = re.compile(r"^(?:that|who)\b")


def aside_at(reader: Reader, at: int) -> int:
    """The cell behind «، التي» or «، والتي» at a cell; 0 where none stands there."""
    start = at + 1 if reader.norm(at) in COMMAS else at
    joined = reader.norm(start) == AND
    if start + joined == at or reader.norm(start + joined) not in small_words()["relatives"]:
        return 0
    return start + joined


def asides(reader: Reader, phrase: NounPhrase, told: Iterator[NounPhrase], open_: bool = False) -> Iterator[NounPhrase]:
    """A phrase with an aside told as a relative clause of it, closed by a comma or by the end of the span.

    ``open_``: behind a name, of which every relative clause is an aside, in English between commas.
    """
    who = "who" if phrase.human else "which"
    begin = phrase.end + 1
    for each in told:
        if any(reader.norm(at) in COMMAS for at in range(begin, each.end)):
            continue  # «الحرب، التي اندلعت قبل عام، بعد …»
        after = each.after.removeprefix(phrase.after).strip()
        after = _LED.sub(who, after)
        if open_ or each.end == len(reader.cells):
            yield replace(each, after=f"{phrase.after}, {after},")
        elif reader.norm(each.end) in COMMAS and reader.norm(each.end + 1) != AND:
            yield replace(each, end=each.end + 1, after=f"{phrase.after}, {after},")


def in_commas(
    reader: Reader, phrase: NounPhrase, told: Callable[[Reader, NounPhrase], Iterator[NounPhrase]]
) -> Iterator[NounPhrase]:
    """«الميليشيات، المدعومة من إيران، هاجمت القاعدة»: a participle with what it takes, between two commas."""
    opened = phrase.definite and not phrase.after and reader.norm(phrase.end) in COMMAS
    first = reader.norm(phrase.end + 1)
    if not opened or not first.startswith(ARTICLE) or first in small_words()["relatives"]:
        return
    for each in told(reader, replace(phrase, end=phrase.end + 1)):
        closed = reader.norm(each.end) in COMMAS and reader.norm(each.end + 1) != AND
        if closed or each.end == len(reader.cells):
            yield replace(each, end=each.end + closed, after=f", {each.after},", clausal=True, owner=False)
