"""The Word file holds every text of the page, in runs of its own direction, and the same bytes for the same page."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefgen.model import Briefing, Line, Section
from briefgen.problems import TemplateInvalid
from briefgen.render import render
from briefgen.render.direction import clean
from page_samples import HOSTILE, Text, hostile, line, short, talks

TEMPLATES = Path(__file__).parents[2] / "templates"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = re.compile("[\u200e\u200f\u202b\u202c\u2060]")


def made(briefing: Briefing, **options: object) -> bytes:
    files = render(briefing, formats=("docx",), templates=TEMPLATES, **options)  # type: ignore[arg-type]
    return next(iter(files.values()))


def paragraphs(content: bytes) -> list[str]:
    body = Document(io.BytesIO(content)).element.body
    return [
        MARKS.sub("", "".join(text.text or "" for text in one.iter(f"{WORD}t"))).replace("\u202f", " ")
        for one in body.iter(f"{WORD}p")
    ]


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_every_line_stands_in_both_languages() -> None:
    """English and Arabic of each line are there, with the mark."""
    found = paragraphs(made(talks()))
    for section in talks().sections:
        for one in section.lines:
            assert any(one.text.en in text or (one.label and one.label.en in text) for text in found)
            assert any(one.text.ar in text or (one.label and one.label.ar in text) for text in found)
    assert "Nicosia pledged to protect Omani ships in Limassol. [1 ¶2]" in found


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_plain_text(text: str) -> None:
    """Braces, tags, ampersands and control characters neither vanish nor run."""
    briefing = talks(1)
    section = Section("decided", Text("قرار", "Decided"), (line(Text(f"قال {text}", text)),))
    found = paragraphs(made(replace(briefing, sections=(section,))))
    said = clean(text)
    assert any(said in one or said.replace("_", " _ ").replace("  ", " ") in one.replace("  ", " ") for one in found)


def test_no_field_and_no_link_comes_from_text() -> None:
    """«=1+1», «DDEAUTO» and addresses stay text: no field, no relationship that leads out."""
    content = made(hostile())
    assert "fldChar" not in part(content, "word/document.xml")
    assert "fldSimple" not in part(content, "word/document.xml")
    assert "External" not in part(content, "word/_rels/document.xml.rels")


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    """Whatever an article holds, Word can open the page."""
    briefing = replace(short(), bottom_line=(Line((), Text(text, text), ()),), title=Text(text, text))
    Document(io.BytesIO(made(briefing)))


def test_latin_inside_arabic_has_a_run_of_its_own() -> None:
    """Word turns «F-16» round when it shares a run with Arabic."""
    runs = re.findall(r"<w:r>(?:(?!</w:r>).)*F-16(?:(?!</w:r>).)*</w:r>", part(made(talks()), "word/document.xml"))
    assert any('<w:rtl w:val="0"/>' in run and ">\u200eF-16\u200e<" in run for run in runs)


def test_arabic_is_never_justified() -> None:
    """With w:bidi a w:jc puts Arabic on the wrong side; only the column of figures is centred."""
    styles = part(made(talks()), "word/styles.xml")
    assert "<w:jc" not in styles
    assert 'w:val="right"/>' not in part(made(talks()), "word/document.xml")


def test_headings_are_real_and_outside_tables() -> None:
    """The navigation pane and screen readers find each section."""
    document = Document(io.BytesIO(made(talks())))
    headings = [one for one in document.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert len(headings) == len(talks().sections)


def test_every_style_has_an_exact_line_height() -> None:
    """With single spacing the same text takes one page or two by the font."""
    document = Document(io.BytesIO(made(talks())))
    lines = [s for s in document.styles.element.iter(f"{WORD}spacing") if s.getparent().tag == f"{WORD}pPr"]
    assert lines
    assert all(one.get(f"{WORD}lineRule") == "exact" for one in lines)


def test_fitted_sizes_are_set() -> None:
    """A full page is set at 8.5 and 9.5 points in its own styles."""
    styles = part(made(talks(60)), "word/styles.xml")
    body = re.search(r'w:styleId="LineArabic".*?</w:style>', styles)
    assert body is not None
    assert '<w:sz w:val="17"/><w:szCs w:val="19"/>' in body.group()


def test_figures_have_a_head_row_and_a_caption() -> None:
    """A reader that reads aloud can say what the columns are."""
    document = part(made(talks()), "word/document.xml")
    assert "<w:tblHeader/>" in document
    assert '<w:tblCaption w:val="Figures"/>' in document


def test_number_equal_in_both_languages_stands_once() -> None:
    """«120» is not said twice in one row."""
    found = paragraphs(made(talks()))
    assert found.count("120") == 1
    assert "about 3,000 · نحو 3 آلاف" in found


def test_one_language_has_one_column() -> None:
    """A page in English alone holds no Arabic row, and one in Arabic alone no English."""
    assert not any("من اتفق" in one for one in paragraphs(made(talks(), languages=("en",))))
    assert not any("Who agreed" in one for one in paragraphs(made(talks(), languages=("ar",))))


def test_page_without_facts_says_why() -> None:
    """An article without a fact is briefed as such."""
    briefing = replace(
        short(), sections=(), bottom_line=(), empty_reason=Text("لا وقائع في هذا المقال.", "No facts here.")
    )
    assert "No facts here." in paragraphs(made(briefing))


def test_same_page_same_bytes() -> None:
    """Neither clock nor order shows in the file."""
    assert made(talks()) == made(talks(), languages=("en", "ar"))


def test_archive_is_dated_alike() -> None:
    """Every part bears the first date an archive can hold."""
    with zipfile.ZipFile(io.BytesIO(made(talks()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_come_from_the_briefing() -> None:
    """Title, language, author and date are set; an undated page takes 1980."""
    properties = Document(io.BytesIO(made(talks()))).core_properties
    assert (properties.title, properties.author, properties.language) == (talks().title.en, "briefgen", "en-GB")
    assert properties.created is not None and properties.created.date() == talks().published
    undated = Document(io.BytesIO(made(replace(talks(), published=None)))).core_properties
    assert undated.created is not None and undated.created.year == 1980


def test_file_opens_without_compatibility_mode() -> None:
    """Word 2013 and later open the page as their own."""
    assert 'w:name="compatibilityMode"' in part(made(short()), "word/settings.xml")
    assert 'w:val="15"' in part(made(short()), "word/settings.xml")


def changed(folder: Path, old: str, new: str) -> Path:
    (folder / "labels.yaml").write_bytes((TEMPLATES / "labels.yaml").read_bytes())
    with (
        zipfile.ZipFile(TEMPLATES / "briefing.docx") as source,
        zipfile.ZipFile(folder / "briefing.docx", "w") as target,
    ):
        for name in source.namelist():
            text = source.read(name).decode()
            assert name != "word/document.xml" or old in text
            target.writestr(name, text.replace(old, new) if name == "word/document.xml" else text)
    return folder


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{{r en.title|en }}", "", "T006"),
        ("{{r en.title|en }}", "{{ en.title|en }}", "T006"),
        ("{{r en.title|en }}", "{{r en.titel|en }}", "T005"),
        ("{{r en.title|en }}", "{{r en.title|english }}", "T003"),
        ("{{r en.title|en }}", "{{ ''.__class__.__mro__ }}", "T004"),
        ("{%p for section in sections %}", "{%p for section in sections", "T003"),
    ],
)
def test_faulty_template_is_refused(old: str, new: str, code: str, tmp_path: Path) -> None:
    """docxtpl alone would lose the text in silence."""
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("docx",), templates=changed(tmp_path, old, new))
    assert caught.value.problems[0].code == code


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 torn"])
def test_what_is_no_word_file_is_refused(content: bytes, tmp_path: Path) -> None:
    """A torn or foreign file is named before anything reads it."""
    folder = changed(tmp_path, "{{r en.title|en }}", "")
    (folder / "briefing.docx").write_bytes(content)
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("docx",), templates=folder)
    assert caught.value.problems[0].code == "T002"


def test_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    """The size is read before the parts are."""
    folder = changed(tmp_path, "{{r en.title|en }}", "")
    with zipfile.ZipFile(folder / "briefing.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"0" * 21_000_000)
    with pytest.raises(TemplateInvalid) as caught:
        render(short(), formats=("docx",), templates=folder)
    assert caught.value.problems[0].code == "T002"
