"""Whom a statement is about, and goes on with by «و»: «قال المتحدث إن الرئيس قلق ويدعو إلى الحوار»."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.attribution import Attribution
from briefgen.extract.clauses import CONJUNCTIONS
from briefgen.extract.implied import first_agreeing
from briefgen.extract.line import Line, all_finite
from briefgen.extract.match import Match
from briefgen.extract.mentions import QUOTES
from briefgen.extract.subjects import longest_party
from briefgen.extract.values import Builder
from briefgen.model import Value

AFTER, PAST, PRESENT = "after", "past", "present"


def said_subject(
    match: Match,
    line: Line,
    lines: Sequence[Line],
    told: Sequence[tuple[Attribution, Value | None]],
    builder: Builder,
) -> tuple[Value, ...]:
    """Who does what a verb in the present, joined by «و» to what somebody has said, says; empty where it is another's.

    The writer goes on with the speaker in the past, as he began: «قال المتحدث إن الرئيس قلق ودعا إلى الحوار».
    """
    reading, at = match.state.reading, match.state.anchor
    if reading is None or reading.tense != PRESENT or line.norm(at - 1) not in CONJUNCTIONS:
        return ()
    here = line.numbers[at]
    said = [(each, value) for each, value in told if each.reaches == AFTER and each.token <= here]
    if not said or said[-1][0].reading is None or said[-1][0].reading.tense != PAST:
        return ()
    begins, speaker = said[-1][0].token, said[-1][1]
    where = next((each for each in lines if not each.relative and begins in each.numbers), None)
    first = where.numbers.index(begins) if where is not None else 0
    if where is None or (where is not line and where.numbers[-1] + 1 < line.numbers[0]):
        return ()  # a clause of another stands between
    first += where.norm(first) in QUOTES
    party = longest_party(where, first, builder)
    end = len(where.tokens) if where is not line else at
    if party is None or any(_of_its_own(where, n) for n in range(party.last, end)):
        return ()
    owner = (speaker,) if speaker is not None else ()
    return first_agreeing((tuple(builder.build(party, where, owner)),), reading)


def told_within(match: Match, told: Sequence[tuple[Attribution, Value | None]], line: Line) -> bool:
    """Stands a match in the clause of the words that somebody says, so that these are told with it?"""
    here = line.numbers[match.first]
    return any(each.line is line and each.reaches == AFTER and each.token <= here for each, _ in told)


def _of_its_own(line: Line, at: int) -> bool:
    """Is it a verb in the past? Behind one a present may be anybody's."""
    return all_finite(line, at) and any(r.tense == PAST for r in line.readings[at])
