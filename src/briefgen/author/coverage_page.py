"""An author's work list as one page: the tables, and the lines of the articles that they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.author.html import arabic, directed, page
from briefgen.author.tables import Row, Table
from briefgen.packs.pack import Pack

TEMPLATE = "coverage.html.j2"
AT = "at"
ARABIC = frozenset({"Arabic", "sentence", "span"})
"""Columns of the articles' own words, which run from right to left."""
NAMES = frozenset({"file", "id", "phrase", "rule"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as HTML: number, at, arabic or nothing of these; ``rows`` is how many rows it reaches over."""

    html: Markup
    kind: str = ""
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableShown:
    """A table with its place in the page; rows that belong together stand in one group."""

    id: str
    title: Markup
    columns: tuple[tuple[str, str], ...]
    """The heads, and of what kind their cells are."""
    groups: tuple[tuple[tuple[Cell, ...], ...], ...]
    more: int


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of an article that a table speaks of."""

    id: str
    place: str
    text: str


def coverage_page(tables: Iterable[Table], lines: Mapping[str, str], pack: Pack) -> bytes:
    """The page, in UTF-8; ``lines`` are lines of the articles by their places. Raises TemplateInvalid."""
    every = list(tables)
    cited = dict.fromkeys(
        row[number]
        for each in every for number, column in enumerate(each.columns) if column == AT for row in each.rows
    )  # fmt: skip
    shown = [LineShown(f"l{number}", place, lines.get(place, "")) for number, place in enumerate(cited, 1)]
    ids = {line.place: line.id for line in shown}
    return page(
        TEMPLATE, {}, title="briefgen coverage", pack=f"{pack.name} {pack.version}",
        tables=[_table(each, f"t{number}", ids) for number, each in enumerate(every, 1)], lines=shown,
    )  # fmt: skip


def _table(table: Table, identity: str, ids: Mapping[str, str]) -> TableShown:
    numbers = tuple(bool(table.rows) and all(_number(row[n]) for row in table.rows) for n in range(len(table.columns)))
    groups: list[list[Row]] = []
    for row in table.rows:
        if row[0] or not groups:
            groups.append([])
        groups[-1].append(row)
    cells = tuple(tuple(_cells(group, table.columns, numbers, ids)) for group in groups)
    kinds = tuple((column, _kind(column, number)) for column, number in zip(table.columns, numbers, strict=True))
    return TableShown(identity, directed(table.title), kinds, cells, table.more)


def _cells(
    group: list[Row], columns: Row, numbers: tuple[bool, ...], ids: Mapping[str, str]
) -> Iterable[tuple[Cell, ...]]:
    """The rows of a group; a cell that those under it leave empty reaches over them."""
    for at, row in enumerate(group):
        yield tuple(
            Cell(_html(text, columns[n], ids), _kind(columns[n], numbers[n]), len(group) if _spans(group, n) else 1)
            for n, text in enumerate(row)
            if at == 0 or not _spans(group, n)
        )


def _spans(group: list[Row], column: int) -> bool:
    return len(group) > 1 and all(not row[column] for row in group[1:])


def _html(text: str, column: str, ids: Mapping[str, str]) -> Markup:
    if column == AT and text in ids:
        return Markup('<a class="place" href="#{}">{}</a>').format(ids[text], text)
    if column in ARABIC:
        return arabic(text)
    if column in NAMES:
        return Markup("<code>{}</code>").format(text)
    return directed(text)


def _kind(column: str, number: bool) -> str:
    return "number" if number else "arabic" if column in ARABIC else column if column == AT else ""


def _number(text: str) -> bool:
    return text in ("", "-") or text.rstrip("%").replace(".", "", 1).isdigit()
