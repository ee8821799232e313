"""`briefgen template …`: for those who edit templates."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.problems import Exit


@click.group("template")
def template_group() -> None:
    """Check Word templates."""


@template_group.command("check")
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """What would go wrong with a Word template."""
    from briefgen.render.check import check_template

    problems = check_template(file)
    for problem in problems:
        click.echo(str(problem))
    raise click.exceptions.Exit(Exit.RULES if any(p.severity == "error" for p in problems) else Exit.GOOD)
