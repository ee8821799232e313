"""The rules read grammar, not the five sample articles: with other names and numbers, the same facts are found.

Each sample article is read as it is and with the replacements of swap/swaps.yaml put in. Fact by fact, the second
reading must be the first with ids and numbers replaced, and none may be lost or won.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import read_articles
from briefgen.extract.pipeline import Extractor
from briefgen.model import Article, Fact, Value
from briefgen.packs.folders import rules_folder

SEEDS = Path(__file__).parents[2] / "seeds"
TABLE = Path(__file__).parent / "swap" / "swaps.yaml"
SWAPS: dict[str, Any] = yaml.load(TABLE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
NUMBERS = sorted(SWAPS["numbers"])
FEWEST_FACTS = 15
GONE = re.compile(r"\b(?:Iraqi?|Baghdad|Washington|United States|US|American|Kadhimi|Sudani|Hussein|2,500)\b")
KEPT_NAMES = re.compile(r"Iraqi Kurdistan|Kurdistan Region of Iraq|Baghdad International Airport|US Central Command")
LETTER = "[\u0621-\u064a]"


def swapped(text: str, number: str) -> str:
    """The text with every name and number of the table replaced, each place once, longest first."""
    table: Mapping[str, str] = {**SWAPS["states"], **SWAPS["persons"], **SWAPS["numbers"][number]}
    # A number is no part of a longer one, a person's name no part of a longer word.
    pieces = [
        rf"(?<!{LETTER}){re.escape(old)}(?!{LETTER})" if old in SWAPS["persons"] else rf"(?<!\d){re.escape(old)}"
        for old in sorted(table, key=len, reverse=True)
    ]
    return re.sub("|".join(pieces), lambda match: table[match.group()], text)


def new_id(old: str | None) -> str | None:
    """The id that stands for another after the swap."""
    if old is None or old in SWAPS["kept_ids"]:
        return old
    if old in SWAPS["ids"]:
        return str(SWAPS["ids"][old])
    state, dot, rest = old.partition(".")
    return f"{SWAPS['ids'].get(state, state)}{dot}{rest}"


def new_value(old: float | None, number: str) -> float | None:
    """The amount that stands for another after the swap; as it is where ``number`` names no article."""
    return None if old is None else float(SWAPS["values"].get(number, {}).get(f"{old:g}", old))


def value_record(value: Value, swap: str) -> tuple[object, ...]:
    """What a value is, without its words; ``swap`` is the number of the article to be swapped, or empty."""
    number = value.number
    counted = "" if value.type == "ordinal" else swap
    bounds = (number.value, number.low, number.high) if number else ()
    return (
        value.type,
        new_id(value.id) if swap else value.id,
        tuple(new_value(bound, counted) for bound in bounds),
        (value.when.start, value.when.end) if value.when else None,
        value.phrase,
        value.polarity,
        value.en is None,
        tuple((role, tuple(value_record(v, swap) for v in held)) for role, held in sorted(value.roles.items())),
    )


def fact_record(fact: Fact, swap: str) -> tuple[object, ...]:
    """What a fact tells, without its words; ``swap`` as above."""
    return (
        fact.paragraph, fact.slot, fact.rule, fact.status, fact.polarity, fact.modality, fact.quoted,
        value_record(fact.source, swap) if fact.source else None,
        tuple((role, tuple(value_record(v, swap) for v in held)) for role, held in sorted(fact.roles.items())),
    )  # fmt: skip


@pytest.fixture(scope="module")
def readings(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[tuple[Fact, ...], ...]]:
    """The facts of each article, as it is and swapped; both are read as files are."""
    folder = tmp_path_factory.mktemp("swapped")
    for path in SEEDS.glob("*.txt"):
        (folder / path.name).write_text(swapped(path.read_text(encoding="utf-8-sig"), path.name[:3]), encoding="utf-8")
    rules = load_page_rules(rules_folder() / "pages")
    both: dict[str, list[Article]] = {}
    for where in (SEEDS, folder):
        for article in read_articles([where], page_rules=rules)[0]:
            both.setdefault(article.name[:3], []).append(article)
    return {number: tuple(extractor.extract(article).facts for article in pair) for number, pair in both.items()}


@pytest.mark.parametrize("number", NUMBERS)
def test_other_names_and_numbers_give_the_same_facts(
    readings: dict[str, tuple[tuple[Fact, ...], ...]], number: str
) -> None:
    """Slot, rule, roles and source of each; ids and numbers replaced."""
    before, after = readings[number]
    wanted = [fact_record(fact, number) for fact in before]
    found = [fact_record(fact, "") for fact in after]
    lost = [fact.text.en for fact, record in zip(before, wanted, strict=True) if record not in found]
    won = [fact.text.en for fact, record in zip(after, found, strict=True) if record not in wanted]
    assert not lost and not won, f"lost: {lost}; won: {won}"
    assert len(before) == len(after)


@pytest.mark.parametrize("number", NUMBERS)
def test_no_name_of_the_original_is_told_of_the_swapped_text(
    readings: dict[str, tuple[tuple[Fact, ...], ...]], number: str
) -> None:
    """Nothing in a rule's wording names a state or a person by itself."""
    told = [KEPT_NAMES.sub("", fact.text.en) for fact in readings[number][1]]
    assert [text for text in told if GONE.search(text)] == []


def test_there_are_facts_to_compare(readings: dict[str, tuple[tuple[Fact, ...], ...]]) -> None:
    """Nothing found twice would be equal too."""
    assert sum(len(before) for before, _ in readings.values()) >= FEWEST_FACTS
    assert all(before for before, _ in readings.values())


def test_the_swap_leaves_no_old_name() -> None:
    """The table covers the spellings of the articles."""
    for path in SEEDS.glob("*.txt"):
        text = swapped(path.read_text(encoding="utf-8-sig"), path.name[:3])
        text = re.sub("كردستان العراق|مطار بغداد|القيادة المركزية الأميركية", "", text)
        assert not re.findall("بغداد|واشنطن|الولايات المتحدة|الكاظمي|2500|عراق", text), path.name
