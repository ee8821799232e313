"""More that a relative clause says: by its nature, by an implied doer, earlier, where somebody is; and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.being_there import being_there
from briefgen.transfer.by_nature import by_its_nature
from briefgen.transfer.earlier_gap import ByNoun, earlier_gap
from briefgen.transfer.form import NounPhrase, VerbGroup
from briefgen.transfer.found_gap import found_gap
from briefgen.transfer.implied import implied_gap
from briefgen.transfer.lapses import since_when
from briefgen.transfer.reader import Reader
from briefgen.transfer.said_about import said_about
from briefgen.transfer.told_in import can_through, told_in
from briefgen.transfer.took_place import took_place

LENGTH = "length"


def joined_gaps(reader: Reader, phrase: NounPhrase, at: int, by_noun: ByNoun) -> Iterator[NounPhrase]:
    """The phrase with what such a clause from a cell on says of it; ``by_noun`` reads a verbal noun as a passive."""
    yield from by_its_nature(reader, phrase, at)
    yield from implied_gap(reader, phrase, at)
    yield from told_in(reader, phrase, at)
    yield from can_through(reader, phrase, at)
    yield from said_about(reader, phrase, at)
    yield from earlier_gap(reader, phrase, at, by_noun)
    yield from being_there(reader, phrase, at)
    yield from took_place(reader, phrase, at)
    yield from found_gap(reader, phrase, at)


def told_since(reader: Reader, group: VerbGroup, first: int, last: int) -> VerbGroup | None:
    """How a verb is told with what stands behind its subject: have used for a decade; None where it is unsure."""
    since = since_when(reader, first, last)
    if since == LENGTH and group.tense == "past" and not group.negative:
        return None  # «التي أغلقتها السلطات منذ أسبوع»: a week ago, or all that time
    return replace(group, tense="have") if since and group.tense == "present" else group
