"""`briefgen.testing`: a team's pack under pytest."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from small import copied

TESTS = 'from briefgen.testing import pack_tests\n\ntest_pack = pack_tests("pack")\n'
pytest_plugins = ["pytester"]


@pytest.fixture
def team(small: Extractor, pytester: pytest.Pytester) -> Path:
    """A repository with a pack and its file of tests."""
    pytester.makepyfile(test_rules=TESTS)
    return copied(pytester.path)


def test_each_example_is_a_test_named_by_its_place(team: Path, pytester: pytest.Pytester) -> None:
    """And the pack as a whole is one."""
    ended = pytester.runpytest_inprocess("-v", "-p", "no:cacheprovider")
    ended.assert_outcomes(passed=13)
    ended.stdout.fnmatch_lines(["*test_pack[[]pack[]] PASSED*", "*test_pack[[]facts/facts.yaml:11[]] PASSED*"])


def test_a_failure_prints_what_rules_test_prints(team: Path, pytester: pytest.Pytester) -> None:
    """The place, the author's line, expected and found side by side; no trace of the program."""
    file = team / "facts" / "facts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("who: [QA, TN]", "who: [QA, YE]"), encoding="utf-8")
    ended = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    ended.assert_outcomes(passed=12, failed=1)
    ended.stdout.fnmatch_lines(["*facts.yaml:11:7: error P061*", "*≠ who*QA, YE*QA*"])
    assert "examples.py" not in ended.stdout.str()


def test_a_pack_with_mistakes_fails_once_with_all_of_them(team: Path, pytester: pytest.Pytester) -> None:
    """The examples are skipped: nothing could be read."""
    file = team / "facts" / "facts.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\n- {rule: x}\n- {rule: y}\n", encoding="utf-8")
    ended = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    ended.assert_outcomes(failed=1, skipped=12)
    assert ended.stdout.str().count("error P025") >= 4
