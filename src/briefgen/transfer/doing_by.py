"""Somebody doing something: «قيام إسرائيل ببناء مستوطنات», Israel building settlements; elections of a leadership."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways

BY = "ب"


def doing_by(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """The noun phrases of «قيام» with its doer and the deed behind «ب», and of «انتخابات رئاسة» with whose it is."""
    if reader.norm(at) in small_words()["carrying_out"]:
        yield from _doing(reader, at, ways)
    for words, english in table("votes_for").items():
        start = reader.behind(at, words)
        for body in ways.simple(reader, start) if start else ():
            if body.definite and body.many == 1:
                yield NounPhrase(
                    body.end, english, after=f"of {body.said}", definite=True, gender="f", number="plural",
                    chain=True, head="election", genitive=body,
                )  # fmt: skip


def _doing(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    for doer in ways.simple(reader, at + 1):
        acts = doer.actor or doer.human or (doer.kind == "proper" and doer.type in ("state", "group", "body", "person"))
        if not (acts and doer.definite) or reader.norm(doer.end) != BY:
            continue
        for act in reader.grammar.actions(reader, doer.end + 1):
            said = owned_by(act.gerund, doer)
            if act.full and said is not None:
                core = f"{doer.said} {said}"
                yield NounPhrase(act.end, core, kind="gerund", definite=True, verbal=True, chain=True, gender="m")
