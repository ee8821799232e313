"""Text cut into tokens, one a clitic, each with its place in the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pyarabic.araby_const import TATWEEL

from briefgen.arabic.clitics import Lexicon, doctor, split_word
from briefgen.arabic.normalize import ARABIC_COMMA, normalize
from briefgen.limits import LIMITS

__all__ = ["Kind", "Lexicon", "Token", "tokenize", "whole_words"]

Kind = Literal["word", "number", "punctuation", "proclitic", "suffix"]

# Teh marbuta ends a word, also where no space follows it: «المتحدةوروسيا» are two.
_INNER = (
    "\u0620-\u0628\u062a-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u08a0-\u08c9"
)
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_LONGEST = LIMITS.max_token_characters

# Every repeat is bounded, so that one try costs at most a constant and a long run is cut into pieces.
_PIECE = re.compile(
    rf"""
      (?P<mixed>   \d{{1,9}}[{_LATIN}][{_LATIN}\d]{{0,30}} )
    | (?P<law>     (?<=رقم\ )\d{{1,5}}(?:[.\-/]\d{{1,5}}){{1,3}} )
    | (?P<number>  (?<![\d][,.{ARABIC_COMMA}])\d{{1,3}}(?:[,{ARABIC_COMMA}]\d{{3}}){{1,6}}(?:\.\d{{1,9}})?(?![.,]?\d)
                 | (?<!\d\.)\d{{1,15}}\.\d{{1,15}}(?!\.?\d)
                 | \d{{1,{_LONGEST}}} )
    | (?P<doctor>  (?<![{_INNER}\d./])(?<!\d\s)(?:[أا][ ]?\.[ ]?)?د[ ]?[./](?=[ ]?[{_INNER}]{{3}}) )
    | (?P<arabic>  [{_INNER}]{{1,{_LONGEST}}}\u0629? | \u0629 )
    | (?P<latin>   @?[{_LATIN}][{_LATIN}\d_]{{0,29}}(?:[-.'’&_][{_LATIN}\d][{_LATIN}\d_]{{0,9}}){{0,3}}
                 | @[{_LATIN}\d_]{{1,30}} )
    | (?P<other>   [^\W\d_]{{1,{_LONGEST}}} )
    | (?P<dots>    \.{{2,{_LONGEST}}} )
    | (?P<run>     (?P<mark>[^\w\s])(?P=mark){{2,{_LONGEST - 1}}} )
    | (?P<single>  [^\s] )
    """,
    re.VERBOSE,
)
_SINGLE_PROCLITICS = frozenset("وفبلكس")
_THOUSANDS = str.maketrans("", "", "," + ARABIC_COMMA)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text: ``start`` and ``end`` are offsets in the article's decoded text, in code points."""

    text: str
    """The article's own characters from ``start`` to ``end``, marks and tatweel included."""
    start: int
    end: int
    norm: str
    """What it is looked up as: normalised, its article restored, a number without its thousands separators."""
    kind: Kind
    space_after: bool
    """White space, or the end of a paragraph's trailing space, follows before the next token."""


def tokenize(text: str, start: int, lexicon: Lexicon, seen: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Cut ``text`` into tokens in linear time; ``start`` is where it begins in the article.

    White space and invisible characters make no token; everything else stands in exactly one. ``seen`` is what
    ``whole_words`` found in the whole article.
    """
    normal = normalize(text)
    cuts: list[tuple[int, int, str, Kind]] = []
    for match in _PIECE.finditer(normal.text):
        group, piece = match.lastgroup, match.group()
        at = match.start()
        if group == "arabic" and len(piece) > 1:
            for part in split_word(piece, lexicon, seen):
                cuts.append((at, at + part.letters, part.norm, part.kind))
                at += part.letters
        elif group == "arabic":
            cuts.append((at, at + 1, piece, _kind_of_letter(piece, normal.text, at)))
        elif group == "doctor":
            cuts.append((at, match.end(), doctor(), "word"))  # «د. محمد»: no sentence ends there
        elif group == "number":
            cuts.append((at, match.end(), piece.translate(_THOUSANDS), "number"))
        elif group == "law":
            cuts.append((at, match.end(), piece, "number"))
        else:
            kind: Kind = "word" if group in ("mixed", "latin", "other") else "punctuation"
            cuts.append((at, match.end(), piece, kind))
    return tuple(_placed(text, start, normal.offsets, cuts))


def whole_words(text: str) -> frozenset[str]:
    """The runs of Arabic letters in ``text``, normalised: what ``tokenize`` takes as ``seen``."""
    return frozenset(match.group() for match in _PIECE.finditer(normalize(text).text) if match.lastgroup == "arabic")


def _kind_of_letter(letter: str, text: str, at: int) -> Kind:
    """A proclitic standing off («و 2500», «لـ"حزب"») or the letter of an abbreviation («د.», «ب.ب.س»)."""
    if letter not in _SINGLE_PROCLITICS:
        return "word"
    return "word" if text[at + 1 : at + 2] == "." or text[at - 1 : at] == "." else "proclitic"


def _placed(text: str, base: int, offsets: tuple[int, ...], cuts: list[tuple[int, int, str, Kind]]) -> Iterator[Token]:
    """Tokens at their places in the article, from the cuts in the normal form."""
    end_of_text = len(text)
    if offsets == tuple(range(end_of_text + 1)):
        # Every character stands for itself, as in nearly all paragraphs: only white space is between the cuts.
        for position, (begin, end, norm, kind) in enumerate(cuts):
            following = cuts[position + 1][0] if position + 1 < len(cuts) else end_of_text
            yield Token(text[begin:end], base + begin, base + end, norm, kind, end < following)
        return
    spans: list[tuple[int, int]] = []
    done = 0
    for first, last, _, _ in cuts:
        # A ligature is one character and may be cut in the normal form: it goes with the piece it begins.
        begin = max(offsets[first], done)
        end = max(offsets[last - 1] + 1, begin)
        while end < offsets[last] and (text[end] == TATWEEL or unicodedata.category(text[end]) in ("Mn", "Me")):
            end += 1
        spans.append((begin, end))
        done = end
    for position, ((begin, end), (_, _, norm, kind)) in enumerate(zip(spans, cuts, strict=True)):
        if begin == end:
            continue
        following = spans[position + 1][0] if position + 1 < len(spans) else len(text)
        space = any(character.isspace() for character in text[end:following])
        yield Token(text[begin:end], base + begin, base + end, norm, kind, space)
