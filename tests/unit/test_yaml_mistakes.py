"""What is no YAML is told as what the author did, at the place where it was done."""

from __future__ import annotations

import pytest

from briefgen.packs.yaml_door import parse_yaml, plain

GOOD = "- {word: a, pos: noun}\n"


@pytest.mark.parametrize(
    ("text", "place", "said", "hint"),
    [
        ("- rule: x\n  match: [a, b\n  say: c\n", "2:10", "«[» is not closed", "add «]»"),
        ("- {name: QA, type: state\n", "1:3", "«{» is not closed", "add «}»"),
        ("- {name: QA type: state}\n", "1:13", "a comma is missing before «type»", "write «, type:»"),
        ("- {name: QA، type: state}\n", "1:12", "between two parts", "write «,»"),
        ('- rule: x\n  match: "a b\n  slot: c\n', "2:10", "a quotation mark that is not closed", 'add "'),
        ('- text: "a "b" c"\n', "1:12", "a quotation mark inside a text", "write «…»"),
        ("- rule: x\n\tslot: y\n", "2:1", "a tab", "spaces"),
        ("- rule: x\n slot: y\n", "2:2", "«slot:» is not indented", "column 3"),
        ("- rule: x\n  slot: y\n   match: z\n", "3:4", "«match:» is not indented", "column 3"),
        ("- rule: x\n  slot y\n  match: z\n", "2:7", "no colon behind «slot»", "«slot: y»"),
        ("- rule: x\n  slot:y\n  match: z\n", "2:8", "no space behind the colon", "«slot: y»"),
        ("- rule: x\n  expect: who: QA\n", "2:14", "a colon inside a text", "expect: {who: QA}"),
        ("- text: a: b\n", "1:10", "a colon inside a text", 'text: "a: b"'),
        ("- rule: x\n  match: {a} <b>\n", "2:10", "begins with «{»", '"{a} <b>"'),
        ("- rule: x\n  say:\n    ar: {{ who }} x\n", "3:9", "begins with «{»", '"{{ who }} x"'),
        ("- rule: x\n  say:\n    ar: {% if x %}\n", "3:9", "begins with «{»", '"{% if x %}"'),
        ("- text: @a\n", "1:9", "begins with «@»", '"@a"'),
        ("-rule: x\n  slot: y\n", "1:2", "no space behind the dash", "«- »"),
    ],
)
def test_the_mistake_is_told_where_it_was_made(text: str, place: str, said: str, hint: str) -> None:
    """And what to write instead; the entries before and behind it are read."""
    _document, (problem,) = parse_yaml(text, "a.yaml")
    assert (problem.code, str(problem.place)) == ("P003", f"a.yaml:{place}"), str(problem)
    assert said in problem.message and hint in (problem.hint or "")
    around, problems = parse_yaml(GOOD + text + GOOD, "a.yaml")
    line, column = place.split(":")
    assert [str(each.place) for each in problems] == [f"a.yaml:{int(line) + 1}:{column}"], problems
    assert around.root is not None and plain(around.root) == [{"word": "a", "pos": "noun"}] * 2


def test_two_entries_that_are_no_yaml_are_told_in_one_run() -> None:
    """One does not hide the other."""
    _, problems = parse_yaml("- {a: b\n" + GOOD + "- c: d: e\n", "a.yaml")
    assert [str(problem.place) for problem in problems] == ["a.yaml:1:3", "a.yaml:3:7"]
