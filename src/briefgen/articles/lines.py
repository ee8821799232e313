"""The lines of a text, with a plain form to compare them by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.arabic.normalize import fold, normalize

_LINE = re.compile("[^\n\r\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+")
_STOPS = (".", "!", "?", "\u061f", "\u2026")
_CLOSERS = "\"'»”’)] "
_END_OF_SENTENCE = re.compile("[.!?\u061f][\"'»”’)]*(?:\\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: its span in the text without the white space round it, and its plain form."""

    start: int
    end: int
    plain: str
    """Normalised and folded, white space single: for comparing only, its places are not the text's."""
    words: int

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes as a sentence does."""
        return self.plain.rstrip(_CLOSERS).endswith(_STOPS)

    @property
    def has_sentence(self) -> bool:
        """Whether a sentence ends in it or at its end."""
        return _END_OF_SENTENCE.search(self.plain) is not None


def plain(text: str) -> str:
    """``text`` as lines and rules are compared: normalised, alefs bare, a final alef maksura a ya, spaces single."""
    return " ".join(fold(word) for word in normalize(text).text.split())


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that are not blank; LF, CR, CRLF, NEL, U+2028 and U+2029 end a line. Linear in time."""
    lines = []
    for match in _LINE.finditer(text):
        held = match.group()
        start = match.start() + len(held) - len(held.lstrip())
        end = match.start() + len(held.rstrip())
        if start >= end:
            continue
        compared = plain(text[start:end])
        # A line of invisible characters alone says nothing.
        if compared:
            lines.append(Line(start, end, compared, sum(1 for _ in _WORD.finditer(compared))))
    return tuple(lines)
