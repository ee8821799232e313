"""What ranks higher: how many is asked first."""

from __future__ import annotations

from dataclasses import replace

from briefgen.digest.rank import rank
from briefgen.extract.pipeline import Extractor
from briefgen.model import Number, Text
from page_samples import fact, value


def test_a_number_ranks_over_hundreds_and_news_over_background(small: Extractor) -> None:
    """Of two figures the page keeps the one that says how many."""
    counted = replace(
        fact(Text("لها 2500.", "It has 2,500."), slot="force"),
        roles={"count": (value("number", "2500", "2,500", number=Number(2500)),)},
    )
    vague = replace(counted, roles={"count": (value("number", "مئات", "hundreds", number=Number(None, 100)),)})
    assert rank((counted,), small.pack, {}) > rank((vague,), small.pack, {})
    assert rank((vague,), small.pack, {}) > rank((vague,), small.pack, {}, background=True)
