"""Where a clause begins that depends on the one before it: «بعدما», «عندما», «لأن»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from briefgen.arabic.words import load_words_beside
from briefgen.transfer.reader import Reader

IF = ("إن",)


@cache
def subordinators() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Conjunctions of words.yaml to their English, by what they want behind them."""
    data = load_words_beside(__file__, "words.yaml")["subordinators"]
    return {kind: {tuple(ar.split()): en for ar, en in each.items()} for kind, each in data.items()}


@cache
def _conjunctions() -> Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """The words of each, its English and what it wants behind it, by its first word."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for kind, conjunctions in subordinators().items():
        for words, english in conjunctions.items():
            found.setdefault(words[0], []).append((words, english, kind))
    return {first: tuple(each) for first, each in found.items()}


def _standing(reader: Reader, at: int) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Those that stand at a cell."""
    for each in _conjunctions().get(reader.norm(at), ()):
        if reader.norms[at : at + len(each[0])] == each[0]:
            yield each


def opens_dependent(reader: Reader, at: int) -> bool:
    """Does one stand at a cell behind which a clause tells when or why something was so?"""
    return any(kind in ("past", "clause") for _, _, kind in _standing(reader, at))


def subordinator(reader: Reader, at: int) -> Iterator[tuple[str, int, str]]:
    """The English of the conjunctions at a cell, the cell behind each, and what each wants behind it."""
    for words, english, kind in _standing(reader, at):
        if words != IF or _surely_past(reader, at + 1):  # «إن الحكومة»: that the government
            yield english, at + len(words), kind


def _surely_past(reader: Reader, at: int) -> bool:
    """Is a cell a verb in the past and nothing else: «إن أخفقت المحادثات»?"""
    readings = reader.cells[at].readings if at < len(reader.cells) else ()
    return bool(readings) and all(reading.kind == "verb" and reading.tense == "past" for reading in readings)
