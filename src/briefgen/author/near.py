"""Rules that a clause nearly set off, and those that matched and were not told: best progress first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.author.pattern_text import Part, parts
from briefgen.author.reasons import KINDS, failing, reason, refused
from briefgen.author.stops import nearest_phrase, stopped
from briefgen.author.tables import clean
from briefgen.author.trace import Progress, Trace, TracingMatcher, anchors, holds_anchor, traces
from briefgen.author.watch import Seen, WatchedExtractor
from briefgen.extract.candidates import Candidate, Refusal, as_told, judged, rank
from briefgen.extract.chart import allowed
from briefgen.extract.claim import Claim
from briefgen.extract.context import Reader
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.reported import only_reported
from briefgen.model import Article, Fact
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture, Element, walk

NO_WORD: Progress = (0.0, 0, 0.0, 0)


@dataclass(frozen=True, slots=True)
class Near:
    """A rule, its pattern that got furthest, what kept it from a fact, and the phrase that nearly helped (``hint``)."""

    rule: Matchable
    parts: tuple[Part, ...]
    """The pattern, with the element marked at which it stopped, or of which the reason speaks."""
    reason: str
    """Empty where it made a fact."""
    hint: str
    progress: Progress
    settled: bool = False
    """The word it is found by is told by another rule: there is nothing to mend."""

    @property
    def pattern(self) -> str:
        """The pattern as its author writes it."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Why a match told nothing (empty: it told), and which element that is about."""

    reason: str
    element: Element | None = None
    missing: int = 0
    """1 where a value is of another kind than the rule asks for: as if that element had not been read."""
    settled: bool = False


class Nearness:
    """Looks for near matches with one pack."""

    def __init__(self, extractor: WatchedExtractor) -> None:
        self.extractor = extractor
        self.pack: Pack = extractor.pack
        self.matcher = TracingMatcher(extractor.matcher)
        self.phrases = {id(phrase) for phrase in self.pack.phrases}

    def of_line(self, seen: Seen, line: Line, kept: Sequence[Fact]) -> list[Near]:
        """The best of each rule whose word stands in the clause and that told nothing of it."""
        reader = Reader(self.pack, line)
        found = []
        told = {candidate.rule.id for candidate, facts in seen.made if candidate.line is line and _kept(facts, kept)}
        for rule in self.pack.rules:
            if rule.id not in told and any(holds_anchor(elements, line) for elements in rule.patterns):
                every = list(self.of_rule(rule, seen, line, kept, reader))
                if every and not any(near.reason == "" for near in every):
                    best = max(every, key=lambda near: near.progress)
                    if best.progress[0] > 0:
                        found.append(best)
        return sorted(found, key=order)

    def of_rule(
        self, rule: Matchable, seen: Seen, line: Line, kept: Sequence[Fact], reader: Reader | None = None
    ) -> Iterator[Near]:
        """Each pattern of one rule or phrase; one that made a fact has no reason."""
        reader = reader or Reader(self.pack, line)
        told, covered = self._told(seen, line, kept)
        for trace in traces(rule, line, self.matcher):
            if trace.stop is None:
                verdict = self._matched(trace, seen, line, kept, reader)
                shown = tuple(parts(trace.elements, trace.read, verdict.element))
                share, left, tokens, place = trace.progress
                size = len(trace.elements)
                progress = (share - verdict.missing / size, left - verdict.missing, tokens, place)
                told_by_another = bool(verdict.reason) and trace.matches[0].state.anchor in told
                yield Near(rule, shown, verdict.reason, "", progress, verdict.settled or told_by_another)
            elif not holds_anchor(trace.elements, line):
                words = ", ".join(dict.fromkeys(each.word for each in anchors(trace.elements))) or "its words"
                shown = tuple(parts(trace.elements))
                yield Near(rule, shown, f"no form of {words} stands in the clause", "", NO_WORD)
            else:
                stop = trace.stop
                why = stopped(stop, line, self.pack, self.matcher, seen.sentence.tokens)
                hint = nearest_phrase(stop, line, self.extractor.phrases, self.matcher, self.pack)
                shown = tuple(parts(trace.elements, trace.read, stop.element))
                anchor = stop.state.anchor
                settled = anchor in told if anchor >= 0 else stop.at in covered
                yield Near(rule, shown, why, hint, trace.progress, settled)

    def _told(self, seen: Seen, line: Line, kept: Sequence[Fact]) -> tuple[frozenset[int], frozenset[int]]:
        """The anchors in a clause of which a fact is told, and all that its patterns cover."""
        ids = {fact.id for fact in kept}
        matches = [
            candidate.match for candidate, facts in seen.made
            if candidate.line is line and any(fact.id in ids for fact in facts)
        ]  # fmt: skip
        covered = frozenset(at for match in matches for at in range(match.first, match.last))
        return frozenset(match.state.anchor for match in matches), covered

    def _matched(self, trace: Trace, seen: Seen, line: Line, kept: Sequence[Fact], reader: Reader) -> _Verdict:
        """Why a match told nothing."""
        rule = trace.rule
        anchor = _anchor(trace.elements, trace.matches[0])
        if id(rule) in self.phrases:
            if any(allowed(rule, match, line) for match in trace.matches):
                return _Verdict("")
            return self._refused("conditions", trace, trace.matches[0], line, reader)
        best = sorted(trace.matches, key=lambda match: rank(rule, match), reverse=True)
        every = (as_told(rule, match, line, self.extractor.matcher, self.pack) for match in best)
        ranked = [match for match in every if match is not None]
        if not ranked:
            return _Verdict("its clause is told by another verb, or is too short to tell anything", anchor)
        verdicts = [(match, judged(rule, match, line, reader)) for match in ranked]
        may = [match for match, verdict in verdicts if isinstance(verdict, Claim)]
        if not may:
            match, verdict = verdicts[0]
            assert not isinstance(verdict, Claim)
            return self._refused(verdict, trace, match, line, reader)
        here = [
            (candidate, facts) for candidate, facts in seen.made
            if candidate.line is line and candidate.match.state.anchor == may[0].state.anchor
        ]  # fmt: skip
        for candidate, facts in here:
            if candidate.rule is rule:
                return self._made(trace, candidate, facts, seen, kept)
        for candidate, facts in here:
            if candidate.rule.makes == rule.makes and facts:
                stronger = f"{candidate.rule.id} (priority {candidate.rule.priority}, here {rule.priority})"
                return _Verdict(f"at the same word {stronger} is stronger", anchor, settled=True)
        return _Verdict("it matched, and its sentence could not be read to the end", anchor)

    def _refused(self, refusal: Refusal, trace: Trace, match: Match, line: Line, reader: Reader) -> _Verdict:
        """Why a match may not be told, and of which element that speaks: a role, the end, or the anchor."""
        rule = trace.rule
        why = refused(refusal, rule, match, line, reader)
        role = failing(rule, match, line)
        missing = int(bool(role and KINDS & set(rule.where[role])))
        if refusal == "conditions":
            return _Verdict(why, _filling(trace.elements, role), missing)
        element = trace.elements[-1] if refusal == "not whole" else _anchor(trace.elements, match)
        return _Verdict(why, element, missing)

    def _made(
        self, trace: Trace, candidate: Candidate, facts: Sequence[Fact], seen: Seen, kept: Sequence[Fact]
    ) -> _Verdict:
        """Why a match that might be told made no fact, or why its facts were dropped."""
        anchor = _anchor(trace.elements, candidate.match)
        if facts:
            if _kept(facts, kept):
                return _Verdict("")
            better = [each for each in kept if each.start < facts[0].end and facts[0].start < each.end]
            same = f"{better[0].rule} tells the same" if better else "the article tells the same elsewhere"
            return _Verdict(same, anchor, settled=True)
        rule, line, captured = candidate.rule, candidate.line, dict(candidate.match.state.captures)
        implied = [
            each for elements in rule.patterns for each in elements if isinstance(each, Capture) and each.implied
        ]
        if implied and "who" not in captured:
            nobody = "nobody can be named for {who?}: the sentence has no subject or speaker before it"
            return _Verdict(nobody, _filling(trace.elements, "who"))
        roles = [role for role, wanted in rule.where.items() if wanted.get("english")]
        if not roles and only_reported(candidate.match, line, self.pack):
            return _Verdict("it stands behind «أن» or «إن», and nobody is known who says it", anchor)
        if not roles:
            return _Verdict("what it says could only be quoted, and what is quoted depends on a condition", anchor)
        starts = {line.tokens[mention.first].start for role in roles for mention in captured.get(role, ())}
        untold = [span for span in seen.spans.values() if not span.told.en and span.value.start in starts]
        why = "; ".join(f"«{clean(span.value.text)}»: {reason(span.told)}" for span in untold)
        head = f"where {', '.join(roles)} {{english: yes}} does not hold"
        return _Verdict(head + (f": {why}" if why else ""), _filling(trace.elements, roles[0]))


def _kept(made: Sequence[Fact], kept: Sequence[Fact]) -> bool:
    """Stands one of the facts made among those that the article tells?"""
    ids = {fact.id for fact in kept}
    return any(fact.id in ids for fact in made)


def order(near: Near) -> tuple[bool, bool, float, int, float, int, int, str]:
    """The nearest first; of equally near ones that with the higher priority.

    What is settled comes last, and before it what would tell the whole clause of a verb.
    """
    share, left, tokens, anchor = near.progress
    return near.settled, bool(near.rule.clause), -share, -left, -tokens, -anchor, -near.rule.priority, near.rule.id


def _anchor(elements: tuple[Element, ...], match: Match) -> Element | None:
    """The word that a match was found by, as the pattern has it."""
    reading = match.state.reading
    found = anchors(elements)
    return next((each for each in found if reading is not None and reading.word in each.words), next(iter(found), None))


def _filling(elements: tuple[Element, ...], role: str) -> Element | None:
    """The element that fills a role."""
    return next((each for each in walk(elements) if isinstance(each, Capture) and each.role == role), None)


def nearest(rule: Matchable, article: Article, extractor: WatchedExtractor) -> Near | None:
    """The pattern of a rule or phrase that got furthest in an article of a sentence or two."""
    kept = extractor.extract(article).facts
    nearness = Nearness(extractor)
    found = [
        near for seen in extractor.seen for line in seen.sentence.lines
        for near in nearness.of_rule(rule, seen, line, kept)
    ]  # fmt: skip
    return max(found, key=lambda near: near.progress, default=None)
