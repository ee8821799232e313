"""What follows a match ends its sentence where all of it can be told, and stays out where it cannot."""

from __future__ import annotations

import pytest

from briefgen.extract.pipeline import Extractor, extractor_of
from briefgen.model import Article, Fact, Paragraph
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return extractor_of(open_pack(rules_folder()))


def _facts(extractor: Extractor, text: str) -> list[Fact]:
    return list(extractor.extract(Article("a.txt", text, None, (Paragraph(1, 0, len(text)),))).facts)


def test_a_tail_of_known_words_ends_the_sentence(extractor: Extractor) -> None:
    """Its fact is told by transfer, and its evidence holds the tail."""
    (fact,) = _facts(extractor, "قررت مسقط سحب قواتها من اليمن وسط احتجاجات محلية")
    assert fact.text.en == "Muscat decided to withdraw its forces from Yemen amid local protests."
    assert (fact.how, fact.quote.endswith("محلية")) == ("transfer", True)


def test_a_tail_with_an_unknown_word_is_left_out(extractor: Extractor) -> None:
    """Nothing of it is told, and the evidence ends with the match."""
    (fact,) = _facts(extractor, "قررت مسقط سحب قواتها من اليمن وسط زحلقات محلية")
    assert fact.text.en == "Muscat decided to withdraw its forces from Yemen."
    assert fact.quote.endswith("اليمن")


def test_how_long_ago_or_for_how_long_is_not_guessed(extractor: Extractor) -> None:
    """«منذ أشهر» is months ago or for months."""
    assert not [f for f in _facts(extractor, "قررت مسقط سحب قواتها من اليمن منذ أشهر") if "months" in f.text.en]


def test_what_stands_behind_a_comma_is_not_the_end_of_the_sentence(extractor: Extractor) -> None:
    """It may be said of another."""
    facts = _facts(extractor, "قررت مسقط سحب قواتها من اليمن، وسط احتجاجات محلية")
    assert [f.text.en for f in facts] == ["Muscat decided to withdraw its forces from Yemen."]
