"""Which files of the given paths are articles: regular ``.txt`` files, in an order that no file system decides."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefgen.limits import LIMITS, Limits
from briefgen.problems import Place, Problem

LISTING = "articles.csv"
_PAGES = frozenset((".html", ".htm"))


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies, and its path relative to the PATH given, with forward slashes, safe to show."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the given paths hold: articles to read and listings (``articles.csv``) beside them, both sorted by name."""

    articles: tuple[Found, ...]
    listings: tuple[Found, ...]
    problems: tuple[Problem, ...]


def shown(name: str) -> str:
    """``name`` with what could steer a terminal or not be written as UTF-8 (controls, bidi, surrogates) escaped."""
    if name.isprintable() and name.isascii():
        return name
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")
        else character
        for character in name
    )


def find_articles(paths: Iterable[str | Path], limits: Limits = LIMITS) -> Finding:
    """Look through ``paths``: folders to any depth, or single files of whatever ending.

    Hidden files and folders (a dot in front) are passed over. Links inside a folder are not followed. Everything
    else that is not read is named in ``problems``; nothing is raised.
    """
    articles: dict[str, Found] = {}
    listings: dict[str, Found] = {}
    problems: list[Problem] = []
    seen: set[str] = set()
    for given in paths:
        root = Path(given)
        label = shown(root.name or os.fspath(root))
        for found in _below(root, label, problems):
            real = os.path.realpath(found.path)
            if real in seen:
                continue
            seen.add(real)
            target = listings if found.path.name == LISTING else articles
            above = label if root.is_dir() else shown(Path(os.path.abspath(root)).parent.name)
            name = found.name if found.name not in target else f"{above}/{found.name}"
            if name in target:
                problems.append(
                    _problem(
                        "A013",
                        name,
                        "another file of this name was given before; it is left out",
                        "Give the two folders in two runs, or give the folder that holds both.",
                    )
                )
                continue
            if target is articles and len(articles) >= limits.max_articles:
                message = f"more than {limits.max_articles} articles; the rest is left out"
                problems.append(_problem("A014", label, message, "Give fewer folders at a time."))
                break
            target[name] = Found(found.path, name)
    ordered = tuple(articles[name] for name in sorted(articles))
    problems.sort(key=lambda problem: (str(problem.place), problem.code))
    return Finding(ordered, tuple(listings[name] for name in sorted(listings)), tuple(problems))


def _below(root: Path, label: str, problems: list[Problem]) -> list[Found]:
    """The files under one given path, by name."""
    try:
        mode = root.stat().st_mode if root.is_dir() else root.lstat().st_mode
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        said = "there is no such file or folder" if missing else f"it cannot be opened ({_reason(error)})"
        problems.append(_problem("A007" if missing else "A008", shown(root.as_posix()), said, "Check the path."))
        return []
    if stat.S_ISDIR(mode):
        return _walk(root, problems)
    if _is_readable_kind(mode, label, problems):
        return [Found(root, label)]
    return []


def _walk(root: Path, problems: list[Problem]) -> list[Found]:
    """Every article under a folder; a stack and not recursion, for folders nested without end."""
    files: list[Found] = []
    folders = [(os.fspath(root), "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(
                _problem(
                    "A008",
                    prefix.rstrip("/") or shown(root.name),
                    f"the folder cannot be opened ({_reason(error)})",
                    "Check its permissions.",
                )
            )
            continue
        for entry in listed:
            if entry.name.startswith("."):
                continue
            name = prefix + shown(entry.name)
            try:
                mode = entry.stat(follow_symlinks=False).st_mode
            except OSError as error:
                problems.append(_problem("A008", name, f"it cannot be looked at ({_reason(error)})"))
                continue
            if stat.S_ISDIR(mode):
                folders.append((entry.path, name + "/"))
                if entry.name.lower().endswith(".txt"):
                    problems.append(
                        _problem(
                            "A006", name, "it is a folder, though its name ends like an article's", severity="warning"
                        )
                    )
            elif not _is_readable_kind(mode, name, problems):
                continue
            elif entry.name == LISTING or entry.name.lower().endswith(".txt"):
                files.append(Found(Path(entry.path), name))
            else:
                problems.append(_not_an_article(name))
    return sorted(files, key=lambda found: found.name)


def _is_readable_kind(mode: int, name: str, problems: list[Problem]) -> bool:
    """Tell whether it is a regular file, and name it if not."""
    if stat.S_ISLNK(mode):
        problems.append(
            _problem("A005", name, "it is a link, and links are not followed", "Give the path of the file itself.")
        )
        return False
    if not stat.S_ISREG(mode):
        problems.append(_problem("A006", name, "it is not a regular file (a pipe, a socket or a device)"))
        return False
    return True


def _not_an_article(name: str) -> Problem:
    if os.path.splitext(name)[1].lower() in _PAGES:
        return _problem(
            "A010",
            name,
            "web pages are not read yet; it is left out",
            "Save the text of the page as a .txt file in UTF-8.",
            severity="warning",
        )
    return _problem(
        "A010",
        name,
        "its name does not end in .txt; it is left out",
        "If it is an article, save its text as a .txt file in UTF-8.",
        severity="warning",
    )


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else "not a valid path"


def _problem(code: str, name: str, message: str, hint: str | None = None, severity: str = "error") -> Problem:
    return Problem(code, message, Place(name), hint, severity="warning" if severity == "warning" else "error")
