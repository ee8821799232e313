"""Tables on a terminal, and as plain lines everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from briefgen.author.tables import Table, plain


def show_tables(tables: Iterable[Table]) -> None:
    """Print tables to stdout: drawn on a terminal, parted by tabs in a pipe or a file."""
    if not sys.stdout.isatty():
        for line in plain(tables):
            click.echo(line)
        return
    from rich.console import Console
    from rich.table import Table as Drawn
    from rich.text import Text

    console = Console()
    for each in tables:
        caption = f"… {each.more} more" if each.more else None
        drawn = Drawn(title=Text(each.title), title_justify="left", caption=caption, caption_justify="left")
        for column in each.columns:
            drawn.add_column(column, overflow="fold")
        for row in each.rows:
            drawn.add_row(*map(Text, row))
        console.print(drawn if each.rows else Text(each.title))
        console.print()
