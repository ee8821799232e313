"""Marks that stand for commas round a few words: «فرضت -اليوم الأربعاء- عقوبات», «دعت الأمم المتحدة (الخميس) إلى»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.line import Line

DASHES = frozenset({"-", "–", "—"})
OPEN, CLOSE, DATE = "(", ")", "date"
LONGEST_ASIDE = 10
"""Tokens between two dashes that stand for commas."""


def commas_meant(line: Line, first: int, last: int) -> set[int]:
    """The tokens of such marks in a span."""
    return {*_dashes(line, first, last), *_spaced_dashes(line, first, last), *_round_days(line, first, last)}


def _dashes(line: Line, first: int, last: int) -> Iterator[int]:
    begun = -1
    for at in range(first + 1, last):
        if line.tokens[at].norm not in DASHES:
            continue
        spaced_before = line.tokens[at - 1].space_after
        if spaced_before and not line.tokens[at].space_after:
            begun = at
        elif begun >= 0 and at - begun <= LONGEST_ASIDE and not spaced_before:
            yield from (begun, at)
            begun = -1


def _spaced_dashes(line: Line, first: int, last: int) -> Iterator[int]:
    """The only two dashes of a span, each between spaces: «أعلنت الحكومة – بحسب بيان – رفضها»."""
    found = [at for at in range(first + 1, last - 1) if line.tokens[at].norm in DASHES]
    spaced = all(line.tokens[at - 1].space_after and line.tokens[at].space_after for at in found)
    if len(found) == 2 and spaced and found[1] - found[0] <= LONGEST_ASIDE:
        yield from found


def _round_days(line: Line, first: int, last: int) -> Iterator[int]:
    """The brackets round a day alone, which no day stands before: «أمس (الأحد)» is one."""
    for at in range(first + 1, last):
        if line.norm(at) != OPEN or any(
            m.type == DATE and m.last > at for n in range(first, at) for m in line.starts[n]
        ):
            continue
        ends = {m.last for m in line.starts[at + 1] if m.type == DATE} if at + 1 < last else set()
        yield from (mark for end in ends if end < last and line.norm(end) == CLOSE for mark in (at, end))
