"""The same input gives the same bytes, whatever the hash seed, time zone, locale and number of workers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.packs.folders import rules_folder
from briefgen.packs.pack import Pack

ROOT = Path(__file__).parents[2]
COMMAND = "from briefgen.cli.main import main; main()"


def run(out: Path, rules: Path, *words: str, **environment: str) -> dict[str, bytes]:
    """Every file that the command writes, read back."""
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "seeds", "--out", str(out), "--rules", str(rules), *words],
        cwd=ROOT, capture_output=True, check=False, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if not path.name.startswith(".")}


@pytest.fixture(scope="module")
def rules(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped rules as they are now: an author may be changing them while the tests run."""
    copy = tmp_path_factory.mktemp("rules") / "rules"
    shutil.copytree(rules_folder(), copy)
    return copy


@pytest.fixture(scope="module")
def first(rules: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One run to compare with."""
    found = run(tmp_path_factory.mktemp("first") / "out", rules, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    assert {"facts.jsonl", "run.json"} < found.keys() and len(found["facts.jsonl"].splitlines()) >= 15
    return found


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        ((), {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}),
        ((), {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "ar_EG.UTF-8", "PYTHONUTF8": "0"}),
        (("--jobs", "2"), {"PYTHONHASHSEED": "3"}),
    ],
    ids=["far east", "far west", "two workers"],
)
def test_every_file_has_the_same_bytes(
    first: dict[str, bytes], rules: Path, tmp_path: Path, words: tuple[str, ...], environment: dict[str, str]
) -> None:
    """Pages, facts and the record."""
    other = run(tmp_path / "out", rules, *words, **environment)
    assert other.keys() == first.keys()
    assert [name for name in first if first[name] != other[name]] == []


@pytest.mark.slow
def test_a_fresh_compilation_gives_the_same_bytes(first: dict[str, bytes], rules: Path, tmp_path: Path) -> None:
    """A cache changes nothing but the time: here there is none that can be used."""
    (tmp_path / "file").write_bytes(b"")
    other = run(tmp_path / "out", rules, BRIEFGEN_CACHE=str(tmp_path / "file" / "cache"), PYTHONHASHSEED="5")
    assert [name for name in first if first[name] != other[name]] == []


def test_a_second_run_into_the_same_folder_changes_nothing(
    first: dict[str, bytes], rules: Path, tmp_path: Path
) -> None:
    """What is there is written over with itself."""
    (tmp_path / "out").mkdir()
    for name, content in first.items():
        (tmp_path / "out" / name).write_bytes(content)
    assert run(tmp_path / "out", rules) == first
