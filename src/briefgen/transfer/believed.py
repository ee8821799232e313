"""What something is thought to be: «ما يعتقد أنه هجوم كيميائي», what is believed to be a chemical attack."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader


def believed_to_be(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The phrases that such words behind «ما» make, from the cell of their verb on."""
    for words, start in reader.standing(at, "believed_to_be"):
        for what in noun_phrases(reader, start + 1) if reader.kind(start) == "suffix" else ():
            if not what.definite and what.case != "oblique" and what.kind != "gerund":
                said = f"what {table('believed_to_be')[words]} {what.said}"
                yield NounPhrase(what.end, said, definite=True, kind="proper", clausal=True, chain=True)
