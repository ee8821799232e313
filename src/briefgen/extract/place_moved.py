"""Two Englishes of one clause that differ in where its place stands: «اندلعت الحرب في السودان», the war there.

What happened there is told by both; the one that names the place later is the plainer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

PLACE = re.compile(r"(?:in|at|near) (?:the )?[A-Z]")
TWO = 2


def told_either_way(between: Sequence[str]) -> str:
    """The English to be told of two that differ in the order of a place and what stands beside it; else nothing."""
    if len(between) != TWO:
        return ""
    one, other = (each.split() for each in between)
    if len(one) != len(other) or sorted(one) != sorted(other):
        return ""
    first = next(at for at in range(len(one) + 1) if at == len(one) or one[at] != other[at])
    last = len(one)
    while last > first and one[last - 1] == other[last - 1]:
        last -= 1
    middle = one[first:last]
    for cut in range(1, len(middle)):
        ahead, behind = middle[:cut], middle[cut:]
        if behind + ahead != other[first:last]:
            continue
        if PLACE.match(" ".join(ahead)):
            return between[1]
        if PLACE.match(" ".join(behind)):
            return between[0]
    return ""
