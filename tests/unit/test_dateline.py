"""Day and outlet, as the page gives them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.articles.dateline import read_outlet, read_published
from briefgen.articles.lines import plain
from briefgen.articles.page import read_page
from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.stamps import pieces, read_stamps

RULES = load_page_rules(Path(__file__).parents[2] / "rules" / "pages")
TITLE = "عمان وقطر تتفقان على خط ملاحي جديد"
BODY = "اتفقت عمان وقطر على تسيير خط ملاحي منتظم بين ميناء صحار وميناء حمد ابتداء من الشهر المقبل وفق بيان مشترك."


def day(*lines: str) -> date | None:
    return read_published(read_page("\n".join(lines), RULES), RULES)


def outlet(*lines: str) -> str | None:
    return read_outlet(read_page("\n".join(lines), RULES), RULES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الأحد 5 أيار 2019", date(2019, 5, 5)),
        ("الأحد، 5 مايو/أيار، 2019، 10:20 GMT", date(2019, 5, 5)),
        ("٥ أيار (مايو) ٢٠١٩", date(2019, 5, 5)),
        ("الاحد 5 ايار مايو 2019", date(2019, 5, 5)),
        ("5 ماي 2019", date(2019, 5, 5)),
        ("05/06/2019", date(2019, 6, 5)),
        ("2019/6/5", date(2019, 6, 5)),
        ("2 - ديسمبر - 2023", date(2023, 12, 2)),
        ("0930 (GMT+04:00) - 05/06/19", date(2019, 6, 5)),
        ("الاثنين 5 أيار 2019", None),
        ("31 نيسان 2019", None),
        ("5 أيار 10:20", None),
        ("5 أيار/يونيو 2019", None),
        ("1.2.2019.4", None),
        ("5 أيار 2500 جندي", None),
    ],
)
def test_dates_with_a_year_are_read(line: str, expected: date | None) -> None:
    """All month names of the Arab countries; a weekday that is not the date's rules it out."""
    stamps = read_stamps(pieces(plain(line)))
    assert (stamps[0].day if stamps else None) == expected


def test_a_line_of_publication_gives_the_day() -> None:
    """It is said outright."""
    assert day(TITLE, "تاريخ الإضافة الأحد 5 أيار 2019 - 12:53 ص    عدد الزيارات 7", BODY) == date(2019, 5, 5)


def test_the_day_may_stand_under_last_updated() -> None:
    """The label and the date on two lines."""
    assert day(TITLE, "آخر تحديث:", "الأحد, 5 مايو/ أيار, 2019, 04:15 GMT", BODY) == date(2019, 5, 5)


def test_a_stamp_in_the_head_gives_the_day() -> None:
    """A line with a date and nothing else."""
    assert day("الأحد 5 أيار 2019 - 10:20", TITLE, BODY) == date(2019, 5, 5)


def test_a_clock_of_the_site_gives_no_day() -> None:
    """It has no year and says when the page was fetched."""
    assert day("Muscat 31°C الأحد 5 أيار 10:20", TITLE, BODY) is None


@pytest.mark.parametrize(("weekday", "expected"), [("الأحد", True), ("الاثنين", True), ("الخميس", False)])
def test_a_photograph_gives_the_day_if_the_lead_bears_it_out(weekday: str, expected: bool) -> None:
    """Pictures may be old: the lead's weekday must be that of the picture, or of the day after."""
    found = day(TITLE, "سفينة في صحار. 5 أيار 2019 - @ports", f"أعلنت الوزارة، {weekday}، تسيير الخط. " + BODY)
    assert (found == date(2019, 5, 5)) is expected and (found is None) is not expected


def test_a_photograph_from_the_archive_gives_no_day() -> None:
    """It says so itself."""
    assert day(TITLE, "سفينة (أرشيفية). 5 أيار 2019 - @ports", "أعلنت الوزارة، الأحد، تسيير الخط. " + BODY) is None


@pytest.mark.parametrize(
    "today", ["اليوم الأحد (5 أيار 2019)", "اليوم، 5 أيار 2019،", "اليوم الأحد الموافق 5 أيار 2019", "اليوم (5/5/2019)"]
)
def test_today_with_its_date_gives_the_day(today: str) -> None:
    """The article dates itself."""
    assert day(TITLE, f"استقبل الوزير {today} نظيره القطري. " + BODY) == date(2019, 5, 5)


@pytest.mark.parametrize(
    "line",
    [
        "وكان الميناء قد افتتح الأحد 5 أيار 2019 بحضور الوزير.",
        "استقبل الوزير اليوم الاثنين (5 أيار 2019) نظيره القطري.",
        "استقبل الوزير اليوم الاثنين الموافق 5 أيار 2019 نظيره القطري.",
        "قال الوزير اليوم إن الميناء افتتح في 5 أيار 2019.",
        "تقرير عن الميناء. تاريخ البث: 2019/5/5",
        "5 أيار 2019",
    ],
)
def test_dates_of_other_things_give_no_day(line: str) -> None:
    """A past event, a wrong weekday, a broadcast and a heading in a timeline are not the day of publication."""
    assert day(TITLE, BODY, line) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((TITLE, BODY, "المصدر : الجزيرة + وكالات"), "الجزيرة"),
        ((TITLE, "صحار-الشرق", BODY), "الشرق"),
        ((TITLE, "زاكروس عربية – مسقط", BODY), "زاكروس عربية"),
        ((TITLE, "دبي، الإمارات العربية المتحدة (CNN)-- " + BODY), "CNN"),
        ((TITLE, "CNNArabic.com - " + TITLE, BODY), "CNNArabic.com"),
        ((TITLE, "مسقط 5 ايار 2019 م واس", BODY), "واس"),
        ((TITLE, BODY, "رابط الخبر بصحيفة الوئام: " + TITLE), "الوئام"),
        ((TITLE, BODY, "وقال الوزير لـ«الشرق الأوسط» إن الخط مهم."), "الشرق الأوسط"),
        ((TITLE, BODY, "المصدر : وكالات"), None),
        ((TITLE, "الرياض – مسقط", BODY), None),
        ((TITLE, BODY, "ونقلت قناة الجزيرة عن الوزير قوله إن الخط مهم."), None),
        ((TITLE, BODY, 'وقال لـ"رويترز" إن الخط مهم.'), None),
    ],
)
def test_the_outlet_is_the_one_the_page_calls_its_own(lines: tuple[str, ...], expected: str | None) -> None:
    """Source lines, datelines, site names and an outlet's own voice; no outlet that is only cited."""
    assert outlet(*lines) == expected


def test_outlets_have_english_names() -> None:
    """Whatever name the page uses."""
    assert RULES.english("قناة الجزيره") is None and RULES.english("قناة الجزيرة") == "Al Jazeera"
    assert len(RULES.outlets) >= 40


def test_a_stamp_below_the_text_gives_the_day() -> None:
    """Agencies print it last."""
    assert day(TITLE, BODY, "23/07/2019 19:21:44") == date(2019, 7, 23)


def test_a_section_may_stand_beside_a_whole_date() -> None:
    """«Politics 2024/08/15»."""
    assert day(TITLE, "السياسية   2024/08/15", BODY) == date(2024, 8, 15)


def test_the_day_after_yesterday_is_the_day() -> None:
    """«Yesterday, Sunday 26 February 2023»."""
    assert day(TITLE, f"عقد أمس الأحد 26 شباط/ فبراير 2023 اجتماع. {BODY}") == date(2023, 2, 27)
