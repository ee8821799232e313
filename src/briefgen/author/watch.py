"""The extraction watched: what every stage saw of a sentence, for those who work on the rules.

Nothing here is part of a normal run: matcher, builder and maker are the same with a notebook beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from time import perf_counter

from briefgen.extract.attribution import Attribution
from briefgen.extract.candidates import Candidate
from briefgen.extract.facts import FactMaker
from briefgen.extract.free_spans import told_span
from briefgen.extract.line import TEXT, Line, Mention
from briefgen.extract.match import Match, Matcher
from briefgen.extract.pipeline import Extraction, Extractor, Sentence
from briefgen.extract.values import Builder
from briefgen.model import Article, Fact, Paragraph, Value
from briefgen.packs.pack import Pack
from briefgen.packs.pattern import Element
from briefgen.transfer.tell import Told


@dataclass(frozen=True, slots=True)
class FreeSpan:
    """A free span as the transfer grammar told it, or could not."""

    value: Value
    told: Told


@dataclass(slots=True)
class Seen:
    """One sentence and what came of it."""

    sentence: Sentence
    facts: list[Fact] = field(default_factory=list)
    """With those that are repeats of other facts of the article."""
    made: list[tuple[Candidate, tuple[Fact, ...]]] = field(default_factory=list)
    """Each match that might be told, with the facts made of it."""
    spans: dict[tuple[int, int], FreeSpan] = field(default_factory=dict)
    """Free spans by where they stand in the text."""
    told: Sequence[tuple[Attribution, Value | None]] = ()
    """Who speaks in it."""


@dataclass(slots=True)
class Runs:
    """How often a pattern was run and matched, and the seconds that took."""

    tried: int = 0
    matched: int = 0
    seconds: float = 0.0
    telling: float = 0.0
    """Seconds for facts to be made of its matches, with their English."""


class TimedMatcher(Matcher):
    """The matcher, with the time of each pattern."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__(**{each.name: getattr(matcher, each.name) for each in fields(matcher)})
        self.runs: dict[int, Runs] = {}
        """By the pattern's identity."""

    def match(
        self, elements: tuple[Element, ...], line: Line, start: int, failed: list[tuple[int, int]] | None = None
    ) -> list[Match]:
        """As the matcher does, timed."""
        begin = perf_counter()
        found = super().match(elements, line, start, failed)
        seconds = perf_counter() - begin
        runs = self.runs.get(id(elements))
        if runs is None:
            runs = self.runs[id(elements)] = Runs()
        runs.tried += 1
        runs.matched += bool(found)
        runs.seconds += seconds
        return found


class _Builder(Builder):
    """Builds values and notes the free spans."""

    seen: Seen

    def build(self, mention: Mention, line: Line, subject: Sequence[Value] = ()) -> list[Value]:
        if mention.type != TEXT or mention.made_by is not None or mention.name is not None:
            return super().build(mention, line, subject)
        value, told = told_span(mention, line, subject, self)
        place = (value.start, value.end)
        if value.en is not None or place not in self.seen.spans:
            self.seen.spans[place] = FreeSpan(value, told)
        return [value]


class _Maker(FactMaker):
    """Makes facts and notes of which match."""

    seen: Seen
    telling: dict[str, float]

    def make(
        self, candidate: Candidate, paragraph: Paragraph, told: Sequence[tuple[Attribution, Value | None]]
    ) -> list[Fact]:
        begin = perf_counter()
        facts = super().make(candidate, paragraph, told)
        place = candidate.rule.place
        self.telling[place] = self.telling.get(place, 0.0) + perf_counter() - begin
        self.seen.made.append((candidate, tuple(facts)))
        return facts


class WatchedExtractor(Extractor):
    """An extractor that keeps, of the article read last, every sentence and what came of it."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(pack)
        self.matcher = self.timed = TimedMatcher(self.matcher)
        self.seen: list[Seen] = []
        self.telling: dict[str, float] = {}
        """Seconds in which facts were made, by the place of the rule."""

    def extract(self, article: Article, cut: Iterable[Sentence] | None = None) -> Extraction:
        """The facts of an article; ``seen`` then holds its sentences."""
        self.seen = []
        return super().extract(article, cut)

    def facts_of(self, sentence: Sentence, maker: FactMaker) -> list[Fact]:
        """The facts of one sentence, noted."""
        seen = Seen(sentence)
        self.seen.append(seen)
        old = maker.builder
        builder = _Builder(old.pack, old.speaker, old.text, old.scene, old.day)
        watched = _Maker(maker.pack, maker.article, builder, maker.speakers, maker.matcher)
        builder.seen = watched.seen = seen
        watched.telling = self.telling
        seen.facts = super().facts_of(sentence, watched)
        return seen.facts

    def told_by(
        self, found: Sequence[Attribution], lines: Sequence[Line], maker: FactMaker
    ) -> list[tuple[Attribution, Value | None]]:
        """Who speaks in a sentence, noted."""
        told = super().told_by(found, lines, maker)
        self.seen[-1].told = told
        return told
