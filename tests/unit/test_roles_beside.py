"""Which roles facts carry that no rule captures: when and where, whose, who besides, and whether it is denied."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from briefgen.author.examples import article_of
from briefgen.extract.pipeline import Extractor
from briefgen.model import Value
from briefgen.packs.cache import open_pack

HERE = Path(__file__).parent
DAY = "2024-05-05"
FILES = sorted(HERE.glob("role_cases*.yaml"))
CASES = [each for path in FILES for each in yaml.load(path.read_text(encoding="utf8"), Loader=yaml.CBaseLoader)]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The default pack, opened once."""
    return Extractor(open_pack(HERE.parents[1] / "rules"))


def said(value: Value) -> str:
    """A value by its day, its id, or its words."""
    if value.when is not None and value.when.start is not None:
        return value.when.start.isoformat()
    return value.id or value.text


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_fact_carries_the_roles_that_its_own_words_give(extractor: Extractor, case: dict) -> None:  # type: ignore[type-arg]
    """Each case stands for a way in which a day, a place or a party may be given to what it does not belong to."""
    facts = [f for f in extractor.extract(article_of(case["text"], DAY)).facts if f.slot == case["slot"]]
    facts = [f for f in facts if not case.get("killed") or f.status == "killed"]
    assert facts
    fact = facts[-1] if case.get("last") else facts[0]
    found = {role: [said(v) for v in fact.roles.get(role, ())] or ["-"] for role in case.get("roles", {})}
    assert found == case.get("roles", {})
    assert fact.polarity == case.get("polarity", fact.polarity)
