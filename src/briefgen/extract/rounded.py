"""A fact with the roles that its own words give and its rule has not captured: when, where, whose, who besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.extract.deed_days import day_of
from briefgen.extract.deed_places import place_of
from briefgen.extract.deeds import deed_of
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.values import Builder
from briefgen.model import Fact, Value

WHEN, PLACE = "when", "place"


def rounded(fact: Fact, match: Match, line: Line, builder: Builder, whole: str) -> Fact:
    """The fact with such roles; ``whole`` is the role that holds the whole clause, where its rule tells one."""
    deed = deed_of(fact, match, line, builder, whole)
    found: dict[str, tuple[Value, ...]] = {}
    when = fact.roles.get(WHEN, ())
    if not any(v.when is not None for v in when):
        found[WHEN] = day_of(deed)
    if not fact.roles.get(PLACE):
        found[PLACE] = place_of(deed)
    return _with(fact, {role: values for role, values in found.items() if values}, builder)


def _with(fact: Fact, found: Mapping[str, tuple[Value, ...]], builder: Builder) -> Fact:
    roles = {**fact.roles, **found}
    return replace(fact, roles=roles, many=frozenset(r for r in roles if builder.pack.roles[r].many))
