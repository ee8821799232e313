"""Options that are lists, dates or pairs, read with messages for the person at the keyboard."""

from __future__ import annotations

from datetime import date
from typing import cast

import click

from briefgen.model import Language

FORMATS = ("md", "docx", "jsonl")


def listed(value: str, allowed: tuple[str, ...], name: str) -> tuple[str, ...]:
    """A comma-separated list of allowed words, each once, in the order given."""
    parts = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    wrong = [part for part in parts if part not in allowed]
    if wrong or not parts:
        said = f"«{wrong[0]}» is not one of" if wrong else "give one or more of"
        raise click.BadParameter(f"{said} {', '.join(allowed)}", param_hint=name)
    return parts


def languages(value: str) -> tuple[Language, ...]:
    """«ar,en»."""
    return cast(tuple[Language, ...], listed(value, ("ar", "en"), "--lang"))


def day(value: str, name: str) -> date:
    """An ISO date."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"«{value}» is no date; write it as 2024-02-20", param_hint=name) from None


def dates_of_files(values: tuple[str, ...]) -> dict[str, date]:
    """«FILE=DATE» pairs."""
    found: dict[str, date] = {}
    for value in values:
        file, equals, written = value.rpartition("=")
        if not equals or not file:
            raise click.BadParameter(f"«{value}»: write it as FILE=2024-02-20", param_hint="--published")
        found[file] = day(written, "--published")
    return found
