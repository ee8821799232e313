"""How many people a fact tells of, and what became of them, where its own words say so and no rule has captured it."""

from __future__ import annotations

from briefgen.extract.deeds import INCIDENT, NEXT_STEP, Deed
from briefgen.extract.line import Line, Mention
from briefgen.extract.role_words import role_words
from briefgen.model import Value

COUNT, NUMBER, AMONG = "count", "number", "بين"
COUNTING = frozenset({"forces", "victims"})
OBJECTS = frozenset({"thing", "target", "victims"})
"""Roles of what is done to people, whatever stands before it: «أفرجت عن 90 أسيرا»."""
COUNTED = frozenset({"decision", "force", NEXT_STEP, INCIDENT})
NEAR = 5
"""Tokens before a number in which «عدد القتلى» stands."""


def count_of(deed: Deed) -> tuple[Value, ...]:
    """The only count of people that a fact's values or words give."""
    fact = deed.fact
    if fact.slot not in COUNTED or fact.roles.get(COUNT):
        return ()
    parts = [v for values in fact.roles.values() for v in values if v.type in COUNTING]
    held = [count for value in parts for count in value.roles.get(COUNT, ()) if count.number is not None]
    if held:
        return (held[0],) if len(held) == 1 else ()
    mention = _only_number(deed)
    return tuple(deed.builder.build(mention, deed.line)[:1]) if mention is not None else ()


def status_of(deed: Deed) -> str | None:
    """Whether those counted in an incident were killed or wounded, by the nouns beside their number."""
    fact = deed.fact
    mention = _only_number(deed) if fact.slot == INCIDENT and not fact.status and not fact.roles.get(COUNT) else None
    if mention is None:
        return fact.status
    line, words = deed.line, role_words()
    nouns = [line.norm(at) for at in (mention.first - 1, mention.last)]
    number_of = [at for at in range(max(mention.first - NEAR, 0), mention.first) if line.norm(at) in words["tolls"]]
    nouns += [line.norm(at + 1) for at in number_of]
    dead, wounded = any(n in words["dead"] for n in nouns), any(n in words["wounded_ones"] for n in nouns)
    return fact.status if dead == wounded else "killed" if dead else "wounded"


def _only_number(deed: Deed) -> Mention | None:
    """The only number of people in a fact's own words; «بينهم خمسة أطفال» is a part of it."""
    line = deed.line
    held = ((role, m) for role, ms in deed.match.state.captures for m in ms)
    said = deed.own | {at for role, m in held if role in OBJECTS for at in range(m.first, m.last)}
    found: list[Mention] = []
    for at in range(deed.match.first, deed.match.last):
        here = [m for m in line.starts[at] if m.type == NUMBER and m.number is not None]
        longest = max(here, key=lambda m: m.last, default=None)
        inside = any(m.first <= at < m.last for m in found)
        if longest is None or inside or at not in said or not _of_people(line, longest, deed):
            continue
        if line.norm(at - 2) == AMONG:
            continue
        found.append(longest)
    return found[0] if len(found) == 1 else None


def _of_people(line: Line, number: Mention, deed: Deed) -> bool:
    """Are they people that a number counts: «40 مهاجرا», «عدد القتلى 76»?"""
    words, lexicon = role_words(), deed.builder.pack.lexicon
    if line.norm(number.last) in words["dead"] | words["wounded_ones"]:
        return True
    behind = line.readings[number.last] if number.last < len(line.tokens) else ()
    return any(r.kind == "noun" and lexicon.words[r.word].person for r in behind)
