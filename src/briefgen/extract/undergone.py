"""What is said to be done by «تم» and a verbal noun, as a clause of its own: «the forces were withdrawn»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.clauses import clause_words
from briefgen.extract.free_spans import uncut, without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.transferred import clause_in_english
from briefgen.model import Value

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

DONE = "done"
NEAR = 2
"""Tokens before a matter in which «تم» stands: «تم (تشديد) الإجراءات»."""


def with_undergone(value: Value, mention: Mention, line: Line, builder: Builder, subject: Sequence[Value]) -> Value:
    """The value of an act, with the clause that «تم», «سيتم» before it make of it where the grammar can tell that."""
    at = _helper(line, mention.first)
    if at is None:
        return value
    free = mention.last == len(line.tokens)
    whole, first, end = uncut(line, at) if free else (line, at, mention.last)
    told, _ = clause_in_english(whole, first, without_stops(whole, first, end), builder, subject)
    return replace(value, forms={**value.forms, DONE: told.en}) if told.en else value


def _helper(line: Line, first: int) -> int | None:
    """Where the verb «تم» before a matter begins, with «س», «سوف» or «قد» before it; None where none stands there."""
    words = clause_words()
    for at in range(first - 1, max(first - 1 - NEAR, -1), -1):
        if line.norm(at) in words["helpers"]:
            return at - 1 if at and line.norm(at - 1) in words["verb_particles"] - words["complementisers"] else at
    return None
