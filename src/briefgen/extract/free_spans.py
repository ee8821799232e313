"""Free spans, ``{…:*}``: what stands to the end of a clause, told by the transfer grammar or else quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.clauses import COMMAS, ENDS, clause_words
from briefgen.extract.line import Line, Mention
from briefgen.extract.transferred import action_in_english, clause_in_english, phrase_in_english
from briefgen.model import Value
from briefgen.transfer.tell import Told
from briefgen.wording.filters import ACTION, CLAIM

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

STOPS = COMMAS | ENDS
TOPIC = "topic"


def free_span(mention: Mention, line: Line, subject: Sequence[Value], builder: Builder) -> Value:
    """The value of a free span: a claim behind «أن», «إن», an action where a verbal noun opens it, else a topic.

    Relative clauses and brackets, which the rules do not see, belong to it.
    """
    return told_span(mention, line, subject, builder)[0]


def told_span(mention: Mention, line: Line, subject: Sequence[Value], builder: Builder) -> tuple[Value, Told]:
    """The value of a free span with its English, or with the reason why it has none."""
    line, first, last = _whole(mention, line)
    while last - 1 > first and line.norm(last - 1) in STOPS:
        last -= 1
    span = replace(mention, first=first, last=last)
    quote = builder.value(span, line, builder.words(first, last, line), None)
    written = first
    while written > 0 and line.tokens[written].kind == "suffix":
        written -= 1  # «أنه قد …» is quoted with the word that it is written with
    if written < first:
        quote = replace(quote, forms={"quoted": builder.words(written, last, line)})
    if line.norm(first - 1) in clause_words()["complementisers"]:
        told = clause_in_english(line, first, last, builder, subject)
        if not told.en:
            return replace(quote, type=CLAIM), told
        return replace(quote, type=CLAIM, en=told.en, how="transfer"), told
    act = action_in_english(line, first, last, builder, subject)
    if act.en:
        forms = {**quote.forms, "gerund": act.gerund}
        return replace(quote, type=ACTION, en=act.en, how="transfer", forms=forms), act
    told = phrase_in_english(line, first, last, builder, subject)
    if told.en:
        return replace(quote, type=TOPIC, en=told.en, how="transfer"), told
    return quote, act if act.between and not told.between else told


def _whole(mention: Mention, line: Line) -> tuple[Line, int, int]:
    """The line with its relative clauses and brackets in place, and where the span stands in it."""
    if line.uncut is None:
        return line, mention.first, mention.last
    whole = line.uncut()
    first = whole.numbers.index(line.numbers[mention.first])
    if mention.last == len(line.tokens):
        return whole, first, len(whole.tokens)
    return whole, first, whole.numbers.index(line.numbers[mention.last - 1]) + 1
