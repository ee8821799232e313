"""Tables of forms and clitics by the categories of grammar.

`forms_cases.yaml`: forms that belong to a word, and look-alikes that do not. `clitics_cases.yaml`: where words are cut.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.arabic.normalize import admits, normalize
from briefgen.arabic.tokens import tokenize
from briefgen.packs.generate import generate_word
from briefgen.packs.pack import Pack
from briefgen.packs.schema import WordEntry

_HERE = Path(__file__)
_FORMS = yaml.safe_load(_HERE.with_name("forms_cases.yaml").read_text(encoding="utf-8"))
_CLITICS = yaml.safe_load(_HERE.with_name("clitics_cases.yaml").read_text(encoding="utf-8"))
_ENTRY = set(WordEntry.model_fields)


def _written(case: dict[str, Any]) -> set[str]:
    """The forms of a word as they stand in a text, those before a suffix left out."""
    entry = WordEntry(**{key: value for key, value in case.items() if key in _ENTRY})
    return {text for text, *features in generate_word(entry)["forms"] if features[-1] != "before_suffix"}


def _admitted(words: str, forms: set[str]) -> list[str]:
    return [word for word in words.split() if any(admits(normalize(word).text, form) for form in forms)]


@pytest.mark.parametrize("case", _FORMS, ids=lambda case: f"{case['word']} {case.get('pattern', '')}".strip())
def test_a_word_has_the_forms_of_the_table_and_none_of_its_look_alikes(case: dict[str, Any]) -> None:
    """From the dictionary form, and from what the entry gives beside it."""
    forms = _written(case)
    assert _admitted(case["forms"], forms) == case["forms"].split()
    assert _admitted(case["not"], forms) == case.get("missed", [])


def test_at_most_two_in_a_hundred_look_alikes_are_taken() -> None:
    """Those that are stand in the table with their reason."""
    taken = sum(len(case.get("missed", [])) for case in _FORMS)
    assert taken <= 0.02 * sum(len(case["not"].split()) for case in _FORMS)


@pytest.mark.parametrize("case", _CLITICS, ids=lambda case: case["text"])
def test_words_are_cut_where_the_table_says(case: dict[str, Any], pack: Pack) -> None:
    """By the shipped words and names; what only looks like a clitic stays."""
    tokens = tokenize(case["text"], 0, pack.lexicon)
    assert [token.text for token in tokens if token.kind != "punctuation"] == case["pieces"]
