"""Clauses without a verb that point to what has just been told: «وهذه هي أول زيارة لمسؤول قطري إلى بغداد منذ عامين».

A rule that tells the whole clause has the pointing word for the first of its pattern and the event for its anchor.
"""

from __future__ import annotations

from collections.abc import Callable

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import CLAUSE, Line, Mention
from briefgen.extract.match import Match
from briefgen.packs.pack import Matchable, Pack

TEXT, COLON = "text", ":"
ACTS = {"meeting": "meeting-acts", "incident": "incident-acts", "decision": "deciding"}
"""Classes of the verbs of which a time that is said to be the first may be, by slot."""


def pointed_clause(
    rule: Matchable, match: Match, line: Line, end_of: Callable[[Line, int, int], int], pack: Pack
) -> Match | None:
    """The match of such a rule as a match of its clause; None where the pointing word does not open it."""
    first = match.first
    if line.norm(first) not in clause_words()["pointing"] or not opens_clause(line, first):
        return None
    if line.norm(match.state.anchor) in clause_words()["times_of_turns"] and not _of_slot(rule, line, pack):
        return None
    span = Mention(TEXT, first, end_of(line, first, match.state.anchor), use=CLAUSE)
    captured = tuple(each for each in match.state.captures if each[0] != rule.clause)
    state = match.state._replace(captures=((rule.clause, (span,)), *captured))
    return Match(first, max(span.last, match.last), state)


def _of_slot(rule: Matchable, line: Line, pack: Pack) -> bool:
    """«هذه هي المرة الأولى التي يلتقي فيها الرئيسان»: is the deed, which a relative clause tells, one of the slot?"""
    known = pack.classes.get(ACTS.get(rule.makes, ""), frozenset())
    whole = line.uncut() if line.uncut is not None else line
    return any(r.finite and r.word in known for readings in whole.readings for r in readings)


def opens_clause(line: Line, first: int) -> bool:
    """Does a clause begin at a token: at the head of its line, behind «و», a comma, a colon or «أن»?"""
    before = line.norm(first - 1) if first else ""
    return not before or before == COLON or before in CONJUNCTIONS | COMMAS | clause_words()["complementisers"]
