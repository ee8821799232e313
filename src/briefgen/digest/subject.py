"""Which state a page is about, as its head line names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.model import Fact, Text, Value
from briefgen.packs.pack import Pack

SCENES = frozenset({"force", "incident"})
"""Slots whose place is where it happens; where talks are held says nothing of what they are about."""
ROLES = ("who", "owner", "target", "what")
TITLE_WEIGHT = 3
LEAST_SHARE = 2
"""A state that fewer than one in so many facts speak of is not what the page is about."""
AND_AR, AND_EN = " و", " and "


def subject(facts: Sequence[Fact], titled: Fact | None, pack: Pack) -> Text:
    """The state that most facts speak of, the title's above all; both of two that are level, and none of more."""
    seen: Counter[str] = Counter()
    for fact in facts:
        for code in dict.fromkeys(_states(fact)):
            seen[code] += TITLE_WEIGHT if fact is titled else 1
    most = max(seen.values(), default=0)
    if most * LEAST_SHARE < len(facts):
        return Text("", "")
    names = [name for code in seen if seen[code] == most and (name := pack.names.called(code)) is not None]
    if not 1 <= len(names) <= 2:
        return Text("", "")
    arabic, english = [name.ar for name in names], [name.en.removeprefix("the ") for name in names]
    return Text(AND_AR.join(arabic), AND_EN.join(english))


def _states(fact: Fact) -> Iterator[str]:
    for role in (*ROLES, *(("place",) if fact.slot in SCENES else ())):
        for value in fact.roles.get(role, ()):
            yield from _of(value)


def _of(value: Value) -> Iterator[str]:
    """The state of a value, and those of its parts; ids of states and what is theirs begin with two letters."""
    code = (value.id or "").split(".")[0]
    if len(code) == 2:
        yield code
    for parts in value.roles.values():
        for part in parts:
            yield from _of(part)
