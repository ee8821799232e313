"""What whole sentences give with the default pack: every English line, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from briefgen.author.examples import article_of
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack

HERE = Path(__file__).parent
DAY = "2024-05-05"
CASES = [
    case
    for path in sorted(HERE.glob("told_cases*.yaml"))
    for case in yaml.load(path.read_text(encoding="utf8"), Loader=yaml.CBaseLoader)
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The default pack, opened once."""
    return Extractor(open_pack(HERE.parents[1] / "rules"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_sentence_gives_these_lines_and_no_other(extractor: Extractor, case: dict[str, list[str]]) -> None:
    """Each line of the table stands for a way in which persons, speakers or clauses can be mistaken."""
    facts = extractor.extract(article_of(case["text"], DAY)).facts
    assert sorted(fact.text.en for fact in facts) == sorted(case["told"])
