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
from briefgen.transfer.noun_phrases import noun_phrases, small_words
from briefgen.transfer.reader import Reader, TooManyReadings, vocabulary_of

Reason = Literal["unknown word", "homograph", "two readings", "construction", "too long"]
LONGEST = 40
"""Cells of the longest span that is tried."""


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

    return _told(cells, atoms, pack, readings)


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
        found = set(readings(reader))
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
