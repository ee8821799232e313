"""Paths to articles: every file read, or named with the reason why it was not."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from briefgen.articles.dateline import read_outlet, read_published
from briefgen.articles.decode import decode, has_arabic
from briefgen.articles.find import Found, find_articles
from briefgen.articles.lines import plain
from briefgen.articles.listing import Listed, read_listings
from briefgen.articles.page import read_page
from briefgen.articles.page_rules import PageRules
from briefgen.limits import LIMITS, Limits
from briefgen.model import Article
from briefgen.problems import Place, Problem

_NO_DATES: Mapping[str, date] = {}


def read_articles(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str, date] = _NO_DATES,
    page_rules: PageRules,
    limits: Limits = LIMITS,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles under ``paths`` in the order of their names, and what is to be said of those and of other files.

    ``published`` gives days by file name (relative to the PATH given, or its last part), and outranks the pages.
    Nothing is raised for what is wrong with a file.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for article, said in each_article(paths, published=published, page_rules=page_rules, limits=limits):
        problems.extend(said)
        if article:
            articles.append(article)
    return tuple(articles), tuple(problems)


def each_article(
    paths: Iterable[str | Path],
    *,
    published: Mapping[str, date] = _NO_DATES,
    page_rules: PageRules,
    limits: Limits = LIMITS,
) -> Iterator[tuple[Article | None, tuple[Problem, ...]]]:
    """Like ``read_articles``, one file at a time, so that memory stays flat; the first may hold problems alone."""
    finding = find_articles(paths, limits)
    listed, listing_problems = read_listings(finding.listings, limits)
    problems = [*finding.problems, *listing_problems, *_unknown(published, finding.articles)]
    names = {found.name for found in finding.articles}
    problems += [
        Problem(
            "A012",
            f"the list of articles names «{name}», and there is no such article",
            Place(name),
            severity="warning",
        )
        for name in sorted(set(listed) - names)
    ]
    if not finding.articles and not any(problem.code == "A007" for problem in problems):
        problems.append(Problem("A015", "no article was found", None, "Give a folder with .txt files, or a file."))
    if problems:
        yield None, tuple(problems)
    for found in finding.articles:
        row = listed.get(found.name, Listed())
        given = published.get(found.name) or published.get(found.name.rsplit("/", 1)[-1])
        yield read_article(found, page_rules, row, given, limits)


def _unknown(published: Mapping[str, date], articles: Iterable[Found]) -> list[Problem]:
    names = {part for found in articles for part in (found.name, found.name.rsplit("/", 1)[-1])}
    return [
        Problem(
            "A016",
            "a date is given for this file, and there is no such article",
            Place(name),
            "Name the file as it stands in the folder, with its ending.",
        )
        for name in sorted(set(published) - names)
    ]


def read_article(
    found: Found,
    page_rules: PageRules,
    listed: Listed,
    published: date | None = None,
    limits: Limits = LIMITS,
) -> tuple[Article | None, tuple[Problem, ...]]:
    """One file as an article, or None; and what is to be said of it."""
    data, problem = _read_bytes(found, limits)
    if data is None:
        return None, (problem,) if problem else ()
    decoded = decode(data, found.name)
    if decoded.text is None:
        return None, decoded.problems
    text = decoded.text
    if len(text) > limits.max_article_characters:
        return None, (*decoded.problems, _too_big(found, f"{limits.max_article_characters:,} characters"))
    page = read_page(text, page_rules, plain(listed.title) if listed.title and listed.title in text else None)
    if not page.paragraphs and not page.title:
        return None, (
            *decoded.problems,
            Problem(
                "A017",
                "nothing is left of the page without its menus and captions",
                Place(found.name),
                "If a rule of pages/ takes the news for clutter, make it narrower.",
            ),
        )
    said = decoded.problems
    if not has_arabic(text):
        hint = "Rules find facts in Arabic only; the page of this article will be empty."
        said += (Problem("A018", "the text holds no Arabic", Place(found.name), hint, severity="warning"),)
    outlet = listed.outlet or read_outlet(page, page_rules)
    given = published or listed.published
    article = Article(
        name=found.name,
        text=text,
        title=page.title,
        paragraphs=page.paragraphs,
        outlet=outlet,
        outlet_english=page_rules.english(outlet) if outlet else None,
        published=given or read_published(page, page_rules),
        late=given is None and outlet is not None and page_rules.late(outlet),
        url=listed.url,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return article, said


def _read_bytes(found: Found, limits: Limits) -> tuple[bytes | None, Problem | None]:
    """The bytes of a regular file, never more than one over the cap; a file swapped for a link or pipe is refused."""
    try:
        with open(os.open(found.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None, Problem("A006", "it is not a regular file", Place(found.name))
            data = file.read(limits.max_file_bytes + 1)
    except FileNotFoundError:
        return None, Problem("A009", "it was there a moment ago and is gone", Place(found.name))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, Problem("A008", f"it cannot be opened ({reason})", Place(found.name), "Check its permissions.")
    if len(data) > limits.max_file_bytes:
        return None, _too_big(found, f"{limits.max_file_bytes:,} bytes")
    return data, None


def _too_big(found: Found, cap: str) -> Problem:
    return Problem(
        "A004",
        f"it is too big for an article: more than {cap}",
        Place(found.name),
        "Split it into one file for each article.",
    )
