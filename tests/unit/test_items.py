"""Numbered points behind an introduction that ends in a colon."""

from __future__ import annotations

from briefgen.extract.pipeline import Extractor
from small import read

_INTRODUCTION = "اتفقت مسقط والدوحة على النقاط التالية:"
_FIELDS = "اتفقت مسقط والدوحة على فتح مكاتب مشتركة في المجالات التالية:"


def test_a_numbered_point_has_the_actors_of_its_introduction(extractor: Extractor) -> None:
    """Each point is a fact of its own, told with the verb of the introduction."""
    facts = read(extractor, _INTRODUCTION, "1- تدريب الجنود.", "2- حماية الحدود.").facts
    points = [fact for fact in facts if fact.paragraph > 1]
    assert [fact.text.en for fact in points] == [
        "Muscat and Doha agreed to train the soldiers.",
        "Muscat and Doha agreed to protect the border.",
    ]
    assert {value.id for value in points[0].roles["who"]} == {"OM", "QA"}


def test_a_point_that_names_a_field_is_told_as_one(extractor: Extractor) -> None:
    """What was agreed is the offices; each point says in which field."""
    facts = read(extractor, _FIELDS, "1- تدريب الجنود.").facts
    assert [fact.text.en for fact in facts if fact.paragraph > 1] == [
        "Muscat and Doha agreed to open joint offices in fields including training the soldiers.",
    ]


def test_a_number_without_an_introduction_opens_no_point(extractor: Extractor) -> None:
    """«1- …» alone says nothing of who agreed."""
    assert not [fact for fact in read(extractor, "1- تدريب الجنود.").facts if fact.slot == "agreement"]


def test_a_sentence_between_ends_the_list(extractor: Extractor) -> None:
    """A later number belongs to another list."""
    facts = read(extractor, _INTRODUCTION, "والطقس حار.", "1- تدريب الجنود.").facts
    assert not [fact for fact in facts if fact.paragraph == 3 and fact.slot == "agreement"]


def test_a_point_may_stand_behind_a_dash(extractor: Extractor) -> None:
    """Communiqués list without numbers."""
    facts = read(extractor, _INTRODUCTION, "- تدريب الجنود.", "• حماية الحدود.").facts
    assert [fact.text.en for fact in facts if fact.paragraph > 1] == [
        "Muscat and Doha agreed to train the soldiers.",
        "Muscat and Doha agreed to protect the border.",
    ]


def test_an_introduction_without_matter_is_not_told_beside_its_points(extractor: Extractor) -> None:
    """«على ما يلي:» says nothing that the points do not say."""
    facts = read(extractor, "اتفقت مسقط والدوحة على ما يلي:", "- تدريب الجنود.").facts
    assert [fact.text.en for fact in facts] == ["Muscat and Doha agreed to train the soldiers."]
