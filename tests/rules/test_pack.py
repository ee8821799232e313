"""The shipped pack: every example and every `not` of every phrase and rule, and what holds of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.author.examples import try_all
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import compile_folder
from briefgen.packs.folders import rules_folder
from briefgen.packs.load import Loaded, load
from briefgen.packs.pack import Pack
from briefgen.packs.pattern import Element, Group, Literal
from briefgen.packs.schema import PhraseEntry, RuleEntry

ENTRIES = load(rules_folder())[1]
TRIED = [each for each in ENTRIES if isinstance(each.entry, PhraseEntry | RuleEntry)]
MOST_LITERAL_WORDS = 5


def identity(each: Loaded) -> str:
    return str(getattr(each.entry, each.key))


def test_the_pack_compiles_without_a_problem(pack: Pack) -> None:
    """Neither an error nor a warning."""
    assert [str(problem) for problem in compile_folder(rules_folder())[1]] == []


@pytest.mark.parametrize("each", TRIED, ids=identity)
def test_examples(each: Loaded, extractor: Extractor) -> None:
    """Each example is read as it expects, and no `not` is told."""
    failed = [str(outcome.problem) for outcome in try_all([each], extractor) if outcome.problem]
    assert not failed, "\n".join(failed)


@pytest.mark.parametrize("each", TRIED, ids=identity)
def test_there_are_examples(each: Loaded) -> None:
    """At least one of what is read and one of what is not."""
    assert isinstance(each.entry, PhraseEntry | RuleEntry)
    assert each.entry.examples and each.entry.not_


def longest_run(elements: tuple[Element, ...]) -> int:
    """The most literal words in a row, those inside groups counted with what stands around them."""
    most = run = 0
    for element in elements:
        if isinstance(element, Literal):
            run += 1
        elif isinstance(element, Group):
            most = max(most, run, *(longest_run(alternative) for alternative in element.alternatives))
            run += max(map(_all_literal, element.alternatives))
        else:
            run = 0
        most = max(most, run)
    return most


def _all_literal(elements: tuple[Element, ...]) -> int:
    return len(elements) if all(isinstance(element, Literal) for element in elements) else 0


def test_no_pattern_is_a_sentence(pack: Pack) -> None:
    """Five literal words in a row and no more."""
    long = [
        each.id
        for each in (*pack.phrases, *pack.rules, *pack.context.attributions)
        if max(map(longest_run, each.patterns), default=0) > MOST_LITERAL_WORDS
    ]
    assert not long


def test_no_example_is_taken_from_the_sample_articles() -> None:
    """Six words in a row of a sample article stand in no example: rules are not written to fit five texts."""
    seeds = Path(__file__).parents[2] / "seeds"
    taken: set[tuple[str, ...]] = set()
    for seed in seeds.glob("*.txt"):
        words = seed.read_text(encoding="utf-8").split()
        taken |= {tuple(words[at : at + 6]) for at in range(len(words) - 5)}
    for each in TRIED:
        assert isinstance(each.entry, PhraseEntry | RuleEntry)
        for text in (*(example.text for example in each.entry.examples), *each.entry.not_):
            words = text.split()
            same = [words[at : at + 6] for at in range(len(words) - 5) if tuple(words[at : at + 6]) in taken]
            assert not same, f"{each.place()}: {text}"
