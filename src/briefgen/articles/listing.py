"""``articles.csv`` beside the articles: what a person says of them, which the page need not say."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from briefgen.articles.decode import decode
from briefgen.articles.find import Found
from briefgen.limits import LIMITS, Limits
from briefgen.problems import Place, Problem

COLUMNS = ("file", "published", "outlet", "title", "url")


@dataclass(frozen=True, slots=True)
class Listed:
    """One row: what is known of one article; empty cells are None."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


def read_listings(
    listings: Iterable[Found], limits: Limits = LIMITS
) -> tuple[Mapping[str, Listed], tuple[Problem, ...]]:
    """The rows of all listings, by the name of the article they speak of; ``file`` is relative to the listing's folder.

    A row with a mistake is named with its line and left out; nothing is raised.
    """
    rows: dict[str, Listed] = {}
    problems: list[Problem] = []
    for listing in listings:
        text = _text(listing, limits, problems)
        if text is not None:
            _read(listing.name, text, rows, problems)
    return rows, tuple(problems)


def _text(listing: Found, limits: Limits, problems: list[Problem]) -> str | None:
    try:
        with open(os.open(listing.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            data = file.read(limits.max_file_bytes + 1)
    except OSError as error:
        problems.append(Problem("A012", f"the list of articles cannot be read ({error.strerror})", Place(listing.name)))
        return None
    if len(data) > limits.max_file_bytes:
        problems.append(Problem("A012", "the list of articles is too big; it is left out", Place(listing.name)))
        return None
    if not data.strip():
        return None
    decoded = decode(data, listing.name)
    if decoded.text is None:
        problems.append(Problem("A012", f"the list of articles cannot be read: {decoded.problems[0].message}",
                                Place(listing.name), decoded.problems[0].hint))
    return decoded.text


def _read(name: str, text: str, rows: dict[str, Listed], problems: list[Problem]) -> None:
    reader = csv.DictReader(io.StringIO(text, newline=""), skipinitialspace=True)
    folder = PurePosixPath(name).parent
    try:
        columns = [column.strip() for column in reader.fieldnames or ()]
        reader.fieldnames = columns
        if "file" not in columns or set(columns) - set(COLUMNS):
            problems.append(Problem("A012", f"the first line must name the columns, and has «{','.join(columns)}»",
                                    Place(name, 1), f"Columns are: {','.join(COLUMNS)}; file must be among them."))
            return
        for row in reader:
            cells = {column: cell.strip() for column, cell in row.items() if column and isinstance(cell, str)}
            if any(cells.values()):
                _take(cells, str(folder), Place(name, reader.line_num), rows, problems)
    except csv.Error as error:
        problems.append(Problem("A012", f"this line is not a row of a table ({error})", Place(name, reader.line_num)))


def _take(
    cells: Mapping[str, str], folder: str, place: Place, rows: dict[str, Listed], problems: list[Problem]
) -> None:
    file = str(PurePosixPath(folder, cells.get("file", "")))
    day = cells.get("published") or None
    if not cells.get("file"):
        problems.append(Problem("A012", "the row names no file; it is left out", place))
    elif file in rows:
        problems.append(Problem("A012", f"«{file}» has two rows; the first one counts", place, severity="warning"))
    else:
        try:
            published = date.fromisoformat(day) if day else None
        except ValueError:
            problems.append(Problem("A012", f"«{day}» is not a date; the rest of the row counts", place,
                                    "Write it as 2019-05-05."))
            published = None
        rows[file] = Listed(published, cells.get("outlet") or None, cells.get("title") or None,
                            cells.get("url") or None)
