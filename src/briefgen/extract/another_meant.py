"""Whom «أنه» means behind a participle: «انتقد الوزير القرار، قائلا إنه يهدد الاستقرار» is said of the decision."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.model import Value
from briefgen.packs.pack import Pack

PERSONS = frozenset({"person", "official"})
PEOPLE_DO = "people-do"
SAID = ("verb", "adjective", "participle")
NEAR = 4
"""Tokens behind the pronoun among which stands what is said of it."""


def another_meant(line: Line, at: int, subject: Sequence[Value], pack: Pack) -> bool:
    """May the pronoun at a position, right behind the «أن» of a participle, mean a thing rather than him who speaks?

    It means him where what is said of it is said of people alone: «مؤكدا أنه سيزور بغداد».
    """
    if at < 2 or len(subject) != 1 or subject[0].type not in PERSONS:
        return False
    if line.norm(at - 1) not in clause_words()["complementisers"] or any(line.has(n, "verb") for n in range(at - 1)):
        return False
    if not any(r.kind == "participle" and not r.definite for n in range(at - 1) for r in line.readings[n]):
        return False
    people = pack.classes.get(PEOPLE_DO, frozenset())
    near = range(at + 1, min(at + NEAR, len(line.tokens)))
    said = next((line.readings[n] for n in near if any(r.kind in SAID for r in line.readings[n])), ())
    return not any(r.word in people for r in said)
