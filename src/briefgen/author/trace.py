"""How far patterns get: the matcher with a notebook, for rules that nearly matched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from briefgen.extract.line import Line
from briefgen.extract.match import Match, Matcher, State
from briefgen.extract.viable import Index
from briefgen.limits import LIMITS
from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import KINDS, Capture, Element, Gap, Group, Lexeme, Literal, walk

ARABIC_KINDS = {english: arabic for arabic, english in KINDS.items()}


Progress = tuple[float, int, int]
ANCHOR, HALF = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a pattern stopped: the element that found nothing, and the position before which it looked."""

    element: Element
    at: int
    state: State
    depth: int = 0
    """How many groups the element stands in."""
    gap: int = 0
    """Of how many words a gap stands before it."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The furthest that a pattern got in a line, with where it stopped or with its matches."""

    rule: Matchable
    elements: tuple[Element, ...]
    start: int
    stop: Stop | None
    matches: tuple[Match, ...] = ()
    left: int = 0
    """Elements that a match could not do without, from the stop on."""

    hopeful: bool = True
    """Has it read its anchor, or stands a form of it ahead? Otherwise the words stand in another order."""

    @property
    def progress(self) -> Progress:
        """How many words it read, the anchor double; how early the anchor stands; how few elements are left."""
        if self.stop is None:
            best = max((match.state for match in self.matches), key=lambda state: state.score)
            return best.score + ANCHOR, -best.anchor, 0
        state = self.stop.state
        read = state.score + (ANCHOR if state.anchor >= 0 else 0.0)
        return read if self.hopeful else 0.0, -state.anchor, -self.left


class TracingMatcher(Matcher):
    """The matcher, noting of its last match every element that found nothing."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__(**{each.name: getattr(matcher, each.name) for each in fields(Matcher)})
        self.stops: list[Stop] = []
        self.depth = 0

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
            at = max(frontier, key=lambda each: (frontier[each].score, -each))
            self.stops.append(Stop(element, at, frontier[at], self.depth))
        return reached

    def _may_begin(self, element: Element, line: Line, at: int) -> bool:
        return True  # where an alternative stops is noted too

    def trace(self, rule: Matchable, elements: tuple[Element, ...], line: Line, start: int) -> Trace:
        """One pattern from one position; may raise StepsExceeded."""
        self.steps_left = LIMITS.match_steps
        self.depth = 0
        failed: list[tuple[int, int]] = []
        found = self.match(elements, line, start, failed)
        if found or not failed:
            # All elements were passed; a match of no word is none.
            stop = None if found else Stop(elements[-1], start, State(0.0, (), -1, None, ()))
            return Trace(rule, elements, start, stop, tuple(found))
        number = failed[0][0]
        before = elements[number - 1] if number else None
        outer = self.stops[-1]
        # In a group the alternative that got furthest tells more than the group.
        inner = max(self.stops, key=lambda each: (each.state.score, -each.depth))
        stop = inner if inner.state.score > outer.state.score else outer
        gap = before.most if isinstance(before, Gap) and stop is outer else 0
        left = sum(map(_needed, elements[number:]))
        words = frozenset().union(*(each.words for each in anchors(elements)))
        ahead = any(not words.isdisjoint(found) for found in line.words[stop.at :])
        if _another_form(stop, line):
            stop = Stop(stop.element, stop.at, stop.state._replace(score=stop.state.score + HALF), stop.depth)
        hopeful = not words or stop.state.anchor >= 0 or ahead
        return Trace(rule, elements, start, Stop(stop.element, stop.at, stop.state, stop.depth, gap), (), left, hopeful)


def _another_form(stop: Stop, line: Line) -> bool:
    """Stands the right word there, in a form that the pattern does not take?"""
    wanted = frozenset().union(*(each.words for each in firsts(stop.element) if isinstance(each, Lexeme)))
    return stop.at < len(line.tokens) and not wanted.isdisjoint(line.words[stop.at])


def _needed(element: Element) -> bool:
    if isinstance(element, Group):
        return not element.optional
    return not isinstance(element, Gap) and not (isinstance(element, Capture) and element.implied)


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
    """Does the line hold a form of a word that the pattern is found by, or its first written word where it has none?"""
    words = anchors(elements)
    if words:
        wanted = frozenset().union(*(each.words for each in words))
        return any(not wanted.isdisjoint(found) for found in line.words)
    literals = {each.word for each in walk(elements) if isinstance(each, Literal)}
    return any(token.norm in literals for token in line.tokens)


def firsts(element: Element) -> Iterator[Element]:
    """What an element may begin with: itself, or the first of each alternative of a group."""
    if isinstance(element, Group):
        for alternative in element.alternatives:
            yield from firsts(alternative[0])
    else:
        yield element


def written(element: Element) -> str:
    """An element as an author writes it; roles by their English ids."""
    if isinstance(element, Literal):
        return element.word
    if isinstance(element, Lexeme):
        kinds = ",".join(ARABIC_KINDS.get(kind, kind) for kind in element.kind.split(",") if kind)
        return f"<{element.word}{':' if kinds else ''}{kinds}>{'!' if element.anchor else ''}"
    if isinstance(element, Capture):
        kind = f":{element.type}" if element.type else ""
        return f"{{{element.role}{kind}{'?' if element.implied else ''}}}"
    if isinstance(element, Gap):
        return f"...{element.most}"
    return _group(element)


def _group(group: Group) -> str:
    inside = "|".join(pattern(each) for each in group.alternatives)
    single = len(group.alternatives) == 1 and len(group.alternatives[0]) == 1
    return f"{inside}?" if single and group.optional else f"({inside}){'?' if group.optional else ''}"


def pattern(elements: tuple[Element, ...]) -> str:
    """A pattern as an author writes it."""
    return " ".join(map(written, elements))
