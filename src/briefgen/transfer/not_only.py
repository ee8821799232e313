"""What is denied of one alone: «لا يهدد العراق فقط بل المنطقة بأسرها», not Iraq alone, but also the whole region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.transfer.cells import Cell
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.names import preposed
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

NEAR = 8
"""Cells in which the noun begins that is not meant alone."""


def not_only(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """A clause that is denied of its last noun alone, with the other of which it is true as well."""
    words, at = small_words(), clause.end
    if reader.norm(at) not in words["alone_it"]:
        return
    start = at + 1
    start += reader.norm(start) in COMMAS
    start += reader.norm(start) == AND
    if reader.norm(start) not in words["but_rather"] or not _denied(reader, at):
        return
    start += 1
    start += reader.norm(start) == AND
    for begin in range(max(0, at - NEAR), at):
        if not any(each.end == at and each.many == 1 for each in noun_phrases(reader, begin)):
            continue
        led = preposed(reader, begin - 1)
        if led and reader.norm(start) == reader.norm(begin - 1):
            others = [(each.end, each.said) for each in adjuncts(reader, start) if each.said]
        elif led or any(preposed(reader, n) for n in (start,)):
            continue
        else:
            others = [(each.end, each.said) for each in noun_phrases(reader, start)]
        for end, said in others:
            end += reader.norm(end) in words["as_well"]
            yield Clause(end, f"{clause.said} alone, but also {said}", clause.past, clause.subject)


def _denied(reader: Reader, at: int) -> bool:
    return any(reader.norm(before) in small_words()["negations"] for before in range(at))


def goes_further(cells: Sequence[Cell], at: int) -> bool:
    """Is a cell «فقط» behind a negation and before «بل», so that it is read here?"""
    words = small_words()
    behind = [cell.norm for cell in cells[at + 1 : at + 4] if cell.norm not in (*COMMAS, AND)]
    further = cells[at].norm in words["alone_it"] and bool(behind) and behind[0] in words["but_rather"]
    return further and any(each.norm in words["negations"] for each in cells[:at])
