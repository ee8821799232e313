"""Whose pronouns stand in what one is called on to do: «طالب المجلس الأطراف بسحب قواتها», to withdraw their forces."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.pack import Pack

CALLING, OTHER = "calling", "with_whom"


def called_upon(match: Match, line: Line, builder: Builder, owner: Sequence[Value], pack: Pack) -> Sequence[Value]:
    """Those whom a verb of calling calls on, where they are several and the pronoun may mean them; else ``owner``."""
    reading = match.state.reading
    if reading is None or reading.word not in pack.classes.get(CALLING, frozenset()):
        return owner
    others = next((found for role, found in match.state.captures if role == OTHER), ())
    values = tuple(value for mention in others for value in builder.build(mention, line, owner))
    return values if len(values) == 1 and values[0].count != "singular" else owner
