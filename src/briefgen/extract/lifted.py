"""The roles that a fact takes from inside its values, and from those that its rule keeps apart."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model import Number, Value
from briefgen.packs.pack import Matchable
from briefgen.wording.numbers import number_words

WHO, COUNT, VICTIMS, NUMBER = "who", "count", "victims", "number"
_SMALL = {"singular": 1, "dual": 2}
"""How many are killed where no number is written: «مقتل جندي», «جنديين»."""


def lifted(rule: Matchable, roles: Mapping[str, tuple[Value, ...]]) -> dict[str, tuple[Value, ...]]:
    """The roles that a fact takes from inside its values: how many soldiers, and whose, of «400 Qatari soldiers».

    «owner|nationality» takes as owner what stands inside as owner or else as nationality.
    """
    found: dict[str, tuple[Value, ...]] = {}
    # «A girl was killed and five wounded»: of those killed five is no count.
    other = "wounded" if rule.status == "killed" else ""
    for value in (value for role, values in roles.items() for value in values if role != other):
        for wanted in rule.lifts:
            role, *others = wanted.split("|")
            inner = next((value.roles[name] for name in (role, *others) if value.roles.get(name)), None)
            if role not in found and inner:
                found[role] = inner
            elif role == COUNT and value.type == VICTIMS and role not in found and _SMALL.get(value.count):
                found[role] = (_counted(value),)
    return found


def _counted(value: Value) -> Value:
    """How many one or two are, in the words of their noun."""
    number = Number(_SMALL[value.count])
    return Value(NUMBER, value.text, value.start, value.end, value.ar, number_words(number), "phrase", number=number)


def joined(rule: Matchable, roles: Mapping[str, tuple[Value, ...]]) -> dict[str, tuple[Value, ...]]:
    """Who takes part, where the rule tells one party apart from the other in its wording."""
    parties = tuple(value for role in rule.joins for value in roles.get(role, ()))
    return {WHO: (*roles.get(WHO, ()), *parties)} if parties else {}


def with_himself(rule: Matchable, roles: Mapping[str, tuple[Value, ...]]) -> bool:
    """Is somebody told to meet himself: «التقى الوزير فلانا», where the minister is his title?

    Two ministers have one id where none is named, and two Englishes.
    """
    others = [value for role in rule.joins for value in roles.get(role, ()) if value.id and value.en]
    return any(
        who.id == other.id
        and bool(who.en)
        and (str(who.en).endswith(str(other.en)) or str(other.en).endswith(str(who.en)))
        for who in roles.get(WHO, ())
        for other in others
    )
