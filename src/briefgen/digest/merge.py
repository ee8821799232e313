"""Equal facts of several articles become one, told once and cited from each; what differs stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.arabic.normalize import fold, normalize
from briefgen.model import BESIDE, Fact, Value

NAMED = frozenset({"state", "body", "person", "group", "place", "outlet"})
"""Types whose id says who or where it is, however the article words it."""
MOVED = frozenset({"deploy", "withdrawn"})
"""Statuses of forces that have moved: the same number is the same movement, though told twice."""
COMPARED = ("who", "what", "count", "owner", "place", "target", "topic", "victims", "event")


def merge(facts: Iterable[Fact]) -> list[tuple[Fact, ...]]:
    """Groups of equal facts, in the order of their first; each group begins with the fact that says most."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(signature(fact), []).append(fact)
    return [tuple(sorted(group, key=_says_most)) for group in _one_movement(list(groups.values()))]


def _one_movement(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """The groups; those that count the same forces moved, told with their place and without, are one."""
    joined: list[list[Fact]] = []
    for group in groups:
        same = next((other for other in joined if _moves_the_same(other[0], group[0])), None)
        if same is not None:
            same.extend(group)
        else:
            joined.append(list(group))
    return joined


def _moves_the_same(one: Fact, other: Fact) -> bool:
    def of(fact: Fact) -> tuple[object, ...]:
        owners = frozenset((value.id or "").split(".")[0] for value in fact.roles.get("owner", ()))
        return (
            fact.article,
            fact.slot,
            fact.status,
            fact.polarity,
            fact.modality,
            owners,
            _together(fact.roles["count"]),
        )

    counted = one.status in MOVED and one.roles.get("count") and other.roles.get("count")
    places = _together(one.roles.get("place", ())), _together(other.roles.get("place", ()))
    return bool(counted) and of(one) == of(other) and (places[0] == places[1] or not all(places))


def signature(fact: Fact) -> tuple[object, ...]:
    """What must be equal for two facts to be one."""
    roles = tuple((role, _together(fact.roles.get(role, ()))) for role in COMPARED)
    return (fact.slot, fact.polarity, fact.modality, fact.status, roles)


def _together(values: Sequence[Value]) -> frozenset[object]:
    return frozenset(_of(value) for value in values if BESIDE not in value.forms)


def _of(value: Value) -> object:
    """A value by what it is: its id, its number, its day, its phrase with its parts, else its words."""
    if value.number is not None and value.type == "number":
        return (value.number.value, value.number.low, value.number.high)
    if value.when is not None:
        return (value.when.start, value.when.end)
    if value.id and value.type in NAMED:
        return value.id
    if value.phrase is not None and value.roles:
        return (
            value.phrase,
            tuple((role, _together(parts)) for role, parts in sorted(value.roles.items())),
            value.polarity,
        )
    return value.id or fold(normalize(value.text).text)


def _says_most(fact: Fact) -> tuple[int, int, int, str]:
    return (len(fact.quoted), fact.paragraph == 0, -len(fact.roles), f"{fact.article}:{fact.start:09d}")
