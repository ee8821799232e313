"""What an example expects beside what is found, role by role: lines that an author can compare at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from briefgen.author.examples import Outcome, article_of, misses, names_of
from briefgen.author.tables import clean
from briefgen.extract.pipeline import Extractor
from briefgen.messages.texts import Tongue, told, word
from briefgen.model import Fact, Value
from briefgen.packs.load import Loaded
from briefgen.packs.schema import Example, RuleEntry
from briefgen.problems import Problem
from briefgen.render.direction import isolated

INDENT = "    "
NOTHING = "-"
DIFFERENT = "≠"
OF_FACT = ("slot", "polarity", "modality", "status")
USUAL = {"polarity": "positive", "modality": "stated"}
LONGEST = 400
WIDTH = 56
"""Characters of a column."""
COLUMNS = ("role", "expected", "found")


@dataclass(frozen=True, slots=True)
class Beside:
    """One role, or one thing said of the fact: what was expected of it, what was found, and do they agree."""

    role: str
    expected: str
    found: str
    same: bool


def failure(outcome: Outcome, entries: Sequence[Loaded], extractor: Extractor) -> tuple[Problem, list[Beside]]:
    """What is wrong with an example; and of a rule that told something else the two side by side."""
    problem = outcome.problem
    assert problem is not None
    rows = beside(outcome, entries, extractor)
    if rows:
        problem = told("P061.roles", problem.place, problem.quoted, text=outcome.text)
    return problem, rows


def beside(outcome: Outcome, entries: Sequence[Loaded], extractor: Extractor) -> list[Beside]:
    """The comparison for a failing example of a rule; empty where the rule told nothing, or for a phrase."""
    for each in entries:
        if not isinstance(each.entry, RuleEntry) or each.entry.rule != outcome.id or outcome.kind != "example":
            continue
        for number, example in enumerate(each.entry.examples):
            if each.place("examples", number) == outcome.place:
                found = extractor.extract(article_of(example.text, example.published)).facts
                facts = [fact for fact in found if fact.rule == outcome.id]
                if facts:
                    return list(_compared(min(facts, key=lambda f: len(misses(f, example.expect))), example))
    return []


def _compared(fact: Fact, example: Example) -> Iterator[Beside]:
    """Every role that the example names, in its order, then the others that were found."""
    wrong = misses(fact, example.expect)
    unsaid = {key: usual for key, usual in USUAL.items() if key in wrong and key not in example.expect}
    wanted = {**example.expect, **unsaid}
    for role, value in wanted.items():
        yield Beside(role, _wanted(value), _found(fact, role, value), role not in wrong)
    for role, values in fact.roles.items():
        if role not in wanted and values:
            yield Beside(role, NOTHING, _values(values), True)


def _wanted(value: Any) -> str:
    return clean(", ".join(map(str, value)) if isinstance(value, list) else str(value), LONGEST)


def _found(fact: Fact, role: str, wanted: Any) -> str:
    if role in OF_FACT:
        return str(getattr(fact, role) or NOTHING)
    if role in ("en", "ar"):
        return clean(getattr(fact.text, role), LONGEST)
    values = ((fact.source,) if fact.source else ()) if role == "source" else fact.roles.get(role, ())
    return _values(values, wanted) if values else NOTHING


def _values(values: Sequence[Value], wanted: Any = ()) -> str:
    """Each value by the name that the example uses, or else by the shortest it may use, and its words."""
    listed = {str(each) for each in (wanted if isinstance(wanted, list) else [wanted])}
    said = []
    for value in values:
        names = names_of(value)
        best = next(iter(sorted(names & listed)), value.id or value.phrase or value.en or "")
        text = clean(value.text, LONGEST)
        said.append(f"{best} «{text}»" if best and best != text else text)
    return ", ".join(said)


def aligned(rows: Sequence[Beside], tongue: Tongue = "en") -> Iterator[str]:
    """The rows as columns; Arabic is held in isolates, so that no terminal or editor moves a column over another."""
    from rich.cells import cell_len

    every = [[wrap(cell, WIDTH) or [NOTHING] for cell in row] for row in _cells(rows, tongue)]
    widths = [max(cell_len(line) for row in every for line in row[column]) for column in range(len(COLUMNS))]
    for number, row in enumerate(every):
        mark = DIFFERENT if number and not rows[number - 1].same else " "
        for at, lines in enumerate(zip_longest(*row, fillvalue="")):
            cells = [
                isolated(text, "en") + " " * (width - cell_len(text)) for text, width in zip(lines, widths, strict=True)
            ]
            yield f"{INDENT}{mark if at == 0 else ' '} {'  '.join(cells)}".rstrip()


def _cells(rows: Sequence[Beside], tongue: Tongue) -> Iterator[tuple[str, ...]]:
    yield tuple(word(column, tongue) for column in COLUMNS)
    yield from ((row.role, row.expected, row.found) for row in rows)
