"""Numbered points behind an introduction that ends in a colon."""

from __future__ import annotations

import pytest

from briefgen.extract.pipeline import Extractor, extractor_of
from briefgen.model import Article, Fact, Paragraph
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder

_INTRODUCTION = "اتفقت مسقط والدوحة على فتح مكاتب مشتركة في المجالات التالية:"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return extractor_of(open_pack(rules_folder()))


def _facts(extractor: Extractor, *paragraphs: str) -> list[Fact]:
    text = "\n".join(paragraphs)
    found, start = [], 0
    for number, each in enumerate(paragraphs, 1):
        found.append(Paragraph(number, start, start + len(each)))
        start += len(each) + 1
    return list(extractor.extract(Article("a.txt", text, None, tuple(found))).facts)


def test_a_numbered_point_has_the_actors_of_its_introduction(extractor: Extractor) -> None:
    """Each point is a fact of its own, told with the verb of the introduction."""
    facts = _facts(extractor, _INTRODUCTION, "1- تدريب الجنود.", "2- حماية الحدود.")
    points = [fact for fact in facts if fact.paragraph > 1]
    assert [fact.text.en for fact in points] == [
        "Muscat and Doha agreed to train the soldiers.",
        "Muscat and Doha agreed to protect the border.",
    ]
    assert {value.id for value in points[0].roles["who"]} == {"OM", "QA"}


def test_a_number_without_an_introduction_opens_no_point(extractor: Extractor) -> None:
    """«1- …» alone says nothing of who agreed."""
    assert not [fact for fact in _facts(extractor, "1- تدريب الجنود.") if fact.slot == "agreement"]


def test_a_sentence_between_ends_the_list(extractor: Extractor) -> None:
    """A later number belongs to another list."""
    facts = _facts(extractor, _INTRODUCTION, "والطقس حار.", "1- تدريب الجنود.")
    assert not [fact for fact in facts if fact.paragraph == 3 and fact.slot == "agreement"]
