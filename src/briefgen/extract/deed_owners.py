"""Whose forces or people a fact counts, where its own words say so and no rule has captured it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.deeds import HARM, INCIDENT, Deed
from briefgen.extract.holders import may_own, state_of
from briefgen.extract.line import Mention
from briefgen.extract.role_words import role_words
from briefgen.model import Value

WHO, OWNER, FORCES, FORCE, STATE, BODY = "who", "owner", "forces", "force", "state", "body"
GROUP, PRONOUN = "group", "pronoun"
UNITS = (BODY, GROUP, STATE)
OWNERS = (OWNER, "nationality")
OWN = frozenset({"withdraw", "withdrawn", "deploy", "remain", "present"})
"""What a state does with its own forces, or says of them."""
COUNTED = ("victims", "wounded", "count", FORCE)
DEPTH = 3


def owner_of(deed: Deed) -> tuple[Value, ...]:
    """The owner by the words of a value, of the forces named in the match, or of the army that moves its own."""
    fact = deed.fact
    known = fact.roles.get(OWNER, ())
    if known:  # «عدد القوات الأميركية»: whose they are stands within it
        return tuple(next(_inside(v, 1), v) if v.type == FORCES and not v.id else v for v in known)
    if fact.slot not in (FORCE, INCIDENT):
        return ()
    killed = [v for role in COUNTED[:2] for v in fact.roles.get(role, ())] if fact.status in HARM else []
    held = [v for role, values in fact.roles.items() if role in COUNTED or role == FORCES for v in values]
    inside = next((v for value in killed or held for v in _inside(value, DEPTH)), None)
    if inside is not None:
        return (inside,)
    named = [each for v in killed for role in (GROUP, BODY) for each in v.roles.get(role, ())]
    if killed and (named or _his_own(deed, killed)):
        return tuple(named[:1]) or _his_own(deed, killed)
    if fact.slot == INCIDENT:
        return _of_body(deed) if fact.status in HARM else ()
    if fact.status not in OWN:
        return ()
    named = [v for m in _forces(deed) for v in _inside(deed.builder.build(m, deed.line)[0], 1)]
    if named:
        return (named[0],) if len({v.id for v in named}) == 1 else ()
    who = fact.roles.get(WHO, ())
    return (who[0],) if len(who) == 1 and who[0].type in (STATE, BODY) and state_of(who[0]) else ()


def _his_own(deed: Deed, killed: list[Value]) -> tuple[Value, ...]:
    """Who says it of his own men: «أعلن الحزب مقتل اثنين من عناصره», «قال الجيش إن ستة من جنوده قتلوا»."""
    source = deed.fact.source
    pronouns = [each for v in killed for each in v.roles.get(PRONOUN, ())]
    if source is None or len(pronouns) != 1:
        return ()
    units = [source] if source.type in UNITS else [v for v in source.roles.get(BODY, ())]
    return (units[0],) if len(units) == 1 and may_own(pronouns[0], units[0]) else ()


def _inside(value: Value, depth: int) -> Iterator[Value]:
    """The owners that a value names within it, the nearest first."""
    for role in OWNERS:
        yield from (replace(v, type=STATE) if v.type == "nisba" else v for v in value.roles.get(role, ()) if v.id)
    if depth:
        for values in value.roles.values():
            for each in values:
                yield from _inside(each, depth - 1)


def _forces(deed: Deed) -> list[Mention]:
    """The forces that a match names in its own clause."""
    own = (at for at in range(deed.match.first, deed.match.last) if at in deed.own)
    found = [m for at in own for m in deed.line.starts[at] if m.type == FORCES]
    return [m for m in found if m.last <= deed.match.last]


def _of_body(deed: Deed) -> tuple[Value, ...]:
    """The army or police that the dead were of: «قتل عنصران من الجيش السوري», «في صفوف الشرطة»."""
    line = deed.line
    ends = {v.end for role in COUNTED[:3] for v in deed.fact.roles.get(role, ())}
    for at in range(1, len(line.tokens)):
        counted = {line.tokens[n].end for n in (at - 1, at - 2) if n >= 0}  # «ثمانية قتلى في صفوف الشرطة»
        if ends.isdisjoint(counted) or line.norm(at) not in role_words()["members_of"]:
            continue
        start = at + 1 + (line.norm(at + 1) in role_words()["ranks_of"])
        found = [m for m in (line.starts[start] if start < len(line.starts) else ()) if m.type in (*UNITS, FORCES)]
        longest = [m for m in found if m.last == max(each.last for each in found)]
        values = [v for m in longest for v in deed.builder.build(m, line)[:1]]
        bodies = [v for v in values if v.type == GROUP or (v.type == BODY and state_of(v))]
        owners = [each for v in values for each in _inside(v, 1)]
        return tuple((bodies or owners)[:1])
    return ()
