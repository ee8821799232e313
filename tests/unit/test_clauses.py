"""Sentences and clauses: where one statement ends, and what is only said of a noun."""

from __future__ import annotations

import pytest

from briefgen.arabic.tokens import tokenize
from briefgen.extract.clauses import sentences
from briefgen.extract.pipeline import Extractor
from briefgen.limits import LIMITS
from small import lines

Read = list[tuple[str, bool]]


def cut(extractor: Extractor, sentence: str) -> Read:
    """Words of each clause, and whether it is a relative."""
    return [(" ".join(token.text for token in line.tokens), line.relative) for line in lines(extractor, sentence)]


@pytest.mark.parametrize("stop", [".", "!", "؟", "?", "؛", ";"])
def test_a_stop_ends_a_sentence(small: Extractor, stop: str) -> None:
    """Whichever it is."""
    tokens = tokenize(f"اتفقت قطر{stop} قال", 0, small.pack.lexicon)
    assert [len(each) for each in sentences(tokens, 400)] == [3, 1]


def test_a_point_inside_a_number_ends_nothing(small: Extractor) -> None:
    """«2.5» is one token."""
    tokens = tokenize("انتشر 2.5 ألف جندي", 0, small.pack.lexicon)
    assert len(list(sentences(tokens, 400))) == 1


def test_a_sentence_without_end_is_cut(small: Extractor) -> None:
    """At the greatest number of tokens, so that no line is longer; no token is lost."""
    tokens = tokenize("قطر " * 1_000, 0, small.pack.lexicon)
    found = list(sentences(tokens, LIMITS.max_sentence_tokens))
    assert [len(each) for each in found] == [400, 400, 200]
    assert tuple(token for each in found for token in each) == tokens


def test_a_comma_before_a_finite_verb_opens_a_clause(small: Extractor) -> None:
    """Once there is a verb."""
    assert cut(small, "اتفقت قطر وتونس، وانتشر جندي") == [("اتفقت قطر و تونس ،", False), ("و انتشر جندي", False)]


def test_a_comma_before_a_noun_opens_none(small: Extractor) -> None:
    """A list of parties stays in one clause."""
    assert len(cut(small, "اتفقت قطر، تونس واليمن على سحب القوات القطرية")) == 1


def test_a_relative_clause_is_a_hole(small: Extractor) -> None:
    """What is said of a noun is not said by the sentence."""
    assert cut(small, "اتفقت القوات التي انتشرت في اليمن، على سحب") == [
        ("اتفقت القوات ، على سحب", False), ("التي انتشرت في اليمن", True)
    ]  # fmt: skip


def test_brackets_are_a_hole(small: Extractor) -> None:
    """Whatever stands in them."""
    assert cut(small, "اتفقت قطر (سلطنة عمان قالت) وتونس")[0] == ("اتفقت قطر و تونس", False)


def test_a_bracket_that_is_not_closed_hides_nothing(small: Extractor) -> None:
    """The clause goes on to its end."""
    assert [text for text, _ in cut(small, "اتفقت قطر ( وتونس")] == ["اتفقت قطر ( و تونس"]


def test_that_clauses_stay_inside_what_governs_them(small: Extractor) -> None:
    """«قال إن …» is one clause."""
    assert len(cut(small, "قالت سميرة قاسم إن قطر وتونس اتفقتا على سحب القوات القطرية")) == 1


def test_every_token_stands_in_one_clause(small: Extractor) -> None:
    """But for short brackets, nothing is lost and nothing is read twice."""
    text = "قالت سميرة قاسم إن القوات التي انتشرت في اليمن (وهي قطرية) اتفقت، وانتشر جندي قطري، ثم قال."
    found = lines(small, text)
    numbers = [number for line in found for number in line.numbers]
    assert sorted(numbers) == list(range(len(tokenize(text, 0, small.pack.lexicon))))
