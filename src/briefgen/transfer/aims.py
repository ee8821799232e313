"""What something is done for: «من أجل وقف الحرب» to halt the war, «من أجل السلام» for peace."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

TO, FOR = "to", "for"
CONDITION, PROVIDED = "on condition of", "provided that"
SUCCEED = "succeed"


def aims(reader: Reader, at: int, english: str) -> Iterator[tuple[int, str]]:
    """The cell behind each aim that begins at a cell, and its English with the preposition's ``english``.

    A thing is aimed at only where no action could be: «من أجل عودة اللاجئين» is so that they return.
    """
    if english in small_words()["besides"]:
        yield from _besides(reader, at, english)
        return
    if english == CONDITION:
        yield from _conditions(reader, at)
        return
    aim = table("aims")[english]
    acts = tuple(reader.grammar.actions(reader, at))
    for act in acts:
        attempted = aim.endswith(f" {TO}")  # «في محاولة لكبح التضخم»: to curb it
        yield act.end, f"{aim} {act.base}" if attempted or aim == TO else f"{aim} {act.gerund}"
    for thing in noun_phrases(reader, at) if aim == TO and not acts else ():
        if _wanted(thing):
            yield thing.end, f"{FOR} {thing.said}"


def _conditions(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«شريطة انسحاب القوات»: on condition of their withdrawal; «شريطة عدم تدخل أطراف»: provided that they do not."""
    if reader.norm(at) in small_words()["not_doing"]:
        yield from ((end, f"{PROVIDED} {said}") for end, said in reader.grammar.undone(reader, at + 1))
        return
    acts = [act for act in reader.grammar.actions(reader, at) if not act.open]  # «شريطة حضور إيران»: she is to attend
    yield from ((act.end, f"{CONDITION} {act.gerund}") for act in acts)
    behind = max((act.end for act in acts), default=at)
    for thing in noun_phrases(reader, at):
        if thing.definite and thing.end > behind:
            yield thing.end, f"{CONDITION} {thing.said}"


def _besides(reader: Reader, at: int, english: str) -> Iterator[tuple[int, str]]:
    """«(تعهد بتقديم مساعدات) فضلا عن دعم الدول المضيفة»: as well as supporting them; or a thing."""
    hurt = reader.norm(at) in small_words()["hurt"]  # «فضلا عن إصابة 30»: that is told by itself
    acts = () if hurt else tuple(reader.grammar.actions(reader, at))
    sure = {act.end for act in acts if not act.open}  # «فضلا عن دعم إيران»: hers, or for her?
    yield from ((act.end, f"{english} {act.gerund}") for act in acts)
    yield from ((each.end, f"{english} {each.said}") for each in noun_phrases(reader, at) if each.end not in sure)


def _wanted(thing: NounPhrase) -> bool:
    """Is it a thing or somebody, and nothing that is done?"""
    return not (thing.verbal or thing.kind == "gerund" or thing.clausal)


def meant_by_verb(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(سافر) ليبحث الأزمة», «(أرسل وفدا) كي يبحثها»: what a verb behind «ل» or «كي» says it was for."""
    if reader.norm(at) in small_words()["purpose"]:
        yield from _taken_up_then(reader, at + 1)
    elif reader.norm(at) in small_words()["so_as_to"]:
        yield from _meant_to_do(reader, at + 1)


def _taken_up_then(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(عاد) ليقود الحزب» to lead it, «(انتخب) ليخلف السفير السابق» to succeed him: from the verb behind «ل» on."""
    words = small_words()
    verbs = {word.word for _, word in reader.readings(at, "verb")}
    if verbs & words["to_take_up"]:
        yield from ((act.end, f"{TO} {act.base}") for act in reader.grammar.by_verb(reader, at))
    else:
        yield from _meant_to_do(reader, at)
    for who in noun_phrases(reader, at + 1) if verbs & words["to_follow"] else ():
        if who.human and who.definite and who.case != "nominative" and not who.many > 1:
            yield who.end, f"{TO} {SUCCEED} {who.said}"


def _meant_to_do(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(سافر) ليبحث الأزمة», «(أرسل وفدا) كي يبحثها»: to discuss it, behind a verb of going or sending."""
    words = small_words()
    behind = (at_verb for at_verb in range(at - 2, -1, -1) if any(reader.readings(at_verb, "verb")))
    verb = next(behind, None)
    led = {word.en for _, word in reader.readings(verb, "verb")} if verb is not None else set()
    meant = {word.en for _, word in reader.readings(at, "verb")} - words["never_meant"]
    if led & words["goes_to_do"] and meant:
        for act in reader.grammar.by_verb(reader, at):
            if act.base.partition(" ")[0] not in words["never_meant"]:
                yield act.end, f"{TO} {act.base}"
