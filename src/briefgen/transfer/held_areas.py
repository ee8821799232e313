"""«مناطق سيطرة الحوثيين» areas controlled by the Houthis, «مناطق سيطرتها» areas under its control."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways


def held_by(reader: Reader, base: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """Areas with who holds them, where the noun of holding is their genitive."""
    at = base.end
    if base.head not in small_words()["held_areas"] or base.definite:
        return
    of = table("held_by").get(reader.norm(at))
    for holder in ways.full(reader, at + 1) if of else ():
        if holder.definite and (holder.actor or holder.type in ("state", "group", "body", "forces")):
            after = f"{of} {holder.said}"
            yield replace(
                base, end=holder.end, after=after, definite=base.number == "singular", chain=True, inner="body"
            )
    under = table("held_under").get(reader.norm(at))
    if under and reader.kind(at + 1) == "suffix" and mark(reader.norm(at + 1)):
        after = f"under {mark(reader.norm(at + 1))} {under}"
        yield replace(base, end=at + 2, after=after, chain=True, inner="thing")
