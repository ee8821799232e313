"""Finding the articles under the given paths."""

from __future__ import annotations

import os
from pathlib import Path

from briefgen.articles.find import find_articles, shown
from briefgen.limits import Limits


def write(path: Path, text: str = "خبر") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*paths: Path) -> list[str]:
    return [found.name for found in find_articles(paths).articles]


def codes(*paths: Path) -> list[str]:
    return [problem.code for problem in find_articles(paths).problems]


def test_articles_come_in_the_order_of_their_names_from_all_folders(tmp_path: Path) -> None:
    """The order is that of the relative paths with forward slashes, whatever the file system says."""
    for name in ("b/2.txt", "a.txt", "b/1.TXT", "c.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.txt", "b/1.TXT", "b/2.txt", "c.txt"]


def test_a_path_may_be_a_file(tmp_path: Path) -> None:
    """A single file is read whatever its ending, and is called by its own name."""
    assert names(write(tmp_path / "deep" / "news.text")) == ["news.text"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    """Names with a dot in front are the system's, and are not mentioned."""
    write(tmp_path / ".hidden.txt")
    write(tmp_path / ".git" / "a.txt")
    assert names(tmp_path) == [] and codes(tmp_path) == []


def test_links_are_named_and_not_followed(tmp_path: Path) -> None:
    """Links to files outside, to nowhere and in a circle end in A005 each."""
    outside = write(tmp_path / "outside.txt")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").symlink_to(outside)
    (folder / "b.txt").symlink_to(tmp_path / "missing")
    (folder / "loop").symlink_to(folder)
    assert names(folder) == [] and codes(folder) == ["A005"] * 3


def test_pipes_and_folders_named_like_articles_are_named(tmp_path: Path) -> None:
    """Only regular files are opened; what lies in such a folder is still found."""
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path / "folder.txt" / "a.txt")
    assert names(tmp_path) == ["folder.txt/a.txt"] and codes(tmp_path) == ["A006", "A006"]


def test_the_listing_is_no_article(tmp_path: Path) -> None:
    """articles.csv is handed back by itself."""
    write(tmp_path / "articles.csv")
    finding = find_articles([tmp_path])
    assert not finding.articles and [found.name for found in finding.listings] == ["articles.csv"]


def test_other_files_and_web_pages_are_named(tmp_path: Path) -> None:
    """What is left out is said, as a warning."""
    write(tmp_path / "page.html")
    write(tmp_path / "notes.md")
    problems = find_articles([tmp_path]).problems
    assert [(problem.code, problem.severity) for problem in problems] == [("A010", "warning")] * 2


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    """A PATH that is not there is A007."""
    assert codes(tmp_path / "nowhere") == ["A007"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file in it give one article."""
    file = write(tmp_path / "a.txt")
    assert names(tmp_path, file, tmp_path) == ["a.txt"]


def test_two_folders_with_files_of_one_name_keep_both(tmp_path: Path) -> None:
    """The second one is told apart by its folder."""
    write(tmp_path / "x" / "1.txt")
    write(tmp_path / "y" / "1.txt")
    assert names(tmp_path / "x", tmp_path / "y") == ["1.txt", "y/1.txt"]


def test_names_are_safe_to_show(tmp_path: Path) -> None:
    """Line ends, escape sequences, bidi controls and bytes that are not UTF-8 are shown escaped."""
    assert shown("a\nb\x1b[31m\u202ec\udcff") == "a\\nb\\x1b[31m\\u202ec\\udcff"
    (tmp_path / "a\nb.txt").write_text("خبر", encoding="utf-8")
    assert names(tmp_path) == ["a\\nb.txt"]


def test_folders_nested_deep_end_well(tmp_path: Path) -> None:
    """Depth is no recursion."""
    folder = tmp_path
    for _ in range(300):
        folder = folder / "d"
    write(folder / "a.txt")
    assert names(tmp_path) == ["d/" * 300 + "a.txt"]


def test_more_articles_than_the_cap_are_named(tmp_path: Path) -> None:
    """The first ones are kept, and A014 says so."""
    for name in "abc":
        write(tmp_path / f"{name}.txt")
    finding = find_articles([tmp_path], Limits(max_articles=2))
    assert len(finding.articles) == 2 and [problem.code for problem in finding.problems] == ["A014"]


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    """Given one by one: the second is called by the folder it lies in."""
    for folder in ("x1", "x2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "n.txt").write_text("خبر", encoding="utf-8")
    found = find_articles([tmp_path / "x1" / "n.txt", tmp_path / "x2" / "n.txt"])
    assert [each.name for each in found.articles] == ["n.txt", "x2/n.txt"] and not found.problems
