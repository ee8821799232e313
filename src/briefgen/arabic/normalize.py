"""Arabic writing brought to one normal form, with a map back to the text it came from."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from pyarabic.araby_const import (
    ALEF,
    ALEF_HAMZA_ABOVE,
    ALEF_HAMZA_BELOW,
    ALEF_MADDA,
    ALEF_MAKSURA,
    ALEF_WASLA,
    HEH,
    KAF,
    TATWEEL,
    WAW,
    WAW_HAMZA,
    YEH,
    YEH_HAMZA,
)

ARABIC_COMMA = "\u060c"

_PERSIAN: dict[str, str] = {"\u06cc": YEH, "\u06d2": YEH, "\u06a9": KAF, "\u06aa": KAF, "\u06c1": HEH, "\u06be": HEH}
_SEPARATORS = {"\u066b": ".", "\u066c": ","}
_ALEF_VARIANTS = str.maketrans({ALEF_HAMZA_ABOVE: ALEF, ALEF_HAMZA_BELOW: ALEF, ALEF_MADDA: ALEF, ALEF_WASLA: ALEF})

_SEATS_OF_HAMZA = frozenset((ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_MADDA, ALEF_WASLA))
_UNSEEN = frozenset(("Mn", "Me", "Cf", "Cs", "Cc"))
"""Unicode categories of marks, invisible characters, surrogates and controls."""
_NO_CHARACTERS = frozenset("\ufffe\uffff")
_YEHS = frozenset((YEH, ALEF_MAKSURA))
_SEATED_ON_WAW, _SEATED_ON_YEH = WAW_HAMZA + WAW, YEH_HAMZA + WAW
_SEATED = {
    "\u0627\u0653": "\u0622",
    "\u0627\u0654": "\u0623",
    "\u0627\u0655": "\u0625",
    "\u0648\u0654": "\u0624",
    "\u064a\u0654": "\u0626",
    "\u0649\u0654": "\u0626",
}
"""A letter and the hamza or madda written after it as a mark, and the letter they make."""
_SEATED_MARKS = frozenset("\u0653\u0654\u0655")
_UNSEATED = ALEF_MAKSURA + "\u0621"
"""How some papers write the last letter of «الطوارئ»."""
THOUSANDS = "\u066c"
"""The mark of thousands, which some papers write for a comma."""
_SPECIAL = re.compile("[^ -~\u00ab\u00bb\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u066a\u2013\u2014\u2018-\u201d\n]")
"""Whatever is not among the characters of which nearly all texts are made, and that stand for themselves."""


@dataclass(frozen=True, slots=True)
class Normalized:
    """A text in normal form.

    ``offsets[i]`` is where the code point that gave ``text[i]`` stands in the input (code points, from 0); one last
    entry holds the input's length, so that ``offsets`` is one longer than ``text`` and never falls.
    """

    text: str
    offsets: tuple[int, ...]


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """What one code point becomes: nothing, itself, or a few plain ones."""
    if character.isspace():
        return character
    if character.isascii():
        return character if character.isprintable() else ""
    if character in _PERSIAN:
        return _PERSIAN[character]
    if character in _SEPARATORS:
        return _SEPARATORS[character]
    if character == TATWEEL:
        return ""
    category = unicodedata.category(character)
    if category in _UNSEEN or character in _NO_CHARACTERS:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    plain = unicodedata.normalize("NFKC", character)
    if plain == character:
        return character
    # A mark standing by itself unfolds to a space or tatweel under the mark: both say nothing.
    if any(unicodedata.category(part) == "Mn" for part in plain):
        plain = plain.lstrip(" " + TATWEEL)
    return "".join(_plain(part) if part != character else part for part in plain)


def normalize(text: str) -> Normalized:
    """Give ``text`` without presentation forms, tatweel, marks and invisible characters, and its digits in ASCII.

    Hamza and alef are left as written: only ``fold`` and ``admits`` look past them. A hamza or madda written as a
    combining mark after its seat is joined to it, as is the hamza of «الطوارىء». A tatweel after a digit is a dash:
    «2003ـ2011» is no single number. The mark of thousands is a comma where some papers write it as one. Linear in
    the length of ``text``.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for special in _SPECIAL.finditer(text):
        position, character = special.start(), special.group()
        if position > done:
            pieces.append(text[done:position])
            offsets += range(done, position)
        done = special.end()
        if pieces and character in _SEATED_MARKS:
            last = pieces[-1][-1]
            pieces[-1] = pieces[-1][:-1] + _SEATED.get(last + character, last)
            continue
        dash = character == TATWEEL and pieces and pieces[-1][-1].isdigit()
        beside = text[position - 1 : position] + text[position + 1 : position + 2]
        comma = character == THOUSANDS and not beside.isdigit()
        plain = "-" if dash else "\u060c" if comma else _plain(character)
        if plain:
            pieces.append(plain)
            offsets += [position] * len(plain)
    pieces.append(text[done:])
    offsets += range(done, len(text) + 1)
    whole = "".join(pieces)
    if _UNSEATED in whole:
        offsets = [offset for at, offset in enumerate(offsets) if whole[max(at - 1, 0) : at + 1] != _UNSEATED]
    return Normalized(whole.replace(_UNSEATED, YEH_HAMZA), tuple(offsets))


def fold(word: str) -> str:
    """The look-up key of a normalised word: every alef bare, a final alef maksura a ya, «ؤو» as «ئو»; nothing else."""
    folded = word.translate(_ALEF_VARIANTS).replace(_SEATED_ON_WAW, _SEATED_ON_YEH)
    return sys.intern(folded[:-1] + YEH if folded.endswith(ALEF_MAKSURA) else folded)


def admits(written: str, lexical: str) -> bool:
    """Tell whether a word as ``written`` in a text may be the ``lexical`` one; both normalised.

    A bare alef in the text stands for any hamza of the lexicon; a written hamza must be the lexicon's, except that
    a written إ may be a joining (bare) alef. A final ى and ي may stand for each other, and
    a written ئ before و for ؤ («مسئول»).
    """
    if written == lexical:
        return True
    if len(written) != len(lexical):
        return False
    last = len(written) - 1
    for position, (seen, meant) in enumerate(zip(written, lexical, strict=True)):
        if seen == meant:
            continue
        if seen == ALEF and meant in _SEATS_OF_HAMZA:
            continue
        if seen == ALEF_HAMZA_BELOW and meant in (ALEF, ALEF_WASLA):
            continue
        if position == last and seen in _YEHS and meant in _YEHS:
            continue
        if seen == YEH_HAMZA and meant == WAW_HAMZA and lexical[position + 1 : position + 2] == WAW:
            continue
        return False
    return True
