"""Persons in no list: found behind a title or a verb of speech, romanised, and known again by their last name."""

from __future__ import annotations

import pytest

from briefgen.arabic.tokens import tokenize
from briefgen.extract.mentions import finder_of
from briefgen.extract.namesakes import Known, settled
from briefgen.extract.pipeline import Extractor
from briefgen.extract.unlisted import Unlisted, unlisted_persons
from briefgen.model import Article, Paragraph


def _found(extractor: Extractor, *sentences: str) -> list[tuple[str, str]]:
    """The words and the English of every unlisted person, sentence after sentence of one article."""
    article, known = Unlisted(), Known()
    found: list[tuple[str, str]] = []
    for text in sentences:
        tokens = tokenize(text, 0, extractor.pack.lexicon)
        names = finder_of(extractor.pack).find(tokens)
        known.note(names, extractor.pack)
        for mention in unlisted_persons(tokens, settled(tokens, names, known, extractor.pack), extractor.pack, article):
            assert mention.name is not None
            words = text[tokens[mention.first].start : tokens[mention.last - 1].end]
            found.append((words, mention.name.en))
    return found


@pytest.mark.parametrize(
    ("text", "words", "english"),
    [
        ("قال المتحدث باسم وزارة الزراعة العمانية سالم الحبسي إن", "سالم الحبسي", "Salem al-Habsi"),
        ("التقى وزير الدفاع القطري جاسم العطية نظيره", "جاسم العطية", "Jassim al-Attiyah"),
        ("وأكد العميد ركن حاتم كريم أن القوات", "حاتم كريم", "Hatem Karim"),
        ("وقالت هناء عبد الحسن إن", "هناء عبد الحسن", "Hanaa Abdul Hassan"),
        ("وكان وزير الزراعة القطري ناجي صبري عقد اجتماعا", "ناجي صبري", "Naji Sabri"),
        ("زار وزير الزراعة الإيطالي باولو زنبرتيني بيروت", "باولو زنبرتيني", ""),
    ],
)
def test_a_person_in_no_list_is_found_behind_title_or_verb(
    extractor: Extractor, text: str, words: str, english: str
) -> None:
    """With the romanised name as English."""
    assert _found(extractor, text) == [(words, english)]


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث إن الوضع هادئ",
        "أعلن المتحدث باسم الجيش العماني استشهاد جنديين",
        "قال وزير الدفاع القطري اليوم الجمعة",
        "وصل الرئيس العماني بغداد",
        "قال مصدر أمني رفيع المستوى",
    ],
)
def test_other_words_behind_a_title_are_no_name(extractor: Extractor, text: str) -> None:
    """Adverbs, verbal nouns, days, places and adjectives are left alone."""
    assert _found(extractor, text) == []


def test_the_last_name_alone_is_the_person_introduced_before(extractor: Extractor) -> None:
    """As short names of the lists are, after a full mention."""
    found = _found(extractor, "قال العقيد سالم الحبسي إن القوات انسحبت", "وأضاف الحبسي أن")
    assert found == [("سالم الحبسي", "Salem al-Habsi"), ("الحبسي", "Salem al-Habsi")]


def test_a_foreign_name_that_could_only_be_guessed_has_no_english(extractor: Extractor) -> None:
    """It is quoted in Arabic: a wrong name is worse."""
    assert _found(extractor, "قال الجنرال جون زكزكمان إن") == [("جون زكزكمان", "")]


def test_facts_say_that_a_name_was_romanised(extractor: Extractor) -> None:
    """The value of the person, and what is made of it."""
    text = "التقى وزير الدفاع القطري سالم الحبسي وزير الخارجية العماني بدر البوسعيدي في مسقط"
    article = Article("a.txt", text, None, (Paragraph(1, 0, len(text)),))
    (fact, *_) = extractor.extract(article).facts
    assert {value.romanised for values in fact.roles.values() for value in values if "الحبسي" in value.text} == {True}
    assert "Salem al-Habsi" in fact.text.en
