"""An Arabic quotation in an English line runs from right to left as one, from « to »."""

from __future__ import annotations

import re

import pytest

from briefgen.render.direction import EMBEDDED, END_OF_EMBEDDING, END_OF_ISOLATE, FIRST_STRONG_ISOLATE, RLM, isolated
from briefgen.render.docx import _runs

QUOTATIONS = (
    "«خان يونس (جنوبي قطاع غزة) ستبقى منطقة مهمة»",
    "«لسحب الجنود بحلول يوليو/ تموز 2011»",
    '«" كل السبل الممكنة" التي\u00a0تتمكن»',
    "«بين طهران ومجموعة «5 + 1» في فيينا»",
    "«طائرات F-16 في القاعدة»",
)


@pytest.mark.parametrize("quotation", QUOTATIONS)
def test_a_quotation_is_one_isolate_in_markdown(quotation: str) -> None:
    """Whatever brackets, numbers, spaces or marks it holds."""
    text = isolated(f"He said {quotation} [ar] on Monday.", "en")
    assert f"{FIRST_STRONG_ISOLATE}{quotation}{END_OF_ISOLATE}" in text


def test_a_quotation_that_begins_with_latin_runs_from_right_to_left() -> None:
    """A mark says so before its first letter."""
    assert f"{FIRST_STRONG_ISOLATE}{RLM}«F-16 طائرة»" in isolated("He said «F-16 طائرة» [ar].", "en")


@pytest.mark.parametrize("quotation", QUOTATIONS)
def test_a_quotation_is_held_together_in_word(quotation: str) -> None:
    """One embedding, Latin words and numbers inside it in runs of their own."""
    xml = str(_runs(f"He said {quotation} [ar] on Monday.", "en", ""))
    said = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)).replace("&#34;", '"')
    inside = said[said.index(EMBEDDED) + 1 : said.index(END_OF_EMBEDDING)]
    assert re.sub("[\u200e\u200f]", "", inside) == quotation
    assert said.count(EMBEDDED) == 1


def test_an_english_quotation_is_left_as_it_is() -> None:
    """Nothing in it runs from right to left."""
    assert isolated("He said «no» to it.", "en") == "He said «no» to it."
