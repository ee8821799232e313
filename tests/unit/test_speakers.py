"""Who speaks, and who holds the office that the article names alone."""

from __future__ import annotations

from briefgen.extract.pipeline import Extractor
from small import read


def test_who_says_it_is_the_source(extractor: Extractor) -> None:
    """The speaker of a statement stands in `source` as well as in `who`."""
    (fact,) = read(extractor, "قال وزير الخارجية القطري إن المفاوضات مستمرة").facts
    assert fact.source is not None
    assert fact.source.text == "وزير الخارجية القطري"


def test_an_office_alone_is_whom_the_article_named_with_it(extractor: Extractor) -> None:
    """«الرئيس التونسي» behind «الرئيس التونسي قيس سعيد» is him."""
    facts = read(extractor, "وصل الرئيس التونسي قيس سعيد إلى الدوحة", "وقال الرئيس التونسي إن المفاوضات مستمرة").facts
    sources = [fact.source.en for fact in facts if fact.paragraph > 1 and fact.source is not None]
    assert sources == ["Tunisian President Kais Saied"]


def test_the_last_word_of_an_unknown_speaker_does_not_speak(extractor: Extractor) -> None:
    """«… رئيس لجنة في البرلمان نعتقد أن»: the parliament said nothing, and does not go on."""
    unknown = 'وقال جميل زحلق رئيس لجنة في البرلمان "نعتقد أن المبادرة جيدة"'
    facts = read(extractor, unknown, 'وتابع: "المفاوضات مستمرة"').facts
    assert not [fact for fact in facts if fact.source is not None and "parliament" in (fact.source.en or "")]


def test_what_a_statement_denies_makes_it_negative(extractor: Extractor) -> None:
    """The polarity of a statement is that of its content."""
    (fact,) = read(extractor, "قال وزير الخارجية القطري إن القوات لن تنسحب من المدينة").facts
    assert fact.polarity == "negative"
    assert fact.text.en == "The forces will not withdraw from the city, Qatar's foreign minister said."
