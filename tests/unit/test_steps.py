"""Next steps: the day that leads a line is a day of that step, still to come, and said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefgen.digest.steps import is_past, names_a_time, step_line
from briefgen.digest.wordings import read_wordings
from briefgen.model import Fact, Interval, Line, Text, Value
from briefgen.packs.folders import templates_folder
from page_samples import fact, value
from small import article

APRIL = date(2021, 4, 8)
WORDINGS = read_wordings(templates_folder())


def step(ar: str, en: str, when: Value | None, modality: str = "planned") -> Line:
    text = Text(ar, en)
    roles = {"when": (when,)} if when else {}
    made = replace(fact(text, slot="next_step"), roles=roles, modality=modality, article="a.txt")  # type: ignore[arg-type]
    return Line((made,), text, ("1 ¶1",))


def day(ar: str, en: str, on: str, when: date | None = None) -> Value:
    interval = Interval(when, when) if when else None
    return value("date", ar, en, when=interval, forms={"on": on, "on_en": on, "on_ar": ar})


@pytest.mark.parametrize(
    ("ar", "en", "words"),
    [
        ("سترسل قطر وفدا إلى القاهرة الأحد للمشاركة.", "Qatar will send a delegation to Cairo on Sunday to take part.",
         ("سترسل قطر وفدا إلى القاهرة للمشاركة.", "Qatar will send a delegation to Cairo to take part.")),
        ("الأحد، من المرتقب عقد محادثات.", "On Sunday, talks are expected to be held.",
         ("من المرتقب عقد محادثات.", "Talks are expected to be held.")),
        ("ستعود القوات الأحد، بحسب الوزارة.", "Forces will return on Sunday, the ministry said.",
         ("ستعود القوات، بحسب الوزارة.", "Forces will return, the ministry said.")),
    ],
)  # fmt: skip
def test_the_day_leads_and_is_not_said_again(ar: str, en: str, words: tuple[str, str]) -> None:
    """In both languages, wherever in the line it stands."""
    line = step_line(step(ar, en, day("الأحد", "Sunday", "on Sunday")), article(ar), WORDINGS)
    assert line.label == Text("الأحد", "Sunday")
    assert (line.text.ar, line.text.en) == words


def test_a_day_that_cannot_be_taken_out_stays_and_nothing_leads() -> None:
    """Said twice in English, once in Arabic: the line is told as it is."""
    line = step(
        "سيجتمعان الأحد.", "They will meet on Sunday or on Sunday evening.", day("الأحد", "Sunday", "on Sunday")
    )
    assert step_line(line, article("سيجتمعان الأحد."), WORDINGS) == line


def test_no_day_of_the_past_leads_a_plan() -> None:
    """«The agreement of last November» is to be carried out; when, nobody has said, nor that no date is set."""
    when = day("نوفمبر الماضي", "last November", "last November")
    line = step("سيعمل على تنفيذ اتفاق نوفمبر الماضي.", "He will work to implement the agreement last November.", when)
    assert step_line(line, article("…"), WORDINGS).label is None


def test_a_day_that_the_line_does_not_say_leads_it_only_if_still_to_come() -> None:
    """It may belong to something else in the sentence; and then «date not set» would not be true either."""
    ar, en = "ستتمكن قطر من إرسال مقاتلات.", "Qatar will be able to send jets."
    unknown = step(ar, en, day("نهاية يوليو", "the end of July", "at the end of July"))
    assert step_line(unknown, article("…", published=APRIL), WORDINGS).label is None
    coming = step(ar, en, day("9 أبريل", "9 April 2021", "on 9 April 2021", date(2021, 4, 9)))
    assert step_line(coming, article("…", published=APRIL), WORDINGS).label == Text("9 أبريل 2021", "9 April 2021")
    assert step_line(coming, article("…"), WORDINGS).label is None


def test_date_not_set_is_not_said_of_a_line_that_names_a_time() -> None:
    """«In April», «in the next few days» need no value to be a time."""
    for en in ("The UN will review it in April.", "It will say so in the next few days.", "They will vote next week."):
        line = step("ستفعل.", en, None)
        assert names_a_time(line) and step_line(line, article("ستفعل."), WORDINGS).label is None


@pytest.mark.parametrize(
    ("when", "modality", "past"),
    [
        (day("7 أبريل", "7 April 2021", "on 7 April 2021", date(2021, 4, 7)), "planned", True),
        (day("9 أبريل", "9 April 2021", "on 9 April 2021", date(2021, 4, 9)), "planned", False),
        (day("7 أبريل", "7 April 2021", "on 7 April 2021", date(2021, 4, 7)), "stated", False),
    ],
)
def test_a_plan_for_a_day_that_is_over_is_no_next_step(when: Value, modality: str, past: bool) -> None:
    """What was announced on a day that is over may still be to come."""
    found: Fact = step("ستجري الجولة.", "The round will take place.", when, modality).facts[0]
    assert is_past(found, article("ستجري الجولة.", published=APRIL)) is past


@pytest.mark.parametrize(
    ("before", "past"),
    [("أعلنت الوزارة أواخر الشهر الماضي أن ", True), ("أعلنت الوزارة الخميس أن ", False), ("", False)],
)
def test_what_was_announced_last_month_for_a_day_without_a_year_is_no_next_step(before: str, past: bool) -> None:
    """Of an undated article nobody can tell whether that day is over."""
    said = "الجولة القادمة ستجري في 7 أبريل"
    text = f"انعقدت الجولة. {before}{said}."
    made = step(said, "The round will take place on 7 April.", day("7 أبريل", "7 April", "on 7 April")).facts[0]
    at = text.index(said)
    assert is_past(replace(made, start=at, end=at + len(said)), article(text)) is past


def test_what_will_not_be_done_has_no_date_to_be_set() -> None:
    """«Qatar will not send soldiers» is led by nothing."""
    line = step("لن ترسل قطر جنودا.", "Qatar will not send soldiers.", None)
    denied = replace(line, facts=(replace(line.facts[0], polarity="negative"),))
    assert step_line(denied, article("…"), WORDINGS).label is None
