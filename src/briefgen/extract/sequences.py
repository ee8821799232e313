"""Fixed sequences of words — cues, idioms — found in a line by the first of their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from briefgen.arabic.normalize import admits, fold
from briefgen.extract.line import Line

Meaning = TypeVar("Meaning")


class Sequences(Generic[Meaning]):
    """Sequences with what each means; built once for a pack."""

    def __init__(self, meanings: Iterable[tuple[tuple[str, ...], Meaning]]) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for words, meaning in meanings:
            self.by_first.setdefault(fold(words[0]), []).append((words, meaning))

    def find(self, line: Line) -> Iterator[tuple[int, int, Meaning]]:
        """First position, position after the last, and meaning, in reading order."""
        for at, key in enumerate(line.keys):
            for words, meaning in self.by_first.get(key, ()):
                written = [token.norm for token in line.tokens[at : at + len(words)]]
                if len(written) == len(words) and all(map(admits, written, words)):
                    yield at, at + len(words), meaning
