"""A message's code and named parts to its sentences, in Arabic or in English.

The sentences stand in texts.yaml, words.yaml and reasons.yaml beside this file, and are read when the first message is
made: a run without one never opens them. In Arabic every part, and what stands between backticks, is isolated with
U+2068 and U+2069, so that Latin letters and marks do not scramble the line around them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Literal

import yaml

from briefgen.problems import Part, Place, Problem, Severity

Tongue = Literal["ar", "en"]
FOLDER = Path(__file__).parent
ISOLATE, POP = "\u2068", "\u2069"
COMMA = {"en": ", ", "ar": "\u060c "}
OR = {"en": " or ", "ar": " أو "}
SOURCES = ("why", "advice", "kind")
"""Parts that are sentences themselves, from a library or another floor: told in Arabic where reasons.yaml has them."""
TICKED = re.compile("`([^`]*)`")


def told(text: str, place: Place | None = None, quoted: str | None = None, /, **parts: Part | None) -> Problem:
    """The problem of a code, with its sentences in English; «P081.entry» is one of several texts of P081.

    A part that is None or empty is not there: a piece of the hint that needs it is left out.
    """
    given = {name: "" if part is None else part for name, part in parts.items()}
    message, hint = sentences(text, given, "en")
    severity: Severity = "warning" if texts("texts")[text].get("severity") == "warning" else "error"
    return Problem(text.split(".")[0], message, place, hint, quoted, severity, text, tuple(given.items()))


def translated(problem: Problem, tongue: Tongue) -> Problem:
    """The same problem in another language; one whose texts stand in the code stays English."""
    if tongue == "en" or not problem.text:
        return problem
    message, hint = sentences(problem.text, dict(problem.parts), tongue)
    return replace(problem, message=message, hint=hint)


def sentences(text: str, parts: Mapping[str, Part], tongue: Tongue) -> tuple[str, str | None]:
    """Message and hint; pieces of the hint whose parts are not all there are left out."""
    entry = texts("texts")[text]
    there = {name for name, part in parts.items() if part not in ("", ())}
    pieces = [
        _filled(piece[tongue], parts, tongue) for piece in entry.get("hint", [])
        if names(piece[tongue]) <= there and piece.get("without") not in there
    ]  # fmt: skip
    return _filled(entry["message"][tongue], parts, tongue), " ".join(pieces).replace(" \n", "\n    ") or None


def word(name: str, tongue: Tongue, count: int | None = None) -> str:
    """A word of the program's own («error»), or the words for a number of something («3 errors»)."""
    found = texts("words")[name][tongue]
    if count is None:
        return str(found)
    from babel import Locale

    return str(found[Locale(tongue).plural_form(count)]).format(count=count)


def names(template: str) -> set[str]:
    """The named parts of a template."""
    return {field for _, field, _, _ in Formatter().parse(template) if field}


@cache
def texts(name: Literal["texts", "words", "reasons"]) -> Any:
    """One file of texts."""
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _filled(template: str, parts: Mapping[str, Part], tongue: Tongue) -> str:
    if tongue == "ar":
        template = TICKED.sub(rf"{ISOLATE}\1{POP}", template)
    return template.format_map({name: _Shown(name, part, tongue) for name, part in parts.items()})


class _Shown:
    """A part as a template prints it: `{a}` with commas, `{a:quoted}` each quoted, `{a:or}` quoted and with «or»."""

    def __init__(self, name: str, part: Part, tongue: Tongue) -> None:
        self.tongue: Tongue = tongue
        self.items = [part] if isinstance(part, str | int) else list(part)
        self.is_sentence = name in SOURCES

    def __format__(self, form: str) -> str:
        shown = [self._one(item) for item in self.items]
        if form in ("or", "quoted"):
            shown = [f"«{each}»" for each in shown]
        return (OR if form == "or" else COMMA)[self.tongue].join(shown)

    def _one(self, item: str | int) -> str:
        if self.tongue == "en" or isinstance(item, int):
            return str(item)
        if self.is_sentence and (found := reason(item)):
            return found
        return f"{ISOLATE}{item}{POP}"


def reason(sentence: str) -> str | None:
    """A sentence of reasons.yaml in Arabic, with its parts; None where it is not there."""
    for pattern, arabic in _reasons():
        if met := pattern.fullmatch(sentence):
            return _filled(arabic, met.groupdict(), "ar")
    return None


@cache
def _reasons() -> list[tuple[re.Pattern[str], str]]:
    """The English of each reason as a pattern whose groups are its parts, and its Arabic."""
    return [(pattern_of(each["en"]), each["ar"]) for each in texts("reasons")]


def pattern_of(template: str) -> re.Pattern[str]:
    """What a template prints, its parts as groups."""
    found: list[str] = []
    for before, field, _, _ in Formatter().parse(template):
        found.append(re.escape(before))
        if field:
            found.append(f"(?P={field})" if f"(?P<{field}>.+?)" in found else f"(?P<{field}>.+?)")
    return re.compile("".join(found), re.DOTALL)
