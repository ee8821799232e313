"""Cardinals and ordinals in words and digits: «خمسة وعشرون ألفا», «5 آلاف و200», «الرابع عشر»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefgen.arabic.words import ARTICLE, Phrases, Piece, Table, invert, load_words

AND = "و"
_LONGEST_NUMERAL = 15
_FIGURES_OF_FRACTION = 2
"""After a comma; three figures are thousands."""
_MOST_OF_PLURAL = 10
"""Three to ten thousand are counted in the plural, «آلاف»."""
_COMMAS = frozenset((",", "،"))
_WORD_KEYS = (
    "no_numbers",
    "units",
    "tens",
    "hundreds",
    "scales",
    "vague",
    "few",
    "fractions",
    "ordinals",
    "before",
    "after",
    "currencies",
    "named_by_number",
    "several_named_by_number",
    "before_age",
)


class Scale(NamedTuple):
    """A word of a thousand, a million …: ``form`` is singular, accusative, dual or plural."""

    value: int
    form: str


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number read: ``end`` is the piece after it; ``scale`` is 1 where no thousand or more is named."""

    value: float | int
    end: int
    scale: int = 1
    coefficient: float | int = 1


@dataclass(frozen=True, slots=True)
class _Words:
    units: Table[int]
    tens: Table[int]
    hundreds: Table[int]
    scales: Table[Scale]
    vague: Table[int]
    fractions: Table[float]
    parts: Phrases[float]
    percent: Phrases[bool]
    ordinals: Table[int]
    never_alone: Table[bool]
    never_definite: Table[bool]
    definite_ordinals: Table[bool]
    ordinal_nouns: Table[bool]


@cache
def words() -> _Words:
    """Read the tables of numerals.yaml once."""
    data = load_words("numerals.yaml")
    scales = {
        word: Scale(value, form)
        for value, forms in data["scales"].items()
        for form, spellings in forms.items()
        for word in spellings
    }
    vague = invert(data["vague"]) | {word: scale.value for word, scale in scales.items() if scale.form == "plural"}
    return _Words(
        units=Table(invert(data["units"])),
        tens=Table(invert(data["tens"])),
        hundreds=Table(invert(data["hundreds"])),
        scales=Table(scales),
        vague=Table(vague),
        fractions=Table({word: value for word, value in invert(data["fractions"]).items() if " " not in word}),
        parts=Phrases(invert(data["fractions"])),
        percent=Phrases(dict.fromkeys(data["after"]["percent"], True)),
        ordinals=Table(invert(data["ordinals"])),
        never_alone=Table(dict.fromkeys(data["never_alone"], True)),
        never_definite=Table(dict.fromkeys(data["never_definite"], True)),
        definite_ordinals=Table(dict.fromkeys(data["definite_ordinals"], True)),
        ordinal_nouns=Table(dict.fromkeys(data["ordinal_nouns"], True)),
    )


@cache
def numeral_words() -> frozenset[str]:
    """Give every word of counting, with and without the article, as the tokenizer's lexicon should know it."""
    data = load_words("numerals.yaml")
    left_out = set(data["particles"])
    groups: list[object] = [data[key] for key in _WORD_KEYS]
    found: set[str] = set()
    while groups:
        group = groups.pop()
        if isinstance(group, dict):
            groups.extend(group.values())
        elif isinstance(group, list):
            groups.extend(group)
        elif isinstance(group, str):
            found.update(word for word in group.split() if len(word) > 1 and word not in left_out)
    return frozenset(found | {ARTICLE + word for word in found if not word.startswith(ARTICLE)})


def word_at(pieces: Sequence[Piece], index: int) -> str:
    """Give the word at an index, or an empty string past the end."""
    return pieces[index].word if 0 <= index < len(pieces) else ""


def numeral_value(word: str) -> float | int | None:
    """Give the value of ASCII digits with at most one decimal point, or None."""
    if not word[:1].isdigit() or len(word) > _LONGEST_NUMERAL:
        return None
    try:
        return _whole(float(word)) if "." in word else int(word)
    except ValueError:
        return None


def _figures_at(pieces: Sequence[Piece], index: int) -> Cardinal | None:
    """Read figures; «3,5» is a fraction where a scale or per cent follows, as the Maghreb's papers write it."""
    value = numeral_value(word_at(pieces, index))
    if value is None:
        return None
    if word_at(pieces, index + 1) in _COMMAS and index + 2 < len(pieces):
        fraction = pieces[index + 2].word
        close = not pieces[index].space_after and not pieces[index + 1].space_after
        tables = words()
        follows = tables.scales.either(word_at(pieces, index + 3)) or tables.percent.at(pieces, index + 3)
        if close and follows and fraction.isdigit() and len(fraction) <= _FIGURES_OF_FRACTION:
            return Cardinal(float(f"{value}.{fraction}"), index + 3)
    return Cardinal(value, index + 1)


def _whole(value: float) -> float | int:
    # Six places are more than a newspaper writes, and hide what binary fractions add (2.3 * 1000).
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def cardinal_at(pieces: Sequence[Piece], index: int) -> Cardinal | None:
    """Read the longest cardinal that starts at ``index``, or None; bare «واحد» is none."""
    found = group_at(pieces, index)
    if found is None:
        return None
    value, scale, end = found.value, found.scale, found.end
    while scale >= 1000 and word_at(pieces, end) == AND:
        following = group_at(pieces, end + 1, after_more=True)
        if following is not None and following.value < scale:
            value, scale, end = _whole(value + following.value), following.scale, following.end
            continue
        fraction = words().fractions.get(word_at(pieces, end + 1))
        if fraction is not None:
            value, end = _whole(value + fraction * scale), end + 2
        break
    return Cardinal(value, end, found.scale, found.coefficient)


def group_at(pieces: Sequence[Piece], index: int, after_more: bool = False) -> Cardinal | None:
    """Read what one scale word counts («خمسة وعشرون ألفا»), or a number below a thousand."""
    tables = words()
    word = word_at(pieces, index)
    if not word:
        return None
    part = tables.parts.at(pieces, index)
    if part is not None:
        fraction, end = part
        scale = tables.scales.either(word_at(pieces, end))
        if scale is None or scale.form != "singular":
            return None
        return Cardinal(_whole(fraction * scale.value), end + 1, scale.value, fraction)
    scale = tables.scales.get(word)
    if scale is not None:
        if scale.form == "plural":
            return None
        # «ألفا جندي» are two thousand, «ألفا ومئتي جندي» a thousand and two hundred.
        joined = scale.form == "accusative" and word_at(pieces, index + 1) == AND
        count = 1 if scale.form == "singular" or joined else 2
        return Cardinal(count * scale.value, index + 1, scale.value, count)
    small = _figures_at(pieces, index) or _below_thousand(pieces, index, after_more)
    if small is None:
        return None
    scale = tables.scales.get(word_at(pieces, small.end))
    if scale is None and word.startswith(ARTICLE):
        scale = tables.scales.definite(word_at(pieces, small.end))
    if scale is None or scale.form == "dual":
        return small
    if scale.form == "plural" and small.value > _MOST_OF_PLURAL:
        return None  # «4000 آلاف» is a slip, and no four million
    return Cardinal(_whole(small.value * scale.value), small.end + 1, scale.value, small.value)


def _below_thousand(pieces: Sequence[Piece], index: int, after_more: bool) -> Cardinal | None:
    tables = words()
    word = word_at(pieces, index)
    hundred, end = tables.hundreds.get(word), index + 1
    if hundred is None:
        unit = tables.units.get(word)
        following = word_at(pieces, index + 1)
        if unit is None or not 3 <= unit <= 9:
            return _below_hundred(pieces, index, after_more)
        if tables.hundreds.get(following) != 100 and tables.vague.get(following) != 100:
            return _below_hundred(pieces, index, after_more)
        hundred, end = unit * 100, index + 2
    if word_at(pieces, end) == AND:
        rest = _below_hundred(pieces, end + 1, after_more=True)
        if rest is not None:
            return Cardinal(hundred + rest.value, rest.end)
    return Cardinal(hundred, end)


def _below_hundred(pieces: Sequence[Piece], index: int, after_more: bool) -> Cardinal | None:
    tables = words()
    word = word_at(pieces, index)
    ten = tables.tens.get(word)
    if ten is not None:
        return Cardinal(ten, index + 1)
    unit = tables.units.get(word)
    if unit is None and word not in tables.never_definite and not tables.never_definite.definite(word):
        unit = tables.units.definite(word)
    if unit is None:
        return None
    following = word_at(pieces, index + 1)
    if unit < 10 and tables.units.get(following) == 10:
        return Cardinal(10 + unit, index + 2)
    if unit < 10 and following == AND:
        ten = tables.tens.either(word_at(pieces, index + 2))
        if ten is not None:
            return Cardinal(ten + unit, index + 3)
    if tables.never_alone.either(word) and not after_more:
        return None
    return Cardinal(unit, index + 1)


def ordinal_at(pieces: Sequence[Piece], index: int) -> Cardinal | None:
    """Read an ordinal from the first to the ninety-ninth, with the article or (to the tenth) without it."""
    tables = words()
    word = word_at(pieces, index)
    unit = tables.ordinals.either(word)
    if unit is None:
        ten = tables.tens.definite(word)
        named = ten is not None and tables.ordinal_nouns.either(word_at(pieces, index - 1))
        return Cardinal(ten, index + 1) if ten is not None and named else None
    if unit < 10 and tables.units.get(word_at(pieces, index + 1)) == 10:
        return Cardinal(10 + unit, index + 2)
    if unit < 10 and word_at(pieces, index + 1) == AND:
        ten = tables.tens.definite(word_at(pieces, index + 2))
        if ten is not None:
            return Cardinal(ten + unit, index + 3)
    return None if word in tables.definite_ordinals else Cardinal(unit, index + 1)
