"""Problems as text, JSON and workflow commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen.cli.report import as_arabic, as_command
from briefgen.cli.rules import rules_group
from briefgen.messages.texts import told, translated
from briefgen.problems import Exit, Place, Problem
from small import copied

ISOLATES = dict.fromkeys(map(ord, "\u200f\u2066\u2068\u2069"))
UNREAD = """
- rule: x
  slot: agreement
  match: "<اتفق:فعل> {الأطراف} في {المكان}"
  say: {ar: "{{ verb('اتفق') }} {{ who }}", en: "{{ who }} {{ verb('agree') }}"}
  unsaid: place
  examples: [اتفقت قطر]
  not: [لم تتفق قطر]
"""


def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *options: str, facts: str = "\n- {rule: x}\n") -> Result:
    """`rules check` of a small pack with mistakes, from the folder above it."""
    copied(tmp_path, facts=facts)
    monkeypatch.chdir(tmp_path)
    return CliRunner().invoke(rules_group, ["check", *options])


def test_json_is_one_object_with_every_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code, severity, texts and place of each, the file as seen from here, and how many."""
    ended = check(tmp_path, monkeypatch, "pack", "--format", "json")
    found = json.loads(ended.stdout)
    assert ended.exit_code == Exit.RULES
    assert (found["errors"], found["warnings"], len(found["problems"])) == (2, 0, 2)
    assert found["problems"][0] == {
        "code": "P025", "severity": "error", "message": "«slot» is missing", "hint": "add «slot: …»",
        "file": "pack/facts/facts.yaml", "line": 25, "column": 3, "quoted": "- {rule: x}",
    }  # fmt: skip


def test_json_of_a_pack_without_mistakes_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same object."""
    ended = check(tmp_path, monkeypatch, "pack", "--format", "json", facts="")
    assert ended.exit_code == Exit.GOOD
    assert json.loads(ended.stdout) == {"problems": [], "errors": 0, "warnings": 0}


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_files_are_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    """A pack given by its whole path, too."""
    shown = check(tmp_path, monkeypatch, str(tmp_path / "pack"), "--format", form).stdout
    assert "pack/facts/facts.yaml" in shown and str(tmp_path) not in shown


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    """Percent and line ends in the text; colons and commas in the file's name."""
    problem = Problem("P003", "100% wrong", Place("a,b:c.yaml", 2, 3), "first\nthen")
    assert as_command(problem) == "::error file=a%2Cb%3Ac.yaml,line=2,col=3,title=P003::100%25 wrong%0Afirst%0Athen"


def test_a_workflow_command_of_a_whole_file_has_no_line() -> None:
    """Nor one that is about no file a file."""
    assert as_command(told("P002", Place("a.yaml"))) == "::error file=a.yaml,title=P002::the file is not UTF-8"
    assert as_command(Problem("T020", "not counted", severity="warning")) == "::warning title=T020::not counted"


def test_arabic_stands_in_lines_of_its_own() -> None:
    """Sentence, place, the author's line with its caret, hint: no line mixes them."""
    problem = translated(told("P010", Place("a.yaml", 2, 5), "    pos: noun", key="pos", line=1), "ar")
    assert as_arabic(problem).translate(ISOLATES).split("\n") == [
        "خطأ P010: المفتاح «pos» مكرر", "  a.yaml:2:5", "        pos: noun", "        ^", "    ورد أول مرة في السطر 1",
    ]  # fmt: skip


def test_arabic_lines_begin_and_end_from_right_to_left() -> None:
    """Whatever stands at their ends, and whatever direction the terminal takes lines to have."""
    first, *_, hint = as_arabic(translated(told("P005.anchor", Place("a", 1, 1), "&x", said="&x"), "ar")).split("\n")
    assert first[0] == first[-1] == hint.strip()[0] == hint[-1] == "\u200f"


@pytest.mark.parametrize(
    ("tongue", "said", "count"),
    [("ar", "خطأ P025", "خطآن، لا تحذيرات"), ("en", "error P025", "2 errors, 0 warnings")],
)
def test_check_speaks_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tongue: str, said: str, count: str
) -> None:
    """Messages and the closing count."""
    ended = check(tmp_path, monkeypatch, "pack", "--ui", tongue)
    assert said in ended.stdout.translate(ISOLATES)
    assert ended.stderr.translate(ISOLATES).strip() == count


def test_rules_test_speaks_the_language_asked_for(tmp_path: Path) -> None:
    """Examples that fail, and a pack that cannot be opened."""
    pack = copied(tmp_path, facts=UNREAD)
    ended = CliRunner().invoke(rules_group, ["test", str(pack), "--rule", "x", "--ui", "ar"])
    assert ended.exit_code == Exit.RULES
    assert "لا تجد القاعدة شيئا في «اتفقت قطر»" in ended.stdout.translate(ISOLATES)
    assert ended.stderr.translate(ISOLATES).strip() == "جُرِّب مثالان، فشل مثال واحد"
    broken = CliRunner().invoke(rules_group, ["test", str(copied(tmp_path, facts="\n- {rule: y}\n")), "--ui", "ar"])
    assert broken.exit_code == Exit.RULES and "المفتاح «slot» ناقص" in broken.stdout.translate(ISOLATES)
