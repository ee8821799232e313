"""Rules that a clause nearly set off, and those that matched and were not told: best progress first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.author.reasons import failing, nearest_phrase, reason, refused, stopped
from briefgen.author.tables import clean
from briefgen.author.trace import Progress, Trace, TracingMatcher, anchors, holds_anchor, pattern, traces
from briefgen.author.watch import Seen, WatchedExtractor
from briefgen.extract.candidates import Candidate, judged, rank
from briefgen.extract.chart import allowed
from briefgen.extract.claim import Claim
from briefgen.extract.context import Reader
from briefgen.extract.line import Line
from briefgen.model import Article, Fact
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture

NO_WORD: Progress = (0.0, 0, 0)
MATCHED = 1.0
"""Words that a match counts more than a pattern that stopped."""
ANOTHER_KIND = 2.0
"""Words that it counts less where it asks for values of another kind: that rule was not meant."""
KINDS = frozenset({"type", "not_type", "phrase", "not_phrase", "id"})


@dataclass(frozen=True, slots=True)
class Near:
    """A rule, its pattern that got furthest, what kept it from a fact, and the phrase that nearly helped (``hint``)."""

    rule: Matchable
    pattern: str
    reason: str
    hint: str
    progress: Progress
    settled: bool = False
    """Another rule tells it: there is nothing to mend."""


class Nearness:
    """Looks for near matches with one pack."""

    def __init__(self, extractor: WatchedExtractor) -> None:
        self.extractor = extractor
        self.pack: Pack = extractor.pack
        self.matcher = TracingMatcher(extractor.matcher)

    def of_line(self, seen: Seen, line: Line, kept: Sequence[Fact]) -> list[Near]:
        """The best of each rule whose word stands in the clause and that told nothing of it."""
        reader = Reader(self.pack, line)
        found = []
        for rule in self.pack.rules:
            if any(holds_anchor(elements, line) for elements in rule.patterns):
                every = list(self.of_rule(rule, seen, line, kept, reader))
                if every and not any(near.reason == "" for near in every):
                    best = max(every, key=lambda near: near.progress)
                    if best.progress[0] > 0:
                        found.append(best)
        return sorted(found, key=lambda near: (near.settled, [-each for each in near.progress], near.rule.id))

    def of_rule(
        self, rule: Matchable, seen: Seen, line: Line, kept: Sequence[Fact], reader: Reader | None = None
    ) -> Iterator[Near]:
        """Each pattern of one rule or phrase; one that made a fact has no reason."""
        reader = reader or Reader(self.pack, line)
        for trace in traces(rule, line, self.matcher):
            elements = pattern(trace.elements)
            if trace.stop is None:
                why, settled, weight = self._matched(trace, seen, line, kept, reader)
                read, anchor, left = trace.progress
                yield Near(rule, elements, why, "", (read + weight, anchor, left), settled)
            elif not holds_anchor(trace.elements, line):
                words = ", ".join(dict.fromkeys(each.word for each in anchors(trace.elements))) or "its words"
                yield Near(rule, elements, f"no form of {words} stands in the clause", "", NO_WORD)
            else:
                hint = nearest_phrase(trace.stop, line, self.extractor.phrases, self.matcher, self.pack)
                yield Near(rule, elements, stopped(trace.stop, line, self.pack), hint, trace.progress)

    def _matched(
        self, trace: Trace, seen: Seen, line: Line, kept: Sequence[Fact], reader: Reader
    ) -> tuple[str, bool, float]:
        """Why a match told nothing (empty where it told), whether another rule tells it, and how much that weighs."""
        rule = trace.rule
        if any(rule is phrase for phrase in self.pack.phrases):
            made = any(allowed(rule, match, line) for match in trace.matches)
            return "" if made else refused("conditions", rule, trace.matches[0], line, reader), False, MATCHED
        ranked = sorted(trace.matches, key=lambda match: rank(rule, match), reverse=True)
        verdicts = [(match, judged(rule, match, line, reader)) for match in ranked]
        may = [match for match, verdict in verdicts if isinstance(verdict, Claim)]
        if not may:
            match, verdict = verdicts[0]
            assert not isinstance(verdict, Claim)
            role = failing(rule, match, line) if verdict == "conditions" else ""
            weight = -ANOTHER_KIND if role and KINDS & set(rule.where[role]) else MATCHED
            return refused(verdict, rule, match, line, reader), False, weight
        here = [
            (candidate, facts) for candidate, facts in seen.made
            if candidate.line is line and candidate.match.state.anchor == may[0].state.anchor
        ]  # fmt: skip
        for candidate, facts in here:
            if candidate.rule is rule:
                return *self._made(candidate, facts, seen, kept), MATCHED
        for candidate, facts in here:
            if candidate.rule.makes == rule.makes and facts:
                stronger = f"{candidate.rule.id} (priority {candidate.rule.priority}, here {rule.priority})"
                return f"at the same word {stronger} is stronger", True, MATCHED
        return "it matched, and its sentence could not be read to the end", False, MATCHED

    def _made(
        self, candidate: Candidate, facts: Sequence[Fact], seen: Seen, kept: Sequence[Fact]
    ) -> tuple[str, bool]:
        """Why a match that might be told made no fact, or why its facts were dropped."""
        if facts:
            ids = {fact.id for fact in kept}
            if any(fact.id in ids for fact in facts):
                return "", False
            better = [each for each in kept if each.start < facts[0].end and facts[0].start < each.end]
            return f"{better[0].rule} tells the same" if better else "the article tells the same elsewhere", True
        rule, line, captured = candidate.rule, candidate.line, dict(candidate.match.state.captures)
        implied = any(isinstance(e, Capture) and e.implied for elements in rule.patterns for e in elements)
        if implied and "who" not in captured:
            return "nobody can be named for {who?}: the sentence has no subject or speaker before it", False
        roles = [role for role, wanted in rule.where.items() if wanted.get("english")]
        if not roles:
            return "what it says could only be quoted, and what is quoted depends on a condition", False
        starts = {line.tokens[mention.first].start for role in roles for mention in captured.get(role, ())}
        untold = [span for span in seen.spans.values() if not span.told.en and span.value.start in starts]
        why = "; ".join(f"«{clean(span.value.text)}»: {reason(span.told)}" for span in untold)
        return f"where {', '.join(roles)} {{english: yes}} does not hold" + (f": {why}" if why else ""), False


def nearest(rule: Matchable, article: Article, extractor: WatchedExtractor) -> Near | None:
    """The pattern of a rule or phrase that got furthest in an article of a sentence or two."""
    kept = extractor.extract(article).facts
    nearness = Nearness(extractor)
    found = [
        near for seen in extractor.seen for line in seen.sentence.lines
        for near in nearness.of_rule(rule, seen, line, kept)
    ]  # fmt: skip
    return max(found, key=lambda near: near.progress, default=None)
