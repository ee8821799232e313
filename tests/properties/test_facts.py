"""Whatever a typesetter does to a sentence, its facts stay: marks, tatweel, presentation forms, kinds of digits."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.pipeline import Extractor, extractor_of
from briefgen.model import Article, Fact, Paragraph, Value
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder

_SENTENCES = (
    "أعلنت وزارة الدفاع العمانية أن نحو 2500 جندي قطري سينسحبون من مسقط بحلول نهاية عام 2021",
    "اتفقت مسقط والدوحة على تشكيل لجنة مشتركة في 20 أيار 2021",
    "ولقي ثلاثة جنود مصريين على الأقل مصرعهم في النيجر",
)
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_INVISIBLE = "\u200f\u200e\u200c\ufeff"
_DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_FORMS = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in range(0xFE80, 0xFEF5)
    if len(unicodedata.normalize("NFKC", chr(code))) == 1
}
"""A letter → one of its presentation forms."""


@cache
def _extractor() -> Extractor:
    return extractor_of(open_pack(rules_folder()))


def _facts(text: str) -> tuple[Fact, ...]:
    article = Article("a.txt", text, None, (Paragraph(1, 0, len(text)),), published=date(2021, 5, 20))
    return _extractor().extract(article).facts


def _told(value: Value) -> tuple[object, ...]:
    return value.type, value.id, value.en, value.number, value.when


def _known(facts: tuple[Fact, ...]) -> list[tuple[object, ...]]:
    """What a fact says, without the places and the letters of the text."""
    return [
        (
            fact.slot, fact.rule, fact.polarity, fact.modality, fact.status, fact.text.en,
            {role: [_told(value) for value in values] for role, values in fact.roles.items()},
            _told(fact.source) if fact.source else None,
        )
        for fact in facts
    ]  # fmt: skip


@st.composite
def _typeset(draw: st.DrawFn, sentence: str) -> str:
    """The sentence with marks, tatweel, invisible characters, presentation forms and other digits strewn in."""
    digits = draw(st.sampled_from(_DIGITS))
    pieces: list[str] = []
    for position, character in enumerate(sentence):
        if character.isdigit():
            pieces.append(digits[int(character)])
            continue
        formed = character in _FORMS and draw(st.integers(0, 9)) == 0
        pieces.append(_FORMS[character] if formed else character)
        following = sentence[position + 1 : position + 2]
        if not character.isalpha():
            continue
        choice = draw(st.integers(0, 14))
        if choice == 0:
            pieces.append(draw(st.sampled_from(_MARKS)))
        elif choice == 1 and following.isalpha():
            pieces.append("\u0640" * draw(st.integers(1, 3)))
        elif choice == 2:
            pieces.append(draw(st.sampled_from(_INVISIBLE)))
    return "".join(pieces)


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_typesetting_changes_no_fact(sentence: str) -> None:
    """The same slots, roles, numbers, dates and English; only the quotations are as typeset."""
    expected = _known(_facts(sentence))
    assert expected

    @given(_typeset(sentence))
    @settings(deadline=None, max_examples=60, derandomize=True)
    def holds(text: str) -> None:
        assert _known(_facts(text)) == expected

    holds()


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_offsets_give_back_the_typeset_text(sentence: str) -> None:
    """A fact's quotation and every value's words stand in the article at their offsets, unchanged."""

    @given(_typeset(sentence))
    @settings(deadline=None, max_examples=30, derandomize=True)
    def holds(text: str) -> None:
        for fact in _facts(text):
            assert text[fact.start : fact.end] == fact.quote
            for values in fact.roles.values():
                for value in values:
                    assert text[value.start : value.end] == value.text

    holds()
