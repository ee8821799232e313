"""What analysts get wrong is found: the place, the author's own line, what was meant, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.packs.cache import compile_folder
from small import codes, copied

TABLE = Path(__file__).with_name("mistakes.yaml")
MISTAKES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", MISTAKES, ids=[case["mistake"] for case in MISTAKES])
def test_a_mistake_is_found_at_its_place_with_what_was_meant(tmp_path: Path, case: dict[str, Any]) -> None:
    """File, line and column; the line quoted, with what is wrong at the column; a hint; no other message."""
    pack = copied(tmp_path)
    file = pack / case["file"]
    file.parent.mkdir(exist_ok=True)
    file.write_text(case["text"], encoding="utf-8")
    found = compile_folder(pack)[1]
    assert sorted(codes(found)) == sorted([case["code"], *case.get("more", [])]), "\n".join(map(str, found))
    problem = next(each for each in found if each.code == case["code"])
    place = f"{file.as_posix()}:{case['at']}" if case["at"] else file.as_posix()
    assert str(problem.place) == place, str(problem)
    if case["at"]:
        assert problem.place is not None and problem.quoted == case["text"].split("\n")[problem.place.line - 1]
        assert problem.quoted[problem.place.column - 1 :].startswith(case.get("shows", "")), str(problem)
    assert case["suggests"] in f"{problem.message} {problem.hint}", str(problem)
    assert problem.severity == case.get("severity", "error")


def test_a_mistake_in_each_of_many_files_is_told_in_one_run(tmp_path: Path) -> None:
    """What is no YAML, has no right keys, names no words or cannot be said hides nothing of the others."""
    pack = copied(tmp_path)
    chosen = [case for case in MISTAKES if not case.get("more") and case["code"] not in ("P042", "P055", "P072")]
    for number, case in enumerate(chosen):
        folder = pack / case["file"].split("/")[0]
        folder.mkdir(exist_ok=True)
        text = case["text"].replace("rule: x\n", f"rule: x-{number}\n").replace("phrase: x\n", f"phrase: x-{number}\n")
        (folder / f"new-{number}.yaml").write_text(text, encoding="utf-8")
    told = {
        (problem.code, problem.place.file.rsplit("/", 1)[-1]) for problem in compile_folder(pack)[1] if problem.place
    }
    missing = {(case["code"], f"new-{n}.yaml", case["mistake"]) for n, case in enumerate(chosen)}
    assert not {each for each in missing if each[:2] not in told}
