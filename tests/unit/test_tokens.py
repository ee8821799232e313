"""Tokens, clitics and their places."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.arabic.clitics import Piece
from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import Token, tokenize, whole_words
from effort import GROWTH, calls_of

_KNOWN_WORDS = """
سفينة سفن قافلة ميناء وفد وزير بلد بحث لجنة لبنان الأردن تغادر غادر يعود عاد قرار والد كتب فيلق مرفأ نهر
"""
_TAKING_SUFFIX = """
سفينت سفن قافلت وفد تغادر غادر قرار كتب بلد ولد
"""
_KNOWN = frozenset(map(fold, _KNOWN_WORDS.split()))
_BEFORE_SUFFIX = frozenset(map(fold, _TAKING_SUFFIX.split()))


class _Words:
    def __init__(self) -> None:
        self.cuts: dict[str, tuple[Piece, ...]] = {}

    def knows(self, form: str) -> bool:
        key = fold(form)
        return key in _KNOWN or (key.startswith("ال") and key[2:] in _KNOWN)

    def knows_before_suffix(self, form: str) -> bool:
        return fold(form) in _BEFORE_SUFFIX


def _tokens(text: str, seen: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    return tokenize(text, 0, _Words(), seen)


def _cut(text: str) -> str:
    return "|".join(token.text for token in _tokens(text))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('المرفأ".', 'المرفأ|"|.'),
        ("النهر.وغادر", "النهر|.|و|غادر"),
        ("و340", "و|340"),
        ("سفينةوقافلة", "سفينة|و|قافلة"),
        ("النهر،والوفد", "النهر|،|و|الوفد"),
        ("7,340", "7,340"),
        ("٧٬٣٤٠", "٧٬٣٤٠"),
        ("7.5", "7.5"),
        ("1987.", "1987|."),
        ("09:45", "09|:|45"),
        ("2011/3/4", "2011|/|3|/|4"),
        ("4.3.2011", "4|.|3|.|2011"),
        ("20-30", "20|-|30"),
        ("MiG-29", "MiG-29"),
        ("BBC", "BBC"),
        ("@port_news", "@port_news"),
        ("انتهى..", "انتهى|.."),
        ("(((سفن)))", "(((|سفن|)))"),
        ("سفن2011", "سفن|2011"),
        ("5G", "5G"),
        ("45%", "45|%"),
    ],
)
def test_glued_pieces_come_apart(text: str, cut: str) -> None:
    """Words, numbers and punctuation are cut where they touch; a number with separators is one token."""
    assert _cut(text) == cut


@pytest.mark.parametrize(
    ("text", "norm"), [("7,340", "7340"), ("٧٬٣٤٠", "7340"), ("7.5", "7.5"), ("٧٫٥", "7.5"), ("7،340", "7340")]
)
def test_a_number_loses_its_thousands_separators(text: str, norm: str) -> None:
    """The normal form of a number is its ASCII digits with a decimal point."""
    (token,) = _tokens(text)
    assert (token.kind, token.norm) == ("number", norm)


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("وسفينة", "و|سفينة"),
        ("بالسفن", "ب|السفن"),
        ("للسفن", "ل|لسفن"),
        ("وللسفن", "و|ل|لسفن"),
        ("للبنان", "ل|لبنان"),
        ("للأردن", "ل|لأردن"),
        ("ستغادر", "س|تغادر"),
        ("وسيعود", "و|س|يعود"),
        ("سفنها", "سفن|ها"),
        ("وبسفينتهم", "و|ب|سفينت|هم"),
        ("غادرها", "غادر|ها"),
        ("لها", "ل|ها"),
        ("وعليه", "و|علي|ه"),
        ("فإنه", "ف|إن|ه"),
        ("لأنهم", "لأن|هم"),
        ("بأن", "ب|أن"),
        ("وكذلك", "و|كذلك"),
        ("بالأرخبيل", "ب|الأرخبيل"),
        ("والأرخبيل", "و|الأرخبيل"),
        ("وللأرخبيل", "و|ل|لأرخبيل"),
    ],
)
def test_clitics_are_cut_off_known_words(word: str, cut: str) -> None:
    """Proclitics and suffixes are tokens where the remainder is known, or an article shows the noun."""
    assert _cut(word) == cut


@pytest.mark.parametrize(
    "word",
    [
        "واشنطن",
        "وزير",
        "وفد",
        "فيلق",
        "بلد",
        "لجنة",
        "بحث",
        "كان",
        "فقد",
        "كما",
        "ستة",
        "علي",
        "أنا",
        "والد",
        "بيروت",
        "كاليدونيا",
        "يتحكم",
    ],
)
def test_words_that_only_look_cut_stay_whole(word: str) -> None:
    """A word that is known, or whose remainder is not, is one token."""
    assert _cut(word) == word


def test_the_article_is_restored_after_lam() -> None:
    """«للسفن» is looked up as «السفن» and keeps its own letters as text."""
    assert [(token.text, token.norm) for token in _tokens("للسفن")] == [("ل", "ل"), ("لسفن", "السفن")]


def test_a_particle_before_a_suffix_is_looked_up_as_itself() -> None:
    """The ya of «عليه» is the alef maksura of «على»."""
    assert [(token.norm, token.kind) for token in _tokens("عليه")] == [("على", "word"), ("ه", "suffix")]


def test_an_unknown_word_after_waw_is_cut_when_the_article_has_it_alone() -> None:
    """A name no list holds is told from its «و» by standing alone elsewhere in the article."""
    seen = whole_words("زارت البعثة تمبكتو. وتمبكتو مدينة قديمة.")
    assert [token.text for token in _tokens("وتمبكتو", seen)] == ["و", "تمبكتو"]
    assert [token.text for token in _tokens("وتمبكتو")] == ["وتمبكتو"]


def test_offsets_count_in_the_article_and_marks_belong_to_their_word() -> None:
    """Start and end count from the base; marks and tatweel go with the word, direction marks with none."""
    text = "\u200fوَالسُّفُنُ\u200f (7)"
    tokens = tokenize(text, 50, _Words())
    assert [token.text for token in tokens] == ["وَ", "السُّفُنُ", "(", "7", ")"]
    assert all(text[token.start - 50 : token.end - 50] == token.text for token in tokens)
    assert [token.space_after for token in tokens] == [False, True, False, False, False]


def test_a_ligature_cut_in_two_goes_with_its_first_piece() -> None:
    """No two tokens share a character, whatever one character unfolds to."""
    tokens = _tokens("ﷺ ﻷﻥ ﻻ")
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    assert all(token.text for token in tokens)


@pytest.mark.parametrize("letters", ["و", "ب ل ك"])
def test_a_letter_standing_off_is_a_proclitic(letters: str) -> None:
    """«و 340» and «لـ"سفن"» have their clitic apart; the letters of an abbreviation are words."""
    assert all(token.kind == "proclitic" for token in _tokens(letters))
    assert [token.kind for token in _tokens("ب.ل")] == ["word", "punctuation", "word"]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "()" * 50_000,
        "و" * 1_000_000,
        "1" * 300_000,
        "1," * 100_000,
        "a-" * 100_000,
        "\u064b" * 300_000,
    ],
    ids=["brackets", "pairs", "letters", "digits", "commas", "latin", "marks"],
)
def test_no_text_takes_long(text: str) -> None:
    """Effort is linear: twice the text is cut with twice the calls, and no token but a marked one is over-long."""
    start = "ب"  # marks stand on a letter
    effort = calls_of(lambda: _tokens(start + text))
    assert effort < GROWTH * calls_of(lambda: _tokens(start + text[: len(text) // 2]))
    assert all(len(token.norm) <= 60 for token in _tokens(text))
