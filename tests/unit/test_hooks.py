"""The hooks that a repository of rules checks itself with."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from briefgen.cli.main import cli
from briefgen.problems import Exit
from small import copied

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
@pytest.mark.parametrize(("facts", "code"), [("", Exit.GOOD), ("\n- {rule: x}\n", Exit.RULES)], ids=["good", "bad"])
def test_a_hook_checks_the_pack_it_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hook: dict[str, Any], facts: str, code: Exit
) -> None:
    """A good pack passes, a mistake stops the commit."""
    monkeypatch.chdir(copied(tmp_path, facts=facts))
    program, *words = hook["entry"].split()
    assert program == "briefgen"
    assert CliRunner().invoke(cli, [*words, *hook["args"]]).exit_code == code


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_once_where_rules_change(hook: dict[str, Any]) -> None:
    """For the whole pack, not for each file; not where nothing but a text changes."""
    assert hook["pass_filenames"] is False and hook["language"] == "python"
    assert re.search(hook["files"], "facts/a.yaml") and re.search(hook["files"], "pack.yml")
    assert not re.search(hook["files"], "README.md")
