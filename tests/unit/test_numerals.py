"""The reader of numbers, held against a table of phrases."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from plain_tokens import plain_tokens, words_of

from briefgen.arabic.numerals import numeral_words, read_numbers

_CASES = yaml.safe_load(Path(__file__).with_name("numerals_cases.yaml").read_text(encoding="utf-8"))
_ABSENT = {"value": None, "low": None, "high": None, "approximate": False, "unit": None, "ordinal": False}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"])
def test_reads_the_numbers_of_the_table(case: dict[str, Any]) -> None:
    """Every number is found with its words, value and bounds, and nothing else is."""
    text = case["text"]
    tokens = plain_tokens(text)
    found = [
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
    assert found == [_ABSENT | number for number in case["numbers"]]


def test_mentions_stand_in_order_and_apart() -> None:
    """Mentions never overlap, so that each token counts once."""
    mentions = read_numbers(plain_tokens("نحو 3 آلاف كتاب ومئات الصور و40% من 10 إلى 15 لوحة"))
    assert len(mentions) == 4
    assert all(one.last <= other.first for one, other in pairwise(mentions))


def test_knows_the_words_that_follow_a_clitic() -> None:
    """The tokenizer learns every spelling it must cut a clitic from."""
    assert {"خمسمئة", "المئة", "آلاف", "دولار", "الثالثة"} <= numeral_words()


def test_a_long_row_of_numerals_takes_linear_time() -> None:
    """Five thousand joined numerals are read in a few seconds at most."""
    started = time.perf_counter()
    read_numbers(plain_tokens("ألف و" * 5_000))
    assert time.perf_counter() - started < 5


def test_a_numeral_too_long_to_count_is_left_alone() -> None:
    """A row of a thousand digits is no number and no error."""
    assert read_numbers(plain_tokens("9" * 1000)) == ()
