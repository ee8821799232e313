"""digest.yaml: what is wrong in it is named with its line, and nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen.digest.wordings import FILE, check_wordings, read_wordings
from briefgen.extract.pipeline import Extractor
from briefgen.packs.folders import templates_folder
from briefgen.problems import Problem, TemplateInvalid
from briefgen.wording.say import Speaker


def problems(folder: Path, small: Extractor) -> list[Problem]:
    try:
        check_wordings(read_wordings(folder), Speaker(small.pack))
    except TemplateInvalid as error:
        return list(error.problems)
    return []


def changed(tmp_path: Path, old: str, new: str) -> Path:
    folder = tmp_path / "templates"
    shutil.copytree(templates_folder(), folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_shipped_wordings_are_right(small: Extractor) -> None:
    """What the other tests change."""
    assert not problems(templates_folder(), small)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("{% endif %}", "{% endi %}", "T003", ""),
        ("owner | adjective", "ownr | adjective", "T005", "did you mean «owner»?"),
        ("owner | adjective", "owner | adjektive", "T005", "did you mean «adjective»?"),
        ("no_date:", "no_dat:", "T007", ""),
        ("no_date:", "joined: {ar: x, en: x}\nno_date:", "T005", ""),
        ("  present:", "  presnt:", "T005", "did you mean «present»?"),
    ],
    ids=["no Jinja", "no role", "no filter", "a key is missing", "a key that nothing reads", "no status"],
)
def test_a_mistake_is_named(tmp_path: Path, small: Extractor, old: str, new: str, code: str, hint: str) -> None:
    """With its line where there is one, and with what was meant."""
    found = problems(changed(tmp_path, old, new), small)
    assert found and found[0].code == code
    assert hint in (found[0].hint or "")
    assert code == "T007" or (found[0].place is not None and found[0].place.line > 0)


def test_a_folder_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    """Not that a file is missing in it."""
    with pytest.raises(TemplateInvalid, match="there is no such folder"):
        read_wordings(tmp_path / "nosuch")
