"""«الأنشطة المستمرة لكوريا الشمالية»: the owner behind a participle that takes no «ل»."""

from __future__ import annotations

from briefgen.transfer.lists import OBJECT
from briefgen.transfer.reader import Reader

FOR = "ل"


def owner_behind(reader: Reader, at: int) -> bool:
    """Does the owner of the noun stand behind a participle at a cell, whose verb takes neither «ل» nor an object?"""
    if reader.norm(at + 1) != FOR or not any(True for _ in reader.atoms_at(at + 2, "state", "body", "group")):
        return False
    return all(FOR not in word.frame and OBJECT not in word.frame for _, word in reader.readings(at, "participle"))
