"""Letters and marks that look like others: a Latin one inside an Arabic word, a bent mark for a straight one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefgen.packs.load import Loaded
from briefgen.packs.yaml_door import Node, problem_at
from briefgen.problems import Problem

ARABIC, LATIN = r"[\u0620-\u064a\u066e-\u06d3]", r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"
JOINED = re.compile(rf"[^\W_]*(?:{ARABIC}[^\W\d_]*{LATIN}|{LATIN}[^\W\d_]*{ARABIC})[^\W_]*")
MEETING = re.compile(
    rf"{ARABIC}{LATIN}|{LATIN}{ARABIC}|[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]"
)
"""Two letters of two scripts side by side: quickly looked for, and rare."""
CURLY = re.compile("[\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u2033]")
"""Quotation marks that word processors write for the straight ones."""
FOREIGN = re.compile(r"[A-Za-z][^\W\d_]*[\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][^\W\d_]*[A-Za-z]")


def mixed_letters(entries: list[Loaded]) -> Iterator[Problem]:
    """A problem for each word that mixes two scripts."""
    mixed: dict[int, bool] = {}
    for loaded in entries:
        document = loaded.document
        if id(document) not in mixed:
            mixed[id(document)] = any(True for line in document.lines for _ in _mixed(line))
        if mixed[id(document)]:
            for node in _texts(loaded.node):
                for found in _mixed(node.text or ""):
                    yield _told(loaded, node, found.group(), found.start())


def typographic(entries: list[Loaded]) -> Iterator[Problem]:
    """Quotation marks of a word processor round a text, which YAML takes for letters of it."""
    marked: dict[int, bool] = {}
    for loaded in entries:
        document = loaded.document
        if id(document) not in marked:
            marked[id(document)] = any(CURLY.search(line) for line in document.lines)
        if marked[id(document)]:
            for node in _texts(loaded.node):
                if not node.style and node.text and CURLY.match(node.text):
                    yield problem_at(loaded.document, node, "P088", 0, said=node.text[0])


def _mixed(text: str) -> Iterator[re.Match[str]]:
    if not text.isascii() and MEETING.search(text):
        yield from JOINED.finditer(text)
        yield from FOREIGN.finditer(text)


def _told(loaded: Loaded, node: Node, word: str, start: int) -> Problem:
    arabic = [n for n, letter in enumerate(word) if re.match(ARABIC, letter)]
    others = [n for n, letter in enumerate(word) if re.match(LATIN, letter)]
    odd = others if arabic and len(others) <= len(arabic) else arabic or [
        n for n in others if not word[n].isascii()
    ]  # fmt: skip
    at = odd[0]
    name = unicodedata.name(word[at], "a letter")
    return problem_at(loaded.document, node, "P070", start + at, word=word, letter=word[at], kind=name)


def _texts(node: Node) -> Iterator[Node]:
    if node.text is not None:
        yield node
    for item in node.items or ():
        yield from _texts(item)
    for key, value in node.pairs or ():
        yield key
        yield from _texts(value)
