"""A template's faults are found before a page is lost to it, each with the paragraph it stands in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import yaml

from briefgen.problems import Problem
from briefgen.render.check import check_template
from commands import command

TEMPLATES = Path(__file__).parents[2] / "templates"
FAULTS: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "template_faults.yaml").read_text(encoding="utf-8")
)
WARNINGS = {"T034", "T042", "T046", "T047", "T048", "T049", "T050"}
"""Faults that cost no text and no order of words."""


def changed(folder: Path, name: str, parts: dict[str, str]) -> Path:
    """A shipped template with some of its parts written anew, or others added."""
    path = folder / name
    with zipfile.ZipFile(TEMPLATES / name) as source, zipfile.ZipFile(path, "w") as target:
        for each in source.namelist():
            target.writestr(each, parts.get(each, source.read(each).decode()))
        for each in parts.keys() - set(source.namelist()):
            target.writestr(each, parts[each])
    return path


def part(name: str, file: str) -> str:
    """A part of a shipped template."""
    with zipfile.ZipFile(TEMPLATES / name) as source:
        return source.read(file).decode()


def with_fault(folder: Path, fault: dict[str, str]) -> list[Problem]:
    """What is found in the shipped template with this fault in it."""
    name, file = fault.get("template", "briefing.docx"), f"word/{fault.get('part', 'document')}.xml"
    text = part(name, file)
    assert fault["old"] in text, "the shipped template has changed"
    text = text.replace(fault["old"], fault["new"], 1 if "once" in fault else -1)
    return check_template(changed(folder, name, {file: text}))


@pytest.mark.parametrize("name", ["briefing.docx", "briefing.en.docx", "briefing.ar.docx"])
def test_shipped_templates_are_good(name: str) -> None:
    """What the program comes with has no fault."""
    assert check_template(TEMPLATES / name) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["fault"] for fault in FAULTS])
def test_a_fault_is_named_with_its_paragraph(fault: dict[str, str], tmp_path: Path) -> None:
    """Each of the faults that Word hides has its code, and the message shows where it stands."""
    found = with_fault(tmp_path, fault)
    told = [problem for problem in found if problem.code == fault["code"] and fault["says"] in problem.message]
    assert told, [str(problem) for problem in found]
    assert {problem.severity for problem in told} == {"warning" if fault["code"] in WARNINGS else "error"}


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["fault"] for fault in FAULTS])
def test_a_fault_is_told_as_nothing_else(fault: dict[str, str], tmp_path: Path) -> None:
    """One mistake, one code: an editor who mends it is done."""
    also = {"T030": {"T031"}, "T044": {"T006"}, "T043": {"T047"}}
    assert {problem.code for problem in with_fault(tmp_path, fault)} <= {fault["code"], *also.get(fault["code"], ())}


def test_a_picture_of_another_page_is_named(tmp_path: Path) -> None:
    """Word keeps a thumbnail of the file that a template was made from."""
    (problem,) = check_template(changed(tmp_path, "briefing.docx", {"docProps/thumbnail.jpeg": ""}))
    assert (problem.code, problem.severity) == ("T050", "warning")
    assert "docProps/thumbnail.jpeg" in problem.message


def test_a_property_may_come_from_the_style_below(tmp_path: Path) -> None:
    """Word writes what a style changes, and leaves the rest to the style it is based on."""
    text = part("briefing.docx", "word/styles.xml")
    style = '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="LineArabic"/>'
    style += '<w:pPr><w:spacing w:before="20"/></w:pPr></w:style>'
    document = part("briefing.docx", "word/document.xml")
    parts = {
        "word/styles.xml": text.replace("</w:styles>", f"{style}</w:styles>"),
        "word/document.xml": document.replace('<w:pStyle w:val="LineArabic"/>', '<w:pStyle w:val="Own"/>'),
    }
    assert check_template(changed(tmp_path, "briefing.docx", parts)) == []


def test_an_entity_is_not_followed(tmp_path: Path) -> None:
    """A template cannot bring in another file of the machine."""
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    head = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    document = part("briefing.docx", "word/document.xml").replace("?>", f"?>{head}", 1)
    document = document.replace("{{r en.title|en }}", "&x;{{r en.title|en }}")
    told = check_template(changed(tmp_path, "briefing.docx", {"word/document.xml": document}))
    assert all("secret" not in problem.message for problem in told)


def test_missing_file_is_named(tmp_path: Path) -> None:
    """No template, one problem."""
    assert [problem.code for problem in check_template(tmp_path / "none.docx")] == ["T001"]


def test_a_table_without_columns_is_no_bug(tmp_path: Path) -> None:
    """Word always writes them; who makes a template otherwise is told."""
    document = part("briefing.docx", "word/document.xml").replace('<w:gridCol w:w="10318"/>', "")
    document = document.replace("<w:tblGrid>", "<w:x>").replace("</w:tblGrid>", "</w:x>")
    told = check_template(changed(tmp_path, "briefing.docx", {"word/document.xml": document}))
    assert {problem.code for problem in told} == {"T002"}


def test_what_is_no_word_file_is_named(tmp_path: Path) -> None:
    """Neither is an archive without its parts."""
    (tmp_path / "a.docx").write_text("no archive", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    for name in ("a.docx", "b.docx"):
        assert [problem.code for problem in check_template(tmp_path / name)] == ["T002"]


def test_the_command_ends_as_its_findings_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """3 after an error, 0 after warnings only."""
    pale = next(fault for fault in FAULTS if fault["code"] == "T048")
    with_fault(tmp_path, pale)
    ended = command(monkeypatch, capsys, "template", "check", tmp_path / "briefing.docx")
    assert ended.code == 0 and "warning T048" in ended.out
    with_fault(tmp_path, FAULTS[0])
    ended = command(monkeypatch, capsys, "template", "check", tmp_path / "briefing.docx")
    assert ended.code == 3 and "error T008" in ended.out
