"""A statement that goes on behind the words that a phrase reads: «أكد أن الحرب انتهت، وأن السيادة بدأت»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.free_spans import free_span
from briefgen.extract.line import Line, Mention
from briefgen.model import Value
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import CLAIM

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

TEXT = "text"


def told_on(value: Value, mention: Mention, line: Line, builder: Builder, subject: Sequence[Value]) -> Value:
    """A claim with all that is said behind it, where the grammar can tell the whole; otherwise as it is."""
    if value.type != CLAIM or value.en is None or mention.type == TEXT or not _goes_on(line, mention.last):
        return value
    whole = free_span(Mention(TEXT, mention.first, len(line.tokens)), line, subject, builder)
    if whole.type == CLAIM and whole.en and CUT not in whole.en:
        return replace(value, en=whole.en, ar=whole.ar, text=whole.text, end=whole.end, how=whole.how)
    more = _and_that(line, mention.last, builder, subject)
    if more is None:
        return value
    return replace(
        value, en=f"{value.en} and that {more.en}", ar=whole.ar, text=whole.text, end=whole.end, how="transfer"
    )


def _and_that(line: Line, at: int, builder: Builder, subject: Sequence[Value]) -> Value | None:
    """The claim behind «وأن» at a position, told to its end."""
    at += line.norm(at) in COMMAS
    if line.norm(at + 1) not in clause_words()["complementisers"] or at + 2 >= len(line.tokens):
        return None
    if line.tokens[at + 2].kind == "suffix":
        return None  # «وأنها …»: of whom, the clause before says
    more = free_span(Mention(TEXT, at + 2, len(line.tokens)), line, subject, builder)
    return more if more.type == CLAIM and more.en and CUT not in more.en and '"' not in more.en else None


def _goes_on(line: Line, at: int) -> bool:
    """Stands «و» with another clause at a position: «وأن», «ولن», «ويرفض»?"""
    at += line.norm(at) in COMMAS
    if line.norm(at) not in CONJUNCTIONS:
        return False
    words = clause_words()
    opens = words["complementisers"] | words["denials"] | words["verb_particles"]
    return line.norm(at + 1) in opens or line.has(at + 1, "verb")
