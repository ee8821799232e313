"""A template's faults are found before a page is lost to it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from briefgen.render.check import check_template

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize("name", ["briefing.docx", "briefing.en.docx", "briefing.ar.docx"])
def test_shipped_templates_are_good(name: str) -> None:
    """What the program comes with has no fault."""
    assert check_template(TEMPLATES / name) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("document", "{{r en.title|en }}", "{{ en.title|en }}", "T008"),
        ("styles", "<w:bidi/>", "", "T009"),
        ("styles", 'w:lineRule="exact"', 'w:lineRule="auto"', "T010"),
        ("document", "<w:tblHeader/>", "", "T011"),
    ],
)
def test_fault_is_named(part: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    """Each of the faults that Word hides has its code."""
    path = tmp_path / "briefing.docx"
    with zipfile.ZipFile(TEMPLATES / "briefing.docx") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, text.replace(old, new) if name == f"word/{part}.xml" else text)
    assert code in {problem.code for problem in check_template(path)}


def test_missing_file_is_named(tmp_path: Path) -> None:
    """No template, one problem."""
    assert [problem.code for problem in check_template(tmp_path / "none.docx")] == ["T001"]
