"""Verbs with two objects: «منح البرلمان الحكومة الثقة», «حملت الحركة إسرائيل مسؤولية الفشل», «يعرض المدنيين للخطر»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.considering import considered
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import hinted, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

RESPONSIBLE = "responsible"


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
        begun = reader.behind(at, idiom) if "of" not in how else 0  # «يعرض للخطر حياة المدنيين»
        for what in noun_phrases(reader, begun) if begun else ():
            yield what.end, f"{what.said} {how['said']}"
        for what in noun_phrases(reader, at):
            end = reader.behind(what.end, idiom)
            if end and "of" not in how:
                yield end, f"{what.said} {how['said']}"
            for matter in noun_phrases(reader, end) if end and "of" in how else ():
                yield matter.end, f"{what.said} {how['said']} {matter.said}"  # «أحاط المجلس علما بالنتائج»
        return
    if "led" in how:
        yield from _made_of(reader, at, str(how["led"]))
        return
    for who in noun_phrases(reader, at):
        if not (who.definite and (who.human or who.actor or who.kind == "proper")):
            continue
        if "blame" in how:
            yield from _blamed(reader, who)
            continue
        if "asked" in how:
            yield from _asked(reader, who, how)
            continue
        for what in noun_phrases(reader, who.end):
            if not (what.human or what.actor or what.kind == "proper"):
                said = hinted(what.said, who)
                if said is None or (how.get("indefinite") and what.definite):
                    continue
                if "upon" in how:
                    yield what.end, f"{said} {how['upon']} {who.said}"  # «كبد العدو خسائر»: inflicted losses on it
                else:
                    both = spaced(who.said, str(how.get("said", "")), said)
                    yield what.end, both
                    if "to_do" in how:
                        yield from _to_do(reader, what.end, who, both)


def _to_do(reader: Reader, at: int, who: NounPhrase, both: str) -> Iterator[tuple[int, str]]:
    """«(أمهل) المسلحين يومين لتسليم أسلحتهم»: to hand over their weapons."""
    for act in reader.grammar.actions(reader, at + 1) if reader.norm(at) in small_words()["purpose"] else ():
        told = owned_by(act.base, who)
        if told is not None and told != act.base:
            yield act.end, f"{both} to {told}"


def _made_of(reader: Reader, at: int, led: str) -> Iterator[tuple[int, str]]:
    """«(جعلت) من القاعدة هدفا»: (made) the base a target."""
    for what in noun_phrases(reader, at + 1) if reader.norm(at) == led else ():
        if what.definite or what.kind == "proper":
            for each in considered(reader, what.end, what):
                yield each.end, f"{what.said} {each.said}"


def _asked(reader: Reader, who: NounPhrase, how: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """«(طالب) المجلس بموقف حازم»: (demanded) a firm stance from the council, where no verbal noun says what is done."""
    start = who.end + 1
    if reader.norm(who.end) != how["asked"] or reader.norm(start) in small_words()["that"] | small_words()["to"]:
        return
    found = noun_phrases(reader, start) if not reader.grammar.actions(reader, start) else ()
    for what in found:
        if any(each.end > what.end and each.head == what.head and each.taken > what.taken for each in found):
            continue  # «بموقف حازم تجاه التهريب»: the stance is one toward it
        said = hinted(what.said, who)
        if said is not None and not what.verbal and not (what.human or what.actor or what.definite):
            yield what.end, f"{said} {how['said']} {who.said}"


def _blamed(reader: Reader, who: NounPhrase) -> Iterator[tuple[int, str]]:
    """«(حمل) إسرائيل مسؤولية الفشل», «(حمل) الحكومة المسؤولية عن الأزمة»: (held) … responsible for …"""
    words = small_words()
    at = who.end
    start = at + 1 if reader.norm(at) in words["responsibility"] else 0
    how = RESPONSIBLE
    if reader.norm(at) in words["the_responsibility"]:
        fully = table("how_responsible").get(reader.norm(at + 1), "")
        end = at + 2 if fully else at + 1  # «المسؤولية الكاملة»: fully
        how = spaced(fully, how)
        start = end + 1 if reader.norm(end) in words["about"] else 0
        if not start:
            yield end, f"{who.said} {how}"
    for what in noun_phrases(reader, start) if start else ():
        yield what.end, f"{who.said} {how} for {what.said}"
