"""What is asked: «ما إذا كانت القوات ستنسحب», «إن كان الاتفاق ساريا»: whether …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.transfer.being import BE, Being
from briefgen.transfer.cells import Cell
from briefgen.transfer.copulas import said_with_subject
from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.statements import subject_first

NO = ("لا",)


EVEN = frozenset({"حتى"})
"""Stands before «لو» where it says «even if»."""


def whether(reader: Reader, at: int) -> Iterator[Clause]:
    """Every question that begins at a cell; «كان» in it says no time of its own."""
    words = small_words()
    start = at + 1 if reader.norm(at + 1) in words["if"] and reader.norm(at) in words["whatever"] else 0
    if not start or reader.norm(start + 1) not in words["be"]:
        return
    for subject in noun_phrases(reader, start + 2):
        for clause in subject_first(reader, subject):
            yield from _asked(reader, clause)
    for clause in said_with_subject(reader, Being(BE, VerbGroup("present"), start + 2)):
        yield from _asked(reader, clause)


def _asked(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """The clause as a question, and with «أم لا» behind it: whether … or not."""
    asked = replace(clause, said=f"whether {clause.said}", past=False)
    yield asked
    if reader.norm(clause.end) in small_words()["or_else"] and reader.norm(clause.end + 1) in NO:
        yield replace(asked, end=clause.end + 2, said=f"{asked.said} or not")


def or_not(cells: Sequence[Cell], at: int) -> bool:
    """Is a cell «أم», with «لا» behind it and a question before it, or the «لو» of «حتى لو»: is it read here?"""
    if at and cells[at - 1].norm in EVEN:
        return True  # even if
    asked = at + 1 < len(cells) and cells[at].norm in small_words()["or_else"] and cells[at + 1].norm in NO
    return asked and any(each.norm in small_words()["if"] for each in cells[:at])
