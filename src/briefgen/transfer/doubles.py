"""Verbs with two objects: «منح البرلمان الحكومة الثقة», «حملت الحركة إسرائيل مسؤولية الفشل», «يعرض المدنيين للخطر»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import hinted, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb


@dataclass(frozen=True, slots=True)
class Doubled:
    """A verb in its English with both that it takes; ``end`` is the cell after them."""

    verb: Verb
    end: int
    said: str


def doubled(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Doubled]:
    """What a verb says of two objects from a cell on, its subject known."""
    how = table("two_objects").get(verb.word.word)
    if how is None or verb.group.passive:
        return
    told = replace(verb, word=replace(verb.word, en=str(how["en"])))
    for end, said in _both(reader, at, how):
        for more in adjuncts(reader, end):
            whole = owned_by(spaced(said, more.said), subject)
            if whole is not None:
                yield Doubled(told, more.end, whole)


def _both(reader: Reader, at: int, how: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    idiom = str(how.get("behind", ""))
    if idiom:
        begun = reader.behind(at, idiom)  # «يعرض للخطر حياة المدنيين»
        for what in noun_phrases(reader, begun) if begun else ():
            yield what.end, f"{what.said} {how['said']}"
        for what in noun_phrases(reader, at):
            end = reader.behind(what.end, idiom)
            if end:
                yield end, f"{what.said} {how['said']}"
        return
    for who in noun_phrases(reader, at):
        if not (who.definite and (who.human or who.actor or who.kind == "proper")):
            continue
        if "blame" in how:
            yield from _blamed(reader, who)
            continue
        for what in noun_phrases(reader, who.end):
            if not (what.human or what.actor or what.kind == "proper"):
                said = hinted(what.said, who)
                if said is not None:
                    yield what.end, spaced(who.said, str(how.get("said", "")), said)


def _blamed(reader: Reader, who: NounPhrase) -> Iterator[tuple[int, str]]:
    """«(حمل) إسرائيل مسؤولية الفشل», «(حمل) الحكومة المسؤولية عن الأزمة»: (held) … responsible for …"""
    words = small_words()
    at = who.end
    start = at + 1 if reader.norm(at) in words["responsibility"] else 0
    if reader.norm(at) in words["the_responsibility"]:
        start = at + 2 if reader.norm(at + 1) in words["about"] else 0
        if not start:
            yield at + 1, f"{who.said} responsible"
    for what in noun_phrases(reader, start) if start else ():
        yield what.end, f"{who.said} responsible for {what.said}"
