"""A splitter just good enough for the readers of numbers and dates: words, numerals, marks, and clitics before them."""

from __future__ import annotations

import re

from briefgen.arabic.calendar_words import date_words
from briefgen.arabic.cardinals import numeral_words
from briefgen.arabic.normalize import normalize
from briefgen.arabic.tokens import Kind, Token

_PIECES = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d]+|[^\w\s]")
_CLITIC = re.compile(r"[وب](?=\w)")


def plain_tokens(text: str) -> tuple[Token, ...]:
    """Split ``text``; «و» and «ب» before a digit or a known word are tokens of their own."""
    known = numeral_words() | date_words()
    tokens: list[Token] = []
    for match in _PIECES.finditer(text):
        word, start = match.group(), match.start()
        if _CLITIC.match(word) and word not in known and (word[1:] in known or word[1].isdigit()):
            tokens.append(_token(text, start, start + 1, "proclitic"))
            word, start = word[1:], start + 1
        kind: Kind = "number" if word[0].isdigit() else "word" if word[0].isalpha() else "punctuation"
        tokens.append(_token(text, start, start + len(word), kind))
    return tuple(tokens)


def words_of(text: str, tokens: tuple[Token, ...], first: int, last: int) -> str:
    """Give the text of the tokens from ``first`` up to ``last``."""
    return text[tokens[first].start : tokens[last - 1].end]


def _token(text: str, start: int, end: int, kind: Kind) -> Token:
    norm = normalize(text[start:end]).text
    if kind == "number":
        norm = re.sub(r",(?=\d{3})", "", norm)
    return Token(text[start:end], start, end, norm, kind, text[end : end + 1].isspace())
