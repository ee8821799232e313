"""Title and bottom line: news, told whole, and traceable; never background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefgen.digest.background import is_background, is_bare_toll
from briefgen.digest.headline import bottom_line, title_line, title_of
from briefgen.model import Fact, Interval, Line, Text
from page_samples import fact, value
from small import article

DAY = date(2015, 9, 10)


def told(en: str, weight: int, slot: str = "decision", **more: object) -> Line:
    made = replace(fact(Text("قيل.", en), weight, slot, start=weight), **more)  # type: ignore[arg-type]
    return Line((made,), made.text, ("1 ¶2",))


def titled(lines: Sequence[Line], background: frozenset[str] = frozenset()) -> str:
    line = title_line(lines, lambda each: each.text.en in background, is_bare_toll)
    return title_of(line).en if line else ""


def test_a_line_that_breaks_off_is_no_title() -> None:
    """However high it ranks; and where every line does, there is none."""
    assert titled([told("They agreed on a halt …", 99), told("Qatar signed the pact.", 10)]) == "Qatar signed the pact"
    assert titled([told("They agreed on a halt …", 99)]) == ""


def test_background_is_no_title_and_no_bottom_line() -> None:
    """What ranks highest gives way to the news."""
    lines = [told("Qatar cut its ties in 2016.", 99), told("Qatar resumes talks.", 10)]
    old = frozenset({"Qatar cut its ties in 2016."})
    assert titled(lines, old) == "Qatar resumes talks"
    assert [line.text.en for line in bottom_line(lines, lines[1], lambda each: each.text.en in old, is_bare_toll)] == [
        "Qatar resumes talks."
    ]


def test_a_number_of_dead_without_place_time_or_event_is_no_title() -> None:
    """Nobody could say which war it was."""
    toll = {"count": (value("number", "1.5 مليون", "1.5 million"),)}
    lines = [
        told("About 1.5 million people were killed.", 99, "incident", roles=toll), told("Qatar signed the pact.", 10)
    ]  # fmt: skip
    assert titled(lines) == "Qatar signed the pact"
    assert not is_bare_toll(replace(lines[0].facts[0], roles={**toll, "place": (value("place", "جوبا", "Juba"),)}))


def test_a_line_that_leans_on_one_before_it_gives_way() -> None:
    """«The two sides», «His country»: nobody could say who."""
    assert titled([told("The two sides signed a pact.", 30), told("Qatar welcomed it.", 10)]) == "Qatar welcomed it"


def test_the_bottom_line_keeps_the_marks_of_its_lines() -> None:
    """Each sentence leads to its paragraph."""
    lines = [told("Qatar signed the pact.", 20), told("A soldier was hurt.", 10, "meeting")]
    found = bottom_line(lines, lines[0], lambda each: False, is_bare_toll)
    assert [line.marks for line in found] == [("1 ¶2",), ("1 ¶2",)]


def in_text(text: str, quote: str, en: str = "It was done.", **more: object) -> Fact:
    at = text.index(quote)
    made = replace(fact(Text(quote, en)), start=at, end=at + len(quote), quote=quote, article="a.txt")
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "quote", "background"),
    [
        ("وكان البرلمان العراقي قد صدق على قرار", "البرلمان العراقي قد صدق على قرار", True),
        ("صدق البرلمان العراقي على قرار", "صدق البرلمان العراقي على قرار", False),
        ("أول زيارة لمسؤول بعد توقيع الاتفاق النووي", "توقيع الاتفاق النووي", True),
        ("كشف عن توصل بغداد وواشنطن إلى اتفاق", "توصل بغداد وواشنطن إلى اتفاق", False),
        ("تنفيذا لبنود الاتفاقية الأمنية المبرمة بين الحكومتين", "الاتفاقية الأمنية المبرمة بين الحكومتين", True),
        ("وسبق أن رفضت تركيا المشاركة", "رفضت تركيا المشاركة", True),
        ("وكان البرلمان مغلقا. صدق المجلس على قرار قد يكفي", "صدق المجلس على قرار", False),
    ],
)
def test_background_by_the_words_of_the_article(text: str, quote: str, background: bool) -> None:
    """What had been done before, and what is taken as known."""
    assert is_background(in_text(text, quote), article(text)) is background


def test_background_by_its_day() -> None:
    """Weeks before the paper; in an undated article, an earlier year than it speaks of; «last January»."""
    text = "في 2021 تواصلت المحادثات. وفي 2016 قطعت السعودية علاقاتها"
    old = Interval(date(2016, 1, 1), date(2016, 1, 31), "month")
    made = in_text(text, "قطعت السعودية علاقاتها", roles={"when": (value("date", "2016", "2016", when=old),)})
    assert is_background(made, article(text))
    recent = replace(made, roles={"when": (value("date", "x", "x", when=Interval(DAY, DAY)),)})
    assert not is_background(recent, article(text, published=DAY))
    assert is_background(recent, article(text, published=date(2015, 12, 1)))
    said = replace(made, roles={"when": (value("date", "يناير الماضي", "last January"),)})
    assert is_background(said, article(text))
    assert is_background(in_text(text, "قطعت السعودية علاقاتها", "Saudi Arabia had cut its ties."), article(text))


def test_a_title_of_three_lines_gives_way() -> None:
    """A shorter one that ranks somewhat lower is told."""
    long = f"Qatar and Tunisia agreed {'and agreed ' * 20}to meet."
    assert titled([told(long, 40), told("Qatar signed the pact.", 20)]) == "Qatar signed the pact"
    assert titled([told(long[:150], 40), told("Qatar signed the pact.", 20)]) == long[:150]
