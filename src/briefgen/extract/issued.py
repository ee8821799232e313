"""Whose statement «البيان» is: «قالت الوزارة في بيان إن …. وأوضح البيان أن …» tells what the ministry says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.extract.attribution import Attribution
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import Matcher
from briefgen.extract.references import Scene
from briefgen.extract.subjects import main_verb, subject_of
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.pack import Matchable

DOCUMENT, WHO, PHRASE = "document", "who", "phrase"


def by_issuer(values: Iterable[Value], scene: Scene) -> tuple[Value, ...]:
    """Who speaks, with whoever issued it for «البيان», where the article has said who that is."""
    return tuple(_issuer(value, scene) for value in values)


def _issuer(value: Value, scene: Scene) -> Value:
    if scene.issuer is None or not _is_statement(value):
        return value
    return replace(scene.issuer, text=value.text, start=value.start, end=value.end)


def unissued(rule: Matchable, who: Sequence[Value]) -> bool:
    """Asks a rule for «البيان» itself, where nobody has said whose it is?"""
    return bool(rule.where.get(WHO, {}).get(PHRASE)) and any(_is_statement(value) for value in who)


def _is_statement(value: Value) -> bool:
    return value.type == DOCUMENT and value.text in clause_words()["the_statement"]


def note_issuer(
    lines: Sequence[Line], told: Sequence[tuple[Attribution, Value | None]], builder: Builder, matcher: Matcher
) -> None:
    """Remember who issues the statement that a sentence names; a statement of somebody unread is nobody's."""
    for line in lines:
        for at in range(len(line.tokens)):
            if line.norm(at) in clause_words()["a_statement"]:
                builder.scene.issuer = _said_in_it(line.numbers[at], told) or _issues(line, builder, matcher)


def _said_in_it(number: int, told: Sequence[tuple[Attribution, Value | None]]) -> Value | None:
    """Who says what stands in a statement: «قالت الوزارة في بيان إن …», «جاء في بيان للوزارة أن …»."""
    found = (value for each, value in told if each.source and each.first <= number < each.token)
    return next((v for v in found if v is not None and v.en is not None and v.type != DOCUMENT), None)


def _issues(line: Line, builder: Builder, matcher: Matcher) -> Value | None:
    """Who issues it, or speaks in it: «أصدرت الوزارة بيانا بشأن …», «أدانت الوزارة في بيان …»."""
    found = None if line.relative else main_verb(line, builder)
    if found is None:
        return None
    word = found[1].word
    issuing = any(word in builder.pack.classes.get(name, frozenset()) for name in ("issuing", "speech", "stance"))
    subject = subject_of(line, builder, matcher) if issuing else ()
    return subject[0] if len(subject) == 1 and subject[0].en is not None and subject[0].type != DOCUMENT else None
