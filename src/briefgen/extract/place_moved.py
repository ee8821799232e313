"""Two Englishes of one clause that differ in where its place stands: «اندلعت الحرب في السودان», the war there.

What happened there is told by both; the one that names the place later is the plainer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.transfer.preferences import swapped

PLACE = re.compile(r"(?:in|at|near) (?:the )?[A-Z]")
TWO = 2


def told_either_way(between: Sequence[str]) -> str:
    """The English to be told of two that differ in the order of a place and what stands beside it; else nothing."""
    if len(between) != TWO:
        return ""
    moved = swapped(*(each.split() for each in between))
    if moved is None:
        return ""
    _, ahead, behind, _ = moved
    if ahead[0] == behind[0] or ahead[-1] == behind[-1]:
        return ""
    if PLACE.match(" ".join(ahead)):
        return between[1]
    return between[0] if PLACE.match(" ".join(behind)) else ""
