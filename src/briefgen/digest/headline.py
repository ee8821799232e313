"""The page's title and bottom line, composed from the highest ranked facts."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.digest.wordings import Wordings
from briefgen.model import Fact, Text

Group = tuple[Fact, ...]
TITLE_CHARACTERS = 110
CHARACTERS_A_POINT = 6
"""Characters over the length of a title that cost a fact one point of its rank."""
SOURCE_COST = 8
BOTTOM_FACTS = 2
BOTTOM_CHARACTERS = 300
STOPS = ".!?؟"


def title(groups: Sequence[Group]) -> Text:
    """What the first fact says, or the first of the highest that is short enough for a title."""
    text = _titled(groups).text
    return Text(text.ar.rstrip(STOPS), text.en.rstrip(STOPS))


def _titled(groups: Sequence[Group]) -> Fact:
    """The first fact, or one that ranks close to it and is shorter, or nobody's word."""
    told = [group[0] for group in groups if not group[0].quoted] or [group[0] for group in groups]

    def worth(fact: Fact) -> int:
        long = max(0, len(fact.text.en) - TITLE_CHARACTERS) // CHARACTERS_A_POINT
        return fact.weight - long - (SOURCE_COST if fact.source is not None else 0)

    return max(told, key=worth)


def bottom_line(groups: Sequence[Group], wordings: Wordings) -> Text:
    """The first facts of different slots, the title's own last, and that no date is set where none is."""
    first = _titled(groups)
    chosen: list[Fact] = []
    others = [group[0] for group in groups if group[0] is not first and not group[0].quoted]
    for fact in [*others, first]:
        if any(other.slot == fact.slot for other in chosen) or len(chosen) == BOTTOM_FACTS:
            continue
        if sum(len(f.text.en) for f in [*chosen, fact]) <= BOTTOM_CHARACTERS:
            chosen.append(fact)
    chosen = chosen or [first]
    ar, en = [f.text.ar for f in chosen], [f.text.en for f in chosen]
    undated = [g for g in groups if g[0].slot == "next_step" and not _dated(g)]
    if undated:
        missing = wordings.text("not_dated", "one" if len(undated) == 1 else "more")
        ar.append(missing.ar)
        en.append(missing.en)
    return Text(" ".join(ar), " ".join(en))


def _dated(group: Group) -> bool:
    return any(fact.roles.get("when") for fact in group)
