"""A rule is said never to win only where another finds all that it finds, under no narrower conditions."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.packs.cache import compile_folder
from small import copied

RULE = """
- rule: x
  slot: force
  priority: "{priority}"
  match: "{match}"
  unsaid: owner
  say:
    ar: "{{{{ verb('انتشر') }}}} {{{{ count }}}} جندي في {{{{ place }}}}"
    en: "{{{{ count }}}} soldiers {{{{ verb('deploy', count) }}}} in {{{{ place }}}}"
  examples: [ينتشر 300 جندي في اليمن]
  not: [لم ينتشر 300 جندي في اليمن]
{more}
"""
SAME = "<انتشر:فعل> {العدد} <جندي> {المالك}? في {المكان}"


def never_winning(pack: Path) -> list[str]:
    """The rules of which it is said, when nothing else is wrong."""
    problems = compile_folder(pack)[1]
    assert {problem.code for problem in problems} <= {"P072"}
    return [problem.message.split("»")[0].strip("«") for problem in problems]


@pytest.mark.parametrize(
    ("match", "priority", "more", "found"),
    [
        (SAME, 50, "", ["x"]),
        (SAME, 40, "", ["x"]),
        (SAME, 60, "", ["deployed"]),
        ("<انتشر:فعل> {العدد} <جندي> في {المكان}", 40, "", ["x"]),
        ("<انتشر:فعل> {العدد} <جندي> في {المكان}", 50, "", []),
        ("<انتشر:فعل,ماض> {العدد} <جندي:مفرد> في {المكان:دولة}", 40, "", ["x"]),
        ("<انتشر> {العدد} <جندي> في {المكان}", 40, "", []),
        ("<انتشر:فعل> {العدد} (<جندي>|<طرف>) في {المكان}", 40, "", []),
        ("<انتشر:فعل> {العدد} <جندي> (في|على) {المكان}", 40, "", []),
        (SAME, 40, '  relative: "yes"', []),
        (SAME, 40, "  only: {polarity: positive}", ["x"]),
    ],
    ids=["the same, later", "the same, weaker", "the same, stronger", "narrower and weaker", "narrower, as strong",
         "narrower kinds and types", "any kind of reading", "another word", "another preposition", "also in relatives",
         "told of fewer facts"],
)  # fmt: skip
def test_a_rule_can_never_win_behind_one_that_finds_all_it_finds(
    tmp_path: Path, match: str, priority: int, more: str, found: list[str]
) -> None:
    """Of equal priority the one that covers more of the sentence may win, so only the same pattern is told."""
    rule = RULE.format(match=match, priority=priority, more=more)
    assert never_winning(copied(tmp_path, facts=rule)) == found


def test_conditions_of_the_stronger_rule_leave_room_for_the_weaker(tmp_path: Path) -> None:
    """What the stronger one passes over, the weaker one tells."""
    rule = RULE.format(match=SAME, priority=70, more='  where: {count: {least: "100"}}')
    assert never_winning(copied(tmp_path, facts=rule)) == []
