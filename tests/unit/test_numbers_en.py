"""Numbers in English, as agencies write them."""

from __future__ import annotations

import pytest

from briefgen.model import Number
from briefgen.wording.numbers import exact, figure, number_words, ordinal_words


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (7, "7"), (1234, "1,234"), (999_999, "999,999"), (1_000_000, "1 million"), (2_500_000, "2.5 million"),
     (1_234_567, "1,234,567"), (3_000_000_000, "3 billion"), (2.5, "2.5"), (3.0, "3"), (-1500, "-1,500")],
)  # fmt: skip
def test_figures(value: float, said: str) -> None:
    """Thousands with commas, round millions in words, nothing rounded."""
    assert figure(value) == said


@pytest.mark.parametrize(("value", "said"), [(0, "zero"), (9, "nine"), (10, "10"), (2.5, "2.5"), (-3, "-3")])
def test_small_numbers_are_words(value: float, said: str) -> None:
    """Below ten."""
    assert exact(value) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (Number(2500), "2,500"),
        (Number(5), "five"),
        (Number(3000, approximate=True), "about 3,000"),
        (Number(5, approximate=True), "about five"),
        (Number(5200, low=5200, approximate=True), "more than 5,200"),
        (Number(15, low=15), "at least 15"),
        (Number(None, high=15), "at most 15"),
        (Number(15, high=15), "at most 15"),
        (Number(15, high=15, approximate=True), "fewer than 15"),
        (Number(None, 35_000, 50_000), "35,000 to 50,000"),
        (Number(None, 100), "hundreds"),
        (Number(None, 20), "dozens"),
        (Number(None, 1_000), "thousands"),
        (Number(None, 1_000_000), "millions"),
        (Number(None, 250), "at least 250"),
        (Number(40, unit="percent"), "40%"),
        (Number(40, approximate=True, unit="percent"), "about 40%"),
        (Number(None), ""),
    ],
)
def test_a_number_says_what_bounds_it(number: Number, said: str) -> None:
    """And nothing that the text does not."""
    assert number_words(number) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(1, "first"), (3, "third"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (21, "21st"), (22, "22nd"),
     (23, "23rd"), (111, "111th"), (101, "101st")],
)  # fmt: skip
def test_ordinals(value: int, said: str) -> None:
    """Words to ninth, then figures with their ending."""
    assert ordinal_words(value) == said
