"""A problem as it is printed: its place, the author's own line, and a caret under the place."""

from __future__ import annotations

import pytest

from briefgen.problems import LONG_LINE, Place, Problem


def shown(line: str, column: int) -> list[str]:
    return str(Problem("P000", "wrong", Place("a.yaml", 1, column), quoted=line)).splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("a: wrong", 4, "   ^"),
        ("\ta: wrong", 5, "\t   ^"),
        ("عَلى خطأ", 6, "    ^"),
    ],
    ids=["letters", "a tab stays a tab", "marks take no room"],
)
def test_the_caret_stands_under_the_place(line: str, column: int, caret: str) -> None:
    """As wide as what is shown above it."""
    assert shown(line, column) == [f"    {line}", f"    {caret}"]


def test_a_long_line_is_cut_to_what_stands_round_the_place() -> None:
    """The terminal would break it, and the caret would stand under another part."""
    line = "a" * 300 + "WRONG" + "b" * 300
    quoted, caret = shown(line, 301)
    assert quoted[caret.index("^") :].startswith("WRONG")
    assert quoted.startswith("    …") and quoted.endswith("…") and len(quoted) < LONG_LINE + 10


def test_a_line_is_cut_at_its_end_only_where_the_place_is_near_its_beginning() -> None:
    """Nothing before the place is lost without need."""
    quoted, caret = shown("WRONG" + "b" * 300, 1)
    assert quoted.startswith("    WRONG") and quoted.endswith("…") and caret == "    ^"
