"""Normal form of Arabic writing, its offsets, and the directional hamza."""

from __future__ import annotations

import pytest

from briefgen.arabic.normalize import admits, fold, normalize


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("ﻗﺮﻳﺔ", "قرية"),
        ("ســـفير", "سفير"),
        ("مُعَلِّمٌ", "معلم"),
        ("هٰذا", "هذا"),
        ("\u202bنهر\u202c\u200f", "نهر"),
        ("می\u200cروند", "ميروند"),
        ("کتاب", "كتاب"),
        ("١٢ ۳۴ 56", "12 34 56"),
        ("٣٫٥", "3.5"),
        ("٧٬٠٠٠", "7,000"),
        ("ا\u0654خت", "أخت"),
        ("ا\u0653ل", "آل"),
        ("سو\u0654ال", "سؤال"),
        ("نهر\x00\x07\ufffe", "نهر"),
        ("1999ـ2001", "1999-2001"),
        ("سطر\nسطر\tآخر", "سطر\nسطر\tآخر"),
    ],
)
def test_writing_is_brought_to_one_form(written: str, normal: str) -> None:
    """Presentation forms, tatweel, marks, invisible characters, Persian letters and digits have one normal form."""
    assert normalize(written).text == normal


@pytest.mark.parametrize("word", ["مستشفى", "أكبر", "إعلان", "آخر", "شؤون", "بيئة", "ماء", "قرية"])
def test_hamza_and_alef_stay_as_written(word: str) -> None:
    """Normalising loses no hamza and turns no alef maksura into an alef."""
    assert normalize(word).text == word


def test_offsets_point_at_the_character_that_gave_each_one() -> None:
    """Every normalised character maps to its source, a ligature to itself, and the end to the end."""
    normal = normalize("قَالَ ﻻ")
    assert normal.text == "قال لا"
    assert normal.offsets == (0, 2, 3, 5, 6, 6, 7)


def test_empty_text_has_only_its_end() -> None:
    """The map of an empty text holds one entry."""
    assert normalize("").offsets == (0,)


@pytest.mark.parametrize(
    ("word", "key"), [("أحمد", "احمد"), ("إلى", "الي"), ("آبار", "ابار"), ("شيء", "شيء"), ("قرية", "قرية")]
)
def test_fold_takes_off_hamza_of_alef_and_joins_final_yas(word: str, key: str) -> None:
    """The look-up key has bare alefs and a final ya; hamza elsewhere and ta marbuta stay."""
    assert fold(word) == key


@pytest.mark.parametrize(
    ("written", "lexical", "answer"),
    [
        ("احمد", "أحمد", True),
        ("انتاج", "إنتاج", True),
        ("اثار", "آثار", True),
        ("أنتاج", "إنتاج", False),
        ("إستثمار", "استثمار", True),
        ("أستثمار", "استثمار", False),
        ("علي", "على", True),
        ("مستشفي", "مستشفى", True),
        ("ميناء", "مينا", False),
        ("سيل", "سىل", False),
        ("مدرسه", "مدرسة", False),
        ("باب", "باب", True),
    ],
)
def test_hamza_is_directional(written: str, lexical: str, answer: bool) -> None:
    """A bare alef may stand for a hamza, a written hamza must be meant, and final ya and alef maksura may swap."""
    assert admits(written, lexical) is answer
