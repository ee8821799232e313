"""Root and pattern of a verb from its dictionary form, where the list of attested verbs decides them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.arabic import spelling
from briefgen.arabic.form import FormsInvalid
from briefgen.arabic.normalize import fold, normalize

if TYPE_CHECKING:
    from mazini import Conjugation

_WEAK = frozenset((spelling.WAW, spelling.YEH, spelling.HAMZA))
_FIRST_RADICAL = "\u0641"
_SEATED = str.maketrans(
    dict.fromkeys((spelling.ALEF_HAMZA, spelling.ALEF_MADDA, spelling.WAW_HAMZA, spelling.YEH_HAMZA), spelling.HAMZA)
)


@dataclass(frozen=True, slots=True)
class VerbReading:
    """One attested verb that is spelled so: its root, its pattern, and two forms of it with their marks."""

    root: str
    pattern: str
    past: str
    present: str

    def __str__(self) -> str:
        return f"{{root: {self.root}, pattern: {self.pattern}}} ({self.past} {self.present})"


def root_and_pattern(lemma: str, root: str = "", pattern: str = "") -> tuple[str, str]:
    """The root and the pattern of the only attested verb of that spelling.

    ``root`` or ``pattern``, where one is given, and marks in ``lemma`` («وقّع») rule readings out. Verbs whose forms
    are all spelled alike count as one. Raises ``FormsInvalid`` where none or several are left; the message shows the
    choices.
    """
    wanted = "".join(_normal_root(root))
    readings = tuple(
        each
        for each in verb_readings(lemma)
        if (not root or each.root == wanted) and (not pattern or each.pattern == pattern)
    )
    if not readings:
        raise FormsInvalid("no such verb is attested; write the past of «he» with its hamza, or root and pattern both")
    different = {_spelled(each): each for each in reversed(readings)}
    if len(different) > 1:
        choices = "؛ ".join(str(each) for each in reversed(different.values()))
        raise FormsInvalid(f"several verbs are spelled so; write its marks, or give one of: {choices}")
    return readings[0].root, readings[0].pattern


def _normal_root(root: str) -> list[str]:
    from mazini.errors import MaziniError
    from mazini.radicals import normalize_root

    try:
        return list(normalize_root(root)) if root else []
    except MaziniError:
        return [root]


@lru_cache(maxsize=1024)
def verb_readings(lemma: str) -> tuple[VerbReading, ...]:
    """Every attested verb whose past of «he» is spelled like ``lemma``; the passive only where no active one is."""
    from mazini.errors import MaziniError

    bare = normalize(lemma).text
    active: list[VerbReading] = []
    passive: list[VerbReading] = []
    for root, pattern in _candidates(bare):
        for reduced in (False, True):
            try:
                verb = _conjugated(root, pattern, reduced)
            except MaziniError:
                continue
            found = _reading(verb, root, pattern, lemma, bare, "")
            if found is not None:
                active.append(found)
                break
            found = _reading(verb, root, pattern, lemma, bare, "pass_")
            if found is not None:
                passive.append(found)
                break
    return tuple(active or passive)


def _candidates(bare: str) -> Iterator[tuple[str, str]]:
    """Attested roots and patterns whose sure letters stand in the word in their order."""
    from mazini.lexicon import attested_wazns, lexicon_roots

    letters = bare.translate(_SEATED)
    folded = fold(bare)
    for root in lexicon_roots():
        if not _holds(letters, root):
            continue
        for pattern in attested_wazns(root):
            name = pattern.split(" ")[0]
            prefix = fold(normalize(name.split(_FIRST_RADICAL)[0]).text)
            length = len(normalize(name).text)
            if length - 1 <= len(bare) <= length and folded.startswith(prefix):
                yield root, pattern


def _holds(letters: str, root: str) -> bool:
    """Do the strong radicals stand in the word in order? A doubled one may be written once."""
    at = 0
    previous = ""
    for radical in root:
        if radical in _WEAK:
            previous = ""
            continue
        found = letters.find(radical, at)
        if found < 0:
            if radical != previous:
                return False
            continue
        at, previous = found + 1, radical
    return True


@lru_cache(maxsize=4096)
def _conjugated(root: str, pattern: str, reduced: bool) -> Conjugation:
    from mazini import conjugate

    return conjugate(root, pattern, reduced=reduced)


def _reading(verb: Conjugation, root: str, pattern: str, lemma: str, bare: str, voice: str) -> VerbReading | None:
    for form in verb.slots.get(f"past_{voice}3ms", ()):
        if not form.uncertain and normalize(form.form).text == bare and _agrees(lemma, form.form):
            present = next((each.form for each in verb.slots.get(f"ind_{voice}3ms", ())), "")
            return VerbReading(root, pattern, form.form, present)
    return None


def _agrees(written: str, marked: str) -> bool:
    """Does every mark of ``written`` stand on the same letter of ``marked``?"""
    given, full = _marks(written), _marks(marked)
    return len(given) != len(full) or all(one <= other for one, other in zip(given, full, strict=True))


def _marks(word: str) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for character in word:
        if unicodedata.category(character) == "Mn":
            if found:
                found[-1] |= {character}
        else:
            found.append(frozenset())
    return found


_TELLING_SLOTS = ("past_3ms", "past_3fs", "past_3mp", "ind_3ms", "juss_3ms", "past_pass_3ms", "ap", "pp")
"""The forms in which verbs that look alike in one of them differ, if they differ in writing."""


def _spelled(reading: VerbReading) -> tuple[tuple[str, ...], ...]:
    verb = _conjugated(reading.root, reading.pattern, False)
    return tuple(tuple(normalize(form.form).text for form in verb.slots.get(slot, ())) for slot in _TELLING_SLOTS)
