"""What tells an adjective behind «و» from a noun that is written like it: «التعاون الاقتصادي والعسكري»."""

from __future__ import annotations

from briefgen.transfer.reader import Reader

ADJECTIVE = "adjective"


def quality_too(reader: Reader, first: int, other: int) -> bool:
    """Do two words with the article read as adjectives of one form, the first as nothing else?"""
    before = {(r.gender, r.number) for r, _ in reader.readings(first, ADJECTIVE) if r.definite}
    behind = {(r.gender, r.number) for r, _ in reader.readings(other, ADJECTIVE) if r.definite}
    return bool(before & behind) and not any(True for _ in reader.readings(first, "noun", "masdar"))
