"""Whom a clause that is told whole says to be killed, wounded or taken: for the number and land that a fact carries."""

from __future__ import annotations

from briefgen.extract.line import Line, Mention
from briefgen.packs.pack import Matchable

VICTIMS = "victims"
NEAR = 8
"""Tokens behind a verb within which those begin to whom it was done, a day or a doer between."""


def suffering(rule: Matchable, line: Line, first: int, at: int) -> Mention | None:
    """Those whom the verb at a token is said of: right at the head of its clause, or the first ones behind it.

    Only for rules that take something from inside them.
    """
    if not rule.lifts:
        return None
    ahead = _longest(line, first) if first < at else None
    if ahead is not None and ahead.last <= at:
        return ahead
    behind = (_longest(line, n) for n in range(at + 1, min(at + NEAR, len(line.tokens))))
    return next((each for each in behind if each is not None), None)


def _longest(line: Line, at: int) -> Mention | None:
    return max((m for m in line.starts[at] if m.type == VICTIMS), key=lambda m: m.last, default=None)
