"""Who got a statement: «ذكر بيان للوزارة، تلقت وكالة الأنباء نسخة منه، أن …», «، نشرته الصحيفة أمس،»."""

from __future__ import annotations

from briefgen.extract.clause_verbs import ClauseVerbs

LONGEST = 14
"""Tokens from one comma to the next."""


def received(verbs: ClauseVerbs, at: int, end: int) -> bool:
    """Says what stands from a token to the next comma who got or printed the statement named before it?

    Its verb is one of getting or printing, and a pronoun in it means the statement.
    """
    words = verbs.words
    if verbs.norm(at) not in words["received"] or verbs.norm(at - 2) in words["complementisers"]:
        return False
    close = next((n for n in range(at + 1, min(at + LONGEST, end)) if verbs.comma(n)), at)
    inside = range(at + 1, close)
    if any(verbs.norm(n) in words["complementisers"] for n in inside):
        return False
    return any(verbs.tokens[n].kind == "suffix" and verbs.norm(n) in words["of_the_statement"] for n in inside)
