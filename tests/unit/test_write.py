"""Results are written whole, in one folder, by one run at a time."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from briefgen.problems import CannotWrite, Exit
from briefgen.render import write
from briefgen.render.write import output_folder, prepare, write_bytes, write_json, write_jsonl, write_text


def code(error: pytest.ExceptionInfo[CannotWrite]) -> str:
    assert error.value.exit_code is Exit.WRITE
    return error.value.problems[0].code


def test_file_is_written_whole(tmp_path: Path) -> None:
    """The content is there, and nothing else is."""
    write_text(tmp_path, "page.md", "صفحة\n")
    assert {one.name for one in tmp_path.iterdir()} == {"page.md"}
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == "صفحة\n"


def test_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs nothing that was there before."""
    write_bytes(tmp_path, "page.md", b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(write.os, "fsync", full)
    with pytest.raises(CannotWrite) as caught:
        write_bytes(tmp_path, "page.md", b"new")
    assert code(caught) == "W003"
    assert [one.name for one in tmp_path.iterdir()] == ["page.md"]
    assert (tmp_path / "page.md").read_bytes() == b"old"


def test_permission_denied_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written is said so."""

    def denied(*_: object, **__: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(write.tempfile, "mkstemp", denied)
    with pytest.raises(CannotWrite) as caught:
        write_bytes(tmp_path, "page.md", b"new")
    assert code(caught) == "W002"


def test_a_page_that_may_not_be_written_is_named_beforehand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the work for it is done, with the option that named it."""
    monkeypatch.setattr(write.os, "access", lambda *_: False)
    with pytest.raises(CannotWrite) as caught:
        write.prepare_page(tmp_path / "page.html")
    assert code(caught) == "W002"
    assert "--html" in str(caught.value.problems[0])


def test_link_is_not_followed(tmp_path: Path) -> None:
    """--out that is a link is refused."""
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    with pytest.raises(CannotWrite) as caught:
        prepare(tmp_path / "out")
    assert code(caught) == "W001"


def test_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """--out that is a file is refused."""
    (tmp_path / "out").write_text("mine")
    with pytest.raises(CannotWrite) as caught:
        prepare(tmp_path / "out")
    assert code(caught) == "W001"


@pytest.mark.parametrize("name", ["../page.md", "/page.md", "", "..", "a/b.md", "a\0b"])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    """Only a plain file name is written."""
    with pytest.raises(CannotWrite) as caught:
        write_bytes(tmp_path, name, b"x")
    assert code(caught) == "W001"


def test_linked_file_is_replaced_not_followed(tmp_path: Path) -> None:
    """A link in the folder does not lead a write outside it."""
    (tmp_path / "outside").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "page.md").symlink_to(tmp_path / "outside")
    write_bytes(tmp_path / "out", "page.md", b"new")
    assert (tmp_path / "outside").read_text() == "mine"


def test_second_run_is_turned_away(tmp_path: Path) -> None:
    """Two runs never write into one folder at once."""
    with output_folder(tmp_path / "out"), pytest.raises(CannotWrite) as caught, output_folder(tmp_path / "out", wait=0):
        pass
    assert code(caught) == "W004"


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """Half a file of an earlier run does not stay."""
    (tmp_path / ".briefgen-half").write_text("half")
    with output_folder(tmp_path):
        assert not (tmp_path / ".briefgen-half").exists()


def test_jsonl_is_one_object_a_line(tmp_path: Path) -> None:
    """Keys keep their order, line ends inside a quotation do not break a line, lone surrogates do not stop it."""
    write_jsonl(tmp_path, "facts.jsonl", [{"b": "قال\nثم", "a": 1}, {"quote": "\ud800"}])
    lines = (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"b": "قال\\nثم", "a": 1}'
    assert json.loads(lines[1]) == {"quote": "\ud800"}


def test_json_is_written_with_its_keys_in_order(tmp_path: Path) -> None:
    """run.json reads as it was made."""
    write_json(tmp_path, "run.json", {"version": "0.1.0", "inputs": []})
    assert (tmp_path / "run.json").read_text() == '{\n  "version": "0.1.0",\n  "inputs": []\n}\n'


def test_file_has_the_usual_permissions(tmp_path: Path) -> None:
    """A result may be read by whom the user's mask lets read, not by its writer alone."""
    mask = os.umask(0o022)
    try:
        assert write_bytes(tmp_path, "page.md", b"x").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(mask)
