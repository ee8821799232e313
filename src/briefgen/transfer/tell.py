"""One English for a span, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from briefgen.packs.pack import Pack
from briefgen.transfer.actions import actions
from briefgen.transfer.cells import Atoms, Cell
from briefgen.transfer.clauses import GRAMMAR, clauses
from briefgen.transfer.complements import topic
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import settled
from briefgen.transfer.reader import Reader, TooManyReadings, vocabulary_of
from briefgen.wording.spoken import AND

Reason = Literal["unknown word", "homograph", "two readings", "construction", "too long"]
LONGEST = 60
"""Cells of the longest span that is tried."""
LEAST = 3
"""Cells of the shortest clause that may stand for a longer one."""
CUT = "…"
MANNER = "ا"
"""Ends the participle of «مؤكدا», «مشيرا»."""


@dataclass(frozen=True, slots=True)
class Told:
    """English for a whole span, or the reason why there is none and the word where reading ended."""

    en: str = ""
    reason: Reason | None = None
    word: str = ""
    gerund: str = ""
    """Of an action, the form in -ing."""
    between: tuple[str, ...] = ()
    """The Englishes that could not be told apart."""


def tell_phrase(cells: Sequence[Cell], atoms: Atoms, pack: Pack) -> Told:
    """A span as a noun phrase: all of its words, in one English."""

    if cells and 0 not in atoms and any(reading.finite for reading in cells[0].readings):
        return Told(reason="homograph", word=cells[0].norm)  # «قتل ثلاثة جنود» may be a clause

    def readings(reader: Reader) -> Iterable[str]:
        for phrase in noun_phrases(reader, 0):
            for whole in topic(reader, phrase):
                if whole.end == len(cells):
                    yield whole.said

    return _told(cells, atoms, pack, readings)


def tell_action(cells: Sequence[Cell], atoms: Atoms, pack: Pack) -> Told:
    """A span that a verbal noun opens as what is done, without its doer: «withdraw the forces» for «سحب القوات»."""
    gerunds: dict[str, str] = {}

    def readings(reader: Reader) -> Iterable[str]:
        for act in actions(reader, 0):
            if act.end == len(cells):
                gerunds[act.base] = act.gerund
                yield act.base

    told = _told(cells, atoms, pack, readings)
    return replace(told, gerund=gerunds[told.en]) if told.en else told


def tell_clause(cells: Sequence[Cell], atoms: Atoms, pack: Pack, first: int = 0) -> Told:
    """A span as a clause that begins at cell ``first``, behind «that» where it is 1: all its words, in one English."""

    if len(cells) <= first:
        return Told(reason="construction")
    kinds = {each.kind for each in cells[first].readings if each.state != "before_suffix"}
    if "verb" in kinds and kinds & {"noun", "masdar"} and cells[first].norm not in small_words()["done"]:
        return Told(reason="homograph", word=cells[first].norm)  # «وقف القتال» stopped, or is the end of it

    def readings(reader: Reader) -> Iterable[str]:
        return (clause.said for clause in clauses(reader, first) if clause.end == len(cells))

    whole = _told(cells, atoms, pack, readings)
    return whole if whole.en else _cut(cells, atoms, pack, first) or whole


def _cut(cells: Sequence[Cell], atoms: Atoms, pack: Pack, first: int) -> Told | None:
    """The clause up to where the text goes on with «، و» or «، مؤكدا» and only adds; marked as cut."""
    inside = {n for at, found in atoms.items() for atom in found for n in range(at + 1, atom.end)}
    for end in range(len(cells) - 1, first + LEAST, -1):
        if end in inside or not _adds(cells, end):
            continue

        def readings(reader: Reader, end: int = end) -> Iterable[str]:
            return (clause.said for clause in clauses(reader, first) if clause.end == end)

        kept = {at: [atom for atom in found if atom.end <= end] for at, found in atoms.items() if at < end}
        told = _told(cells[:end], kept, pack, readings)
        if told.en:
            return replace(told, en=f"{told.en} {CUT}")
    return None


def _adds(cells: Sequence[Cell], at: int) -> bool:
    """Does what begins here only add to the clause before: a comma and «و» or a participle of speech?"""
    comma = cells[at].norm in COMMAS
    start = at + 1 if comma else at
    norms = [cell.norm for cell in cells[start : start + 3]]
    if len(norms) < 2 or any(norm in small_words()["limiting"] for norm in norms):
        return False
    if norms[0] == AND:
        return comma or norms[1] in small_words()["that"] or _finite(cells[start + 1])
    return comma and any(
        r.kind == "participle" and r.voice == "active" and not r.definite and norms[0].endswith(MANNER)
        for r in cells[start].readings
    )


def _finite(cell: Cell) -> bool:
    return bool(cell.readings) and all(reading.finite for reading in cell.readings)


def _told(cells: Sequence[Cell], atoms: Atoms, pack: Pack, readings: Callable[[Reader], Iterable[str]]) -> Told:
    if not cells or len(cells) > LONGEST:
        return Told(reason="too long")
    reader = Reader(cells, atoms, vocabulary_of(pack), GRAMMAR)
    covered = {at for start, found in atoms.items() for atom in found for at in range(start, atom.end)}
    for at, cell in enumerate(cells):
        if (at not in covered or at in atoms) and cell.norm in small_words()["refused"]:
            return Told(reason="construction", word=cell.norm)
    unknown = next((c.norm for at, c in enumerate(cells) if at not in covered and _unknown(c)), None)
    if unknown is not None:
        return Told(reason="unknown word", word=unknown)
    try:
        found = {said for said in map(settled, readings(reader)) if said is not None}
    except TooManyReadings:
        return Told(reason="too long")
    if len(found) == 1:
        return Told(found.pop())
    word = cells[min(reader.furthest, len(cells) - 1)].norm
    if found:
        return Told(reason="two readings", word=word, between=tuple(sorted(found)))
    return Told(reason="construction", word=word)


def _unknown(cell: Cell) -> bool:
    return cell.kind == "word" and not cell.readings and cell.norm not in _own_words()


@cache
def _own_words() -> frozenset[str]:
    return frozenset().union(*small_words().values())
