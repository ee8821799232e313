"""What «و» joins to a limit or a condition: «حتى تنتهي الحرب ويرفع الحصار», «إذا فشلت المحادثات واندلعت الحرب»."""

from __future__ import annotations

from briefgen.extract.clause_verbs import ClauseVerbs

NEAR = 3
"""Tokens at the head of a clause at which a limit opens it and limits nothing before it."""


def joined_to_limit(verbs: ClauseVerbs, begin: int, opens: int, at: int) -> bool:
    """Belongs the verb at a token to the limit before it, since its tense is that of the limit and not of the clause?

    ``begin`` is where the clause begins, ``opens`` the «و» before the verb. Cut off, half of the limit would be lost.
    """
    if verbs.before_particles(at) != at or verbs.comma(opens - 1) or opens + 1 != at:
        return False
    inside = [n for n in range(begin, opens) if verbs.finite(n)]
    if not inside or not _limits(verbs, inside[-1] - 1):
        return False
    if len(inside) == 1:  # «متوعدا بمواصلة الحصار حتى يتوقف القتال ويرفع …»
        return inside[0] - begin > NEAR and len(_tenses(verbs, at) | _tenses(verbs, inside[0])) == 1
    tense, main = _tenses(verbs, at), inside[-2]
    bare = verbs.before_particles(main) == main
    return len(tense) == 1 and tense == _tenses(verbs, inside[-1]) and not (bare and tense == _tenses(verbs, main))


def _limits(verbs: ClauseVerbs, at: int) -> bool:
    """Does «حتى», «إذا» or «قبل أن» stand at a token?"""
    words = verbs.words
    return verbs.norm(at) in words["limit_openers"] or (
        verbs.norm(at) in words["complementisers"] and verbs.norm(at - 1) in words["limits_before_that"]
    )


def _tenses(verbs: ClauseVerbs, at: int) -> set[str]:
    return {reading.tense for reading in verbs.readings[at] if reading.finite}
