"""A line of facts.jsonl has the shape that docs/facts.schema.json describes."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefgen.render.facts import fact_record
from briefgen.render.facts_schema import FactLine, schema
from page_samples import Text, fact, forces, value

DOCS = Path(__file__).parents[2] / "docs"
KEYS = ["id", "article", "published", "slot", "rule", "start", "end", "quote", "paragraph", "line", "polarity",
        "modality", "roles", "source", "text", "how", "quoted"]  # fmt: skip


def test_keys_stand_in_their_order() -> None:
    """Whoever reads the file by eye finds each key where it always is."""
    assert list(fact_record(forces(), "")) == KEYS


def test_record_holds_to_the_schema() -> None:
    """Every kind of role passes the strict schema."""
    FactLine.model_validate_json(json.dumps(fact_record(forces(), "")))
    FactLine.model_validate_json(json.dumps(fact_record(fact(Text("قال", "said")), "")))


@pytest.mark.parametrize("extra", [{"more": 1}, {"how": "guess"}, {"id": "x"}, {"roles": {}}, {"start": -1}])
def test_schema_is_strict(extra: dict[str, object]) -> None:
    """What the schema does not know is refused."""
    with pytest.raises(ValidationError):
        FactLine.model_validate_json(json.dumps(fact_record(forces(), "") | extra))


def test_documented_schema_is_the_one_that_is_tested() -> None:
    """docs/facts.schema.json is made from the schema of the program."""
    assert json.loads((DOCS / "facts.schema.json").read_text(encoding="utf-8")) == schema()


def test_who_is_always_a_list() -> None:
    """Even where nobody is named."""
    assert fact_record(forces(), "")["roles"]["who"] == []
    assert [one["id"] for one in fact_record(fact(Text("قال", "said")), "")["roles"]["who"]] == ["OM"]


def test_many_roles_are_lists_and_others_are_not() -> None:
    """A role's shape follows its pack, not how many values it happens to hold."""
    roles = fact_record(forces(), "")["roles"]
    assert isinstance(roles["parties"], list)
    assert isinstance(roles["count"], dict)


def test_no_value_is_lost_where_a_single_role_holds_two() -> None:
    """A list stands where one value was expected, rather than half of what was found."""
    two = replace(forces(), roles={"place": (value("place", "أ", "A"), value("place", "ب", "B"))})
    assert len(fact_record(two, "")["roles"]["place"]) == 2


def test_empty_roles_are_left_out() -> None:
    """Only ``who`` is there when it is empty."""
    assert "place" not in fact_record(replace(forces(), roles={"place": ()}), "")["roles"]


def test_number_gives_its_value_and_bounds() -> None:
    """About three thousand soldiers: the value, no bounds, approximate, the unit."""
    count = fact_record(forces(), "")["roles"]["count"]
    assert [count[key] for key in ("value", "low", "high", "approx", "unit")] == [3000, None, None, True, "soldier"]


def test_days_are_iso_dates() -> None:
    """An open side is null."""
    when = fact_record(forces(), "")["roles"]["when"]
    assert (when["from"], when["to"]) == ("2023-03-01", None)


def test_value_without_english_says_null() -> None:
    """A quotation has no English of its own."""
    place = fact_record(forces(), "")["roles"]["place"]
    assert place["en"] is None
    assert place["how"] == "quote"
    assert "id" not in place


def test_status_and_source() -> None:
    """The status of a force is a word among the roles; a fact without a speaker has a null source."""
    assert fact_record(forces(), "")["roles"]["status"] == "present"
    assert fact_record(forces(), "")["source"]["id"] == "CY.defense"
    assert fact_record(fact(Text("قال", "said")), "")["source"] is None


def test_a_fact_is_placed_by_its_paragraph_and_its_line_of_the_file() -> None:
    """The mark on the page counts paragraphs of the news; an editor counts lines."""
    article = "القائمة\n\nالدوحة\n" + "قال شيئا آخر.\n"
    made = replace(fact(Text("قال", "said")), start=article.index("قال"))
    record = fact_record(made, article)
    assert (record["paragraph"], record["line"]) == (2, 4)
