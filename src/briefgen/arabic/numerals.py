"""Counts in the text: exact, rounded, bounded, ranges, vague plurals, shares of a hundred, sums of money, ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefgen.arabic.calendar_words import known_words, may_start
from briefgen.arabic.cardinals import AND, Cardinal, cardinal_at, group_at, numeral_words, ordinal_at, word_at, words
from briefgen.arabic.dates import DateMention, read_dates
from briefgen.arabic.named_numbers import end_of_name
from briefgen.arabic.words import ARTICLE, Phrases, Piece, Table, invert, load_words, pieces_of
from briefgen.model import Number

if TYPE_CHECKING:
    from briefgen.arabic.tokens import Token

__all__ = ["NumberMention", "numeral_words", "read_numbers", "said_before"]

_REACH_OF_BOUND = 3
"""How many words after the number «على الأقل» may end: «30 شخصا على الأقل», «30 جنديا عراقيا على الأقل»."""


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in the text: ``first`` is the index of its first token, ``last`` the index after its last.

    ``number`` states a value with ``low`` or ``high`` where the text bounds it: «more than» and «less than» are also
    approximate, «at least» and «at most» are not. Ranges and vague plurals have no value.
    """

    first: int
    last: int
    number: Number
    ordinal: bool
    bound: str = ""
    """least or most, where «على الأقل» and its like stand behind what is counted, outside the mention."""


@dataclass(frozen=True, slots=True)
class _Phrases:
    before: Phrases[str]
    after: Phrases[str]
    between: Phrases[bool]
    start: Phrases[bool]
    to: Phrases[bool]
    dash: frozenset[str]
    few: Table[bool]
    of: frozenset[str]
    currencies: Table[bool]
    count_nouns: Table[bool]
    suffixes: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    number: Number
    end: int
    ordinal: bool = False
    bound: str = ""


def read_numbers(tokens: Sequence[Token], dates: Sequence[DateMention] | None = None) -> tuple[NumberMention, ...]:
    """Find the numbers of a sentence, in order and without overlap, the longest at each place.

    ``dates`` are the dates of the same tokens, where the caller has read them already.
    Years, dates, durations, clock times and numerals that name something («القرار 2216») are left out.
    """
    pieces = pieces_of(tokens, known_words())
    found_dates = read_dates(tokens, None) if dates is None else dates
    dated = {index for mention in found_dates for index in range(mention.first, mention.last)}
    mentions: list[NumberMention] = []
    index = 0
    while index < len(pieces):
        if not may_start(pieces[index]):
            index += 1
            continue
        skipped = index + 1 if pieces[index].token in dated else end_of_name(pieces, index)
        found = None if skipped > index else _number_at(pieces, index)
        if found is None or any(piece.token in dated for piece in pieces[index : found.end]):
            index = max(skipped, index + 1)
            continue
        first, last = pieces[index].token, pieces[found.end - 1].token + 1
        mentions.append(NumberMention(first, last, found.number, found.ordinal, found.bound))
        index = found.end
    return tuple(mentions)


@cache
def _phrases() -> _Phrases:
    data = load_words("numerals.yaml")
    ranges = data["range"]

    def table(entries: list[str]) -> Table[bool]:
        return Table(dict.fromkeys(entries, True))

    def phrases(entries: list[str]) -> Phrases[bool]:
        return Phrases(dict.fromkeys(entries, True))

    return _Phrases(
        before=Phrases(invert(data["before"])),
        after=Phrases(invert(data["after"])),
        between=phrases(ranges["between"]),
        start=phrases(ranges["from"]),
        to=phrases(ranges["to"] + ranges["dash"]),
        dash=frozenset(ranges["dash"]),
        few=table(data["few"]),
        of=frozenset(ranges["from"]),
        currencies=table(data["currencies"]),
        count_nouns=table(data["count_nouns"]),
        suffixes=frozenset(data["suffixes"]),
        ends=frozenset(data["ends_of_count"]),
    )


def _number_at(pieces: Sequence[Piece], index: int) -> _Found | None:
    """Read a number with the words before and after it that bear on its value."""
    start, bound = _before(pieces, index)
    if bound is None:
        found = _range_at(pieces, index)
        if found is not None:
            return _with_unit(pieces, found)
    found = _range_at(pieces, start) or _plain_at(pieces, start)
    if found is None:
        ordinal = ordinal_at(pieces, index) if bound is None else None
        return _Found(Number(ordinal.value), ordinal.end, True) if ordinal else None
    found = _with_unit(pieces, found)
    if bound is not None:
        return replace(found, number=_bounded(found.number, bound))
    after = _phrases().after.at(pieces, found.end)
    if after is not None:
        return _Found(_bounded(found.number, after[0]), after[1])
    later = _bound_behind(pieces, found.end)
    return replace(found, number=_bounded(found.number, later), bound=later) if later else found


def _bound_behind(pieces: Sequence[Piece], end: int) -> str:
    """least or most where «على الأقل» stands behind what is counted, and no other number between; else nothing."""
    known = _phrases()
    for place in range(end + 1, end + 1 + _REACH_OF_BOUND):
        between = word_at(pieces, place - 1)
        if not between or between in known.ends or cardinal_at(pieces, place - 1) is not None:
            return ""
        after = known.after.at(pieces, place)
        if after is not None and after[0] in ("least", "most"):
            return after[0]
    return ""


def said_before(words: str, bound: str) -> str:
    """A number's Arabic words with the bound that stood behind what it counts set before them."""
    return f"{load_words('numerals.yaml')['said_before'][bound]} {words}" if bound else words


def _before(pieces: Sequence[Piece], index: int) -> tuple[int, str | None]:
    """Give where the number starts and which bound the words before it set, if any."""
    known = _phrases()
    found = known.before.at(pieces, index)
    if found is not None:
        bound, start = found
        # «نحو أكثر من» and the like: the second says more.
        further = known.before.at(pieces, start)
        return (further[1], further[0]) if further else (start, bound)
    # «لا يزيد عددهم على»: leave the noun out and look again.
    for place in range(index + 1, min(index + 4, len(pieces))):
        if known.count_nouns.get(pieces[place].word):
            end = place + 2 if word_at(pieces, place + 1) in known.suffixes else place + 1
            rest = [*pieces[index:place], *pieces[end : end + 1]]
            found = known.before.at(rest, 0)
            if found is not None and found[1] == len(rest):
                return end + 1, found[0]
    return index, None


def _bounded(number: Number, bound: str) -> Number:
    value = number.value
    if bound == "percent":
        return number
    if bound == "about" or value is None:
        return replace(number, approximate=True)
    if bound in ("more", "least"):
        return replace(number, low=value, approximate=bound == "more")
    return replace(number, high=value, approximate=bound == "less")


def _range_at(pieces: Sequence[Piece], index: int) -> _Found | None:
    """Read «بين 20 و30», «من 10 إلى 15 ألفا», «35 - 50 ألفا»; a falling pair is no range."""
    known = _phrases()
    between = known.between.at(pieces, index)
    opened = between or known.start.at(pieces, index)
    start = opened[1] if opened else index
    low = cardinal_at(pieces, start)
    if low is None:
        return None
    if not opened and word_at(pieces, start).startswith(ARTICLE):
        return None  # «ارتفع عدد قتلى الهجمات الثلاث إلى 70»: to 70, and no range
    found = _range_end(pieces, low, bool(between), bool(opened))
    if found is None and between:
        # «بين خمسة وعشرين»: with no second number, the «و» stands between the two.
        first = group_at(pieces, start)
        lone = words().units.get(word_at(pieces, start))
        if first is not None and lone is not None and first.end == low.end and first.value != lone:
            first = Cardinal(lone, start + 1)
        found = _range_end(pieces, first, True, True) if first else None
    return found


def _range_end(pieces: Sequence[Piece], low: Cardinal, between: bool, opened: bool) -> _Found | None:
    known = _phrases()
    word = word_at(pieces, low.end)
    to = known.to.at(pieces, low.end)
    if between and word == AND:
        start = low.end + 1
    elif to is not None and (opened or word in known.dash or word_at(pieces, low.end + 1)[:1].isdigit()):
        start = to[1]
    else:
        return None
    high = cardinal_at(pieces, start)
    if high is None:
        return None
    # «35 - 50 ألفا»: the scale is said once, for both.
    value = low.value
    if low.scale == 1 and high.scale > 1 and low.value < high.coefficient:
        value = low.value * high.scale
    if value >= high.value:
        return None
    return _Found(Number(None, value, high.value), high.end)


def _plain_at(pieces: Sequence[Piece], index: int) -> _Found | None:
    found = cardinal_at(pieces, index)
    if found is not None:
        return _Found(Number(found.value), found.end)
    tables, known = words(), _phrases()
    start = index + 1 if known.few.get(word_at(pieces, index)) else index
    low = tables.vague.either(word_at(pieces, start))
    if low is None:
        return None
    end = start + 1
    scale_at = end + 1 if word_at(pieces, end) in known.of else end
    scale = tables.scales.either(word_at(pieces, scale_at))
    if scale is not None and scale.form == "plural" and scale.value > low:
        low, end = low * scale.value, scale_at + 1
    return _Found(Number(None, low), end)


def _with_unit(pieces: Sequence[Piece], found: _Found) -> _Found:
    known = _phrases()
    after = known.after.at(pieces, found.end)
    if after is not None and after[0] == "percent":
        return replace(found, number=replace(found.number, unit="percent"), end=after[1])
    word = word_at(pieces, found.end)
    if word and known.currencies.either(word):
        return replace(found, number=replace(found.number, unit=word), end=found.end + 1)
    return found
