"""Adjectives raised: «أقوى» stronger, «أكثر أهمية» more important, «خسائر أقل» fewer losses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import PLAIN_IN_EST, SUPERLATIVE, table
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND, join

ADJECTIVE = "adjective"
MORE, FROM = "more", "من"
MOST = "most"
BEST_AND_WORST = ("best", "worst")
ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"]
)
KNOWN = {"best": "better", "worst": "worse", "most": "more", "least": "less", "furthest": "further"}
PLAIN = {"worse": "bad", "easier": "easy", "deadlier": "deadly", "safer": "safe", "closer": "close"}


def comparative(superlative: str) -> str:
    """largest, most important, worst → larger, more important, worse."""
    first, space, rest = superlative.partition(" ")
    if first in KNOWN:
        return f"{KNOWN[first]}{space}{rest}"
    raised = superlative.endswith("est") and superlative not in PLAIN_IN_EST
    return f"{superlative[:-3]}er" if raised and not space else ""


def raised_behind(reader: Reader, phrase: NounPhrase) -> Iterator[tuple[str, int]]:
    """«قوة أكبر» larger; «الجيش الأكبر» largest; «دور أكثر أهمية» more important; «الهجوم الأكثر دموية» deadliest."""
    at = phrase.end
    in_what = table("raised_with").get(reader.norm(at).removeprefix(ARTICLE), {}).get(reader.norm(at + 1))
    if in_what and reader.norm(at).startswith(ARTICLE) is phrase.definite:  # «سجل التضخم أعلى مستوى»: a level
        yield in_what.split("/")[reader.norm(at).startswith(ARTICLE)], at + 2  # «ترتيب أطول أمدا»
        return
    degree = table("more_or_less").get(reader.norm(at).removeprefix(ARTICLE))
    if degree is not None:
        english = table("compared").get(reader.norm(at + 1))
        if english and reader.norm(at).startswith(ARTICLE) is phrase.definite:
            said, end = _most(degree, english) if phrase.definite else _more(degree, english), at + 2
            joined = list(_compared_too(reader, said, end))
            last = joined[-1][1] if joined else end
            if not _compared_further(reader, last):
                yield joined[-1] if joined else (said, end)
        return
    for reading, word in reader.readings(at, ADJECTIVE) if phrase.definite and not phrase.core else ():
        if reading.definite and word.en in ORDINALS and reading.gender == phrase.gender:
            yield word.en, at + 1
    for reading, word in reader.readings(at, ADJECTIVE):
        parts = word.en.split()
        if not (parts[-1].endswith(SUPERLATIVE) or parts[0] == MOST) or reading.definite is not phrase.definite:
            continue
        if word.en in PLAIN_IN_EST:
            continue  # «حركة احتجاجية» is a protest movement
        english = word.en if reading.definite else comparative(word.en)
        if english and (word.en not in SUPERLATIVE or (reading.definite and word.en in BEST_AND_WORST)):
            yield english, at + 1


def _compared_too(reader: Reader, said: str, end: int) -> Iterator[tuple[str, int]]:
    """«الأكثر جدية وواقعية ومصداقية»: the most serious, realistic and credible."""
    all_of = [said]
    while said.startswith(("more ", "most ", "less ", "least ")) and reader.norm(end) == AND:
        other = table("compared").get(reader.norm(end + 1))
        if not other or other in table("superlatives"):
            return
        all_of.append(other)
        end += 2
        yield join(all_of, "en"), end


def _compared_further(reader: Reader, at: int) -> bool:
    """Does «and» join another quality, of which the dictionary has no adjective: «… ومصداقية»?"""
    if reader.norm(at) != AND or reader.norm(at + 1).startswith(ARTICLE):
        return False
    return any(not r.definite and r.state == "" and w.kind == "mass" for r, w in reader.readings(at + 1, "noun"))


def numbered_so(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«تفاصيل أكثر» more details, «خسائر أقل» fewer losses, «قضايا عدة» several issues."""
    degree = table("more_or_less").get(reader.norm(phrase.end))
    counts = phrase.plural and phrase.kind == "count"
    several = table("few").get(reader.norm(phrase.end))
    if several and counts and not (phrase.definite or phrase.determiner):
        yield replace(phrase, end=phrase.end + 1, determiner=several)
    if degree is None or phrase.definite or phrase.determiner or not (counts or phrase.kind == "mass"):
        return
    if reader.norm(phrase.end + 1) == FROM or reader.norm(phrase.end + 1) in table("compared"):
        return
    yield replace(phrase, end=phrase.end + 1, determiner=MORE if degree == MORE else "fewer" if counts else "less")


def more_than_so_many(reader: Reader, at: int) -> bool:
    """«(إجلاء) أكثر من ألف شخص»: does «more than» open a number, and compare nothing?"""
    return reader.norm(at) in table("more_than") and any(True for _ in reader.atoms_at(at, "number"))


def comparatives(reader: Reader, at: int) -> Iterator[tuple[str, int]]:
    """An adjective raised that is said of something: its English and the cell after."""
    degree = table("more_or_less").get(reader.norm(at))
    if degree is not None:
        english = table("compared").get(reader.norm(at + 1))
        if english:
            said = _more(degree, english)
            joined = list(_compared_too(reader, said, at + 2))  # «أكثر جدية وصراحة»
            yield joined[-1] if joined else (said, at + 2)
        return
    if reader.norm(at) in table("raised_only"):
        yield table("raised_only")[reader.norm(at)], at + 1
        return
    for reading, word in reader.readings(at, ADJECTIVE):
        words = word.en.split()
        if not reading.definite and not reading.state and (words[-1].endswith(SUPERLATIVE) or words[0] in KNOWN):
            english = comparative(word.en)
            if english:
                yield english, at + 1


def _more(degree: str, english: str) -> str:
    """more important, deadlier, less dangerous."""
    if degree != MORE:
        return f"{degree} {plain_of(english)}"
    return english if english in table("superlatives") else f"{degree} {english}"


def _most(degree: str, english: str) -> str:
    if degree != MORE:
        return f"least {plain_of(english)}"
    return str(table("superlatives").get(english, f"most {english}"))


def plain_of(english: str) -> str:
    """The adjective under a comparative: deadlier → deadly."""
    if english not in table("superlatives"):
        return english
    return PLAIN.get(english, english.removesuffix("er"))


def second_largest(reader: Reader, at: int, found: set[str]) -> tuple[int, set[str]]:
    """«ثاني أكبر مدينة»: the second-largest city."""
    if reader.norm(at) not in table("first"):
        return at + 1, found
    best = {
        word.en for _, word in reader.readings(at + 1, "adjective") if word.en.endswith("est") and " " not in word.en
    }
    return (at + 2, {f"{each}-{english}" for each in found for english in best}) if best else (at + 1, found)
