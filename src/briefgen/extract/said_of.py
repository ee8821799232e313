"""Who called it so, in what stands behind a match: «فرضت واشنطن عقوبات على ما قالت إنها شبكة», what it said was."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.model import Value

UNSAID = "what was said to be"
WHAT = "ما"
PERSONS = frozenset({"person", "official"})


def by_whom(english: str, line: Line, first: int, last: int, subject: Sequence[Value]) -> str:
    """The English with the subject as who says it, where «قالت» agrees with it and nobody else stands between."""
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
