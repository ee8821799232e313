"""What follows a match ends its sentence where all of it can be told, and stays out where it cannot."""

from __future__ import annotations

from briefgen.extract.pipeline import Extractor
from small import read


def test_a_tail_of_known_words_ends_the_sentence(extractor: Extractor) -> None:
    """Its fact is told by transfer, and its evidence holds the tail."""
    (fact,) = read(extractor, "قررت مسقط سحب قواتها من اليمن وسط احتجاجات محلية").facts
    assert fact.text.en == "Muscat decided to withdraw its forces from Yemen amid local protests."
    assert (fact.how, fact.quote.endswith("محلية")) == ("transfer", True)


def test_a_tail_with_an_unknown_word_is_left_out(extractor: Extractor) -> None:
    """Nothing of it is told, and the evidence ends with the match."""
    (fact,) = read(extractor, "قررت مسقط سحب قواتها من اليمن وسط زحلقات محلية").facts
    assert fact.text.en == "Muscat decided to withdraw its forces from Yemen."
    assert fact.quote.endswith("اليمن")


def test_how_long_ago_or_for_how_long_is_not_guessed(extractor: Extractor) -> None:
    """«منذ أشهر» is months ago or for months."""
    assert not [f for f in read(extractor, "قررت مسقط سحب قواتها من اليمن منذ أشهر").facts if "months" in f.text.en]


def test_a_circumstance_behind_a_comma_ends_the_sentence(extractor: Extractor) -> None:
    """What is decided and what goes with it stay apart by the comma."""
    facts = read(extractor, "قررت مسقط سحب قواتها من اليمن، وسط احتجاجات محلية").facts
    assert [f.text.en for f in facts] == ["Muscat decided to withdraw its forces from Yemen, amid local protests."]


def test_a_circumstance_behind_a_comma_may_be_of_the_saying(extractor: Extractor) -> None:
    """«قال إن مسقط قررت …، وسط …»: amid what was it said?"""
    text = "قالت وزارة الخارجية القطرية إن مسقط قررت سحب قواتها من اليمن، وسط احتجاجات محلية"
    assert not [f for f in read(extractor, text).facts if "protests" in f.text.en]
