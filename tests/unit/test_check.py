"""What is wrong in entries that each look right: wordings, beginnings, examples, names."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from briefgen.packs.cache import compile_folder
from briefgen.packs.check_attributes import ROLE, TENSES
from briefgen.wording.spoken import Spoken
from briefgen.wording.verbs import Tense
from small import SMALL, codes, copied

AR, EN = "{{ verb('اتفق', who) }} {{ who }}", "{{ who }} {{ verb('agree', who) }}"
TESTS = "\n  examples: [اتفقت قطر]\n  not: [لم تتفق قطر]"


def rule(ar: str = AR, en: str = EN, match: str = "<اتفق:فعل> {الأطراف}", more: str = TESTS) -> str:
    return f'\n- rule: x\n  slot: agreement\n  match: "{match}"\n  say:\n    ar: "{ar}"\n    en: "{en}"{more}\n'


def test_the_small_pack_has_no_problem() -> None:
    """What the other tests build on."""
    assert compile_folder(SMALL)[1] == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (rule(), ""),
        (rule().replace("rule: x", "rule: agree"), "P042"),
        (rule().replace("rule: x", "rule: PP 5"), "P089"),
        (rule(more="\n  not: [لم تتفق قطر]"), "P043"),
        (rule(more="\n  examples: [اتفقت قطر]"), "P044"),
        (rule(en=EN + " {% if %}"), "P046"),
        (rule(ar=AR + "{{ whom }}", en=EN + "{{ whom }}"), "P047"),
        (rule(ar=AR + "{{ count }}", en=EN + "{{ count }}"), "P048"),
        (rule(AR + "{{ place }}", EN + "{{ place }}", "<اتفق:فعل> {الأطراف} (في {المكان})?"), "P049"),
        (rule(AR + "{% if place %}{{ place }}{% endif %}", EN + "{% if place %}{{ place }}{% endif %}",
              "<اتفق:فعل> {الأطراف} (في {المكان})?"), ""),
        (rule(en="{{ who }} agreed"), "P050"),
        (rule(en="{{ who }} agreed", more="\n  only: {polarity: positive, modality: stated}" + TESTS), ""),
        (rule(ar="{{ verb('اتفق') }}"), "P051"),
        (rule(match="<اتفق:فعل> {الأطراف} (في {المكان})?"), "P056"),
        (rule(match="<اتفق:فعل> {الأطراف} (في {المكان})?", more="\n  unsaid: place" + TESTS), ""),
        (rule(more="\n  unsaid: palace" + TESTS), "P035"),
    ],
    ids=["good", "twice", "no id", "no example", "no not", "not Jinja", "no role", "never filled", "may be empty",
         "guarded", "fixed verb", "fixed verb declared", "one language only", "never said", "unsaid on purpose",
         "unsaid, but no role"],
)  # fmt: skip
def test_a_rule_is_checked(tmp_path: Path, written: str, code: str) -> None:
    """A mistake that both wordings make is told of both."""
    found = codes(compile_folder(copied(tmp_path, facts=written))[1])
    assert found[:1] == ([code] if code else [])


def test_left_recursion_is_refused(tmp_path: Path) -> None:
    """An action that begins with an action would look for itself."""
    phrase = """
- phrase: x
  type: action
  match: "{الإجراء} من {المكان}"
  say: {en: "{{ what }}"}
  examples: [سحب من قطر]
  not: [سحب من كذا]
"""
    assert codes(compile_folder(copied(tmp_path, phrases=phrase))[1]) == ["P045"]


SALEH = "- {{name: {0}, type: person, ar: [علي صالح], en: Ali Salih, of: {1}{2}}}\n"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (SALEH.format("b", "OM", ""), ["P055"]),
        (SALEH.format("b", "QA", ""), []),
        (SALEH.format("b", "OM", ", offices: [{office: president, of: OM, from: 2012-01-01}]"), []),
        (SALEH.format("b", "OM", ", offices: [{office: president, of: OM, from: 2009-01-01}]"), ["P055"]),
    ],
    ids=["same state", "other state", "later office", "office at one time"],
)
def test_two_persons_of_one_name_must_be_told_apart(tmp_path: Path, second: str, found: list[str]) -> None:
    """By their states or by the times of their offices."""
    first = SALEH.format("a", "OM", ", offices: [{office: president, of: OM, from: 2004-01-01, to: 2010-01-01}]")
    office = "- {name: president, type: person, ar: [رئيس], en: president}\n"
    assert codes(compile_folder(copied(tmp_path, names="\n" + office + first + second))[1]) == found


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ('{who: {least: "2"}}', ""), ("{who: {least: two}}", "P027"), ("{who: {most: -1}}", "P027"),
        ("{who: {least: [1, 2]}}", "P027"), ("{who: {english: maybe}}", "P027"), ("{who: {english: no}}", ""),
        ("{who: {coming: true}}", "P027"),
    ],
)  # fmt: skip
def test_the_values_of_conditions_are_checked(tmp_path: Path, where: str, code: str) -> None:
    """A word is no number, and a switch is yes or no; each is named with its place, and nothing stops."""
    folder = copied(tmp_path, facts=rule(more=f"\n  where: {where}{TESTS}"))
    found = compile_folder(folder)[1]
    assert codes(found) == ([code] if code else [])
    assert all(problem.place and problem.place.line and problem.place.column for problem in found)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (rule(en=EN + "{% if who.plurl %}s{% endif %}"), "P047"),
        (rule(en=EN + "{% if who.plural %}s{% endif %}"), ""),
        (rule(en="{{ who }} {{ verb('agree', who, tens='present') }}"), "P047"),
        (rule(en="{{ who }} {{ verb('agree', who, tense='presnt') }}"), "P026"),
        (rule(en="{{ who }} {{ verb('agree', who, tense='present') }}"), ""),
        (rule().replace('match: "<اتفق:فعل> {الأطراف}"', "match: \u201c<اتفق:فعل> {الأطراف}\u201d"), "P088"),
    ],
    ids=["no attribute", "an attribute", "no argument", "no tense", "a tense", "bent quotation marks"],
)
def test_small_slips_in_a_wording_are_named(tmp_path: Path, written: str, code: str) -> None:
    """With what was meant, before any example is tried."""
    found = compile_folder(copied(tmp_path, facts=written))[1]
    assert code in codes(found) if code else not found


def test_a_cue_that_stands_twice_is_named(tmp_path: Path) -> None:
    """It would change what the first one does, and nobody would know."""
    cue = "\n- cue: [لم]\n  polarity: negative\n  binds: verb\n  examples: [لم تتفق قطر]\n  not: [اتفقت قطر]\n"
    folder = copied(tmp_path)
    (folder / "context" / "more.yaml").write_text(cue + cue.replace("verb", "noun"), encoding="utf-8")
    problems = compile_folder(folder)[1]
    assert codes(problems)[:1] == ["P042"] and len(problems) == 1


def test_what_a_role_can_be_asked_is_what_it_answers() -> None:
    """The list of the checker and the values themselves agree."""
    asked = {name for name in dir(Spoken) if not name.startswith("_")} | {"values", "language"}
    assert asked == set(ROLE)
    assert get_args(Tense) == TENSES
