"""Where a character of a YAML text stands in its file, however the text is written."""

from __future__ import annotations

import pytest
import yaml

from briefgen.packs.places import place_within


@pytest.mark.parametrize(
    "written",
    [
        "- plain text\n",
        "- plain text\n  going on\n",
        "- {k: [a b, c], l: 'd e'}\n",
        "- 'it''s quoted'\n",
        '- "a \\"quoted\\" text"\n',
        '- "two\n   lines"\n',
        "- |\n  first line\n    deeper\n  last\n",
        "- >-\n  folded line\n  goes on\n\n  after a gap\n",
        "- <اتفق:فعل> على\n",
        '- "عَلى {الأطراف}"\n',
    ],
    ids=["plain", "plain on two lines", "in brackets", "single quotes", "escapes", "quotes on two lines", "block",
         "folded", "Arabic", "marks"],
)  # fmt: skip
def test_every_character_is_found_where_it_stands(written: str) -> None:
    """Line and column of each letter hold that letter; for spaces and ends of lines nobody asks."""
    lines = written.split("\n")
    found = 0
    for event in yaml.parse(written, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            line, column, style = event.start_mark.line + 1, event.start_mark.column + 1, event.style or ""
            for offset, letter in enumerate(event.value):
                if letter.isalpha():
                    at = place_within(lines, line, column, style, event.value, offset)
                    assert lines[at[0] - 1][at[1] - 1] == letter
                    found += 1
    assert found


def test_an_escaped_letter_stands_where_its_escape_begins() -> None:
    """What is behind it is found all the same."""
    line = r'- "a\u0041b"'
    assert [place_within([line], 1, 3, '"', "aAb", offset) for offset in range(3)] == [(1, 4), (1, 5), (1, 11)]


def test_a_text_that_is_not_in_the_lines_has_the_place_of_its_beginning() -> None:
    """A message is never without a place."""
    assert place_within(["- other"], 1, 3, "", "text", 2) == (1, 3)
    assert place_within([], 7, 3, "", "text", 2) == (7, 3)
