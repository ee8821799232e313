"""Where a place that a match steps over lies of the event: «شمال بغداد» is north of Baghdad, and not in it."""

from __future__ import annotations

from briefgen.model import Value
from briefgen.transfer.lists import small_words, table

ENDING, CENTRAL = "ern", "central"


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
    if (land or side == CENTRAL) and not value.en.startswith("the "):
        return f"{side} {value.en}"
    where = "center" if side == CENTRAL else side.removesuffix(ENDING)
    return f"the {where} of {value.en}" if land or side == CENTRAL else f"the area {where} of {value.en}"
