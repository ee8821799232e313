"""Who called it so, in what stands behind a match: «فرضت واشنطن عقوبات على ما قالت إنها شبكة», what it said was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.model import Value

STATE = "state"
OWN = re.compile("(?:His|Her|Its) country (?!'s)")
UNSAID = "what was said to be"
WHAT = "ما"
PERSONS = frozenset({"person", "official"})


def by_whom(english: str, line: Line, first: int, last: int, subject: Sequence[Value]) -> str:
    """The English with the subject as who says it, where «قالت» agrees with it and nobody else stands between."""
    if len(subject) == 1 and subject[0].type == STATE and subject[0].en and OWN.match(english):
        return OWN.sub(f"{subject[0].en[:1].upper()}{subject[0].en[1:]} ", english)  # «بلاده» is the one it is said of
    if english.count(UNSAID) != 1 or len(subject) != 1 or subject[0].count != "singular":
        return english
    for at in range(first, last - 2):
        if line.norm(at) != WHAT or line.norm(at + 2) not in clause_words()["complementisers"]:
            continue
        verbs = [r for r in line.readings[at + 1] if r.finite]
        if verbs and all(r.gender == subject[0].gender for r in verbs):
            return english.replace(UNSAID, f"what {_pronoun(subject[0])} said was")
        return english
    return english


def _pronoun(value: Value) -> str:
    if value.type not in PERSONS:
        return "it"
    return "she" if value.gender == "f" else "he"
