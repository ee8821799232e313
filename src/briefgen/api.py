"""What ``import briefgen`` gives: the stages as functions, with the shipped rules and templates by default."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from briefgen.articles import read as _read
from briefgen.articles.page_rules import load_page_rules
from briefgen.digest import brief as _brief
from briefgen.extract.pipeline import Extraction, extractor_of
from briefgen.model import Article, Briefing, Fact, Language
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder, templates_folder
from briefgen.packs.pack import Pack
from briefgen.problems import Problem
from briefgen.render import Layout
from briefgen.render import render as _render


def load_pack(rules: Path | None = None) -> Pack:
    """The pack in a folder, or the shipped one; raises PackInvalid with every mistake."""
    return open_pack(rules_folder(rules))


def read_articles(
    paths: Iterable[str | Path], *, published: Mapping[str, date] | None = None, rules: Path | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Articles under the paths, and what is to be said of those that could not be read."""
    page_rules = load_page_rules(rules_folder(rules) / "pages")
    return _read.read_articles(paths, published=published or {}, page_rules=page_rules)


def extract(article: Article, pack: Pack) -> Extraction:
    """The facts of one article, in order of offset, and the problems met."""
    return extractor_of(pack).extract(article)


def brief(
    articles: Sequence[Article], facts: Mapping[str, Sequence[Fact]], pack: Pack, *,
    by: _brief.By = "day", templates: Path | None = None, strict: bool = False,
) -> list[Briefing]:  # fmt: skip
    """Briefings by day, by article or all in one; ``facts`` by the article's name; ``strict`` prints phrases only."""
    return _brief.brief(articles, facts, pack, templates_folder(templates), by, strict=strict)


def render(
    briefing: Briefing, languages: Collection[Language] = ("ar", "en"), formats: Collection[str] = ("md", "docx"), *,
    layout: Layout = "bilingual", templates: Path | None = None,
) -> dict[str, bytes]:  # fmt: skip
    """The files of one briefing by name."""
    return _render(briefing, languages, formats, layout, templates=templates_folder(templates))
