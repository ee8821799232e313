"""What a command for authors reports: tables, as data; the command decides how they look."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Row = tuple[str, ...]
ENTRIES = ("phrases", "facts", "context")
LONGEST = 160
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True)
class Table:
    """One part of a report: what it is, its columns and rows, and how many rows more there are."""

    title: str
    columns: Row
    rows: tuple[Row, ...]
    """A row whose first cell is empty goes on with the one before."""
    more: int = 0


def table(title: str, columns: Row, groups: Iterable[Iterable[Row]], top: int = 0) -> Table:
    """A table of groups of rows, of the first ``top`` groups where it is not 0."""
    every = [tuple(group) for group in groups]
    shown = every[:top] if top else every
    return Table(title, columns, tuple(row for group in shown for row in group), len(every) - len(shown))


def clean(text: str, longest: int = LONGEST) -> str:
    """Text of an article on one line, without what could steer a terminal, cut where it is long."""
    kept = "".join(" " if character.isspace() else character for character in text)
    kept = "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    line = " ".join(kept.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def plain(tables: Iterable[Table]) -> Iterator[str]:
    """Lines for a pipe or a file: a title, then columns parted by tabs, then an empty line."""
    for each in tables:
        yield f"# {each.title}"
        if each.rows:
            yield "\t".join(each.columns)
        yield from ("\t".join(row) for row in each.rows)
        if each.more:
            yield f"… {each.more} more"
        yield ""


def inside(place: str) -> str:
    """The place of an entry by its path inside the pack: where the pack lies is known."""
    starts = [place.rfind(f"/{folder}/") for folder in ENTRIES]
    return place[max(starts) + 1 :]
