"""The day of what a fact tells, where it stands inside it or beside it and no rule has captured it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import INCIDENT, NEXT_STEP, Deed, before_toll, of_attack
from briefgen.extract.line import Line, Mention
from briefgen.extract.own_words import longest_dates
from briefgen.extract.role_words import role_words
from briefgen.model import Value

DATED = frozenset({"agreement", "decision", "meeting", "force", NEXT_STEP, INCIDENT})
YEAR, NUMBER = "year", "number"


def day_of(deed: Deed) -> tuple[Value, ...]:
    """The only day, month or week that the clause of a fact gives for what it tells."""
    if deed.fact.slot not in DATED:
        return ()
    line = deed.line
    earlier = before_toll(deed)
    found = [m for m in longest_dates(line, 0, len(line.tokens)) if m.first in deed.own or m.first in earlier]
    day = _only_day([m for m in found if said_of_deed(m, line, deed.to_come)], line, deed)
    return day or (_day_of_attack(deed) if deed.fact.slot == INCIDENT and not found else ())


def said_of_deed(mention: Mention, line: Line, to_come: bool) -> bool:
    """Is a date no bound, no name's («اتفاق 14 يوليو»), and none of a participle («المقررة في مايو»)?"""
    bounds, words = role_words(), clause_words()
    before = mention.first - 1
    if line.norm(before) in words["parts_of_day"]:
        before -= 1
    governed = line.norm(before) in words["date_prepositions"] or before < mention.first - 1
    stands = (bounds["bounds"] | words["since"]) - (bounds["deadlines"] if to_come else frozenset())
    if line.norm(before) in stands or line.norm(mention.first) in stands:
        return False
    noun = before - (line.norm(before) in words["date_prepositions"])
    if line.norm(noun) in bounds["of_the_noun"]:
        return False
    year = mention.interval is not None and mention.interval.grain == YEAR
    figure = line.tokens[mention.first].kind == NUMBER or year
    return governed or not figure or before < 0 or line.tokens[before].kind == "punctuation"


def _only_day(found: Sequence[Mention], line: Line, deed: Deed) -> tuple[Value, ...]:
    """The value of the only day, if it can be the day of what has happened, or of what is to come."""
    values = [v for m in found for v in deed.builder.build(m, line)[:1]]
    days = {(v.when.start, v.when.end) if v.when is not None else None for v in values}
    return (values[0],) if len(days) == 1 and _fits(values[0], deed) else ()


def _fits(value: Value, deed: Deed) -> bool:
    """May it be the day, past of what has happened, to come of what is planned?"""
    published, when = deed.fact.published, value.when
    if when is None or when.end is None or (when.start is None and not deed.to_come):
        return False
    if published is None:
        return True
    return when.end >= published if deed.to_come else when.start is not None and when.start <= published


def _day_of_attack(deed: Deed) -> tuple[Value, ...]:
    """The only day in what is told of the attack: «قتل ثلاثة في غارة استهدفت القرية فجر الأحد»."""
    whole, told = of_attack(deed)
    found = [m for m in longest_dates(whole, 0, len(whole.tokens)) if m.first in told and said_of_deed(m, whole, False)]
    return _only_day(found, whole, deed)


def day_around(deed: Deed, lines: Sequence[Line]) -> tuple[Value, ...]:
    """The only day in the clauses round a fact that tell of its attack."""
    found = [
        (each, m) for each in lines for m in longest_dates(each, 0, len(each.tokens)) if said_of_deed(m, each, False)
    ]
    return _only_day([found[0][1]], found[0][0], deed) if len(found) == 1 else ()
