"""Facts to briefings: a page a day, an article or for all, with its sections, marks and stems."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from briefgen.digest.brief import By, brief, safe_stem
from briefgen.extract.pipeline import Extractor
from briefgen.model import Article, Briefing, How, Text
from briefgen.packs.folders import templates_folder
from briefgen.render.labels import read_labels
from briefgen.render.page import fit
from small import article

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"
FORCE = "ينتشر 300 جندي قطري في اليمن"
MONDAY, TUESDAY = date(2024, 2, 19), date(2024, 2, 20)


def briefings(extractor: Extractor, articles: Sequence[Article], by: By = "day") -> list[Briefing]:
    facts = {each.name: extractor.extract(each).facts for each in articles}
    return brief(articles, facts, extractor.pack, templates_folder(), by)


def shown(briefing: Briefing) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    return {section.id: [(line.text.en, line.marks) for line in section.lines] for section in briefing.sections}


def test_one_page_a_day_and_one_for_each_undated_article(small: Extractor) -> None:
    """Days in order, then the undated by name; no day is invented."""
    articles = [
        article(AGREED, name="a.txt", published=TUESDAY), article(FORCE, name="b.txt"),
        article(FORCE, name="c.txt", published=MONDAY), article(FORCE, name="d.txt", published=TUESDAY),
        article(AGREED, name="e.txt"),
    ]  # fmt: skip
    found = briefings(small, articles)
    assert [(b.stem, b.published) for b in found] == [
        ("2024-02-19", MONDAY), ("2024-02-20", TUESDAY), ("undated-b", None), ("undated-e", None)
    ]  # fmt: skip


def test_one_page_an_article_or_one_for_all(small: Extractor) -> None:
    """By the stem of the article, or «all»."""
    articles = [article(AGREED, name="a.txt", published=MONDAY), article(FORCE, name="b.txt")]
    assert [b.stem for b in briefings(small, articles, "article")] == ["a", "b"]
    (together,) = briefings(small, articles, "all")
    assert (together.stem, together.published) == ("all", None)


def test_the_same_fact_of_two_articles_is_one_line_with_two_marks(small: Extractor) -> None:
    """Source and paragraph of each."""
    articles = [
        article("قال.", FORCE, name="a.txt", published=MONDAY), article(FORCE, name="b.txt", published=MONDAY)
    ]  # fmt: skip
    (page,) = briefings(small, articles)
    ((_, marks),) = shown(page)["figures"]
    assert sorted(marks) == ["1 ¶2", "2 ¶1"]


def test_conflicting_numbers_are_two_lines(small: Extractor) -> None:
    """Each with its own source."""
    articles = [
        article(FORCE, name="a.txt", published=MONDAY),
        article(FORCE.replace("300", "400"), name="b.txt", published=MONDAY),
    ]
    (page,) = briefings(small, articles)
    assert sorted(marks for _, marks in shown(page)["figures"]) == [("1 ¶1",), ("2 ¶1",)]


def test_a_figure_has_its_label_and_number(small: Extractor) -> None:
    """In both languages, the number once."""
    (page,) = briefings(small, [article(FORCE, published=MONDAY)])
    (line,) = page.sections[0].lines
    assert line.label is not None and line.label.en == "Qatari forces in Yemen"
    assert line.figure is not None and line.figure.en == "300"


def test_sections_stand_in_their_order_and_only_with_lines(small: Extractor) -> None:
    """As the pack has them."""
    (page,) = briefings(small, [article(f"{FORCE}. {AGREED}.", published=MONDAY)])
    assert list(shown(page)) == ["agreed", "figures"]


def test_what_has_no_room_goes_to_the_annex(small: Extractor) -> None:
    """A section has as many lines as its pack says; nothing is lost."""
    text = ". ".join(FORCE.replace("300", str(number)) for number in (100, 200, 300, 400))
    (page,) = briefings(small, [article(text, published=MONDAY)])
    assert (len(page.sections[0].lines), len(page.annex)) == (2, 2)


def test_a_next_step_without_a_date_says_so(small: Extractor) -> None:
    """In its label and at the end of the bottom line."""
    (page,) = briefings(small, [article("ستتفق قطر وتونس على سحب القوات القطرية", published=MONDAY)])
    (line,) = page.sections[0].lines
    assert line.label is not None and line.label.en == "date not set"
    assert page.not_known is not None and "No date is given" in page.not_known.en


def test_a_next_step_with_a_date_shows_it(small: Extractor) -> None:
    """The day it is set for."""
    (page,) = briefings(small, [article("ستتفق قطر وتونس في 5 مارس 2024 على سحب القوات القطرية", published=MONDAY)])
    (line,) = page.sections[0].lines
    assert line.label is not None and (line.label.ar, line.label.en) == ("5 مارس 2024", "5 March 2024")
    assert page.not_known is None


def test_a_next_step_of_an_undated_article_shows_its_day_without_a_year(small: Extractor) -> None:
    """A page that prints «on 5 March» does not say that no date is set."""
    (page,) = briefings(small, [article("ستتفق قطر وتونس في 5 مارس على سحب القوات القطرية")])
    (line,) = page.sections[0].lines
    assert line.label is not None and line.label.en == "5 March"
    assert page.not_known is None


def test_an_article_without_a_fact_is_briefed_with_the_reason(small: Extractor) -> None:
    """In both languages; its source is still named."""
    (page,) = briefings(small, [article("قالت قطر.", name="a.txt")])
    assert page.empty_reason is not None and page.empty_reason.ar and page.empty_reason.en
    assert [source.article for source in page.sources] == ["a.txt"]


def test_a_strict_page_prints_what_phrases_tell_and_leaves_out_the_rest(small: Extractor) -> None:
    """Whatever was composed by transfer or is quoted; a page left empty by that says so."""
    told = article(AGREED, FORCE, name="a.txt", published=MONDAY)
    facts = small.extract(told).facts
    assert [fact.how for fact in facts] == ["phrase", "phrase"]
    for how in ("transfer", "quote"):
        mixed = [replace(facts[0], how=cast(How, how)), facts[1]]
        (strict,) = brief([told], {"a.txt": mixed}, small.pack, templates_folder(), strict=True)
        (usual,) = brief([told], {"a.txt": mixed}, small.pack, templates_folder())
        assert list(shown(strict)) == ["figures"] and list(shown(usual)) == ["agreed", "figures"]
        (empty,) = brief([told], {"a.txt": mixed[:1]}, small.pack, templates_folder(), strict=True)
        assert empty.empty_reason and "phrases alone" in empty.empty_reason.en


def test_the_title_states_the_news(small: Extractor) -> None:
    """The first fact, without its full stop."""
    (page,) = briefings(small, [article(f"{FORCE}. {AGREED}.", published=MONDAY)])
    assert page.title.en == "Qatar and Tunisia agreed to withdraw Qatari forces from Yemen"
    assert page.title.ar == AGREED


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("a.txt", False), ("003_1c.txt", False), ("a b.txt", True), ("عمان.txt", True), ("sub/a.txt", True),
        ("..txt", True), ("a" * 200 + ".txt", True),
    ],
)  # fmt: skip
def test_a_stem_is_safe_and_stays_its_own(name: str, changed: bool) -> None:
    """Letters, digits, - and _; eight digits of the sum where that changed it."""
    stem = safe_stem(name)
    assert stem.replace("-", "").replace("_", "").isalnum() and stem.isascii() and len(stem) < 100
    assert stem.endswith("-" + hashlib.sha256(name.encode()).hexdigest()[:8]) is changed


def test_two_names_that_become_alike_stay_two_files() -> None:
    """The sum is over the name as it was."""
    assert safe_stem("a b.txt") != safe_stem("a_b.txt") != safe_stem("a-b.txt") != safe_stem("a b.txt")


def test_a_year_alone_stays_a_year(small: Extractor) -> None:
    """«في 2025» is no January."""
    (page,) = briefings(small, [article("ستتفق قطر وتونس في 2025 على سحب القوات القطرية", published=MONDAY)])
    (line,) = page.sections[0].lines
    assert line.label is not None and (line.label.ar, line.label.en) == ("2025", "2025")


def test_the_line_of_the_title_stands_on_the_page(small: Extractor) -> None:
    """Its mark is the title's; and the sources of the bottom line are named."""
    articles = [
        article(AGREED, name="a.txt", published=MONDAY),
        *(article(FORCE.replace("300", str(n)), name=f"{n}.txt", published=MONDAY) for n in range(1, 60)),
    ]  # fmt: skip
    (page,) = briefings(small, articles)
    fitted = fit(page, ("en", "ar"), read_labels(templates_folder()))
    shown_ids = {line.facts[0].id for section in fitted.briefing.sections for line in section.lines}
    assert page.titled in shown_ids
    cited = {mark.split()[0] for line in page.bottom_line for mark in line.marks}
    assert cited <= {str(source.number) for source in fitted.briefing.sources}


def test_an_outlet_in_latin_letters_is_not_marked_as_arabic(small: Extractor) -> None:
    """«BBC» needs no translation."""
    latin, arabic = replace(article(FORCE), outlet="BBC"), replace(article(FORCE), outlet="الساحل")
    assert [briefings(small, [each])[0].sources[0].outlet for each in (latin, arabic)] == [
        Text("BBC", "BBC"), Text("الساحل", "«الساحل» [ar]")
    ]  # fmt: skip
