"""«تتمسك بحق العودة» insists on the right, and not against it: «بحق» behind what takes «ب» is no preposition."""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

BY = "ب"


def of_right(reader: Reader, at: int) -> bool:
    """Stands «بحق» at a cell right behind a verb, or the like, that takes «ب»?"""
    if reader.norm(at) not in small_words()["by_right"]:
        return False
    kinds = ("verb", "masdar", "participle", "adjective")
    return any(BY in word.frame for _, word in reader.readings(at - 1, *kinds))
