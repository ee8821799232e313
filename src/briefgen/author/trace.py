"""How far patterns get: the matcher with a notebook, for rules that nearly matched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import wraps
from typing import TypeVar

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import PREPOSITIONS, Match, Matcher, State
from briefgen.extract.viable import Index
from briefgen.limits import LIMITS
from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import Capture, Element, Gap, Group, Lexeme, Literal, walk

Progress = tuple[float, int, float, int]
"""The share of the pattern that was read, elements left (negative), tokens read, where the anchor stands (negative)."""
ANCHOR, HALF = 1.0, 0.5
Found = TypeVar("Found")
NOWHERE = State(0.0, (), -1, None, ())


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a pattern stopped: the element that found nothing, and the position before which it looked."""

    element: Element
    at: int
    state: State
    depth: int = 0
    """How many groups the element stands in."""
    gap: tuple[int, int] | None = None
    """The gap before it: the position where it begins, and how many words it takes at most."""
    must: bool = False
    """Stands the gap there by itself, and not in a group that may be absent?"""


@dataclass(frozen=True, slots=True)
class Trace:
    """The furthest that a pattern got in a line, with where it stopped or with its matches."""

    rule: Matchable
    elements: tuple[Element, ...]
    start: int
    stop: Stop | None
    matches: tuple[Match, ...] = ()
    read: int = 0
    """How many elements were passed before the stop."""
    hopeful: bool = True
    """Has it read its anchor, or stands a form of it ahead? Otherwise the words stand in another order."""
    half: bool = False
    """Stands the right word at the stop, in a form that the pattern does not take?"""

    @property
    def progress(self) -> Progress:
        """How near it came; what a pattern may do without counts only where all else is equal."""
        if self.stop is None:
            best = max((match.state for match in self.matches), key=lambda state: state.score)
            return 1.0, 0, best.score + ANCHOR, -best.anchor
        needed = sum(map(_needed, self.elements))
        read = sum(map(_needed, self.elements[: self.read]))
        share = (read + (HALF if self.half else 0.0)) / max(needed, 1)
        state = self.stop.state
        tokens = state.score + (ANCHOR if state.anchor >= 0 else 0.0)
        return share if self.hopeful else 0.0, read - needed, tokens, -state.anchor


class TracingMatcher(Matcher):
    """The matcher, noting of its last match every element that found nothing."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__(**{each.name: getattr(matcher, each.name) for each in fields(Matcher)})
        self.plain = matcher
        self.stops: list[Stop] = []
        self.depth = 0
        self.loose: set[int] = set()
        """Positions reached only by a gap: nothing was read there."""
        self.gap: tuple[int, int] | None = None
        self.must = False

    def _step(
        self, element: Element, line: Line, frontier: dict[int, State], marked: bool, first: bool
    ) -> dict[int, State]:
        if self.depth == 0:
            self.stops.clear()  # what an earlier element met inside is passed
        self.depth += 1
        try:
            reached = super()._step(element, line, frontier, marked, first)
        finally:
            self.depth -= 1
        if not reached:
            firm = [at for at in frontier if at not in self.loose] or list(frontier)
            at = max(firm, key=lambda each: (frontier[each].score, -each))
            self.stops.append(Stop(element, at, frontier[at], self.depth, self.gap, self.must))
        elif self.depth == 0:
            self._note_gap(element, frontier, reached)
        return reached

    def _may_begin(self, element: Element, line: Line, at: int) -> bool:
        return True  # where an alternative stops is noted too

    def _note_gap(self, element: Element, frontier: dict[int, State], reached: dict[int, State]) -> None:
        """Which positions were reached by a gap alone, till an element that must be there is read behind it."""
        most = _last_gap(element)
        onward = set(reached) - set(frontier)
        if most and onward:
            self.loose |= onward
            self.must = isinstance(element, Gap)
            self.gap = (min(frontier) if self.must else min(onward), most)
        elif _needed(element):
            self.loose, self.gap = set(), None

    def trace(self, rule: Matchable, elements: tuple[Element, ...], line: Line, start: int) -> Trace:
        """One pattern from one position; may raise StepsExceeded."""
        self.steps_left = LIMITS.match_steps
        self.depth, self.loose, self.gap = 0, set(), None
        failed: list[tuple[int, int]] = []
        found = self.match(elements, line, start, failed)
        if found or not failed:
            # All elements were passed; a match of no word is none.
            stop = None if found else Stop(elements[-1], start, NOWHERE)
            return Trace(rule, elements, start, stop, tuple(found), len(elements) if found else 0)
        number = failed[0][0]
        outer = self.stops[-1]
        # In a group the alternative that got furthest tells more than the group.
        firm = [each for each in self.stops if outer.gap is None or each.at < outer.gap[0]]
        inner = max(firm, key=lambda each: (each.state.score, -each.depth), default=outer)
        stop = inner if inner.state.score > outer.state.score else outer
        words, _ = _found_by(elements)
        ahead = any(not words.isdisjoint(found) for found in line.words[stop.at :])
        hopeful = not words or stop.state.anchor >= 0 or ahead
        return Trace(rule, elements, start, stop, (), number, hopeful, _another_form(stop, line))

    def stands(self, element: Element, line: Line, at: int) -> int | None:
        """The nearest place at which an element would be read, behind a position or else before it."""
        if isinstance(element, Capture) and not element.types:
            return None  # free text stands anywhere
        places = (*range(at + 1, len(line.tokens)), *range(at - 1, -1, -1))
        self.plain.steps_left = LIMITS.match_steps
        return next((n for n in places if self.plain._through(element, line, {n: NOWHERE}, True)), None)


def _another_form(stop: Stop, line: Line) -> bool:
    """Stands the right word there, in a form that the pattern does not take?"""
    wanted = frozenset().union(*(each.words for each in firsts(stop.element) if isinstance(each, Lexeme)))
    return stop.at < len(line.tokens) and not wanted.isdisjoint(line.words[stop.at])


def _needed(element: Element) -> bool:
    if isinstance(element, Group):
        return not element.optional
    return not isinstance(element, Gap) and not (isinstance(element, Capture) and element.implied)


def _last_gap(element: Element) -> int:
    """How many words the gap takes that an element ends in; 0: it ends in none, or must be there for itself."""
    if isinstance(element, Gap):
        return element.most
    if isinstance(element, Group) and element.optional:
        return max(_last_gap(alternative[-1]) for alternative in element.alternatives)
    return 0


def traces(rule: Matchable, line: Line, matcher: TracingMatcher) -> Iterator[Trace]:
    """Of each pattern of a rule the start from which it gets furthest."""
    for elements in rule.patterns:
        every = [matcher.trace(rule, elements, line, start) for start in range(len(line.tokens))]
        if every:
            yield max(every, key=lambda each: (each.progress, -each.start))


def traces_at(patterns: Index, line: Line, at: int, matcher: TracingMatcher) -> Iterator[Trace]:
    """Every pattern that the word at a position may begin, from there."""
    for rule, elements in patterns.at(line, at):
        yield matcher.trace(rule, elements, line, at)


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
def anchors(elements: tuple[Element, ...]) -> list[Lexeme]:
    """The words that a pattern is found by: the one marked, else the first (all that may be first in a group)."""
    words = [each for each in walk(elements) if isinstance(each, Lexeme)]
    marked = [each for each in words if each.anchor]
    if marked:
        return marked
    for element in elements:
        inside = [each for each in walk((element,)) if isinstance(each, Lexeme)]
        if inside:
            return inside
    return []


def holds_anchor(elements: tuple[Element, ...], line: Line) -> bool:
    """Does the line hold a form of a word that the pattern is found by, or where it has none a written word of it?"""
    words, literals = _found_by(elements)
    if words:
        return any(not words.isdisjoint(found) for found in line.words)
    return any(token.norm in literals for token in line.tokens)


@once_a_pattern
def _found_by(elements: tuple[Element, ...]) -> tuple[frozenset[int], frozenset[str]]:
    """The words that a pattern is found by, and its written words."""
    words = frozenset().union(*(each.words for each in anchors(elements)))
    literals = frozenset(each.word for each in walk(elements) if isinstance(each, Literal))
    # Every sentence has an «in»: a pattern is found by it only where it has no other word.
    common = frozenset().union(*(clause_words()[name] for name in (*PREPOSITIONS, "complementisers", "verb_particles")))
    return words, frozenset(word for word in literals - common if len(word) > 1) or literals


def firsts(element: Element) -> Iterator[Element]:
    """What an element may begin with: itself, or the first of each alternative of a group."""
    if isinstance(element, Group):
        for alternative in element.alternatives:
            yield from firsts(alternative[0])
    else:
        yield element
