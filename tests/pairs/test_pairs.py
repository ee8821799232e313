"""Minimal pairs: two sentences one word apart are told differently, or not at all.

A sentence that gives no fact is refused, which is allowed and counted; a sentence told wrongly fails.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.author.examples import article_of, names_of
from briefgen.extract.pipeline import Extractor
from briefgen.model import Fact
from briefgen.packs.cache import open_pack

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
PUBLISHED = "2021-05-20"
SIDES = ("told", "other")
PAIRS: list[tuple[str, dict[str, Any]]] = [
    (f"{path.stem}: {entry['pair']}", entry)
    for path in sorted(HERE.glob("*.yaml"))
    for entry in yaml.load(path.read_text(encoding="utf8"), Loader=yaml.CBaseLoader)
]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The default pack, opened once."""
    return Extractor(open_pack(RULES))


@pytest.mark.parametrize("entry", [entry for _, entry in PAIRS], ids=[name for name, _ in PAIRS])
@pytest.mark.parametrize("side", SIDES)
def test_a_pair_is_told_as_it_says_or_not_at_all(
    extractor: Extractor, entry: dict[str, Any], side: str, record_property: Callable[[str, object], None]
) -> None:
    """No sentence of a pair may be told as its twin."""
    facts = extractor.extract(article_of(entry[side]["text"], PUBLISHED)).facts
    wrong = told_wrongly(facts, entry[side])
    record_property("refused", not facts)
    assert not wrong, f"«{entry[side]['text']}»: {wrong}"


def test_enough_pairs_are_told(extractor: Extractor, capsys: pytest.CaptureFixture[str]) -> None:
    """Refusing everything would pass the test above: counts are printed; half the first sentences must be told."""
    counts = {side: {"right": 0, "refused": 0, "wrong": 0} for side in SIDES}
    for _, entry in PAIRS:
        for side in SIDES:
            facts = extractor.extract(article_of(entry[side]["text"], PUBLISHED)).facts
            verdict = "wrong" if told_wrongly(facts, entry[side]) else "right" if facts else "refused"
            counts[side][verdict] += 1
    with capsys.disabled():
        print(f"\npairs: {len(PAIRS)}; {counts}")
    assert len(PAIRS) >= 70
    assert counts["told"]["right"] * 2 >= len(PAIRS)


def told_wrongly(facts: tuple[Fact, ...], wanted: dict[str, Any]) -> str:
    """What is wrong with the facts of a sentence; empty where they say what it says, or say nothing."""
    if "refused" in wanted:
        return _first(f for f in facts if _is(f, wanted["refused"]))
    if "not_positive" in wanted:
        plain = [f for f in facts if f.polarity == "positive" and f.modality == "stated"]
        return _first(f for f in plain if _is(f, wanted["not_positive"]))
    if "who_not" in wanted:
        return _first(f for f in facts if _who(f) & set(wanted["who_not"]))
    if "who_not_only" in wanted:
        return _first(f for f in facts if _who(f) == set(wanted["who_not_only"]))
    if "limit" in wanted:
        return _first(f for f in facts if wanted["limit"] not in f.text.en)
    same = [f for f in facts if f.slot == wanted["slot"]]
    told = any(_agrees(f, wanted) for f in same)
    return "" if told else _first(same)


def _is(fact: Fact, kinds: list[str]) -> bool:
    return fact.slot in kinds or (fact.status in kinds and fact.polarity == "positive")


def _agrees(fact: Fact, wanted: dict[str, Any]) -> bool:
    said = names_of(fact.source) if fact.source is not None else set()
    return (
        fact.polarity == wanted.get("polarity", fact.polarity)
        and fact.modality == wanted.get("modality", fact.modality)
        and set(wanted.get("who", _who(fact))) == _who(fact)
        and wanted.get("source", "yes" if said else "no") == ("yes" if said else "no")
        and wanted.get("source_not", "") not in said
    )


def _who(fact: Fact) -> set[str]:
    return {value.id or value.text for value in fact.roles.get("who", ())}


def _first(facts: Any) -> str:
    return next((f"{f.slot} {f.polarity} {f.modality}: {f.text.en}" for f in facts), "")
