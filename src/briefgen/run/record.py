"""run.json: what was read, with what, what was skipped and how the values came about. No times, no host, no paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefgen.model import Article, Briefing, Fact, Value
from briefgen.packs.pack import Pack
from briefgen.problems import Problem


def run_record(
    version: str, pack: Pack, articles: Sequence[Article], facts: Mapping[str, Sequence[Fact]],
    problems: Sequence[Problem], briefings: Sequence[Briefing], files: Sequence[str],
) -> dict[str, Any]:  # fmt: skip
    """The run as plain data, in a fixed order."""
    all_facts = [fact for article in articles for fact in facts.get(article.name, ())]
    origins = Counter(value.how for fact in all_facts for value in _values(fact))
    return {
        "briefgen": version,
        "pack": {"name": pack.name, "version": pack.version, "sha256": pack.sha256},
        "articles": [
            {
                "article": article.name,
                "sha256": article.sha256,
                "published": article.published.isoformat() if article.published else None,
                "outlet": article.outlet,
                "facts": len(facts.get(article.name, ())),
            }
            for article in articles
        ],
        "skipped": [_problem(problem) for problem in problems if problem.severity == "error"],
        "warnings": [_problem(problem) for problem in problems if problem.severity == "warning"],
        "facts": len(all_facts),
        "origins": {how: origins.get(how, 0) for how in ("phrase", "transfer", "quote")},
        "romanised": sum(value.romanised for fact in all_facts for value in _values(fact)),
        "annex": {briefing.stem: len(briefing.annex) for briefing in briefings if briefing.annex},
        "files": sorted(files),
    }


def _values(fact: Fact) -> Iterator[Value]:
    for values in fact.roles.values():
        yield from values
    if fact.source is not None:
        yield fact.source


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "at": str(problem.place) if problem.place else None, "message": problem.message}
