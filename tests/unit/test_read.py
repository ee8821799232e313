"""Paths to articles."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import read_articles
from briefgen.limits import Limits
from briefgen.model import Article
from briefgen.problems import Problem

RULES = load_page_rules(Path(__file__).parents[2] / "rules" / "pages")
SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "عمان وقطر تتفقان\n\nاتفقت عمان وقطر على تسيير خط ملاحي منتظم بين الميناءين ابتداء من الشهر المقبل.\n"


def read(folder: Path, published: dict[str, date] | None = None) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    return read_articles([folder], published=published or {}, page_rules=RULES)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_an_article_has_its_text_unchanged_and_the_sum_of_its_bytes(tmp_path: Path) -> None:
    """Offsets are those of the decoded text; the checksum is of the bytes read."""
    data = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "a.txt").write_bytes(data)
    (article,), problems = read(tmp_path)
    assert not problems and article.text == data.decode("utf-8-sig")
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.title and article.text[article.title.start : article.title.end] == "عمان وقطر تتفقان"
    assert (article.name, article.published, article.outlet) == ("a.txt", None, None)


def test_bad_files_are_named_and_the_rest_go_on(tmp_path: Path) -> None:
    """One problem for each, with its file."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"PK\x03\x04")
    (tmp_path / "c.txt").write_bytes(TEXT.encode("cp1256"))
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "e.txt").write_text("الرئيسية\nالعالم", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert [article.name for article in articles] == ["d.txt"]
    assert [(str(problem.place), problem.code) for problem in problems] == [
        ("a.txt", "A001"),
        ("b.txt", "A002"),
        ("c.txt", "A003"),
        ("e.txt", "A017"),
    ]


def test_a_file_too_big_is_named_and_not_read_whole(tmp_path: Path) -> None:
    """A sparse file of ten gigabytes takes no time."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10_000_000_000)
    (tmp_path / "b.txt").write_text(TEXT * 10, encoding="utf-8")
    limits = Limits(max_article_characters=200)
    articles, problems = read_articles([tmp_path], page_rules=RULES, limits=limits)
    assert not articles and codes(problems) == ["A004", "A004"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    """A008, and the reason."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert codes(read(tmp_path)[1]) == ["A008"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    """A015: there is nothing to do."""
    assert codes(read(tmp_path)[1]) == ["A015"]


def test_the_listing_tells_what_the_page_does_not(tmp_path: Path) -> None:
    """Day, outlet, headline and address come from articles.csv, by file."""
    (tmp_path / "sub").mkdir()
    body = "قسم الأخبار\nعنوان آخر\n" + TEXT
    (tmp_path / "sub" / "a.txt").write_text(body, encoding="utf-8")
    (tmp_path / "articles.csv").write_text(
        "file,published,outlet,title,url\nsub/a.txt,2019-05-05,الموج,عمان وقطر تتفقان,news:1\n", encoding="utf-8-sig"
    )
    (article,), problems = read(tmp_path)
    assert not problems
    assert (article.published, article.outlet, article.url) == (date(2019, 5, 5), "الموج", "news:1")
    assert article.title and article.text[article.title.start : article.title.end] == "عمان وقطر تتفقان"


def test_mistakes_in_the_listing_are_named_with_their_line(tmp_path: Path) -> None:
    """The other rows count."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles.csv").write_text(
        "file,published,outlet\na.txt,5 May,الموج\n,2019-05-05,\nb.txt,2019-05-05,\n", encoding="utf-8"
    )
    (article,), problems = read(tmp_path)
    assert (article.published, article.outlet) == (None, "الموج")
    assert [str(problem.place) for problem in problems] == ["articles.csv:2", "articles.csv:3", "b.txt"]
    assert set(codes(problems)) == {"A012"}


def test_a_listing_without_the_right_columns_is_named(tmp_path: Path) -> None:
    """The first line must name them."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles.csv").write_text("name;day\na.txt;2019-05-05\n", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert len(articles) == 1 and codes(problems) == ["A012"]


def test_a_day_given_by_hand_outranks_the_page(tmp_path: Path) -> None:
    """By the file's name; a name that is not there is A016."""
    (tmp_path / "a.txt").write_text("الأحد 5 أيار 2019\n" + TEXT, encoding="utf-8")
    (article,), _ = read(tmp_path)
    assert article.published == date(2019, 5, 5)
    (article,), problems = read(tmp_path, {"a.txt": date(2020, 1, 1), "x.txt": date(2020, 1, 1)})
    assert article.published == date(2020, 1, 1) and codes(problems) == ["A016"]


def test_the_seeds_are_dated_and_named_as_they_say_themselves() -> None:
    """Two of the five do not date themselves, and stay undated."""
    articles, problems = read(SEEDS)
    assert not problems
    assert [(article.name[:3], article.published, article.outlet) for article in articles] == [
        ("000", None, "الجزيرة"),
        ("001", None, None),
        ("002", date(2024, 2, 20), "الشرق"),
        ("003", date(2020, 11, 19), None),
        ("004", date(2021, 5, 20), "زاكروس عربية"),
    ]


def test_the_day_of_an_outlet_that_dates_its_pages_is_late(tmp_path: Path) -> None:
    """Unless the reader of the news gives the day himself."""
    page = TEXT.replace("\n\n", "\n\nCNNArabic.com - عمان وقطر تتفقان\n0930 (GMT+04:00) - 05/06/19\n", 1)
    (tmp_path / "a.txt").write_text(page, encoding="utf-8")
    (article,), _ = read(tmp_path)
    assert article.late and article.published == date(2019, 6, 5)
    (article,), _ = read(tmp_path, {"a.txt": date(2019, 5, 5)})
    assert not article.late


def test_an_article_without_arabic_is_warned_of_and_read(tmp_path: Path) -> None:
    """Its empty page would look like a quiet day."""
    (tmp_path / "a.txt").write_text("Qatar and Tunisia agreed.\n\nThey met in Doha.\n", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert [(problem.code, problem.severity) for problem in problems] == [("A018", "warning")]
