"""What stands in a pack's folders and is no file of rules is named, and the rest is read."""

from __future__ import annotations

from pathlib import Path

from briefgen.packs.cache import compile_folder
from small import codes, copied


def test_a_folder_named_like_a_file_is_named(tmp_path: Path) -> None:
    """With the other files read."""
    folder = copied(tmp_path)
    (folder / "facts" / "dir.yaml").mkdir()
    pack, problems = compile_folder(folder)
    assert codes(problems) == ["P086"] and problems[0].severity == "warning"
    assert pack is not None and pack.rules


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    """Not a crash, and the other files are read."""
    folder = copied(tmp_path)
    (folder / "facts" / "l.yaml").symlink_to(tmp_path / "nowhere.yaml")
    pack, problems = compile_folder(folder)
    assert codes(problems) == ["P086"] and pack is not None


def test_a_pack_without_rules_is_warned_of(tmp_path: Path) -> None:
    """It could find nothing, and its page would look like a quiet day."""
    folder = copied(tmp_path)
    for file in (folder / "facts").iterdir():
        file.unlink()
    problems = compile_folder(folder)[1]
    assert [(problem.code, problem.severity) for problem in problems] == [("P087", "warning")]
