"""The little language of patterns: what each element reads as, and where a mistake stands."""

from __future__ import annotations

import pytest

from briefgen.limits import LIMITS
from briefgen.packs.pattern import Capture, Gap, Group, Lexeme, Literal, PatternError, longest_literal_run, parse, walk


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("على", Literal("على")),
        ("<اتفق>", Lexeme("اتفق")),
        ("<اتفق:فعل>", Lexeme("اتفق", "verb")),
        ("<اتفق:verb>", Lexeme("اتفق", "verb")),
        ("<سحب:مصدر>", Lexeme("سحب", "masdar")),
        ("<سحب:مبني للمجهول>", Lexeme("سحب", "passive")),
        ("<طرف:مثنى,معرفة>", Lexeme("طرف", "dual,definite")),
        ("<اتفق>!", Lexeme("اتفق", anchor=True)),
        ("{الأطراف}", Capture("الأطراف")),
        ("{who}", Capture("who")),
        ("{الأطراف:دولة}", Capture("الأطراف", "دولة")),
        ("{الموضوع:*}", Capture("الموضوع", "*")),
        ("{الأطراف?}", Capture("الأطراف", implied=True)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_element_reads_as_what_it_means(text: str, element: object) -> None:
    """One written element, one element of the tree."""
    assert [each for each in parse(f"{text} قال") if each != Literal("قال")] == [element]


def test_a_word_is_normalised_as_texts_are() -> None:
    """Marks and tatweel in a pattern change nothing."""
    assert parse("عَلـى") == parse("على")


@pytest.mark.parametrize(("text", "most"), [("...", LIMITS.default_gap), ("...3", 3), ("...12", 12), ("... 4", 4)])
def test_a_gap_has_a_limit(text: str, most: int) -> None:
    """Without a number, the usual one."""
    assert parse(f"قال {text} إن")[1] == Gap(most)


def test_brackets_give_alternatives() -> None:
    """One of several sequences."""
    assert parse("(على|حول {الإجراء})") == (Group(((Literal("على"),), (Literal("حول"), Capture("الإجراء")))),)


@pytest.mark.parametrize("text", ["قال (على)?", "قال على?"])
def test_a_question_mark_makes_what_stands_before_it_optional(text: str) -> None:
    """A group or a single word."""
    assert parse(text)[1] == Group(((Literal("على"),),), optional=True)


def test_a_group_inside_a_group_is_walked_too() -> None:
    """Every element is found, in reading order."""
    found = [element.word for element in walk(parse("أ (ب (ت|ث)? ج) ح")) if isinstance(element, Literal)]
    assert found == ["أ", "ب", "ت", "ث", "ج", "ح"]


def test_literal_runs_are_counted_through_groups() -> None:
    """A pattern is no sentence, even where one of its words may be another."""
    assert longest_literal_run(parse("أ (ب|ت) ث? ج <سحب> ح")) == 4


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("قال (على", 4, "not closed"),
        ("قال على)", 7, "nothing opened"),
        ("? قال", 0, "nothing before it"),
        ("قال ... ?", 8, "nothing before it"),
        ("قال ...13", 4, "a gap of 13"),
        ("قال (على|)", 4, "empty alternative"),
        ("قال <اتفق:حرف>", 10, "no kind of reading"),
        ("قال {الأطراف", 4, "«{الأطراف» is not closed"),
        ("<اتفق", 0, "«<اتفق» is not closed"),
        ("<قال>! <اتفق>!", 7, "two anchors"),
        ("...", 0, "gaps only"),
        ("", 0, "gaps only"),
        ("أ (ب (ب (ب (ب (ب (ب))))))", 17, "deeper than four"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, at: int, said: str) -> None:
    """In code points from the start of the pattern."""
    with pytest.raises(PatternError, match=said) as caught:
        parse(text)
    assert caught.value.at == at


def test_an_unknown_kind_says_which_there_are() -> None:
    """The hint lists them."""
    with pytest.raises(PatternError) as caught:
        parse("<اتفق:خطأ>")
    assert "مصدر" in caught.value.hint
