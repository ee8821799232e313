"""Promises that hold for every text: offsets, repetition, tokens that cover, hamza that looks one way."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.arabic.clitics import Piece
from briefgen.arabic.normalize import admits, fold, normalize
from briefgen.arabic.tokens import tokenize

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"
_ARABIC = st.text(alphabet=_LETTERS + 'ًٌٍَُِّْٰـ 0123٤٥۶.,،؛()«»"-ﻻﻷﺑ\u200f\u200c\nA', max_size=80)
_ANY = st.one_of(_ARABIC, st.text(max_size=60))
_WORD = st.text(alphabet=_LETTERS, min_size=1, max_size=10)


class _Some:
    """Knows about a third of all words, always the same ones."""

    def __init__(self) -> None:
        self.cuts: dict[str, tuple[Piece, ...]] = {}

    def knows(self, form: str) -> bool:
        return sum(map(ord, form)) % 3 == 0

    def knows_before_suffix(self, form: str) -> bool:
        return sum(map(ord, form)) % 3 == 1


@given(_ANY)
@settings(deadline=None)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """The normal form is its own normal form."""
    once = normalize(text).text
    assert normalize(once).text == once


@given(_ANY)
@settings(deadline=None)
def test_offsets_rise_and_stay_inside(text: str) -> None:
    """The map is one longer than the normal form, never falls and ends at the text's end."""
    normal = normalize(text)
    assert len(normal.offsets) == len(normal.text) + 1
    assert list(normal.offsets) == sorted(normal.offsets)
    assert normal.offsets[-1] == len(text)
    assert all(0 <= offset < len(text) for offset in normal.offsets[:-1])


@given(_WORD, st.sampled_from("ًٌٍَُِّْـ\u200f"))
def test_marks_and_tatweel_say_nothing(word: str, mark: str) -> None:
    """A mark after every letter leaves the normal form as it was."""
    assert normalize("".join(letter + mark for letter in word)).text == normalize(word).text


@given(_ANY, st.integers(0, 1000))
@settings(deadline=None)
def test_tokens_cover_the_text_in_order(text: str, base: int) -> None:
    """Tokens do not overlap, are the article's own characters, and leave out only what is not seen."""
    done = 0
    for token in tokenize(text, base, _Some()):
        begin, end = token.start - base, token.end - base
        assert done <= begin < end
        assert text[begin:end] == token.text
        assert _unseen(text[done:begin])
        done = end
    assert _unseen(text[done:])


@given(_WORD)
def test_a_word_admits_itself_and_its_key(word: str) -> None:
    """A word is itself, and written with bare alefs and a final ya it is still itself."""
    assert admits(word, word)
    assert admits(fold(word), word)
    assert fold(fold(word)) == fold(word)


@given(_WORD, _WORD)
def test_what_is_admitted_has_the_same_key(written: str, lexical: str) -> None:
    """The look-up key finds everything that may match."""
    if admits(written, lexical):
        assert fold(written) == fold(lexical)


def _unseen(gap: str) -> bool:
    return all(character.isspace() or not normalize(character).text.strip() for character in gap) or all(
        unicodedata.category(character) in ("Mn", "Me", "Cf", "Lm", "Zs") for character in gap
    )
