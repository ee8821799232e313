"""What raw spaCy token patterns (`tokens:`) may hold: capped, and without wildcards that could run away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

MOST_TOKENS = 12
ALLOWED = frozenset({"ORTH", "LOWER", "NORM", "IS_PUNCT", "IS_DIGIT", "LENGTH"})
RUNAWAY = frozenset({"*", "+"})


def refused(patterns: Sequence[Any]) -> str | None:
    """Why these token patterns may not run, or None: unknown attributes, repeated tokens, or too many."""
    for pattern in patterns:
        if not isinstance(pattern, list | tuple) or not 0 < len(pattern) <= MOST_TOKENS:
            return f"each pattern is a list of 1 to {MOST_TOKENS} tokens"
        for token in pattern:
            if not isinstance(token, dict) or not token.keys() - {"OP"}:
                return "each token names an attribute; a token that is anything is not allowed"
            if token.get("OP", "1") in RUNAWAY or "{" in str(token.get("OP", "")):
                return "a repeated token can take very long; use ? or write it out"
            if unknown := sorted(token.keys() - ALLOWED - {"OP"}):
                return f"{unknown[0]} is not allowed; allowed: {', '.join(sorted(ALLOWED))}"
    return None
