"""What a written form may be where it stands."""

from __future__ import annotations

from briefgen.transfer.reader import Reader


def stands_as(reader: Reader, at: int, kind: str) -> bool:
    """Is a cell of a kind as it stands, and not only before a pronoun: «تفجيرات هزت العاصمة»?"""
    owned = reader.kind(at + 1) == "suffix"
    return any(owned or reading.state != "before_suffix" for reading, _ in reader.readings(at, kind))
