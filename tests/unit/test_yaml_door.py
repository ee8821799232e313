"""YAML enters by one door: text only, with its place, and nothing that could surprise."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.limits import LIMITS
from briefgen.packs.yaml_door import find, key_node, open_yaml, parse_yaml, plain


def code_and_place(text: str) -> tuple[str, str]:
    _, problems = parse_yaml(text, "facts/a.yaml")
    return problems[0].code, str(problems[0].place)


def read(text: str) -> object:
    document, problems = parse_yaml(text, "a.yaml")
    assert not problems and document.root is not None
    return plain(document.root)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: b\nc: *d\n", "P005", "facts/a.yaml:2:4"),
        ("a: &b c\n", "P005", "facts/a.yaml:1:4"),
        ("- &b [c]\n", "P005", "facts/a.yaml:1:3"),
        ("a: !!int 5\n", "P007", "facts/a.yaml:1:4"),
        ("a: !!python/object:os.system {}\n", "P007", "facts/a.yaml:1:4"),
        ("a:\n  <<: {b: c}\n", "P009", "facts/a.yaml:2:3"),
        ("[a]: b\n", "P009", "facts/a.yaml:1:1"),
        ("a: b\nc: d\na: e\n", "P010", "facts/a.yaml:3:1"),
        ("- a\n--- \n- b\n", "P006", "facts/a.yaml:2:1"),
        ("a: [b\n", "P003", "facts/a.yaml:1:4"),
        ("a: b\n\tc: d\n", "P003", "facts/a.yaml:2:1"),
        ("- اتفق\u200fت\n", "P004", "facts/a.yaml:1:7"),
    ],
    ids=["alias", "anchor", "anchored list", "tag", "python tag", "merge", "list as key", "key twice", "two documents",
         "unclosed", "tab", "invisible"],
)  # fmt: skip
def test_what_could_surprise_is_refused_with_its_place(text: str, code: str, place: str) -> None:
    """File, line and column, counted from one."""
    assert code_and_place(text) == (code, place)


def test_an_anchor_that_multiplies_text_is_refused_before_it_multiplies() -> None:
    """The bomb of nine lists of nine lists takes no memory."""
    bomb = "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert code_and_place(bomb)[0] == "P005"


def test_nesting_stops_at_the_limit() -> None:
    """Brackets without end are a message and no crash."""
    deep = LIMITS.max_pack_depth + 1
    assert code_and_place("[" * deep + "]" * deep)[0] == "P008"
    assert code_and_place("[" * 50_000)[0] == "P008"
    assert read("[" * 20 + "]" * 20) is not None


@pytest.mark.parametrize("text", ["no", "yes", "010", "1e3", "12:30", "2024-02-20", "null", "~", "0x1F", "3.0"])
def test_a_scalar_stays_the_text_it_was(text: str) -> None:
    """Norway is no falsehood and a clock time no number."""
    assert read(f"a: {text}") == {"a": text}


def test_empty_value_is_empty_text() -> None:
    """A key without a value holds the empty text."""
    assert read("a:\n") == {"a": ""}


def test_empty_file_has_no_root_and_no_problem() -> None:
    """An empty file, or one of comments only, is an empty document."""
    assert parse_yaml("# nothing\n", "a.yaml")[0].root is None
    assert parse_yaml("", "a.yaml")[1] == []


def test_byte_order_mark_is_no_character(tmp_path: Path) -> None:
    """An editor's mark at the head of the file changes nothing; columns count without it."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: b\n")
    document, problems = open_yaml(tmp_path / "a.yaml", "a.yaml")
    assert not problems and document.root is not None and document.root.pairs is not None
    assert (document.root.pairs[0][0].text, document.root.pairs[0][0].column) == ("a", 1)


def test_a_mark_inside_the_text_is_refused() -> None:
    """Only at the head of a file may the byte order mark stand."""
    assert code_and_place("a: b\ufeffc\n")[0] == "P004"


def test_every_invisible_character_is_named() -> None:
    """All of a file in one run, each by its Unicode name."""
    _, problems = parse_yaml("- a\u200eb\n- c\n- d\u202ee\n", "a.yaml")
    assert [str(problem.place) for problem in problems] == ["a.yaml:1:4", "a.yaml:3:4"]
    assert "LEFT-TO-RIGHT MARK" in problems[0].message


def test_all_keys_that_stand_twice_are_told_in_one_run() -> None:
    """One message for each, with the line of the first."""
    _, problems = parse_yaml("a: 1\nb: 2\na: 3\nb: 4\n", "a.yaml")
    assert [problem.code for problem in problems] == ["P010", "P010"]
    assert problems[1].hint == "first on line 2"


def test_message_quotes_the_line_with_a_caret_under_the_place() -> None:
    """The author sees the line and where in it."""
    _, problems = parse_yaml("- a\n- b: *c\n", "a.yaml")
    assert str(problems[0]).splitlines()[1:3] == ["    - b: *c", "         ^"]


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    """Windows Arabic is refused where it begins."""
    (tmp_path / "a.yaml").write_bytes(b"a: b\nc: " + "اتفق".encode("cp1256"))
    _, problems = open_yaml(tmp_path / "a.yaml", "a.yaml")
    assert [(problem.code, str(problem.place)) for problem in problems] == [("P002", "a.yaml:2")]


def test_a_file_over_the_limit_is_not_parsed(tmp_path: Path) -> None:
    """Its size alone is the reason given."""
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(LIMITS.max_pack_file_bytes + 1)
    assert [problem.code for problem in open_yaml(tmp_path / "a.yaml", "a.yaml")[1]] == ["P001"]


def test_find_gives_the_nearest_node_that_exists() -> None:
    """A path that leads nowhere ends where it left the tree, so that a message still has a place."""
    document, _ = parse_yaml("a:\n  - b: c\n", "a.yaml")
    assert document.root is not None
    assert find(document.root, ("a", 0, "b")).text == "c"
    assert find(document.root, ("a", 0, "missing", "more")).line == 2
    assert key_node(find(document.root, ("a", 0)), "b").column == 5
