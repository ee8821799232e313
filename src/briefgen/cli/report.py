"""Problems as a person or another program reads them: text in Arabic or English, JSON, GitHub's workflow commands."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from briefgen.messages.texts import ISOLATE, POP, Tongue, translated, word
from briefgen.problems import Problem

TONGUES = ("ar", "en")
MARK = "\u200f"
"""Keeps the ends of an Arabic line at their side, whatever direction the terminal takes lines to have."""
ui_option = click.option(
    "--ui", type=click.Choice(TONGUES), default="en", show_default=True, help="Language of messages."
)
format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="For a person, for a program, or for the annotations of GitHub.",
)  # fmt: skip


def say(problems: Sequence[Problem], tongue: Tongue, form: str = "text") -> None:
    """Print problems to stdout, with files as seen from the current folder."""
    here = [_from_here(translated(problem, tongue)) for problem in problems]
    if form == "json":
        click.echo(as_json(here))
        return
    shown: Callable[[Problem], str] = as_command if form == "github" else as_arabic if tongue == "ar" else str
    for problem in here:
        click.echo(shown(problem))


def say_count(problems: Sequence[Problem], tongue: Tongue) -> None:
    """How many errors and warnings, to stderr."""
    errors, warnings = counts(problems)
    click.echo(joined(word("errors", tongue, errors), word("warnings", tongue, warnings), tongue=tongue), err=True)


def counts(problems: Sequence[Problem]) -> tuple[int, int]:
    """Numbers of errors and of warnings."""
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors


def joined(*parts: str, tongue: Tongue) -> str:
    """Parts of a closing line."""
    return MARK + "\u060c ".join(parts) + MARK if tongue == "ar" else ", ".join(parts)


def as_arabic(problem: Problem) -> str:
    """Arabic lines from right to left; the place has a line of its own, so that terminals and editors can follow it."""
    severity = word(problem.severity, "ar")
    lines = [f"{severity} {ISOLATE}{problem.code}{POP}: {problem.message}"]
    hints = (problem.hint or "").split("\n")
    framed = [MARK + lines[0] + MARK, *([f"  {problem.place}"] if problem.place else []), *problem.excerpt()]
    return "\n".join([*framed, *(f"    {MARK}{hint.strip()}{MARK}" for hint in hints if hint.strip())])


def as_json(problems: Sequence[Problem]) -> str:
    """One object: every problem with its parts, and how many there are."""
    errors, warnings = counts(problems)
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
            "file": problem.place.file if problem.place else None,
            "line": problem.place.line or None if problem.place else None,
            "column": problem.place.column or None if problem.place else None,
            "quoted": problem.quoted,
        }
        for problem in problems
    ]
    return json.dumps({"problems": rows, "errors": errors, "warnings": warnings}, ensure_ascii=False, indent=2)


def as_command(problem: Problem) -> str:
    """A workflow command of GitHub Actions: it marks the line in the changes that are looked at."""
    place = problem.place
    properties = {
        "file": place.file if place else "",
        "line": str(place.line or "") if place else "",
        "col": str(place.column or "") if place else "",
        "title": problem.code,
    }
    said = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items() if value)
    body = "\n".join(filter(None, (problem.message, problem.hint)))
    return f"::{problem.severity} {said}::{_escaped(body)}"


def _escaped(text: str, more: str = "") -> str:
    """Percent, line ends and, in properties, colons and commas would end the command."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _from_here(problem: Problem) -> Problem:
    """The problem with its file relative to the current folder, where it lies below it."""
    place, here = problem.place, Path.cwd()
    if place is None or not Path(place.file).is_absolute() or not Path(place.file).is_relative_to(here):
        return problem
    return replace(problem, place=replace(place, file=Path(place.file).relative_to(here).as_posix()))
