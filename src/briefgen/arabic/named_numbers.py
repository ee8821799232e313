"""Numerals that count nothing: of a resolution, an article of law, a clock, a page, a model, an age, a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.arabic.cardinals import AND, cardinal_at, ordinal_at, word_at
from briefgen.arabic.words import ARTICLE, Phrases, Piece, Table, load_words

_YEARS = range(1900, 2101)
_LONGEST_COUNT = 15
_LONGEST_MODEL = 3
"""Letters before the stroke of «تي-72» and its like."""
_FURTHEST_NAME = 5
"""Words between «قرار» and its number: «قرار مجلس الأمن الدولي رقم 2254»."""
_PLUS = "+"


@dataclass(frozen=True, slots=True)
class _Names:
    by_number: Table[bool]
    several: Table[bool]
    between: Table[bool]
    by_year: Table[bool]
    whole: Phrases[bool]
    zones: Table[bool]
    ages: Phrases[bool]
    died_at: frozenset[str]
    years_old: Table[bool]
    dash: frozenset[str]
    of: frozenset[str]
    year_word: Table[bool]


@cache
def _names() -> _Names:
    data = load_words("numerals.yaml")

    def table(entries: list[str]) -> Table[bool]:
        return Table(dict.fromkeys(entries, True))

    return _Names(
        by_number=table(data["named_by_number"]),
        several=table(data["several_named_by_number"]),
        between=table(data["between_name_and_number"]),
        by_year=table(data["named_by_year"]),
        whole=Phrases(dict.fromkeys(data["names_with_numbers"], True)),
        zones=table(data["clock_zones"]),
        ages=Phrases(dict.fromkeys(data["before_age"], True)),
        died_at=frozenset(data["died_at"]),
        years_old=table(data["years_old"]),
        dash=frozenset(data["range"]["dash"]),
        of=frozenset(data["range"]["from"]),
        year_word=table(data["year_word"]),
    )


def end_of_name(pieces: Sequence[Piece], index: int) -> int:
    """Give the index after numerals that stand at ``index`` and do not count, or ``index``."""
    known = _names()
    whole = known.whole.at(pieces, index)
    if whole is not None:
        return whole[1]
    aged = _end_of_age(pieces, index)
    if aged > index:
        return aged
    piece, before = pieces[index], word_at(pieces, index - 1)
    if not piece.numeral:
        if known.year_word.either(before):
            year = cardinal_at(pieces, index)
            return year.end if year and year.value in _YEARS else index
        ordinal = ordinal_at(pieces, index) if known.by_number.either(before) else None
        return ordinal.end if ordinal else index
    if len(piece.word) > _LONGEST_COUNT:
        return index + 1
    return _end_of_figures(pieces, index) or index


def _end_of_figures(pieces: Sequence[Piece], index: int) -> int:
    """The index after figures that are a time, a fraction, years, a model or a number by which something is named."""
    known = _names()
    piece, before = pieces[index], word_at(pieces, index - 1)
    mark, following = word_at(pieces, index + 1), word_at(pieces, index + 2)
    if mark == _PLUS and following[:1].isdigit():
        return index + 3
    if mark in (":", "/") and following[:1].isdigit() and not piece.space_after:
        return index + 5 if word_at(pieces, index + 3) == mark and mark == "/" else index + 3
    if mark in known.dash and may_be_year(piece) and index + 2 < len(pieces) and may_be_year(pieces[index + 2]):
        return index + 3
    beside = (mark, following if mark == "(" else "", before, word_at(pieces, index - 2))
    if any(known.zones.either(word.lower()) for word in beside if word) and len(piece.word) == 4:
        return index + 1
    if _is_named(pieces, index) or _is_model(pieces, index):
        # «صفحة 3 من 10», «القرارين 242 و338».
        further = index + 2 if mark in known.of or mark == AND else 0
        joined = mark in known.of or known.several.either(before)
        return further + 1 if further and joined and following.isdigit() else index + 1
    year = may_be_year(piece) and (
        known.by_year.either(before)
        or known.by_year.either(word_at(pieces, index - 2))
        or (before == "(" and mark == ")")
    )
    return index + 1 if year else 0


def _is_named(pieces: Sequence[Piece], index: int) -> bool:
    """Does the numeral name a thing: «القرار 2216», «قرار مجلس الأمن الدولي رقم 2254», «إف-16»?"""
    known = _names()
    before = word_at(pieces, index - 1)
    head = word_at(pieces, index - 2) if before in known.dash or before.startswith(ARTICLE) else before
    if any(known.by_number.either(word.lower()) or known.several.either(word) for word in (before, head) if word):
        return True
    place = index - 1
    while index - place <= _FURTHEST_NAME and known.between.either(word_at(pieces, place)):
        place -= 1
    return place < index - 1 and bool(known.by_number.either(word_at(pieces, place)))


def _is_model(pieces: Sequence[Piece], index: int) -> bool:
    """Is it «72» of «تي-72», written without a space?"""
    if index < 2 or pieces[index - 1].word not in _names().dash:
        return False
    letters, stroke = pieces[index - 2], pieces[index - 1]
    close = not letters.space_after and not stroke.space_after
    return close and letters.word.isalpha() and len(letters.word) <= _LONGEST_MODEL


def _end_of_age(pieces: Sequence[Piece], index: int) -> int:
    """The index after «العمر 45 عاما», «(45 عاما)», «عن 82 عاما», «الخامسة والأربعين من عمره», or ``index``."""
    known = _names()
    before = word_at(pieces, index - 1)
    said = known.ages.at(pieces, index)
    if said is not None:
        years = cardinal_at(pieces, said[1])
        return years.end if years else index
    years = cardinal_at(pieces, index)
    if years is not None and known.years_old.get(word_at(pieces, years.end)):
        closed = before == "(" and word_at(pieces, years.end + 1) == ")"
        return years.end if closed or before in known.died_at else index
    ordinal = ordinal_at(pieces, index)
    if ordinal is not None and word_at(pieces, ordinal.end) in known.of:
        return ordinal.end if known.ages.at(pieces, ordinal.end + 1) else index
    return index


def may_be_year(piece: Piece) -> bool:
    """Are these four figures a year of the last or this century?"""
    return not piece.grouped and len(piece.word) == 4 and piece.word.isdigit() and int(piece.word) in _YEARS
