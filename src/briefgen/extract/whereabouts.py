"""Where a place that a match steps over lies of the event: «شمال بغداد» is north of Baghdad, and not in it."""

from __future__ import annotations

from briefgen.model import Value
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.sides import CENTRAL, lying


def beside(preposition: str, value: Value) -> str:
    """The English of what lies on a side of a place, behind the word for the side; empty behind «في» and its like."""
    if not value.en:
        return ""
    if preposition in small_words()["near"]:
        return f"the area near {value.en}"
    side = str(table("directions").get(preposition, ""))
    if not side:
        return ""
    land = value.type == "state" or not small_words()["lands_with_sides"].isdisjoint(value.en.lower().split())
    if side == CENTRAL:
        return f"the center of {value.en}" if value.en.startswith("the ") else f"{side} {value.en}"
    where = lying(side, value.en, land, proper=True)
    return where if land else f"the area {where}"
