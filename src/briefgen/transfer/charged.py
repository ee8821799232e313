"""Who is accused of what: «مسؤول متهم بالمشاركة في الهجوم», «متهمين بالتخطيط لتنفيذ هجمات»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import agree, stripped
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader

BY = "ب"


def charges(reader: Reader, start: int) -> Iterator[tuple[int, str]]:
    """What somebody is accused or convicted of, from a cell on: corruption, killing demonstrators; the cell behind."""
    acts = {act.end: f"of {act.gerund}" for act in reader.grammar.actions(reader, start) if act.full or act.nested}
    found = {each.end: f"of {each.said}" for each in noun_phrases(reader, start)}
    ways = found | acts
    for end, of in ways.items():
        if any(more.startswith(f"{of} ") for last, more in ways.items() if last > end):
            continue  # «بالتورط في الهجمات»: of involvement in them
        aimed = reader.norm(end) in small_words()["purpose"] and reader.grammar.actions(reader, end + 1)
        if not aimed:
            yield end, of  # «بالتخطيط لتنفيذ هجمات»: of planning to carry them out


def cleared_of(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(براءة الوزير) من تهمة الفساد» of corruption, «من جميع التهم» of all the charges; the cell behind."""
    if reader.norm(at) not in small_words()["of"]:
        return
    if reader.norm(at + 1) in small_words()["charge_of"]:
        yield from charges(reader, at + 2)
    else:
        found = noun_phrases(reader, at + 1)
        yield from ((each.end, f"of {each.said}") for each in found if stem(each.head) in small_words()["charges"])


def accused_of(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A noun of people with what they are accused of behind it."""
    at = phrase.end
    suspects = stem(phrase.head) in small_words()["suspects"] and not phrase.after
    start = at if suspects else at + 1
    if reader.norm(start) != BY or reader.kind(start) != "proclitic":
        return
    if not suspects and not _accused(reader, at, phrase):
        return
    for end, of in charges(reader, start + 1):
        yield phrase.then(end, f"accused {of}")


def outgoing(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الرئيس المنتهية ولايته»: the outgoing president."""
    at = phrase.end
    if reader.norm(at) in small_words()["ending"] and reader.norm(at + 1) in small_words()["term_of_office"]:
        one = phrase.kind in ("count", "bare") and phrase.definite and not (phrase.after or phrase.determiner)
        if one and reader.kind(at + 2) == "suffix" and resumes(reader.norm(at + 2), phrase):
            yield replace(phrase, end=at + 3, core=f"outgoing {phrase.core}", described=True)


def _accused(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Does «متهم» stand at a cell, said of the noun before?"""
    if stripped(reader.norm(at)) not in small_words()["accused_people"]:
        return False
    if not (phrase.human or phrase.actor or phrase.type):
        return False  # «اعتقال متهم بالقتل»: he is accused, and no arrest
    found = (r for r, _ in reader.readings(at, "participle", "adjective") if r.definite is phrase.definite)
    return any(agree(phrase, r.gender or "m", r.number) for r in found)
