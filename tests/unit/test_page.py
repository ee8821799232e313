"""News and clutter of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.articles.page import read_page
from briefgen.articles.page_rules import PageRules, load_page_rules
from briefgen.problems import PackInvalid

RULES = load_page_rules(Path(__file__).parents[2] / "rules" / "pages")
TITLE = "عمان وقطر تتفقان على خط ملاحي جديد"
FIRST = (
    "اتفقت عمان وقطر على تسيير خط ملاحي منتظم بين ميناء صحار وميناء حمد ابتداء من الشهر المقبل، "
    "وفق ما أعلنته وزارتا النقل في البلدين."
)
SECOND = "وقال الوزير إن الخط سيخدم ثلاثين شركة."


def told(text: str, rules: PageRules = RULES) -> tuple[str | None, list[str]]:
    page = read_page(text, rules)
    title = text[page.title.start : page.title.end] if page.title else None
    return title, [text[paragraph.start : paragraph.end] for paragraph in page.paragraphs]


def page_of(*lines: str) -> str:
    return "\n\n".join(lines)


def test_title_and_paragraphs_are_the_lines_with_text() -> None:
    """White space round them is no part of them, and paragraphs count from 1."""
    text = f"\n  {TITLE} \n\n \u00a0{FIRST}\n\t\n{SECOND}"
    assert told(text) == (TITLE, [FIRST, SECOND])
    assert [paragraph.number for paragraph in read_page(text, RULES).paragraphs] == [1, 2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_kind_of_line_end_parts_paragraphs(end: str) -> None:
    """The paragraphs are the same, whatever the page was written on."""
    assert told(end.join([TITLE, FIRST, SECOND])) == (TITLE, [FIRST, SECOND])


@pytest.mark.parametrize(
    "line",
    [
        "الرئيسية",
        "• العالم",
        "شارك برأيك",
        "عدد الزيارات 12",
        "المزيد من سياسة",
        "العراق",
        "هل ترغب في تلقي إشعارات؟",
        "المصدر : الجزيرة + وكالات",
        "رويترز",
        "الميناء الجديد في صحار (غيتي)",
        "وصول أول سفينة - @ports",
        TITLE,
        "سمات عمان قطر موانئ ملاحة",
        "اقرأ أيضاً: افتتاح ميناء الدقم",
        'content="اتفاق بين البلدين على خط ملاحي"',
    ],
)
def test_clutter_is_left_out(line: str) -> None:
    """Menus, counters, source lines, credits, captions and the headline said again are no paragraphs."""
    assert told(page_of(TITLE, FIRST, line, SECOND)) == (TITLE, [FIRST, SECOND])


@pytest.mark.parametrize(
    "line",
    [
        "المصدر الذي طلب عدم ذكر اسمه نفى ذلك.",
        "شارك الوفدان في الجلسة الأولى.",
        "العالم ينتظر نتائج المحادثات.",
        "المزيد من القوات ستصل إلى الميناء يوم الأحد.",
        "سمات الاتفاق الجديد واضحة في بنوده.",
        "خطوة أولى",
        "وأكد المتحدث أن السفينة الأولى وصلت. (رويترز)",
        "التعليقات على الاتفاق جاءت إيجابية.",
        "في 3 مايو 2021",
    ],
)
def test_sentences_that_begin_like_clutter_stay(line: str) -> None:
    """No paragraph of the news is lost to a rule about menus."""
    assert told(page_of(TITLE, FIRST, line, SECOND)) == (TITLE, [FIRST, line, SECOND])


@pytest.mark.parametrize("line", ["حول هذه القصة", "قصص قد تهمك", "التعليقات (0)", "// انتهى //", "الأكثر قراءة"])
def test_related_stories_end_the_article(line: str) -> None:
    """Nothing after them is news of this article."""
    assert told(page_of(TITLE, FIRST, line, SECOND)) == (TITLE, [FIRST])


def test_a_counter_of_comments_at_the_head_ends_nothing() -> None:
    """An article is not over before it has begun."""
    assert told(page_of(TITLE, "التعليقات (0)", FIRST)) == (TITLE, [FIRST])


def test_a_list_of_links_in_the_middle_is_passed_over() -> None:
    """Headlines under «related links» are left out; the next sentence is the article again."""
    links = ["روابط ذات علاقة", "مسقط تستضيف مؤتمر الموانئ", "الدوحة: أرباح الشحن ترتفع"]
    assert told(page_of(TITLE, FIRST, *links, SECOND)) == (TITLE, [FIRST, SECOND])


def test_a_caption_printed_twice_is_no_paragraph() -> None:
    """Pages print a caption under the picture and for readers who do not see it."""
    assert told(page_of(TITLE, "سفينة في ميناء صحار", "سفينة في ميناء صحار", FIRST)) == (TITLE, [FIRST])


def test_a_paragraph_printed_twice_is_told_once() -> None:
    """A sentence is not taken for a caption."""
    assert told(page_of(TITLE, FIRST, FIRST)) == (TITLE, [FIRST])


def test_the_dateline_and_the_clock_of_the_site_are_no_paragraphs() -> None:
    """«outlet – city» and a date line in the head describe the page."""
    text = page_of("Muscat 31°C الأحد 5 أيار 10:20", TITLE, "زاكروس عربية – مسقط", FIRST)
    assert told(text) == (TITLE, [FIRST])


def test_a_paragraph_begins_behind_city_and_agency() -> None:
    """«Dubai, … (CNN)--» is a dateline on the paragraph's own line."""
    assert told(page_of(TITLE, "دبي، الإمارات العربية المتحدة (CNN)-- " + FIRST)) == (TITLE, [FIRST])


def test_a_long_first_sentence_is_no_title() -> None:
    """An article may come without a headline."""
    long = FIRST[:-1] + " " + FIRST[:-1] + "."
    assert told(page_of(long, SECOND)) == (None, [long, SECOND])


def test_one_sentence_alone_is_a_paragraph() -> None:
    """A text of one sentence has no headline."""
    assert told(SECOND) == (None, [SECOND])


def test_many_lines_take_time_in_proportion() -> None:
    """A line of 200,000 letters or brackets, and 20,000 lines, are read at once."""
    for text in ("ا" * 200_000, "(" * 200_000, "خبر قصير\n" * 20_000):
        read_page(text, RULES)


def rules_of(folder: Path, text: str) -> PageRules:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return load_page_rules(folder)


def test_an_analysts_rule_is_obeyed(tmp_path: Path) -> None:
    """One entry, one condition, what follows."""
    rules = rules_of(tmp_path, "- starts: حالة الطقس\n  most_words: 6\n  then: skip\n")
    assert told(page_of(TITLE, FIRST, "حاله الطقس", "حالةُ الطقس: صحو"), rules)[1] == [FIRST, "حاله الطقس"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- line: أ\n  then: skip\n- line: ب\n  than: skip\n", "P083", 4),
        ("- line: أ\n  then: drop\n", "P084", 2),
        ("- line: أ\n  starts: ب\n  then: skip\n", "P084", 1),
        ("- line: أ\n  line: ب\n  then: skip\n", "P082", 2),
        ("- outlet: الموج\n", "P084", 1),
        ("- line: ''\n  then: skip\n", "P084", 1),
        ("line: أ\n", "P081", 1),
        ("- 'أ\n", "P080", 2),
    ],
)
def test_a_mistake_in_a_rule_is_told_with_its_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    """Nothing is read from a folder with mistakes."""
    with pytest.raises(PackInvalid) as caught:
        rules_of(tmp_path, text)
    problem = caught.value.problems[0]
    assert problem.place is not None and (problem.code, problem.place.line) == (code, line)
