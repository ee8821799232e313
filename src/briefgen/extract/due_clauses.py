"""Clauses of what is to come that open with no verb: «من المقرر أن تسلم القوات القاعدة الشهر المقبل».

A rule that tells the whole clause has the words from «من» to «أن» for its pattern.
"""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import CLAUSE, Captures, Line, Mention
from briefgen.extract.match import Match, Matcher
from briefgen.extract.pointed_clauses import opens_clause
from briefgen.extract.whole_clauses import DUMMY, TEXT, WHO, end_of, parties_of, when_and_where
from briefgen.packs.pack import Matchable, Pack

FROM = "من"


def due_clause(rule: Matchable, match: Match, line: Line, matcher: Matcher, pack: Pack) -> Match | None:
    """The match of such a rule as a match of its clause; None where nothing shows that the clause opens here."""
    first, act = match.first, match.last
    dummy = line.norm(first - 1) == DUMMY and line.norm(first - 2) in clause_words()["complementisers"]
    if not (dummy or opens_clause(line, first)):
        return None
    last = end_of(line, first - dummy, act)
    reading = next((r for r in line.readings[act] if r.finite), None) if act < len(line.tokens) else None
    subject = parties_of(line, act, act, reading, matcher) if reading is not None else ()
    held: Captures = ((rule.clause, (Mention(TEXT, first, last, use=CLAUSE),)),)
    if subject:
        held = ((WHO, subject), *held)
    state = match.state._replace(captures=held, passed=when_and_where(line, act, subject, pack))
    return Match(first, last, state)


def is_due(line: Line, match: Match) -> bool:
    """Does a match open with «من» and hold no verb?"""
    reading = match.state.reading
    return line.norm(match.first) == FROM and (reading is None or not reading.finite)
