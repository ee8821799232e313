"""Sentences that fail for as many reasons: the rule meant stands first, with the reason, marked where it stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.author.explain import Explainer
from briefgen.author.explain_plain import NO_RULE, plain_lines
from briefgen.author.watch import WatchedExtractor
from briefgen.packs.pack import Pack
from small import article

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def explainer(pack: Pack) -> Explainer:
    """The shipped pack, with all the rules that might be shown instead."""
    return Explainer(WatchedExtractor(pack))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_rule_meant_is_shown_first_with_its_reason(explainer: Explainer, case: dict[str, Any]) -> None:
    """Of all the rules that hold a word of the sentence."""
    (sentence,) = explainer.article(article(case["text"])).sentences
    near = next(near for clause in sentence.clauses for near in clause.near)
    assert near.rule.id == case["rule"]
    assert near.reason.startswith(case["reason"])
    assert near.reason.endswith(case.get("ends", ""))
    if "at" in case:
        assert "".join(part.text for part in near.parts if part.state == "stop") == case["at"]
    assert [fact.slot for fact in sentence.facts][:1] == ([case["fact"]] if "fact" in case else [])


def test_the_reasons_are_different() -> None:
    """None stands for two."""
    assert len({case["why"] for case in CASES}) == len({case["text"] for case in CASES}) >= 10


def test_a_fact_that_context_moved_says_from_where(explainer: Explainer) -> None:
    """An agreement still to be reached stands among the next steps."""
    told = list(plain_lines(explainer.article(article("ستتفق قطر وتونس على سحب القوات القطرية من اليمن"))))
    at = next(n for n, line in enumerate(told) if line.startswith("  fact      next_step by agree-on-action"))
    assert told[at + 1].strip() == "context moved it here from agreement, because it is planned"


def test_a_sentence_that_no_rule_has_a_word_of_says_so(explainer: Explainer) -> None:
    """An empty answer would leave its author alone."""
    told = list(plain_lines(explainer.article(article("تثاءب القط في الحديقة"))))
    assert [line.strip() for line in told if "nearly" in line] == [f"nearly    {NO_RULE}"]
    assert any(line.split() == ["unknown", "تثاءب"] for line in told)
