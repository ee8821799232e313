"""Numbered messages for the person who can mend what they speak of, and the exit codes of the command."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

Severity = Literal["error", "warning"]
Part = str | int | tuple[str, ...]
"""A named part of a message: a word or sentence, a number, or several words."""


class Exit(IntEnum):
    """What the command's exit status means."""

    GOOD = 0
    SKIPPED = 1
    USAGE = 2
    RULES = 3
    WRITE = 4
    BUG = 70
    INTERRUPTED = 130


LONG_LINE, MOST_BEFORE = 150, 60
"""Code points of a quoted line that are shown, and of those before the place."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file that a person edits: line and column count from 1; 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a stable code, where it is, what it is, and how it may be mended."""

    code: str
    """Its kind (A article, E extraction, P pack, T template, W write) and three digits; see docs/messages.md."""
    message: str
    place: Place | None = None
    hint: str | None = None
    """What is allowed, or what was probably meant."""
    quoted: str | None = None
    """The author's own line, with a caret under the place when it is shown."""
    severity: Severity = "error"
    text: str = ""
    """The name of its sentences in messages/, where they stand there: the code, or one of several texts of it."""
    parts: tuple[tuple[str, Part], ...] = ()
    """What the sentences name, for another language."""

    def __str__(self) -> str:
        head = f"{self.place}: " if self.place else ""
        lines = [f"{head}{self.severity} {self.code}: {self.message}", *self.excerpt()]
        if self.hint:
            lines.append(f"    {self.hint}")
        return "\n".join(lines)

    def excerpt(self) -> list[str]:
        """The author's own line, or of a long one the part round the place, and under it the caret."""
        if self.quoted is None:
            return []
        if not self.place or not self.place.column:
            return [f"    {self.quoted}"]
        at = self.place.column - 1
        first = max(0, at - MOST_BEFORE) if len(self.quoted) > LONG_LINE else 0
        last = first + LONG_LINE
        shown = (CUT if first else "") + self.quoted[first:last] + (CUT if last < len(self.quoted) else "")
        before = (CUT if first else "") + self.quoted[first:at]
        return [f"    {shown}", "    " + "".join(map(_blank, before)) + "^"]


def _blank(character: str) -> str:
    """What takes the room of a character in the line of the caret: a tab itself, a mark over a letter nothing."""
    if character == "\t":
        return character
    return "" if unicodedata.category(character) in ("Mn", "Cf") else " "


class BriefgenError(Exception):
    """Something that stops the work, with every problem found and the exit code that says what kind it is."""

    def __init__(self, problems: list[Problem], exit_code: Exit) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)
        self.exit_code = exit_code


class PackInvalid(BriefgenError):
    """The pack has mistakes; nothing may be written with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems, Exit.RULES)


class TemplateInvalid(BriefgenError):
    """A template has mistakes; nothing may be written with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems, Exit.RULES)


class CannotWrite(BriefgenError):
    """The results cannot be written where they should go."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems, Exit.WRITE)
