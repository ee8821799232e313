"""Where a cut would take half of a limit away: «إذا رفضت إسرائيل الاتفاق | وهاجمت غزة»."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.transfer.cells import Cell
from briefgen.transfer.lists import small_words


def halves_a_limit(cells: Sequence[Cell], at: int) -> bool:
    """Begins at a cell «و» with a verb of the tense that the verb of the limit before it has?"""
    tense, words = _tenses(cells, at + 1), small_words()
    for n in range(at - 1, 0, -1) if len(tense) == 1 else ():
        norm, before = cells[n - 1].norm, cells[n - 2].norm if n > 1 else ""
        opens = norm in words["limit_openers"] or (norm in words["to"] and before in words["limits_before_that"])
        if opens and _tenses(cells, n):
            return _tenses(cells, n) == tense
    return False


def _tenses(cells: Sequence[Cell], at: int) -> set[str]:
    found = cells[at].readings if at < len(cells) else ()
    return {reading.tense for reading in found if reading.finite}
