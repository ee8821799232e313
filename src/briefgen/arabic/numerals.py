"""Counts in the text: exact, rounded, bounded, ranges, vague plurals, shares of a hundred, sums of money, ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefgen.arabic.calendar_words import known_words, may_start
from briefgen.arabic.cardinals import AND, Cardinal, cardinal_at, group_at, numeral_words, ordinal_at, word_at, words
from briefgen.arabic.dates import DateMention, read_dates
from briefgen.arabic.words import ARTICLE, Phrases, Piece, Table, invert, load_words, pieces_of
from briefgen.model import Number

if TYPE_CHECKING:
    from briefgen.arabic.tokens import Token

__all__ = ["NumberMention", "numeral_words", "read_numbers"]

_YEARS = range(1900, 2101)


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
    named_by_number: Table[bool]
    named_by_year: Table[bool]
    clock_zones: Table[bool]


@dataclass(frozen=True, slots=True)
class _Found:
    number: Number
    end: int
    ordinal: bool = False


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
        skipped = index + 1 if pieces[index].token in dated else _end_of_name(pieces, index)
        found = None if skipped > index else _number_at(pieces, index)
        if found is None or any(piece.token in dated for piece in pieces[index : found.end]):
            index = max(skipped, index + 1)
            continue
        mentions.append(
            NumberMention(pieces[index].token, pieces[found.end - 1].token + 1, found.number, found.ordinal)
        )
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
        named_by_number=table(data["named_by_number"]),
        named_by_year=table(data["named_by_year"]),
        clock_zones=table(data["clock_zones"]),
    )


def _end_of_name(pieces: Sequence[Piece], index: int) -> int:
    """Give the index after numerals that do not count (clock, article of law, year), or ``index``."""
    known = _phrases()
    piece = pieces[index]
    before = word_at(pieces, index - 1)
    head = word_at(pieces, index - 2) if before in known.dash or before.startswith(ARTICLE) else before
    named = known.named_by_number.either(before.lower()) or known.named_by_number.either(head.lower())
    if not piece.numeral:
        ordinal = ordinal_at(pieces, index) if known.named_by_number.either(before) else None
        return ordinal.end if ordinal else index
    mark, following = word_at(pieces, index + 1), word_at(pieces, index + 2)
    if mark in (":", "/") and following[:1].isdigit() and not piece.space_after:
        return index + 5 if word_at(pieces, index + 3) == mark and mark == "/" else index + 3
    if mark in known.dash and _may_be_year(piece) and index + 2 < len(pieces) and _may_be_year(pieces[index + 2]):
        return index + 3
    beside = (mark, following if mark == "(" else "", before, word_at(pieces, index - 2))
    if any(known.clock_zones.either(word.lower()) for word in beside if word) and len(piece.word) == 4:
        return index + 1
    if named or len(piece.word) > 15:
        return index + 1
    if _may_be_year(piece) and (
        known.named_by_year.either(before)
        or known.named_by_year.either(word_at(pieces, index - 2))
        or (before == "(" and mark == ")")
    ):
        return index + 1
    return index


def _may_be_year(piece: Piece) -> bool:
    return not piece.grouped and len(piece.word) == 4 and piece.word.isdigit() and int(piece.word) in _YEARS


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
    return found


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
