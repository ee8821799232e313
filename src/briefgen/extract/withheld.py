"""What a speaker left unsaid: «قال المسؤول إن الضربات مستمرة دون أن يكشف عن أهدافها» is no part of what he said."""

from __future__ import annotations

from briefgen.extract.clause_verbs import ClauseVerbs

NEAR = 4
"""Tokens behind the verb in which «تفاصيل» stands."""
FROM, WITH = "من", "ب"


def left_unsaid_at(verbs: ClauseVerbs, begin: int, at: int) -> bool:
    """Begins here, behind «إن» and what is said, «دون أن يكشف …», «من دون أن يقدم تفاصيل»?

    Behind a denial it may be what is refused: «لن نوقع دون أن يحددوا موعدا».
    """
    words = verbs.words
    first = at + (verbs.norm(at) in (FROM, WITH))
    if verbs.norm(first) not in words["without"] or verbs.norm(first + 1) not in words["complementisers"]:
        return False
    said = max((n for n in range(begin, at) if verbs.norm(n) in words["complementisers"]), default=-1)
    if said < 0 or any(verbs.norm(n) in words["negations"] | words["denials"] for n in range(said, at)):
        return False
    verb = first + 2
    if verbs.norm(verb) in words["withholding"]:
        return True
    detail = any(verbs.norm(n) in words["details"] for n in range(verb + 1, verb + NEAR))
    return verbs.norm(verb) in words["withholding_details"] and detail
