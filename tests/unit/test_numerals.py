"""The reader of numbers, held against a table of phrases."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from plain_tokens import plain_tokens, words_of

from briefgen.arabic.numerals import numeral_words, read_numbers
from briefgen.arabic.tokens import Token, tokenize
from briefgen.packs.pack import Pack
from effort import GROWTH, calls_of

_HERE = Path(__file__)
_CASES = yaml.safe_load(_HERE.with_name("numerals_cases.yaml").read_text(encoding="utf-8"))
_GRAMMAR = yaml.safe_load(_HERE.with_name("numerals_grammar_cases.yaml").read_text(encoding="utf-8"))
_ABSENT = {"value": None, "low": None, "high": None, "approximate": False, "unit": None, "ordinal": False}


def _found(text: str, tokens: tuple[Token, ...]) -> list[dict[str, Any]]:
    return [
        {
            "words": words_of(text, tokens, mention.first, mention.last),
            "value": mention.number.value,
            "low": mention.number.low,
            "high": mention.number.high,
            "approximate": mention.number.approximate,
            "unit": mention.number.unit,
            "ordinal": mention.ordinal,
        }
        for mention in read_numbers(tokens)
    ]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"])
def test_reads_the_numbers_of_the_table(case: dict[str, Any]) -> None:
    """Every number is found with its words, value and bounds, and nothing else is."""
    assert _found(case["text"], plain_tokens(case["text"])) == [_ABSENT | number for number in case["numbers"]]


@pytest.mark.parametrize("case", _GRAMMAR, ids=lambda case: case["text"])
def test_reads_the_numbers_of_the_grammar(case: dict[str, Any], pack: Pack) -> None:
    """By the categories of counting, in the tokens of an article; `missed` says why one is not read."""
    found = _found(case["text"], tokenize(case["text"], 0, pack.lexicon))
    assert (found == [_ABSENT | number for number in case["numbers"]]) is ("missed" not in case)


def test_at_least_98_in_a_hundred_numbers_are_read() -> None:
    """The misses of the table stay few."""
    assert sum("missed" in case for case in _GRAMMAR) <= 0.02 * len(_GRAMMAR)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("قتل 30 شخصا على الأقل", 30, None),
        ("قتل 30 جنديا سوريا على الأقل", 30, None),
        ("يسمح ببقاء 12 مراقبا كحد أقصى", None, 12),
        ("قتل 30 شخصا وأصيب عشرة على الأقل", None, None),
        ("قتل 30 شخصا في هجوم على الأقل", None, None),
    ],
)
def test_a_bound_behind_the_counted_noun_bounds_its_own_number(text: str, low: int | None, high: int | None) -> None:
    """«على الأقل» reaches over noun and adjective to the number, and not over another number or a preposition."""
    first, *_ = read_numbers(plain_tokens(text))
    assert (first.number.low, first.number.high) == (low, high)


def test_mentions_stand_in_order_and_apart() -> None:
    """Mentions never overlap, so that each token counts once."""
    mentions = read_numbers(plain_tokens("نحو 3 آلاف كتاب ومئات الصور و40% من 10 إلى 15 لوحة"))
    assert len(mentions) == 4
    assert all(one.last <= other.first for one, other in pairwise(mentions))


def test_knows_the_words_that_follow_a_clitic() -> None:
    """The tokenizer learns every spelling it must cut a clitic from."""
    assert {"خمسمئة", "المئة", "آلاف", "دولار", "الثالثة"} <= numeral_words()


def test_a_long_row_of_numerals_takes_linear_time() -> None:
    """Twice as many joined numerals are read with twice the effort."""
    longer, shorter = plain_tokens("ألف و" * 1_000), plain_tokens("ألف و" * 500)
    assert calls_of(lambda: read_numbers(longer)) < GROWTH * calls_of(lambda: read_numbers(shorter))


def test_a_numeral_too_long_to_count_is_left_alone() -> None:
    """A row of a thousand digits is no number and no error."""
    assert read_numbers(plain_tokens("9" * 1000)) == ()
