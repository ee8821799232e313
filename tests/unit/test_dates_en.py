"""Dates in English: resolved ones from their days, open ones from their words."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.arabic.dates import read_dates
from briefgen.arabic.normalize import normalize
from briefgen.arabic.tokens import tokenize
from briefgen.model import Interval, Text, Value
from briefgen.packs.pack import Pack
from briefgen.wording.dates import day_in_both, english_date

D = date


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (D(2020, 1, 5), D(2020, 1, 5), "on 5 January 2020"),
        (D(2020, 2, 1), D(2020, 2, 29), "in February 2020"),
        (D(2020, 2, 1), D(2020, 2, 10), "in early February 2020"),
        (D(2020, 2, 11), D(2020, 2, 20), "in mid-February 2020"),
        (D(2020, 2, 21), D(2020, 2, 29), "in late February 2020"),
        (D(2020, 2, 3), D(2020, 2, 7), "on 3-7 February 2020"),
        (D(2020, 1, 1), D(2020, 12, 31), "in 2020"),
        (D(2020, 1, 30), D(2020, 2, 2), "from 30 January 2020 to 2 February 2020"),
    ],
)
def test_an_interval_is_told_as_what_it_is(start: date, end: date, said: str) -> None:
    """A day, a month, a part of one, a year, or from day to day."""
    found = english_date((), Interval(start, end), "date")
    assert found is not None and found[1] == said


@pytest.mark.parametrize(
    ("published", "text", "said"),
    [
        (D(2022, 11, 8), "مطلع العام المقبل", "in early 2023"),
        (D(2022, 11, 8), "نهاية العام الماضي", "at the end of 2021"),
        (D(2016, 4, 7), "نهاية الشهر الجاري", "at the end of April 2016"),
        (D(2015, 9, 11), "الأسبوع المقبل", "in the week of 12 September 2015"),
        (D(2020, 3, 1), "مساء أمس", "on the evening of 29 February 2020"),
        (D(2019, 10, 29), "قبل ثلاثة أيام", "on 26 October 2019"),
        (D(2019, 10, 29), "بعد غد", "on 31 October 2019"),
        (D(2014, 8, 10), "خلال الـ48 ساعة الماضية", "in the past 48 hours"),
        (D(2014, 8, 10), "خلال السنوات الثلاث الماضية", "in the past three years"),
        (D(2014, 8, 10), "خلال الأسابيع القليلة المقبلة", "in the next few weeks"),
        (D(2014, 8, 10), "منذ أربعة أيام", "since 6 August 2014"),
        (D(2014, 8, 10), "منذ شهرين", "since June 2014"),
        (D(2022, 6, 11), "من 2014 إلى 2017", "from 2014 to 2017"),
        (D(2022, 6, 11), "من شباط إلى نيسان", "from February to April 2022"),
        (D(2021, 5, 4), "خريف العام الماضي", "in the autumn of 2020"),
        (D(2024, 8, 13), "الربع الثالث من العام الماضي", "in the third quarter of 2023"),
        (D(2012, 9, 25), "بحلول عام 2014", "by 2014"),
        (D(2012, 9, 25), "قبل نهاية العام المقبل", "before the end of 2013"),
        (D(2012, 9, 25), "قبل 15 يناير المقبل", "before 15 January 2013"),
        (D(2018, 3, 14), "حتى نهاية الشهر", "until the end of March 2018"),
        (D(2025, 6, 18), "يومي 16 و17 فبراير المقبل", "on 16 and 17 February 2026"),
        (D(2025, 6, 18), "يومي السبت والأحد", "on 14 and 15 June 2025"),
        (D(2025, 6, 18), "يوليو وأغسطس المقبلين", "in July and August 2025"),
        (D(2025, 6, 18), "من 26 إلى 28 مارس", "on 26-28 March 2025"),
        (D(2025, 6, 18), "نهاية الأسبوع", "at the end of the week of 14 June 2025"),
        (D(2025, 6, 18), "الشهر نفسه", "in the same month"),
        (None, "السادس من الشهر نفسه", "on the sixth of the same month"),
        (None, "التاسع عشر من الشهر الحالي", "on the 19th of this month"),
        (None, "الخامس من الشهر المقبل", "on the fifth of next month"),
        (None, "الربع الأول من العام المقبل", "in the first quarter of next year"),
        (None, "صيف العام الماضي", "in the summer of last year"),
        (None, "الربيع المقبل", "next spring"),
        (None, "مطلع العام", "early in the year"),
        (None, "يومي الجمعة والسبت", "on Friday and Saturday"),
        (None, "منذ شهرين", "for the past two months"),
        (None, "قبل ثلاثة أيام", "three days ago"),
        (None, "خلال الـ48 ساعة الماضية", "in the past 48 hours"),
    ],
)
def test_a_date_of_the_text_is_told_as_agencies_do(pack: Pack, published: date | None, text: str, said: str) -> None:
    """With its part, its limit, and from when it is counted; nothing of it is lost."""
    tokens = tokenize(text, 0, pack.lexicon)
    (mention,) = read_dates(tokens, published)
    words = [token.norm for token in tokens[mention.first : mention.last]]
    found = english_date(words, mention.interval, mention.kind)
    assert found is not None and found[1] == said


def test_a_deadline_is_told_by_its_end() -> None:
    """«by», not «on»."""
    assert english_date((), Interval(None, D(2011, 12, 31)), "deadline") == ("31 December 2011", "by 31 December 2011")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("الخميس", "on Thursday"),
        ("الخميس الماضي", "last Thursday"),
        ("الخميس المقبل", "next Thursday"),
        ("7 أبريل", "on 7 April"),
        ("يناير الماضي", "last January"),
        ("كانون الثاني", "in January"),
        ("أواخر يناير", "in late January"),
        ("الأشهر المقبلة", "in the coming months"),
        ("2014", "in 2014"),
        ("أمس", ""),  # of an article without a date it says nothing
    ],
)
def test_what_is_not_resolved_is_told_by_its_words(words: str, said: str) -> None:
    """No day is invented."""
    found = english_date([normalize(word).text for word in words.split()], None, "date")
    assert found is not None and found[1] == said


def test_what_has_no_english_has_none() -> None:
    """It is quoted, not guessed."""
    assert english_date(["كلمة"], None, "date") is None


@pytest.mark.parametrize(
    ("interval", "words", "ar", "en"),
    [
        (Interval(D(2024, 3, 5), D(2024, 3, 5)), "5 آذار", "5 مارس 2024", "5 March 2024"),
        (Interval(D(2024, 3, 1), D(2024, 3, 31), "month"), "الشهر المقبل", "مارس 2024", "March 2024"),
        (Interval(D(2023, 1, 1), D(2023, 12, 31), "year"), "2023", "2023", "2023"),
        (Interval(D(2024, 3, 21), D(2024, 3, 31)), "أواخر مارس", "أواخر مارس", "late March 2024"),
        (Interval(D(2024, 6, 1), D(2024, 8, 31), "season"), "صيف 2024", "صيف 2024", "the summer of 2024"),
        (Interval(D(2014, 1, 1), D(2017, 12, 31), "year"), "من 2014 إلى 2017", "من 2014 إلى 2017", "2014 to 2017"),
        (None, "الأحد", "الأحد", "Sunday"),
    ],
)
def test_the_date_of_a_next_step_in_both_languages(interval: Interval | None, words: str, ar: str, en: str) -> None:
    """A label: the day, the month or the year in figures; of any other stretch the article's own words."""
    said = day_in_both(Value("date", words, 0, len(words), words, en, "phrase", when=interval))
    assert said is not None and (said.ar, said.en) == (ar, en)


def test_a_deadline_as_a_label_says_by_when() -> None:
    """«By the end of 2011» is no day at which something is done."""
    forms = {"on": "by the end of 2011", "on_ar": "بحلول نهاية 2011"}
    value = Value(
        "date", "بحلول نهاية 2011", 0, 16, "بحلول نهاية 2011", "the end of 2011", "phrase",
        when=Interval(None, D(2011, 12, 31), "year"), forms=forms,
    )  # fmt: skip
    assert day_in_both(value) == Text("بحلول نهاية 2011", "by the end of 2011")
