"""Text in two directions: what is cleaned from captured text, and where the direction changes inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.model import Language

LRM = "\u200e"
RLM = "\u200f"
EMBEDDED, END_OF_EMBEDDING = "\u202b", "\u202c"
"""Round a quotation in a Word file: all that stands between them runs from right to left."""
FIRST_STRONG_ISOLATE = "\u2068"
END_OF_ISOLATE = "\u2069"

# What XML 1.0 cannot hold, further control and direction characters, and characters that show nothing.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U000e0000-\U000e007f]"
)
_ARABIC = "\u0600-\u060b\u060d-\u061a\u061d-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\ufb50-\ufdfd\ufe70-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_LATIN_WORD = rf"[\d._\-]*[{_LATIN}](?:[{_LATIN}\d.\-–'’&/+@_:%]*[{_LATIN}\d+%])?"
_NUMBER = r"[+\-−]?[$€£]?\d(?:[\d.,:/\-–]*\d)?%?"
_LEFT_TO_RIGHT = re.compile(
    rf"[(\[][^()\[\]{_ARABIC}]*[{_LATIN}\d][^()\[\]{_ARABIC}]*[)\]]"
    rf"|{_LATIN_WORD}(?:[ ,]+{_LATIN_WORD})*"
    rf"|{_NUMBER}"
)
# Whole from « to »: cut at its brackets or numbers it would be set piece by piece from left to right.
_QUOTATION = rf"«(?=[^«»]*[{_ARABIC}])[^«»]*(?:«[^«»]*»[^«»]*)*»"
_RIGHT_TO_LEFT = re.compile(rf"{_QUOTATION}"
                            rf"|[«(\[]*[{_ARABIC}](?:[^{_LATIN}\[\]()]*[{_ARABIC}])?[»)]*[.!؟]?(?=[\s»)\]،,.;:]|$)"
                            rf"|[{_ARABIC}]+")  # fmt: skip
_STRONG = re.compile(rf"[{_ARABIC}{_LATIN}]")
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_SIGNED = re.compile(r"[+\-−–/]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that runs one way; ``sign`` says that marks must hold it (ranges, dates, signed numbers)."""

    text: str
    leftwards: bool
    """True where it is read from right to left."""
    sign: bool = False
    quotation: bool = False
    """An Arabic quotation in an English line, which may hold Latin words and numbers of its own."""


def clean(text: str) -> str:
    """Return ``text`` on one line, without control characters, lone surrogates and direction marks of its own."""
    return " ".join(_UNWANTED.sub("", text).split())


def has_letter(text: str) -> bool:
    """Say whether a letter in ``text`` gives it a direction of its own; digits and signs take what is round them."""
    return _STRONG.search(text) is not None


def has_arabic(text: str) -> bool:
    """Say whether any letter of ``text`` is Arabic."""
    return _ARABIC_LETTER.search(text) is not None


def _begins_arabic(text: str) -> bool:
    first = _STRONG.search(text)
    return first is not None and has_arabic(first.group())


def stretches(text: str, language: Language) -> tuple[Stretch, ...]:
    """Cut the text of a paragraph in ``language`` where its direction changes; the pieces join to the text."""
    pattern = _LEFT_TO_RIGHT if language == "ar" else _RIGHT_TO_LEFT
    found: list[Stretch] = []
    place = 0
    for match in pattern.finditer(text):
        if match.start() > place:
            found.append(Stretch(text[place : match.start()], language == "ar"))
        inset = match.group()
        sign = language == "ar" and bool(_SIGNED.search(inset))
        found.append(Stretch(inset, language != "ar", sign, language != "ar" and inset.startswith("«")))
        place = match.end()
    if place < len(text):
        found.append(Stretch(text[place:], language == "ar"))
    return tuple(found)


def isolated(text: str, language: Language) -> str:
    """Return ``text`` with inserts of the other direction held in U+2068 … U+2069, for plain-text formats.

    An Arabic text whose first letter is Latin starts with RLM, because readers take the direction from that letter.
    """
    parts = []
    for stretch in stretches(text, language):
        inset = stretch.leftwards != (language == "ar")
        # A bare number needs no help: the rules of bidirectional text keep its digits in order.
        if inset and (stretch.leftwards or stretch.sign or not stretch.text.isdigit()):
            # The mark inside makes a stretch without a letter run left to right whatever stands round it.
            mark = LRM if not stretch.leftwards and not has_letter(stretch.text) else ""
            # A quotation takes its direction from its first letter, which may be that of «F-16».
            mark = RLM if stretch.quotation and not _begins_arabic(stretch.text) else mark
            parts.append(f"{FIRST_STRONG_ISOLATE}{mark}{stretch.text}{END_OF_ISOLATE}")
        else:
            parts.append(stretch.text)
    first = _STRONG.search(text)
    opening = RLM if language == "ar" and first and not has_arabic(first.group()) else ""
    return opening + "".join(parts)
