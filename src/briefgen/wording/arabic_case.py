"""Arabic case where writing shows it: duals and sound plurals as subjects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.packs.lexicon import Reading

OBLIQUE, DUAL, PLURAL = "ين", "ان", "ون"
OBLIQUE_CONSTRUCT, DUAL_CONSTRUCT, PLURAL_CONSTRUCT = "ي", "ا", "و"


def as_subject(words: Sequence[str], readings: Sequence[Iterable[Reading]]) -> str:
    """The words with every oblique dual and sound plural that agrees with the first put into the nominative."""
    said: list[str] = []
    for word, found in zip(words, readings, strict=True):
        # «أحد المسؤولين», «هجوم صاروخي»: what follows a head that shows no case shows it by itself.
        changes = not said or said[0] != words[0]
        said.append(_nominative(word, found) if changes else word)
    return " ".join(said)


def as_complement(words: Sequence[str], readings: Sequence[Iterable[Reading]]) -> str:
    """The words with every dual and sound plural put into the case that stands behind a preposition."""
    return " ".join(_oblique(word, found) for word, found in zip(words, readings, strict=True))


def _oblique(word: str, readings: Iterable[Reading]) -> str:
    readings = tuple(readings)
    if not word.endswith((DUAL, PLURAL)) or any(r.number == "singular" and r.kind == "noun" for r in readings):
        return word
    several = any(r.number in ("dual", "plural") and r.state == "" and r.kind != "verb" for r in readings)
    return word[:-2] + OBLIQUE if several else word


def _nominative(word: str, readings: Iterable[Reading]) -> str:
    readings = tuple(readings)
    if any(reading.number == "singular" and reading.kind == "noun" for reading in readings):
        return word  # «الأمين» is no dual
    for reading in readings:
        if reading.state == "" and word.endswith(OBLIQUE):
            if reading.number == "dual":
                return word[:-2] + DUAL
            if reading.number == "plural" and reading.lexical.endswith(OBLIQUE):
                return word[:-2] + PLURAL
        if reading.state == "construct" and word.endswith(OBLIQUE_CONSTRUCT):
            if reading.number == "plural":
                return word[:-1] + PLURAL_CONSTRUCT
            if reading.number == "dual":
                return word[:-1] + DUAL_CONSTRUCT
    return word
