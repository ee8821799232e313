"""How badly somebody was wounded: «أصيب بجروح خطيرة», was seriously wounded."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

BY = "ب"
MORE = ("adjective", "participle", "noun", "masdar")


def wounds(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(أصيب) بجروح خطيرة» seriously, «بجروح» alone nothing: the cell behind, behind a verb of wounding."""
    if reader.norm(at) != BY or reader.norm(at + 1) not in small_words()["wounds"]:
        return
    hurt = any(word.word in small_words()["wounding"] for n in range(at) for _, word in reader.readings(n, "verb"))
    how = table("how_wounded").get(reader.norm(at + 2)) if hurt else None
    if how is not None:
        yield at + 3, str(how)
    elif hurt and not any(True for _ in reader.readings(at + 2, *MORE)):
        yield at + 2, ""
