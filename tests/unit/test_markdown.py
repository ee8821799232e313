"""Markdown shows every text as it is, in its own direction."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefgen.problems import TemplateInvalid
from briefgen.render import render
from briefgen.render.direction import clean, isolated, stretches
from briefgen.render.markdown import escape
from page_samples import HOSTILE, hostile, short, talks

TEMPLATES = Path(__file__).parents[2] / "templates"
RENDERER = MarkdownIt("commonmark").enable("table")


def page(**options: object) -> str:
    files = render(talks(), formats=("md",), templates=TEMPLATES, **options)  # type: ignore[arg-type]
    return next(iter(files.values())).decode()


def shown(text: str, around: str = "{}") -> str:
    """The text of a Markdown source as a reader sees it."""
    tokens = RENDERER.parse(around.format(text))
    parts = [child.content for token in tokens if token.children for child in token.children]
    assert all(child.type in ("text", "text_special") for token in tokens if token.children for child in token.children)
    return "".join(parts)


def test_arabic_stands_in_a_block_of_its_own_direction() -> None:
    """English, a rule, then Arabic from right to left with blank lines inside."""
    text = page()
    assert text.index("Oman and Cyprus") < text.index('\n---\n\n<div dir="rtl" lang="ar">\n\n')
    assert text.endswith("\n\n</div>\n")


def test_each_line_is_one_line_with_its_mark() -> None:
    """A line of the page is one physical line, and its mark ends it."""
    assert "- Nicosia pledged to protect Omani ships in Limassol. \\[1 ¶2\\]\n" in page()


def test_number_stands_once_in_each_language() -> None:
    """The table gives a figure beside its item."""
    assert page().count("| about 3,000 |") == 1
    assert page().count("| نحو 3 آلاف |") == 1


def test_days_are_told_in_both_languages() -> None:
    """The head line names the day, in Arabic with both names of the month."""
    assert "Tuesday 14 March 2023" in page()
    assert "الثلاثاء 14 مارس/آذار 2023" in page()


def test_latin_inside_arabic_is_isolated() -> None:
    """A name in Latin letters does not turn its sentence round."""
    assert "\u2068(Petros Ioannou)\u2069" in page()


def test_separate_layout_writes_a_file_a_language() -> None:
    """Each file says its language and direction."""
    files = render(talks(), formats=("md",), layout="separate", templates=TEMPLATES)
    assert list(files) == ["briefing-2023-03-14.en.md", "briefing-2023-03-14.ar.md"]
    assert files["briefing-2023-03-14.ar.md"].decode().startswith("---\nlang: ar\ndir: rtl\n---\n")


def test_one_language_leaves_the_other_out() -> None:
    """English alone holds no Arabic block."""
    assert "<div" not in page(languages=("en",))


def test_same_page_same_bytes() -> None:
    """Nothing in a file depends on the moment or the order asked."""
    assert page(languages=("ar", "en")) == page(languages=("en", "ar"))


@pytest.mark.parametrize("around", ["{}", "- {}", "| a |\n| --- |\n| {} |", "> {}", "# {}"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str, around: str) -> None:
    """What looks like Markdown, HTML or Jinja is text."""
    said = clean(text)
    assert said in shown(escape(said), around)


@given(st.text(alphabet="ab1.)(#+-=:>|`*_[]<!~$&\\{}% ^\"'/", min_size=1, max_size=20))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    """Escaping holds for every mix of signs."""
    said = clean(text)
    assert shown(escape(said), "- x\n\n- {}").replace("x", "", 1) == said


def test_hostile_page_has_no_html_of_its_own() -> None:
    """The only tags in a page are those of its template."""
    text = render(hostile(), formats=("md",), templates=TEMPLATES)["briefing-2023-03-14.md"].decode()
    blocks = [token.content.strip() for token in RENDERER.parse(text) if token.type == "html_block"]
    assert blocks == ['<div dir="rtl" lang="ar">', "</div>"]
    assert "<script" not in RENDERER.render(text)


def test_direction_marks_of_the_text_are_dropped() -> None:
    """No override of an article reaches a page."""
    assert clean("\u202eoverride\u2066isolate\u200f") == "overrideisolate"


@given(st.text(alphabet="abc 12-/().,[]«»اب تمن،؟", max_size=40), st.sampled_from(["ar", "en"]))
def test_stretches_join_to_the_text(text: str, language: str) -> None:
    """Cutting by direction loses nothing."""
    assert "".join(one.text for one in stretches(text, language)) == text  # type: ignore[arg-type]


def test_dates_in_figures_keep_their_order() -> None:
    """A range inside Arabic is held from left to right."""
    assert isolated("بين 10-15 مايو", "ar") == "بين \u2068\u200e10-15\u2069 مايو"


def test_arabic_that_begins_in_latin_starts_with_a_mark() -> None:
    """Readers that guess the direction from the first letter guess right."""
    assert isolated("NATO حلف", "ar").startswith("\u200f")


def template_folder(folder: Path, text: str) -> Path:
    (folder / "labels.yaml").write_bytes((TEMPLATES / "labels.yaml").read_bytes())
    (folder / "briefing.md.j2").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ ''.__class__ }}", "T004"),
        ("{{ cycler.__init__.__globals__ }}", "T004"),
        ("{{ 'x'|attr('format') }}", "T003"),
        ("{{ 'x' * 1000000000 }}", "T004"),
        ("{% for a in range(9) %}{% endfor %}", "T004"),
        ("{% include 'briefing.md.j2' %}", "T004"),
        ("{% for a in pages %}{% for b in pages %}{% for c in pages %}{% for d in pages %}{% endfor %}{% endfor %}"
         "{% endfor %}{% endfor %}", "T004"),
        ("{{ titel }}", "T005"),
        ("{% for page in pages %}{{ page.titel }}{% endfor %}", "T005"),
        ("{% if %}", "T003"),
        ("nothing at all", "T006"),
    ],
)  # fmt: skip
def test_faulty_template_is_refused(text: str, code: str, tmp_path: Path) -> None:
    """A template that reaches out, loops without end, is misspelt or loses text writes nothing."""
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("md",), templates=template_folder(tmp_path, text))
    assert caught.value.problems[0].code == code


def test_linked_template_is_refused(tmp_path: Path) -> None:
    """A link may lead anywhere, so none is followed."""
    folder = template_folder(tmp_path, "")
    (folder / "briefing.md.j2").unlink()
    (folder / "briefing.md.j2").symlink_to(TEMPLATES / "briefing.md.j2")
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("md",), templates=folder)
    assert caught.value.problems[0].code == "T001"


def test_missing_label_is_named(tmp_path: Path) -> None:
    """The message says which label has no words."""
    folder = template_folder(tmp_path, "")
    text = (TEMPLATES / "labels.yaml").read_text(encoding="utf-8")
    (folder / "labels.yaml").write_text(text.replace("item:", "itm:"), encoding="utf-8")
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("md",), templates=folder)
    assert "item en" in str(caught.value)
