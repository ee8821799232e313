"""«(…)» in a quotation: a writer's mark that he left something out, which ends no sentence and opens no bracket."""

from __future__ import annotations

from briefgen.arabic.tokens import Token

MARK = frozenset({"...", ".."})
BRACKETS = {"(": ")", "[": "]"}


def without_omissions(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without such marks."""
    if not any(token.norm in MARK for token in tokens):
        return tokens
    marked = {
        n
        for at, token in enumerate(tokens[1:-1], start=1)
        if token.norm in MARK and tokens[at + 1].norm == BRACKETS.get(tokens[at - 1].norm)
        for n in (at - 1, at, at + 1)
    }
    return tuple(token for at, token in enumerate(tokens) if at not in marked) if marked else tokens
