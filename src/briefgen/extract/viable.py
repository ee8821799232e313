"""Which patterns a line can match at all: by what they begin with, and by the words they cannot do without."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar

from briefgen.arabic.words import look_up_key
from briefgen.extract.line import Line
from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import Capture, Element, Gap, Group, Lexeme, Literal

Pattern = tuple[Matchable, tuple[Element, ...]]


@dataclass(frozen=True, slots=True)
class Need:
    """One of these must stand in the line: a word of the pack in a kind of reading, or a written word, folded."""

    words: tuple[tuple[int, frozenset[str]], ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """Patterns by what they can begin with: a written word, a word of the pack, or a type of value."""

    by_literal: dict[str, list[Pattern]]
    by_word: dict[int, list[Pattern]]
    by_type: dict[str, dict[int | None, list[Pattern]]]
    """Patterns that begin with a value, by the first word that they cannot do without."""

    def at(self, line: Line, position: int) -> Iterable[Pattern]:
        """The patterns that a word at this position may begin."""
        seen: set[tuple[int, int]] = set()
        candidates = list(self.by_literal.get(line.keys[position], ()))
        for word in sorted(line.words[position]):
            candidates += self.by_word.get(word, ())
        for pattern in candidates:
            key = (id(pattern[0]), id(pattern[1]))
            if key not in seen:
                seen.add(key)
                yield pattern


def index(matchables: Sequence[Matchable]) -> Index:
    """Index patterns by their possible first elements."""
    made = Index({}, {}, {})
    for each in matchables:
        for elements in each.patterns:
            needs(elements)
            for first in _firsts(elements):
                if isinstance(first, Literal):
                    made.by_literal.setdefault(look_up_key(first.word), []).append((each, elements))
                elif isinstance(first, Lexeme):
                    for word in sorted(first.words):
                        made.by_word.setdefault(word, []).append((each, elements))
                elif isinstance(first, Capture):
                    need = next(iter(needs(elements)), None)
                    for kind in sorted(first.types):
                        made.by_type.setdefault(kind, {}).setdefault(need, []).append((each, elements))
    return made


def _firsts(elements: tuple[Element, ...]) -> Iterable[Element]:
    for element in elements:
        if isinstance(element, Group):
            for alternative in element.alternatives:
                yield from _firsts(alternative)
            if not element.optional:
                return
        else:
            yield element
            if not (isinstance(element, Gap) or (isinstance(element, Capture) and element.implied)):
                return


_NUMBERS: dict[Need, int] = {}
"""Needs by number, those of all packs that are open: equal needs are one."""
_BY_WORD: dict[int, list[tuple[int, frozenset[str]]]] = {}
_BY_KEY: dict[str, list[int]] = {}
Found = TypeVar("Found")


def once_a_pattern(find: Callable[[tuple[Element, ...]], Found]) -> Callable[[tuple[Element, ...]], Found]:
    """Find something in a pattern once, and keep it by the pattern's identity: patterns are many and never change."""
    kept: dict[int, tuple[tuple[Element, ...], Found]] = {}

    @wraps(find)
    def found(elements: tuple[Element, ...]) -> Found:
        known = kept.get(id(elements))
        if known is None or known[0] is not elements:
            known = kept[id(elements)] = (elements, find(elements))
        return known[1]

    return found


@once_a_pattern
def needs(elements: tuple[Element, ...]) -> tuple[int, ...]:
    """Numbers of what the pattern cannot match without, in its order."""
    return tuple(_numbered(need) for element in elements if (need := _need(element)) is not None)


def _numbered(need: Need) -> int:
    if need not in _NUMBERS:
        number = _NUMBERS[need] = len(_NUMBERS)
        for word, kinds in need.words:
            _BY_WORD.setdefault(word, []).append((number, kinds))
        for key in need.keys:
            _BY_KEY.setdefault(key, []).append(number)
    return _NUMBERS[need]


def places_of(line: Line) -> dict[int, list[int]]:
    """Where in a line each need is met, in order; needs that are not met are left out."""
    if line.needs:
        return line.needs
    found = line.needs
    for position, key in enumerate(line.keys):
        met = list(_BY_KEY.get(key, ()))
        for reading in line.readings[position]:
            met += [number for number, kinds in _BY_WORD.get(reading.word, ()) if kinds <= reading.flags]
        for number in met:
            at = found.setdefault(number, [])
            if not at or at[-1] != position:
                at.append(position)
    return found


@once_a_pattern
def wanted(elements: tuple[Element, ...]) -> tuple[frozenset[str], ...]:
    """The types of the values that the pattern cannot match without."""
    return tuple(e.types for e in elements if isinstance(e, Capture) and e.types and not e.implied)


def _need(element: Element) -> Need | None:
    if isinstance(element, Literal):
        return Need((), frozenset({look_up_key(element.word)}))
    if isinstance(element, Lexeme):
        return Need(tuple((word, element.kinds) for word in sorted(element.words)), frozenset())
    if isinstance(element, Group) and not element.optional:
        firsts = [next((n for part in parts if (n := _need(part)) is not None), None) for parts in element.alternatives]
        if all(need is not None for need in firsts):
            words = tuple(word for need in firsts if need for word in need.words)
            return Need(words, frozenset().union(*(need.keys for need in firsts if need)))
    return None


class Viable:
    """The patterns of an index that the words of one line allow."""

    def __init__(self, patterns: Index, line: Line, wider: Mapping[str, frozenset[str]]) -> None:
        self.patterns = patterns
        self.line = line
        self.wider = wider
        self.types: dict[str, list[tuple[int, Pattern]]] = {}
        self.starts: dict[int, int] = {}
        self.places = places_of(line)

    def at(self, position: int) -> list[Pattern]:
        """Those that a word at the position may begin."""
        found = self.patterns.at(self.line, position)
        return [pattern for pattern in found if self.latest(pattern) >= position and self.filled(pattern)]

    def of_type(self, kind: str, position: int) -> list[Pattern]:
        """Those that a value of the type, or of one it belongs to, may begin at the position."""
        if kind not in self.types:
            wider = sorted(self.wider.get(kind, frozenset()))
            groups = (group for wide in wider for group in self.patterns.by_type.get(wide, {}).items())
            found = (
                pattern for need, patterns in groups if need is None or need in self.places for pattern in patterns
            )
            dated = ((self.latest(pattern), pattern) for pattern in found)
            self.types[kind] = [(latest, pattern) for latest, pattern in dated if latest >= 0]
        return [pattern for latest, pattern in self.types[kind] if latest >= position and self.filled(pattern)]

    def filled(self, pattern: Pattern) -> bool:
        """Has the line a value for every role that the pattern cannot do without?"""
        return all(not types.isdisjoint(self.line.types) for types in wanted(pattern[1]))

    def latest(self, pattern: Pattern) -> int:
        """The last position from which the words that the pattern cannot do without follow in its order; -1: none."""
        elements = pattern[1]
        if id(elements) not in self.starts:
            self.starts[id(elements)] = self._latest(elements)
        return self.starts[id(elements)]

    def _latest(self, elements: tuple[Element, ...]) -> int:
        before = len(self.line.tokens)
        for need in reversed(needs(elements)):
            places = self.places.get(need, ())
            at = bisect_left(places, before)
            if at == 0:
                return -1
            before = places[at - 1]
        return before
