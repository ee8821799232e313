"""Whom a pronoun means that is not he who speaks: «انتقد الوزير القرار، قائلا إنه يهدد الاستقرار», the decision."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.model import Value
from briefgen.packs.pack import Pack
from briefgen.transfer.lists import small_words

PERSONS = frozenset({"person", "official"})
PEOPLE_DO = "people-do"
SAID = ("verb", "adjective", "participle")
NEAR = 4
"""Tokens behind the pronoun among which stands what is said of it."""
FARTHEST = 10
"""Tokens before a pronoun among which its owner is looked for."""
STATE = "state"


def not_his(line: Line, at: int, first: int, subject: Sequence[Value], pack: Pack) -> bool:
    """May the pronoun at a position, in the span that begins at ``first``, mean another than its only known owner?"""
    return (
        of_kin(line, at, subject, pack)
        or another_meant(line, at, subject, pack)
        or of_a_state(line, at, first, subject, pack)
    )


def of_kin(line: Line, at: int, subject: Sequence[Value], pack: Pack) -> bool:
    """Does a pronoun own a husband or a son, whom no body has: «(قالت فلانة إن) السلطات اعتقلت زوجها»?"""
    if all(each.type in PERSONS for each in subject) or line.tokens[at].kind != "suffix":
        return False
    return not {pack.lexicon.words[reading.word].en for reading in line.readings[at - 1]}.isdisjoint(
        small_words()["kin"]
    )


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


def of_a_state(line: Line, at: int, first: int, subject: Sequence[Value], pack: Pack) -> bool:
    """May the pronoun at a position mean a state that stands near before the span that begins at ``first``?

    «(قال إن بلاده تحترم) سيادة العراق | ووحدة أراضيه»: not the land of him who speaks.
    """
    if len(subject) != 1 or subject[0].type not in PERSONS or line.tokens[at].kind != "suffix":
        return False
    owned = {pack.lexicon.words[reading.word].en for reading in line.readings[at - 1]}
    if not owned.isdisjoint(small_words()["of_persons"]):
        return False
    for near in range(at - 2, max(-1, at - FARTHEST), -1):
        state = next((each for each in line.starts[near] if each.type == STATE and each.name is not None), None)
        if state is not None and state.name is not None:
            gender = state.gender or state.name.gender
            place = line.norm(near - 1) in small_words()["before_places"]
            if gender == subject[0].gender:
                return near < first and not place
        if any(each.type in PERSONS for each in line.starts[near]):
            return False
    return False
