"""Word tables of the number and date readers, and the pieces of text they look up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from briefgen.arabic.normalize import admits, fold
from briefgen.kept import read_words

if TYPE_CHECKING:
    from briefgen.arabic.tokens import Token

T = TypeVar("T")

# The same few thousand words are looked up in many tables.
look_up_key = lru_cache(maxsize=1 << 15)(fold)

ARTICLE = "ال"
COMMAS = frozenset({"،", ","})
_PROCLITICS = frozenset("وفبلك")
_DIGITS_INSIDE = re.compile(r"\d+(?:\.\d+)?(?![.\d])|\d+|[^\d]")
_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, numeral or mark; ``token`` is the index of the token it is, or is a part of."""

    word: str
    token: int
    space_after: bool
    grouped: bool = False
    """A numeral written with separators of thousands, so never a year."""

    @property
    def numeral(self) -> bool:
        """Is it written in digits?"""
        return self.word[:1].isdigit()


class Table(Generic[T]):
    """Words to meanings; hamza and final ya are compared as everywhere (see ``normalize.admits``)."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._entries: dict[str, list[tuple[str, T]]] = {}
        for word, meaning in entries.items():
            self._entries.setdefault(look_up_key(word), []).append((word, meaning))

    def get(self, word: str) -> T | None:
        """Give the meaning of a normalised word, or None."""
        for lexical, meaning in self._entries.get(look_up_key(word), ()):
            if lexical == word or admits(word, lexical):
                return meaning
        return None

    def definite(self, word: str) -> T | None:
        """Give the meaning of a word that carries the article, or None."""
        return self.get(word[len(ARTICLE) :]) if word.startswith(ARTICLE) else None

    def either(self, word: str) -> T | None:
        """Give the meaning of a word with or without the article."""
        meaning = self.get(word)
        return meaning if meaning is not None else self.definite(word)

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None


class Phrases(Generic[T]):
    """Phrases of one or more words to meanings; the longest that stands at a place is found."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries.items():
            words = tuple(phrase.split())
            self._by_first.setdefault(look_up_key(words[0]), []).append((words, meaning))
            # A clitic of the first word may have been cut off: «بالمئة» is then «ب» and «المئة».
            if len(words[0]) > 2 and words[0][0] in _PROCLITICS:
                cut = (words[0][0], words[0][1:], *words[1:])
                self._by_first.setdefault(cut[0], []).append((cut, meaning))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, pieces: Sequence[Piece], index: int) -> tuple[T, int] | None:
        """Give the meaning of the longest phrase at ``index`` and the index after it, or None."""
        if index >= len(pieces):
            return None
        for words, meaning in self._by_first.get(look_up_key(pieces[index].word), ()):
            end = index + len(words)
            if end <= len(pieces) and all(
                pieces[index + offset].word == word or admits(pieces[index + offset].word, word)
                for offset, word in enumerate(words)
            ):
                return meaning, end
        return None


@cache
def load_words(name: str) -> dict[str, Any]:
    """Read one of the word files that stand beside this module, once; the answer is not to be changed."""
    loaded = read_words(Path(__file__).with_name(name))
    if not isinstance(loaded, dict):
        raise TypeError(f"{name} is not a mapping")
    return loaded


def load_words_beside(module: str, name: str) -> dict[str, Any]:
    """Read a word file that stands beside another module, given its ``__file__``."""
    loaded = read_words(Path(module).with_name(name))
    if not isinstance(loaded, dict):
        raise TypeError(f"{name} is not a mapping")
    return loaded


def invert(lists: Mapping[T, Iterable[str]]) -> dict[str, T]:
    """Turn meaning-to-words, as the files have it, into word-to-meaning."""
    return {word: meaning for meaning, words in lists.items() for word in words}


def pieces_of(tokens: Sequence[Token], known: frozenset[str]) -> list[Piece]:
    """Cut what a plain splitter leaves glued: «2020/1/8», «40%», and a clitic before one of the ``known`` words.

    ``known`` holds look-up keys (``normalize.fold``).
    """
    pieces: list[Piece] = []
    for index, token in enumerate(tokens):
        word = token.norm
        if token.kind == "word" and look_up_key(word) not in known:
            head, rest = _clitic(word, known)
            if head:
                pieces.append(Piece(head, index, False))
                word = rest
        grouped = "," in token.text or "٬" in token.text
        if grouped and _GROUPED.fullmatch(word):
            word = word.replace(",", "").replace("٬", "")
        if word[:1].isdigit() and not word.isdigit():
            parts = _DIGITS_INSIDE.findall(word)
            for number, part in enumerate(parts):
                pieces.append(Piece(part, index, token.space_after and number == len(parts) - 1, grouped))
        else:
            pieces.append(Piece(word, index, token.space_after, grouped))
    return pieces


def _clitic(word: str, known: frozenset[str]) -> tuple[str, str]:
    """Give the clitic letter and the rest of a word, or two empty strings."""
    if len(word) < 2 or word[0] not in _PROCLITICS:
        return "", ""
    rest = word[1:]
    if word[0] == "ل" and rest.startswith("ل"):
        rest = "ا" + rest
    if rest[0].isdigit() or look_up_key(rest) in known:
        return word[0], rest
    return "", ""
