"""Who is among several, behind them: «أربعة مدنيين بينهم طفلان», «15 قتيلا معظمهم من النساء»; all of something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import agree
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases
from briefgen.wording.spoken import AND

OF = "of them"
THEM = "their"
SUFFIXES = ("هم", "ها", "ه")


def among(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """A phrase of several with those among them, between commas as English has them."""
    if not phrase.plural or phrase.many > 1 or phrase.clausal or phrase.kind == "gerund":
        return
    comma = reader.norm(phrase.end) in COMMAS
    at = phrase.end + 1 if comma else phrase.end
    at = at + 1 if reader.norm(at) == AND else at
    for words, start in reader.standing(at, "among_them"):
        english = table("among_them")[words]
        if reader.kind(start) == "suffix" and resumes(reader.norm(start), phrase):
            for each in phrases(reader, start + 1):
                if each.case != "oblique" and not each.said.startswith(THEM):
                    yield from closed(reader, phrase, each.end, f"{english} {each.said}", comma)
    share = table("share_of_them").get(reader.norm(at))
    if share and reader.kind(at + 1) == "suffix" and resumes(reader.norm(at + 1), phrase):
        start = at + 3 if reader.norm(at + 2) in small_words()["of"] else at + 2
        for each in phrases(reader, start):
            if each.plural and not each.determiner and each.human is phrase.human:
                said = each.said.removeprefix("the ")
                yield from closed(reader, phrase, each.end, f"{share} {OF} {said}", comma)


def closed(reader: Reader, phrase: NounPhrase, end: int, said: str, comma: bool) -> Iterator[NounPhrase]:
    """The phrase with such a remark; where the text closes it by a comma, or goes on without one, English has one."""
    ended = reader.norm(end) in COMMAS and reader.norm(end + 1) != AND
    if comma and not ended and end < len(reader.cells):
        return
    end = end + 1 if comma and ended else end
    yield replace(phrase, end=end, after=f"{phrase.after}, {said},", clausal=True, owner=False, chain=True)


def whole(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«المنطقة بأسرها» the whole region, «الصلاحيات كاملة» the powers in full."""
    norm = reader.norm(phrase.end)
    if not phrase.definite or phrase.every or phrase.clausal:
        return
    suffix = next((each for each in SUFFIXES if norm.endswith(each)), "")
    if norm in small_words()["whole_of_it"] and resumes(suffix, phrase) and phrase.kind in ("count", "mass", "bare"):
        end, determiner = phrase.end + 1, phrase.determiner or "the"
        if phrase.plural:
            yield replace(phrase, end=end, kind="count", determiner=f"all {determiner}", every=True)
        else:
            yield replace(phrase, end=end, core=f"{determiner} whole {phrase.core}", determiner="", kind="proper")
    fits = reader.readings(phrase.end, "adjective", "participle")
    if norm in small_words()["in_full"] and any(agree(phrase, r.gender or "m", r.number) for r, _ in fits):
        yield replace(phrase.then(phrase.end + 1, "in full"), owner=False)
