"""People named by what they did: «المسؤولين عن الهجوم», those responsible for the attack; «المتورطين فيه»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.pronoun_behind import pronoun_behind
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways


def those_who(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """Every such phrase that begins at a cell, with what stands behind its preposition."""
    english = table("those_who").get(reader.norm(at), {}).get(reader.norm(at + 1))
    if not english:
        return
    for told in pronoun_behind(reader, at + 1, {reader.norm(at + 1): english}):
        yield _people(told.end, told.said)
    for what in ways.simple(reader, at + 2) if reader.kind(at + 2) != "suffix" else ():
        if not what.human:
            yield _people(what.end, f"{english} {what.said}")


def _people(end: int, said: str) -> NounPhrase:
    return NounPhrase(
        end, said, definite=True, plural=True, kind="proper", number="plural", human=True, head="people", chain=True,
        described=True,
    )  # fmt: skip
