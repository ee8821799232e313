"""Relative clauses that say which one a match ends in: without them «the efforts» are nobody's, «any government» is all.

«أشاد بالجهود التي تبذلها قطر»: told without its clause, the sentence is marked as cut. «لن تشارك في أي حكومة يرأسها فلان»
must not be told without.
"""

from __future__ import annotations

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.free_spans import uncut
from briefgen.extract.line import Line
from briefgen.extract.match import Match

NAMED = frozenset({"person", "state", "body", "place", "group", "outlet", "date", "number"})
NEAR = 4
"""Tokens before the end of a match in which «أي» may stand."""


def says_which(match: Match, line: Line) -> bool:
    """Stands «الذي» or the like right behind the last word of a match, said of a thing and no name?"""
    whole, at, end = uncut(line, match.last - 1)
    if whole is line or at + 1 >= end:
        return False
    joined = whole.norm(at + 1) in CONJUNCTIONS and at + 3 < end and any(r.definite for r in whole.readings[at + 2])
    behind = at + 3 if joined else at + 1  # «الجهود والمساندة التي …»
    if whole.norm(behind) not in clause_words()["relatives"]:
        return False
    last = [m for _, mentions in match.state.captures for m in mentions if m.last == match.last]
    return bool(last) and not any(m.type in NAMED for m in last)


def holds_of_some(match: Match, line: Line) -> bool:
    """Ends a match in «أي» and a noun of which a clause, cut out of the line, says more?"""
    whole, at, end = uncut(line, match.last - 1)
    if whole is line or at + 1 >= end or (match.last < len(line.tokens) and line.numbers[match.last] == whole.numbers[at + 1]):
        return False
    any_of = clause_words()["any_of"]
    finite = any(reading.finite for reading in whole.readings[at + 1])
    return finite and any(line.norm(n) in any_of for n in range(max(match.first, match.last - NEAR), match.last))
