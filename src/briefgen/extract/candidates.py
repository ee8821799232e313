"""Rules over a line: which matches may be told, and which is the best for each anchor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.chart import allowed
from briefgen.extract.claim import Claim
from briefgen.extract.context import Reader
from briefgen.extract.due_clauses import due_clause, is_due
from briefgen.extract.edges import whole
from briefgen.extract.free_spans import uncut
from briefgen.extract.line import Line
from briefgen.extract.match import Match, Matcher
from briefgen.extract.raw import RawRules
from briefgen.extract.viable import Index, Viable
from briefgen.extract.whole_clauses import widened
from briefgen.packs.pack import Matchable, Pack

NOTHING = "nothing"
LEADING = 26
"""Priority from which on a rule that tells the whole clause is told first, and not only where no other tells it."""
Refusal = Literal["relative clause", "conditions", "not whole", "context", "modality", "only"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule that may be told."""

    rule: Matchable
    match: Match
    line: Line
    claim: Claim


def candidates(line: Line, rules: Index, raw: RawRules, matcher: Matcher, pack: Pack) -> list[list[Candidate]]:
    """For each anchor of the line, in reading order, the best telling match.

    Behind one that is told only where its values have English stand those that may be told in its place.
    """
    reader = Reader(pack, line)
    found: dict[tuple[int, str, bool], list[Candidate]] = {}
    for rule, match in (*matches(line, rules, matcher), *raw.matches(line)):
        key = (match.state.anchor, rule.makes, last_resort(rule))
        rivals = [each for each in found.get(key, ()) if not _conditional(each.rule)]
        if any(rank(each.rule, each.match) >= rank(rule, match) for each in rivals):
            continue
        told = as_told(rule, match, line, matcher, pack)
        claim = judged(rule, told, line, reader) if told is not None else None
        if isinstance(claim, Claim):
            found.setdefault(key, []).append(Candidate(rule, told or match, line, claim))
    ranked = [_in_order(each) for each in found.values()]
    leading = {id(each) for each in ranked if leads(each[0].rule) and not any(_above(r[0], each[0]) for r in ranked)}

    def turn(each: list[Candidate]) -> tuple[bool, int, bool, int]:
        first = id(each) in leading
        return last_resort(each[0].rule) and not first, each[0].match.first, not first, each[0].match.last

    return sorted(ranked, key=turn)


def judged(rule: Matchable, match: Match, line: Line, reader: Reader) -> Claim | Refusal:
    """The claim of a match that may be told, or why it may not."""
    if line.relative and not rule.relative:
        return "relative clause"
    if not allowed(rule, match, line):
        return "conditions"
    if not whole(line, match, reader.pack, rule.given):
        return "not whole"
    claim = reader.given(match) if rule.given else reader.claim(match)
    if claim is None:
        return "context"
    if becomes(rule, claim, reader.pack) == NOTHING:
        return "modality"
    return claim if _told(rule, claim) else "only"


def matches(line: Line, rules: Index, matcher: Matcher) -> Iterator[tuple[Matchable, Match]]:
    """Every match of every rule whose words the line holds, from left to right."""
    viable = Viable(rules, line, matcher.wider)
    for position in range(len(line.tokens)):
        patterns = viable.at(position)
        for kind in sorted({mention.type for mention in line.starts[position]}):
            patterns += viable.of_type(kind, position)
        seen: set[int] = set()
        for rule, elements in patterns:
            if id(elements) not in seen:
                seen.add(id(elements))
                for match in matcher.match(elements, line, position):
                    yield rule, match


def as_told(rule: Matchable, match: Match, line: Line, matcher: Matcher, pack: Pack) -> Match | None:
    """What a match covers where its rule tells the whole clause of its verb; None where another verb has it."""
    if not rule.clause:
        return match
    return (due_clause if is_due(line, match) else widened)(rule, match, line, matcher, pack)


def _in_order(rivals: list[Candidate]) -> list[Candidate]:
    """The highest first; before a rule that tells the whole clause those that cover all of it by themselves."""
    ranked = sorted(rivals, key=lambda each: rank(each.rule, each.match), reverse=True)
    if not ranked[0].rule.clause:
        return ranked
    return sorted(ranked, key=lambda each: bool(each.rule.clause) or not _to_the_end(each))


def _to_the_end(candidate: Candidate) -> bool:
    """Does nothing but punctuation stand behind a match, no relative clause either: «قرارا (يمدد العقوبات)»?"""
    line, at, end = uncut(candidate.line, candidate.match.last - 1)
    return all(line.tokens[n].kind == "punctuation" for n in range(at + 1, end))


def last_resort(rule: Matchable) -> bool:
    """Does a rule tell the clause of its verb where no other tells it, and take nothing from inside it?"""
    return bool(rule.clause) and not rule.lifts


def leads(rule: Matchable) -> bool:
    """Does a rule tell the whole clause before rules of its slot with no higher priority do?"""
    return last_resort(rule) and rule.priority >= LEADING


def told_within(candidate: Candidate, whole: Candidate) -> bool:
    """Has a rule that leads told the clause in which a match of no higher priority in its slot lies?"""
    return _of_its_slot_within(candidate, whole) and candidate.rule.priority <= whole.rule.priority


def _above(candidate: Candidate, whole: Candidate) -> bool:
    return _of_its_slot_within(candidate, whole) and candidate.rule.priority > whole.rule.priority


def _of_its_slot_within(candidate: Candidate, whole: Candidate) -> bool:
    inside = whole.match.first <= candidate.match.first and candidate.match.last <= whole.match.last
    return inside and candidate.rule.makes == whole.rule.makes


def rank(rule: Matchable, match: Match) -> tuple[int, float]:
    """Of two matches with one anchor and slot the higher is told."""
    return rule.priority, match.state.score


def _conditional(rule: Matchable) -> bool:
    """Is it known only with its values whether the rule tells?"""
    return any(wanted.get("english") for wanted in rule.where.values())


def _told(rule: Matchable, claim: Claim) -> bool:
    """Does the rule tell facts of this polarity and modality?"""
    return (
        rule.only.get("polarity", claim.polarity) == claim.polarity
        and rule.only.get("modality", claim.modality) == claim.modality
    )


def becomes(rule: Matchable, claim: Claim, pack: Pack) -> str:
    """The slot of a fact with this claim; NOTHING where it may not be told."""
    if claim.modality == "stated":
        return pack.context.becomes.get((rule.makes, claim.modality, claim.polarity), rule.makes)
    return pack.context.becomes.get((rule.makes, claim.modality, claim.polarity), NOTHING)
