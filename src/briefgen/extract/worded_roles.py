"""Which roles a wording says itself: what stands in its braces, and not the words «take place» of its English."""

from __future__ import annotations

import re
from functools import lru_cache

BRACES = re.compile(r"{[{%](.*?)[%}]}", re.DOTALL)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
NAMES = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def worded_roles(wording: str) -> frozenset[str]:
    """The names that the expressions of a wording use; roles are among them."""
    inside = " ".join(BRACES.findall(wording))
    return frozenset(NAMES.findall(QUOTED.sub(" ", inside)))
