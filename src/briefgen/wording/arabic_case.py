"""Arabic case where writing shows it: duals and sound plurals as subjects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.packs.lexicon import Reading

OBLIQUE, DUAL, PLURAL = "ين", "ان", "ون"
NISBAS = ("يون", "يان")
ACCUSATIVE, NISBA = "ا", "يا"
UNCHANGED = ("ة", "اء", "ى", "ا")
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
    said: list[str] = []
    changed = False
    for word, found in zip(words, readings, strict=True):
        # «مسؤولون أميركيون»: an adjective made of a name stands in no list.
        nisba = changed and word.endswith(NISBAS) and not tuple(found)
        said.append(word[:-2] + OBLIQUE if nisba else _oblique(word, found))
        changed = said[-1] != word
    return " ".join(said)


def without_accusative(words: Sequence[str], readings: Sequence[Sequence[Reading]]) -> Sequence[str]:
    """«مصدرا حكوميا سودانيا» as «مصدر حكومي سوداني»; «رئيسا روسيا», which are two, stay."""
    if not words or not _accusative(words[0], readings[0]):
        return words
    if len(words) > 1 and not (_accusative(words[1], readings[1]) and any(r.kind == "adjective" for r in readings[1])):
        return words if words[1].endswith(ACCUSATIVE) or not _links(readings[1]) else [words[0][:-1], *words[1:]]
    bare = [words[0][:-1]]
    for word, found in zip(words[1:], readings[1:], strict=True):
        if not (_accusative(word, found) or (word.endswith(NISBA) and not found)):
            break
        bare.append(word[:-1])
    return [*bare, *words[len(bare) :]]


def as_object(words: Sequence[str], known: Sequence[Iterable[Reading]]) -> str:
    """«وفد أميركي» as «وفدا أميركيا»: an indefinite singular, and its adjectives, as what a verb takes."""
    readings = [tuple(found) for found in known]
    if not words or not _indefinite(words[0], readings[0]):
        return as_complement(words, readings)
    said = [words[0] + ACCUSATIVE]
    for word, found in zip(words[1:], readings[1:], strict=True):
        adjective = any(r.kind == "adjective" and not r.definite for r in found) or (word.endswith("ي") and not found)
        if not adjective or word.endswith(UNCHANGED):
            if len(said) == 1 and not _links(found):
                return as_complement(words, readings)  # «وفد حركة فتح» has its genitive
            break
        said.append(word + ACCUSATIVE)
    return " ".join([*said, *words[len(said) :]])


def _indefinite(word: str, readings: Sequence[Reading]) -> bool:
    """Is a word a masculine singular noun that the accusative can be written on?"""
    nouns = [r for r in readings if r.kind == "noun"]
    plain = any(r.number == "singular" and not r.definite and r.state == "" for r in nouns)
    return plain and not any(r.number == "plural" for r in nouns) and not word.endswith(UNCHANGED)


def _accusative(word: str, readings: Sequence[Reading]) -> bool:
    """May a word be an indefinite accusative: written as the dual that has lost its ن, and singular as well?"""
    if not word.endswith(ACCUSATIVE):
        return False
    dual = any(r.number == "dual" and r.state == "construct" for r in readings)
    return dual and any(r.number == "singular" and r.state == "" and not r.definite for r in readings)


def _links(readings: Sequence[Reading]) -> bool:
    """Is it a preposition or the like, behind which no genitive of the word before stands?"""
    return bool(readings) and all(r.kind == "particle" for r in readings)


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
    # «مقاتلي الحركة» are many, where they may be two as well.
    for reading in sorted(readings, key=lambda each: each.number != "plural"):
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
