"""A fact with the roles that its own words give and its rule has not captured: when, where, whose, who besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.extract.deed_counts import count_of, status_of
from briefgen.extract.deed_days import day_around, day_of
from briefgen.extract.deed_denials import polarity_of, source_of
from briefgen.extract.deed_owners import owner_of
from briefgen.extract.deed_parties import parties_in
from briefgen.extract.deed_places import place_around, place_of
from briefgen.extract.deeds import Deed, around, deed_of
from briefgen.extract.line import Line
from briefgen.extract.match import Match, Matcher
from briefgen.extract.values import Builder
from briefgen.model import BESIDE, Fact, Value

WHO, WHEN, PLACE, OWNER, COUNT = "who", "when", "place", "owner", "count"
ATTACKING = "attacking"


def rounded(fact: Fact, match: Match, line: Line, builder: Builder, whole: str, matcher: Matcher) -> Fact:
    """The fact with such roles; ``whole`` is the role that holds the whole clause, where its rule tells one."""
    deed = deed_of(fact, match, line, builder, whole)
    when, place = fact.roles.get(WHEN, ()), fact.roles.get(PLACE, ())
    if not any(v.when is not None for v in when):
        when = day_of(deed) or when
    place = _with_chain(place, place_of(deed))
    lines = around(deed) if not (when and place) and (_led_to(deed) or not (when or place)) else []
    when = when or day_around(deed, lines)
    place = place or place_around(deed, lines)
    owner = owner_of(deed) or fact.roles.get(OWNER, ())
    found = {WHO: parties_in(deed, matcher), WHEN: when, PLACE: place, OWNER: owner, COUNT: count_of(deed)}
    fact = replace(fact, polarity=polarity_of(deed), source=source_of(deed), status=status_of(deed))
    return _with(fact, found, builder)


def _with_chain(known: tuple[Value, ...], chain: tuple[Value, ...]) -> tuple[Value, ...]:
    """The place that a rule has captured, with those beside it; else those that the clause gives."""
    starts = {value.start for value in chain}
    if chain and not any(value.id for value in known):
        return chain  # «ثلاث قرى في منطقة خاركيف»
    return chain if not known or any(value.start in starts for value in known) else known


def _led_to(deed: Deed) -> bool:
    """Says the fact's verb what an attack led to: «أسفرت عن مقتل …»?"""
    reading = deed.match.state.reading
    return reading is not None and reading.word in deed.builder.pack.classes.get(ATTACKING, frozenset())


def _with(fact: Fact, found: Mapping[str, tuple[Value, ...]], builder: Builder) -> Fact:
    """The fact with roles that are marked where no rule has captured them: whose repeat it is they do not say."""
    known = {role: {(v.start, v.id, v.text) for v in values} for role, values in fact.roles.items()}
    marked = {
        role: tuple(v if (v.start, v.id, v.text) in known.get(role, ()) else _beside(v) for v in values)
        for role, values in found.items()
        if values
    }
    roles = {**fact.roles, **marked}
    return replace(fact, roles=roles, many=frozenset(r for r in roles if builder.pack.roles[r].many))


def _beside(value: Value) -> Value:
    return replace(value, forms={**value.forms, BESIDE: "yes"})
