"""The page's title and bottom line, composed from the highest ranked facts."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.digest.wordings import Wordings
from briefgen.model import Fact, Text
from briefgen.packs.pack import Pack

Group = tuple[Fact, ...]
TITLE_CHARACTERS = 120
BOTTOM_FACTS = 3
BOTTOM_CHARACTERS = 420
STOPS = ".!?؟"


def title(groups: Sequence[Group]) -> Text:
    """What the first fact says, or the first that is short enough for a title."""
    told = [group[0] for group in groups if not group[0].quoted] or [group[0] for group in groups]
    short = [fact for fact in told[:4] if len(fact.text.en) <= TITLE_CHARACTERS]
    text = (short or told)[0].text
    return Text(text.ar.rstrip(STOPS), text.en.rstrip(STOPS))


def bottom_line(groups: Sequence[Group], wordings: Wordings, pack: Pack) -> Text:
    """The first facts of different slots, and that no date is set where none is."""
    chosen: list[Fact] = []
    for group in groups:
        fact = group[0]
        if fact.quoted or any(other.slot == fact.slot for other in chosen):
            continue
        if sum(len(f.text.en) for f in [*chosen, fact]) > BOTTOM_CHARACTERS:
            continue
        chosen.append(fact)
        if len(chosen) == BOTTOM_FACTS:
            break
    ar, en = [f.text.ar for f in chosen], [f.text.en for f in chosen]
    undated = [g for g in groups if g[0].slot == "next_step" and not _dated(g)]
    if undated:
        missing = wordings.text("not_dated", "one" if len(undated) == 1 else "more")
        ar.append(missing.ar)
        en.append(missing.en)
    return Text(" ".join(ar), " ".join(en))


def _dated(group: Group) -> bool:
    return any(value.when is not None for fact in group for value in fact.roles.get("when", ()))
