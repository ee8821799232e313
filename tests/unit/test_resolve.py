"""Names in patterns — words, roles, types, slots — become what the engine compares, or a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import compile_folder
from briefgen.packs.pattern import Capture, Lexeme
from briefgen.problems import Problem
from small import codes, copied

RULE = """
- rule: x
  slot: agreement
  match: ["{match}"]
  say: {{ar: "{{{{ verb('اتفق') }}}}", en: "{{{{ verb('agree') }}}}"}}
  examples: [اتفق]
  not: [لم يتفق]
"""


def problems_of(folder: Path, **added: str) -> list[Problem]:
    return compile_folder(copied(folder, **added))[1]


def rule_with(match: str, more: str = "") -> str:
    return RULE.format(match=match) + more


@pytest.mark.parametrize(
    ("match", "at", "code", "hint"),
    [
        ("<اتفف>", "اتفف>", "P031", "did you mean «اتفق»?"),
        ("<ظظظظ>", "ظظظظ>", "P031", "add it under words/"),
        ("<اتفق> {الأطرف}", "الأطرف}", "P040", "did you mean «الأطراف»? allowed: "),
        ("<اتفق> {الأطراف:دولا}", "دولا}", "P033", "did you mean «دولة»? allowed: "),
        ("<اتفق> (على", "(على", "P037", "add «)»"),
        ("{الأطراف} {الأطراف}", '"{الأطراف}', "P039", "add one in <…>"),
        ("<اتفق> في من على في من على", '"<اتفق>', "P038", "a pattern is no sentence"),
    ],
)
def test_a_mistake_in_a_pattern_points_at_its_place_in_the_pattern(
    tmp_path: Path, match: str, at: str, code: str, hint: str
) -> None:
    """Its own line and column, and what may be written instead; a mistake of the whole pattern at its beginning."""
    (problem,) = problems_of(tmp_path, facts=rule_with(match))
    assert (problem.code, problem.severity) == (code, "error")
    assert problem.place is not None and problem.quoted is not None
    assert problem.quoted[problem.place.column - 1 :].startswith(at)
    assert (problem.hint or "").startswith(hint)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("  where: {whom: {least: '2'}}\n", "P035"),
        ("  where: {who: {last: '2'}}\n", "P036"),
        ("  unless: {near: [<ظظظظ>]}\n", "P031"),
    ],
)
def test_conditions_are_checked(tmp_path: Path, written: str, code: str) -> None:
    """Roles, conditions and words that are not there."""
    assert codes(problems_of(tmp_path, facts=rule_with("<اتفق>", written))) == [code]


def test_a_slot_that_is_not_declared_is_told(tmp_path: Path) -> None:
    """With those that are."""
    (problem,) = problems_of(tmp_path, facts=rule_with("<اتفق>").replace("agreement", "agrement"))
    assert problem.code == "P034" and "agreement" in (problem.hint or "")


def test_several_mistakes_of_one_pattern_are_told_together(tmp_path: Path) -> None:
    """A word, a role and a type."""
    assert codes(problems_of(tmp_path, facts=rule_with("<ظظظظ> {ظ} {الأطراف:ظ}"))) == ["P031", "P040", "P033"]


def test_a_word_that_has_no_forms_is_told(tmp_path: Path) -> None:
    """A root and a pattern that do not give the verb."""
    (problem,) = problems_of(tmp_path, words="- {word: تشاور, pos: verb, root: شور, pattern: فاعل, en: confer}\n")
    assert problem.code == "P030" and "تشاور" in problem.message


def test_a_word_that_governs_in_two_ways_is_told(tmp_path: Path) -> None:
    """Nobody could say which of them holds."""
    assert codes(problems_of(tmp_path, context="- {governor: [قال], says: denied}\n")) == ["P041"]


def test_roles_and_types_may_be_named_in_both_languages(small: Extractor) -> None:
    """«{الأطراف}» and «{who}» are the same role."""
    agree = next(rule for rule in small.pack.rules if rule.id == "agree")
    captures = [element for element in agree.patterns[0] if isinstance(element, Capture)]
    assert [(c.role, c.types, c.many) for c in captures] == [
        ("who", frozenset({"party"}), True), ("what", frozenset({"action"}), True)
    ]  # fmt: skip


def test_a_class_stands_for_its_words(small: Extractor) -> None:
    """By its id or its Arabic name."""
    pattern = small.pack.context.attributions[0].patterns[0]
    assert isinstance(pattern[0], Lexeme)
    assert {small.pack.lexicon.words[number].word for number in pattern[0].words} == {"قال"}
    assert small.pack.classes["speech"] == small.pack.classes["القول"] == pattern[0].words


def test_a_verb_may_be_named_by_its_verbal_noun(tmp_path: Path) -> None:
    """«<اتفاق>» is the verb where no noun of that name is in the pack."""
    pack, problems = compile_folder(copied(tmp_path, facts=rule_with("<اتفاق:مصدر>")))
    assert pack is not None and not problems
    element = next(rule for rule in pack.rules if rule.id == "x").patterns[0][0]
    assert isinstance(element, Lexeme) and {pack.lexicon.words[n].word for n in element.words} == {"اتفق"}


def test_a_wider_type_takes_the_narrower(small: Extractor) -> None:
    """A state is a party and a place; a place is no state."""
    assert small.pack.wider["state"] == {"state", "party", "place"}
    assert small.pack.wider["place"] == {"place"}
