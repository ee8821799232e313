"""The closed lists and small tables of the transfer grammar, read from its YAML files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from briefgen.arabic.words import COMMAS as COMMAS
from briefgen.arabic.words import load_words_beside

OBJECT = "object"
DIRECT = "direct"
SUPERLATIVE = ("est", "most", "least", "worst", "best")
PLAIN_IN_EST = frozenset({"protest", "modest", "honest", "forest"})
"""English words that end as superlatives do and are none."""


FILES = (
    "words.yaml",
    "worths.yaml",
    "nominals.yaml",
    "adjectives.yaml",
    "verbal.yaml",
    "predicative.yaml",
    "clausal.yaml",
    "times.yaml",
    "kinds.yaml",
    "limits.yaml",
    "frames.yaml",
    "selves.yaml",
    "claims.yaml",
    "phrases.yaml",
    "joining.yaml",
    "readers.yaml",
    "incidents.yaml",
    "contrasts.yaml",
    "posts.yaml",
    "clause-kinds.yaml",
    "truth.yaml",
    "further.yaml",
    "spans.yaml",
    "rulings.yaml",
    "conditions.yaml",
    "firsts.yaml",
)
"""The files of lists and tables; no two of them may have one name."""


@cache
def _data() -> Mapping[str, Any]:
    return {name: words for file in FILES for name, words in load_words_beside(__file__, file).items()}


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The closed lists by name."""
    return {name: frozenset(words) for name, words in _data().items() if isinstance(words, list)}


@cache
def table(name: str) -> dict[str, Any]:
    """A table by its name: a word to its English."""
    return dict(_data()[name])


@cache
def openings(name: str) -> Mapping[str, tuple[str, ...]]:
    """What a list or a table has, of one or several words, by its first word."""
    found: dict[str, list[str]] = {}
    for words in small_words()[name] if name in small_words() else table(name):
        found.setdefault(words.split()[0], []).append(words)
    return {first: tuple(each) for first, each in found.items()}


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Every table by its name."""
    return {name: words for name, words in _data().items() if isinstance(words, dict)}


def demonstratives() -> dict[str, str]:
    """Demonstratives to their English."""
    return table("this")


@cache
def senses() -> Mapping[str, Any]:
    """The table of senses.yaml: nouns and adjectives that English tells apart by what stands beside them."""
    return load_words_beside(__file__, "senses.yaml")


@cache
def verb_senses() -> Mapping[str, Any]:
    """The table of verb-senses.yaml: verbs that English tells apart by what they are said of."""
    return load_words_beside(__file__, "verb-senses.yaml")
