"""The small pack of the engine's tests: a copy to change, and short ways to read sentences with it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from briefgen.extract.line import Line
from briefgen.extract.pipeline import Extraction, Extractor
from briefgen.model import Article, Fact, Paragraph, Value
from briefgen.problems import Problem

SMALL = Path(__file__).parent / "packs" / "small"


def copied(folder: Path, **added: str) -> Path:
    """A copy of the small pack in ``folder``; ``names``, ``facts`` … are appended to the file of that folder."""
    pack = folder / "pack"
    if not pack.exists():
        shutil.copytree(SMALL, pack)
    for kind, text in added.items():
        file = next((pack / kind).glob("*.yaml"))
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    return pack


def article(*paragraphs: str, name: str = "a.txt", published: date | None = None) -> Article:
    """Paragraphs as an article without a title."""
    text = "\n".join(paragraphs)
    places, at = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        places.append(Paragraph(number, at, at + len(paragraph)))
        at += len(paragraph) + 1
    return Article(name, text, None, tuple(places), published=published)


def read(extractor: Extractor, *paragraphs: str, published: date | None = None) -> Extraction:
    """What is extracted from the paragraphs."""
    return extractor.extract(article(*paragraphs, published=published))


def facts(extractor: Extractor, *paragraphs: str, published: date | None = None) -> tuple[Fact, ...]:
    """The facts of paragraphs that are read without a problem."""
    found = read(extractor, *paragraphs, published=published)
    assert not found.problems, found.problems
    return found.facts


def english(extractor: Extractor, *paragraphs: str, published: date | None = None) -> list[str]:
    """What is told of the paragraphs, in English."""
    return [fact.text.en for fact in facts(extractor, *paragraphs, published=published)]


def ids(fact: Fact, role: str = "who") -> list[str | None]:
    """Ids of the values of a role."""
    return [value.id for value in fact.roles.get(role, ())]


def lines(extractor: Extractor, sentence: str) -> tuple[Line, ...]:
    """The clauses of one sentence with all their values."""
    return next(extractor.sentences(article(sentence), [])).lines


def codes(problems: list[Problem] | tuple[Problem, ...]) -> list[str]:
    """The codes of problems, in order."""
    return [problem.code for problem in problems]


def state(code: str, en: str, ar: str = "دولة") -> Value:
    """A state as a value."""
    return Value("state", ar, 0, len(ar), ar, en, "phrase", id=code, gender="f")
