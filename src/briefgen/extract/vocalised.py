"""What the vowel marks that a text writes rule out: «قُتل ثلاثة جنود» is no noun, «صوّت المجلس» voted."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.normalize import normalize
from briefgen.packs.lexicon import Reading

DAMMA, SHADDA = "\u064f", "\u0651"
LONG = frozenset("اويى")
ROOT = 3
WITH_DAMMA = frozenset(
    {
        "حكم",
        "جرح",
        "شغل",
        "عمر",
        "بعد",
        "قرب",
        "صنع",
        "ظلم",
        "شكر",
        "سكن",
        "رعب",
        "حب",
        "صلح",
        "جهد",
        "ربع",
        "ثلث",
        "قوت",
        "خبز",
        "شرب",
    }
)
"""Nouns of three letters with that vowel on the first: «حُكم», a ruling."""


def as_vocalised(text: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings that a word's written marks leave; all of them where they would leave none."""
    if DAMMA not in text and SHADDA not in text:
        return readings
    kept = tuple(_left(text, readings))
    return kept or readings


def _left(text: str, readings: tuple[Reading, ...]) -> Iterator[Reading]:
    norm = normalize(text).text
    short = len(norm) <= ROOT and not LONG & {*norm[1:]}
    undergone = text[1:2] == DAMMA
    doubled = len(norm) == ROOT and _doubled(text) == 1
    for reading in readings:
        past = reading.finite and reading.tense == "past"
        if undergone and past and reading.voice != "passive":
            continue
        if undergone and short and not reading.finite and norm not in WITH_DAMMA and reading.kind in ("noun", "masdar"):
            continue
        if doubled and not reading.finite and reading.kind in ("noun", "masdar"):
            continue  # «صوّت» voted, and is no voice
        yield reading


def _doubled(text: str) -> int:
    """The number of the first letter with a shadda, from nought; -1 where there is none."""
    letters = [at for at, character in enumerate(text) if character.isalpha()]
    marked = text.find(SHADDA)
    return sum(at < marked for at in letters) - 1 if marked > 0 else -1
