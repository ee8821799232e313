"""A free span of a rule in English: composed where all its words can be read, and the rule silent where they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from small import copied, read

RULE = """
- rule: says-clause
  slot: next_step
  only: {polarity: positive, modality: stated}
  match: "<قال:فعل> {الأطراف} (إن|أن) {الإجراء:*}"
  where: {what: {english: "yes"}}
  say:
    ar: "{{ verb('قال', who) }} {{ who }} إن {{ what }}"
    en: "{{ who }} {{ verb('say', who) }} that {{ what }}"
  examples: [قالت قطر إن القوات انتشرت]
  not: [لم تقل قطر إن القوات انتشرت]
"""
INSIDE = """
- phrase: announcing
  type: action
  match: "الإعلان (إن|أن) {الإجراء:*}"
  say: {en: "announce that {{ what }}"}
  examples: [الإعلان أن القوات انتشرت]
  not: [الإعلان]
"""
WORDS = """
- {word: قوة, pos: noun, gender: f, plural: [قوات], en: force, kind: count}
"""


@pytest.fixture
def extractor(tmp_path: Path) -> Extractor:
    return Extractor(open_pack(copied(tmp_path, facts=RULE, words=WORDS)))


def _facts(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    return [(f.text.en, f.how) for f in read(extractor, text).facts if f.rule == "says-clause"]


def test_a_clause_of_known_words_is_composed(extractor: Extractor) -> None:
    """Its origin is transfer."""
    found = _facts(extractor, "قالت قطر إن القوات انتشرت")
    assert found == [("Qatar said that the forces deployed.", "transfer")]


@pytest.mark.parametrize("clause", ["القوات تزحلقت", "القوات انتشرت إذا", "قواته انتشرت", "انتشرت القوات"])
def test_a_clause_that_cannot_be_told_keeps_the_rule_silent(extractor: Extractor, clause: str) -> None:
    """An unknown word, a condition, an owner who does not agree, and «إن» before a verb, which is «if»."""
    assert _facts(extractor, f"قالت قطر إن {clause}") == []


def test_an_owner_is_the_doer_of_the_rule_where_it_agrees(extractor: Extractor) -> None:
    """«قواتها» beside Qatar are its forces."""
    found = _facts(extractor, "قالت قطر إن قواتها انتشرت")
    assert found == [("Qatar said that its forces deployed.", "transfer")]


def test_a_phrase_round_a_composed_span_is_as_weak_as_the_span(tmp_path: Path) -> None:
    """The fact that holds the phrase says so."""
    extractor = Extractor(open_pack(copied(tmp_path, phrases=INSIDE, words=WORDS)))
    text = "اتفقت قطر وتونس على الإعلان أن القوات انتشرت"
    (fact,) = read(extractor, text).facts
    assert (fact.text.en, fact.how) == ("Qatar and Tunisia agreed to announce that the forces deployed.", "transfer")
