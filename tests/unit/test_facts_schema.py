"""Every line of a real run holds against docs/facts.schema.json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import read_articles
from briefgen.extract.pipeline import Extractor
from briefgen.packs.folders import rules_folder
from briefgen.render.facts import fact_record
from briefgen.render.facts_schema import FactLine

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def run(extractor: Extractor) -> dict[str, tuple[str, list[str]]]:
    """Text and lines of each sample article."""
    articles, _ = read_articles([SEEDS], page_rules=load_page_rules(rules_folder() / "pages"))
    return {
        each.name: (
            each.text,
            [json.dumps(fact_record(f, each.text), ensure_ascii=False) for f in extractor.extract(each).facts],
        )
        for each in articles
    }


def test_every_line_holds_against_the_schema(run: dict[str, tuple[str, list[str]]]) -> None:
    """Strictly: no key too many, none missing."""
    lines = [line for _, found in run.values() for line in found]
    assert len(lines) >= 15
    for line in lines:
        FactLine.model_validate_json(line)


def test_every_quote_is_the_text_at_its_offsets(run: dict[str, tuple[str, list[str]]]) -> None:
    """Of the fact and of each value in it that has a place in the text."""
    for text, lines in run.values():
        for line in lines:
            fact = json.loads(line)
            assert fact["quote"] == text[fact["start"] : fact["end"]]
            for held in [*fact["roles"].values(), fact["source"]]:
                for value in held if isinstance(held, list) else [held]:
                    if isinstance(value, dict) and value["end"]:
                        assert value["text"] == text[value["start"] : value["end"]]


def test_lines_stand_in_the_order_of_the_text(run: dict[str, tuple[str, list[str]]]) -> None:
    """By offset within an article."""
    for _, lines in run.values():
        starts = [json.loads(line)["start"] for line in lines]
        assert starts == sorted(starts)


def test_no_two_facts_share_an_id(run: dict[str, tuple[str, list[str]]]) -> None:
    """Over the whole run."""
    ids = [json.loads(line)["id"] for _, lines in run.values() for line in lines]
    assert len(ids) == len(set(ids))
