"""Which patterns a line can match at all: by what they begin with, and by the words they cannot do without."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefgen.arabic.words import look_up_key
from briefgen.extract.line import Line
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import Capture, Element, Gap, Group, Lexeme, Literal

Pattern = tuple[Matchable, tuple[Element, ...]]
Dated = tuple[int, int, "Head"]
"""A pattern that the line allows: its number or place, the last position at which it may begin, and itself."""


@dataclass(frozen=True, slots=True)
class Need:
    """One of these must stand in the line: a word of the pack in a kind of reading, or a written word, folded."""

    words: tuple[tuple[int, frozenset[str]], ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Head:
    """A pattern with what it can begin with, and what it cannot do without."""

    pattern: Pattern
    literals: frozenset[str]
    """Written words, folded."""
    words: frozenset[int]
    types: Mapping[str, int]
    """Types of values, and which of the patterns that begin with one this is."""
    needs: tuple[int, ...]
    every: frozenset[int]
    """The needs, without their order."""
    wanted: tuple[frozenset[str], ...]
    """The types of the values that it cannot match without."""


@dataclass(frozen=True, slots=True)
class Index:
    """Patterns by the rarest word that each cannot do without."""

    heads: tuple[Head, ...]
    by_need: Mapping[int | None, Sequence[int]]
    """Need → numbers of heads; None: those that need no word."""

    def at(self, line: Line, position: int) -> Iterable[Pattern]:
        """The patterns that a word at this position may begin."""
        key, words = line.keys[position], line.words[position]
        return (h.pattern for h in self.heads if key in h.literals or not h.words.isdisjoint(words))


def index(matchables: Sequence[Matchable]) -> Index:
    """Index patterns by their possible first elements and by their rarest need."""
    patterns = [(each, elements) for each in matchables for elements in each.patterns]
    by_type: dict[str, dict[int | None, list[int]]] = {}
    for number, (_, elements) in enumerate(patterns):
        first_need = next(iter(_needs(elements)), None)
        for kind in sorted(_types(elements)):
            by_type.setdefault(kind, {}).setdefault(first_need, []).append(number)
    # Those that begin with a value are tried by their first words, in the order in which the pack first has each.
    orders: list[dict[str, int]] = [{} for _ in patterns]
    for kind, groups in by_type.items():
        for place, number in enumerate(number for group in groups.values() for number in group):
            orders[number][kind] = place
    heads = tuple(_head(*pattern, order) for pattern, order in zip(patterns, orders, strict=True))
    shared = Counter(need for head in heads for need in head.needs)
    by_need: dict[int | None, list[int]] = {}
    for number, head in enumerate(heads):
        rarest = min(head.needs, key=lambda need: shared[need], default=None)
        by_need.setdefault(rarest, []).append(number)
    return Index(heads, by_need)


def _types(elements: tuple[Element, ...]) -> frozenset[str]:
    return frozenset(kind for first in _firsts(elements) if isinstance(first, Capture) for kind in first.types)


def _head(each: Matchable, elements: tuple[Element, ...], order: Mapping[str, int]) -> Head:
    firsts, needs = list(_firsts(elements)), _needs(elements)
    return Head(
        (each, elements),
        frozenset(look_up_key(first.word) for first in firsts if isinstance(first, Literal)),
        frozenset(word for first in firsts if isinstance(first, Lexeme) for word in first.words),
        order,
        needs,
        frozenset(needs),
        tuple(e.types for e in elements if isinstance(e, Capture) and e.types and not e.implied),
    )


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
_MET: dict[tuple[int, frozenset[str]], tuple[int, ...]] = {}
"""Needs that a word in a kind of reading meets, as they were asked for; never more than the pack has."""


def _needs(elements: tuple[Element, ...]) -> tuple[int, ...]:
    """Numbers of what the pattern cannot match without, in its order."""
    return tuple(_numbered(need) for element in elements if (need := _need(element)) is not None)


def _numbered(need: Need) -> int:
    if need not in _NUMBERS:
        number = _NUMBERS[need] = len(_NUMBERS)
        _MET.clear()
        for word, kinds in need.words:
            _BY_WORD.setdefault(word, []).append((number, kinds))
        for key in need.keys:
            _BY_KEY.setdefault(key, []).append(number)
    return _NUMBERS[need]


def met_by(line: Line) -> list[set[int]]:
    """The needs that each token of a line meets."""
    if not line.needs:
        for key, readings in zip(line.keys, line.readings, strict=True):
            met = set(_BY_KEY.get(key, ()))
            for reading in readings:
                known = _MET.get((reading.word, reading.flags))
                met.update(_met(reading) if known is None else known)
            line.needs.append(met)
    return line.needs


def _met(reading: Reading) -> tuple[int, ...]:
    met = tuple(number for number, kinds in _BY_WORD.get(reading.word, ()) if kinds <= reading.flags)
    return _MET.setdefault((reading.word, reading.flags), met)


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
    """The patterns of an index that the words of one line allow, in the order in which they are tried."""

    def __init__(self, patterns: Index, line: Line, wider: Mapping[str, frozenset[str]]) -> None:
        self.line = line
        self.wider = wider
        self.met = met_by(line)
        self.places: dict[int, list[int]] = {}
        self.by_literal: dict[str, list[Dated]] = {}
        self.by_word: dict[int, list[Dated]] = {}
        self.by_type: dict[str, list[Dated]] = {}
        self.types: dict[str, list[Dated]] = {}
        words, keys = line.present()
        size = len(line.tokens)
        met, heads, by_need = set[int]().union(*self.met), patterns.heads, patterns.by_need
        needs = (None, *(by_need.keys() & met))
        candidates = [n for need in needs for n in by_need.get(need, ()) if met >= heads[n].every]
        for number in sorted(candidates):
            head = heads[number]
            latest = self._latest(head.needs) if head.needs else size
            if latest < 0:
                continue
            dated = (number, latest, head)
            if head.literals:
                for key in head.literals & keys:
                    self.by_literal.setdefault(key, []).append(dated)
            if head.words:
                for word in head.words & words:
                    self.by_word.setdefault(word, []).append(dated)
            for kind, place in head.types.items():
                self.by_type.setdefault(kind, []).append((place, latest, head))

    def at(self, position: int) -> list[Pattern]:
        """Those that a word at the position may begin."""
        found = {dated[0]: dated for dated in self.by_literal.get(self.line.keys[position], ())}
        for word in sorted(self.by_word.keys() & self.line.words[position]):
            for dated in self.by_word[word]:
                found.setdefault(dated[0], dated)
        return self._filled(found.values(), position) if found else []

    def of_type(self, kind: str, position: int) -> list[Pattern]:
        """Those that a value of the type, or of one it belongs to, may begin at the position."""
        if kind not in self.types:
            wider = (self.by_type.get(wide, []) for wide in sorted(self.wider.get(kind, ())))
            self.types[kind] = [dated for found in wider for dated in sorted(found, key=itemgetter(0))]
        return self._filled(self.types[kind], position)

    def _filled(self, found: Iterable[Dated], position: int) -> list[Pattern]:
        """Those that may begin so late, and for whose every role the line has a value."""
        types = self.line.types
        return [
            head.pattern
            for _, latest, head in found
            if latest >= position and not (head.wanted and any(map(types.isdisjoint, head.wanted)))
        ]

    def _latest(self, wanted: Sequence[int]) -> int:
        """The last position from which the words that a pattern cannot do without follow in its order; -1: none."""
        before = len(self.line.tokens)
        for need in reversed(wanted):
            places = self.places.get(need)
            if places is None:
                places = self.places[need] = [at for at, met in enumerate(self.met) if need in met]
            at = bisect_left(places, before)
            if at == 0:
                return -1
            before = places[at - 1]
        return before
