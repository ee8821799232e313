"""Adverbials between the parts of a clause, with or without commas: «، اليوم الخميس، في أنقرة»."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.manners import may_own
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

MOST_BETWEEN = 3
Found = Callable[[Reader, int], tuple[Adjunct, ...]]


def set_off(
    reader: Reader, at: int, found: Found, most: int = MOST_BETWEEN, behind_comma: bool = False
) -> Iterator[Adjunct]:
    """Adjuncts without commas, or each between two of them: «، اليوم الخميس، في أنقرة», «في عمان، أمس الأحد،».

    ``found`` gives what stands at a cell; ``behind_comma``: the comma before this one closes the adjunct before.
    """
    opened = reader.norm(at) in COMMAS
    start = at + 1 if opened else at
    if opened and reader.norm(start) == AND and found(reader, start + 1):
        start += 1  # «، وبوساطة صينية،»
    begin = start + (reader.norm(start) in small_words()["inside"])
    dated = any(True for _ in reader.atoms_at(begin, "date")) or reader.norm(start) in table("parts_of_day")
    ends = {each.end for each in found(reader, start)}
    for one in found(reader, start) if most else ():
        closed = reader.norm(one.end) in COMMAS
        if may_own(reader, one.end) or not one.said:
            continue  # «بعد موعد الانتخابات» is not «after a date»
        aside = closed and (opened or behind_comma)
        if aside or not (opened or closed):
            end = one.end + 1 if aside else one.end
            one = replace(one, end=end, heads=(start,))
            yield one
            for more in set_off(reader, end, found, most - 1 if aside else min(most - 1, 1), aside):
                if more.end not in ends:
                    yield _together(one, more, dated)
        elif closed and not opened:
            for more in set_off(reader, one.end, found, 1):
                yield _together(replace(one, heads=(start,)), more, dated)  # «في عمان، أمس الأحد،»
        elif opened:
            # «، في جلسة استثنائية أمس،»
            for more in found(reader, one.end):
                if more.said and more.end not in ends and reader.norm(more.end) in COMMAS:
                    yield _together(
                        replace(one, heads=(start,)), replace(more, end=more.end + 1, heads=(one.end,)), dated
                    )


def _together(one: Adjunct, more: Adjunct, dated: bool) -> Adjunct:
    """Two adjuncts in the order of English: the place before the time (``dated``: the first is one)."""
    first, second = (more, one) if more.placed and dated else (one, more)
    return replace(more, said=f"{first.said} {second.said}", placed=False, heads=(*one.heads, *more.heads))
