"""Equal facts of several articles become one; what differs stays apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.digest.merge import merge
from briefgen.extract.pipeline import Extractor
from briefgen.model import Fact
from small import article, facts

FORCE = "ينتشر 300 جندي قطري في اليمن"
AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"


def told(extractor: Extractor, *texts: str) -> list[Fact]:
    """The facts of one article for each text."""
    found: list[Fact] = []
    for number, text in enumerate(texts):
        found += extractor.extract(article(text, name=f"{number}.txt")).facts
    return found


def test_the_same_fact_of_two_articles_is_one(small: Extractor) -> None:
    """With both to cite."""
    (group,) = merge(told(small, FORCE, FORCE))
    assert [fact.article for fact in group] == ["0.txt", "1.txt"]


@pytest.mark.parametrize(
    "other",
    [
        "ينتشر ثلاثمئة جندي قطري في اليمن",
        "وينتشر أيضا 300 جندي قطري، في اليمن",
        "ينتشر ٣٠٠ جنديّ قَطَريّ في اليمن",
    ],
)
def test_other_words_for_the_same_are_the_same(small: Extractor, other: str) -> None:
    """Numbers by value, states by id."""
    assert len(merge(told(small, FORCE, other))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "ينتشر 400 جندي قطري في اليمن",
        "ينتشر 300 جندي تونسي في اليمن",
        "ينتشر 300 جندي قطري في تونس",
        "ينتشر أكثر من 300 جندي قطري في اليمن",
        "لم ينتشر 300 جندي قطري في اليمن",
    ],
    ids=["number", "owner", "place", "bound", "polarity"],
)
def test_what_conflicts_stays_apart(small: Extractor, other: str) -> None:
    """Nobody decides which of two numbers is right."""
    assert len(merge(told(small, FORCE, other))) == 2


def test_parties_are_compared_without_their_order(small: Extractor) -> None:
    """Who agreed with whom is one agreement."""
    other = "اتفقت تونس وقطر على سحب القوات القطرية من اليمن"
    assert len(merge(told(small, AGREED, other))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "اتفقت قطر وتونس على سحب القوات التونسية من اليمن",
        "اتفقت قطر وتونس على عدم سحب القوات القطرية من اليمن",
        "اتفقت قطر واليمن على سحب القوات القطرية من اليمن",
        "اتفقت قطر وتونس على سحب القوات القطرية من تونس",
    ],
)
def test_actions_are_compared_with_their_parts(small: Extractor, other: str) -> None:
    """Whose forces, from where, and whether at all."""
    assert len(merge(told(small, AGREED, other))) == 2


def test_the_fact_that_says_most_is_told(small: Extractor) -> None:
    """A headline or a fact with a role in Arabic only comes after."""
    (fact,) = facts(small, FORCE)
    headline = replace(fact, article="0.txt", paragraph=0)
    quoted = replace(fact, article="1.txt", quoted=("place",))
    whole = replace(fact, article="2.txt")
    (group,) = merge([headline, quoted, whole])
    assert [each.article for each in group] == ["2.txt", "0.txt", "1.txt"]


def test_order_of_articles_changes_no_group(small: Extractor) -> None:
    """Only where the groups stand."""
    found = told(small, FORCE, AGREED, FORCE)
    assert {frozenset(f.id for f in group) for group in merge(found)} == {
        frozenset(f.id for f in group) for group in merge(reversed(found))
    }
