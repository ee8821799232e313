"""Those who speak unnamed: «مسؤول طلب عدم نشر اسمه», «مصدر رفض الكشف عن هويته»."""

from __future__ import annotations

from briefgen.transfer.lists import table
from briefgen.transfer.reader import Reader

MOST = 4
"""Words between who asks and his name."""


def unnamed_until(reader: Reader, at: int) -> int:
    """The cell after «طلب عدم نشر اسمه» at a cell; 0 where nothing of the kind stands there."""
    known = table("unnamed")
    if reader.norm(at) not in known["asks"]:
        return 0
    end = at + 1
    while end - at <= MOST and reader.norm(end) in known["what"]:
        end += 1
    named = end > at + 1 and reader.norm(end) in known["name"] and reader.kind(end + 1) == "suffix"
    return end + 2 if named else 0
