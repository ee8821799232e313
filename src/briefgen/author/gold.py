"""Gold facts: what a careful reader finds in an article, written down by hand to measure a pack by.

The file goes through the same door as a pack's, so that a mistake in it is shown with its line and a caret.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from briefgen.packs.schema import Words, Yes
from briefgen.packs.yaml_door import Document, Node, find, key_node, open_yaml, plain, problem_at
from briefgen.problems import BriefgenError, Exit, Part, Problem


def _number(value: Any) -> Any:
    """A number where it is written as one; «hundreds» stays text."""
    try:
        return int(value)
    except (TypeError, ValueError):
        try:
            return float(value)
        except (TypeError, ValueError):
            return value


def _patterns(value: Any) -> Any:
    for pattern in [value] if isinstance(value, str) else value:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"«{pattern}» is no regular expression: {error}") from error
    return value


Number = Annotated[int | float, BeforeValidator(_number)]


class GoldFact(BaseModel):
    """One fact that should be found; what it does not state is not compared."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slot: str
    at: str
    """The shortest fragment of the article that states the whole fact."""
    gist: str = ""
    must: Yes = False
    also: Words = []
    who: Words | None = None
    source: str | None = None
    value: Annotated[int | float | str, BeforeValidator(_number)] | None = None
    low: Number | None = None
    high: Number | None = None
    approx: Yes = False
    owner: str | None = None
    place: str | None = None
    status: str | None = None
    when: str | None = None
    polarity: Literal["positive", "negative"] | None = None
    en: Annotated[Words, BeforeValidator(_patterns)] | None = None
    """Regular expressions that the English must all match."""


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """A gold fact and where it stands in its file."""

    fact: GoldFact
    document: Document
    node: Node

    def problem(self, text: str, key: str, /, **parts: Part | None) -> Problem:
        """A problem at a key of the fact."""
        return problem_at(self.document, find(self.node, (key,)), text, **parts)


Gold = dict[str, list[GoldEntry]]
"""The facts of each article, by the article's file name."""


def read_gold(path: Path) -> Gold:
    """The gold facts of a file, by article; raises BriefgenError with every mistake."""
    document, problems = open_yaml(path, path.as_posix())
    gold: Gold = {}
    if not problems:
        items = document.root.items if document.root else None
        if items is None:
            problems.append(problem_at(document, document.root, "G001.file"))
        for node in items or ():
            _article(document, node, gold, problems)
    if problems:
        raise BriefgenError(problems, Exit.USAGE)
    return gold


def _article(document: Document, node: Node, gold: Gold, problems: list[Problem]) -> None:
    """One article of the file; keys of its own beside «article» and «facts» are remarks."""
    keys = {key.text: value for key, value in node.pairs or ()}
    name, facts = keys.get("article"), keys.get("facts")
    if name is None or not name.text or facts is None or (facts.items is None and facts.text):
        problems.append(problem_at(document, node, "G001.article"))
    elif name.text in gold:
        problems.append(problem_at(document, name, "G001.twice", article=name.text))
    else:
        gold[name.text] = [
            GoldEntry(fact, document, each)
            for each in facts.items or () if (fact := _fact(document, each, problems)) is not None
        ]  # fmt: skip


def _fact(document: Document, node: Node, problems: list[Problem]) -> GoldFact | None:
    if node.pairs is None:
        problems.append(problem_at(document, node, "G001.fact"))
        return None
    given = cast(dict[str, Any], plain(node))
    given = {key: value for key, value in given.items() if value not in ("null", "~", "")}
    try:
        return GoldFact.model_validate(given)
    except ValidationError as error:
        problems += [_told(document, node, each) for each in error.errors(include_url=False)]
        return None


def _told(document: Document, node: Node, error: Any) -> Problem:
    key = str(error["loc"][0])
    at = find(node, (key,))
    if error["type"] == "extra_forbidden":
        close = next(iter(get_close_matches(key, GoldFact.model_fields, 1)), None)
        allowed = tuple(GoldFact.model_fields)
        return problem_at(document, key_node(node, key), "G001.key", key=key, close=close, allowed=allowed)
    if error["type"] == "missing":
        return problem_at(document, node, "G001.missing", key=key)
    said = str(error["msg"]).removeprefix("Value error, ")
    return problem_at(document, at, "G001.value", key=key, why=said)


def unknown_slots(gold: Gold, slots: Sequence[str]) -> list[Problem]:
    """A warning for each gold fact whose slot the pack does not have: nothing can ever be found for it."""
    return [
        entry.problem("G004", "slot", slot=entry.fact.slot, allowed=tuple(slots))
        for entries in gold.values() for entry in entries if entry.fact.slot not in slots
    ]  # fmt: skip
