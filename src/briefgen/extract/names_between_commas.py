"""«طالب الرئيس، فلان، إسرائيل بوقف القصف»: a name between two commas is no member of a list."""

from __future__ import annotations

from briefgen.arabic.words import COMMAS
from briefgen.extract.line import Line, Mention

PERSON, OFFICE = "person", "office"
TITLES = frozenset({"office", "office-of", "official", "rank", "actors"})


def named_between_commas(line: Line, one: Mention, other: Mention) -> bool:
    """Is the second of two with a comma between the name of the first, or does the comma close such a name?"""
    if any(line.norm(at) in COMMAS for at in range(one.first + 1, one.last)):
        return True
    title = one.type in TITLES or (one.captured(OFFICE) and not one.captured(PERSON))
    if title and other.type == PERSON and not other.captured(OFFICE):
        return True
    before = one.first - 1
    return one.type == PERSON and not one.captured(OFFICE) and line.norm(before) in COMMAS and _titled(line, before)


def _titled(line: Line, end: int) -> bool:
    """Ends a title here, before the comma?"""
    return any(m.last == end and m.type in TITLES for starts in line.starts[max(end - 12, 0) : end] for m in starts)
