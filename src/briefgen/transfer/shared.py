"""What two conjuncts share: «الضباط والجنود العراقيون» an adjective, «تدريب وتسليح القوات» an object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import adjectives
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.kinds import of_a_kind
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND

FOR = "ل"
_KNOWN = re.compile(r"([a-z]+) ([a-z]+s)")


def of_two(reader: Reader, one: NounPhrase, start: int, ways: Ways) -> Iterator[NounPhrase]:
    """«الجنود والعتاد الأميركيون»: US soldiers and equipment; ``one`` stands before the «و», ``start`` behind it.

    English leaves as open as Arabic does whether the adjective is said of the first as well.
    """
    if not _alone(one) or (one.actor and not one.human and not one.plural):
        return  # «الجيش والأجهزة الأمنية»: the army is no security army
    for other in ways.simple(reader, start):
        known = _KNOWN.fullmatch(other.core) if not other.lemma and other.kind == "bare" and other.definite else None
        if known and one.plural and one.definite and not one.human and not other.human:
            # A phrase of the pack: «(الأحزاب) والقوى السياسية».
            core = f"{known[1]} {one.core} and {known[2]}"
            yield replace(one, end=other.end, core=core, many=2, inner="several", kind="bare", described=True)
            continue
        if not _alone(other) or other.definite is not one.definite or other.end != start + 1:
            continue
        # «الوزير والسفير التركيان» are two, men and things are described as men.
        dual = not (one.plural or other.plural or "mass" in (one.kind, other.kind))
        human = one.human or other.human
        gender = "f" if one.gender == other.gender == "f" else "m"
        both = replace(
            other, core=f"{one.core} and {other.core}", number="dual" if dual else "plural", plural=True, human=human,
            gender=gender, kind="count", case=one.case if one.case == other.case else other.case, lemma="",
            actor=one.actor and other.actor, many=2, inner="several", owner=False,
        )  # fmt: skip
        if not one.definite and dual:
            continue  # «جندي ومدني عراقيان»: an Iraqi soldier and an Iraqi civilian
        for english, end, behind in adjectives(reader, other.end, both):
            if behind or english.startswith("⁑"):
                continue
            more = replace(both, core=f"{english} {both.core}", end=end, described=True)
            yield of_a_kind(reader, both, more, english) if not dual else more


def _alone(phrase: NounPhrase) -> bool:
    """A noun of the dictionary by itself."""
    plain = phrase.kind in ("count", "mass", "bare") and not (phrase.after or phrase.determiner or phrase.described)
    return plain and not (phrase.chain or phrase.verbal or phrase.modifier or phrase.type or " " in phrase.core)


def of_two_verbs(reader: Reader, at: int) -> Iterator[tuple[Word, Word, int]]:
    """«تدريب وتسليح»: two verbal nouns, the second with what both are done to; the cell behind the second."""
    if reader.norm(at + 1) != AND or reader.norm(at) in small_words()["no_actions"]:
        return
    for reading, word in reader.readings(at, "masdar"):
        for other, second in reader.readings(at + 2, "masdar"):
            bare = not (reading.definite or other.definite or reading.state == "before_suffix")
            both = OBJECT in word.frame and OBJECT in second.frame and word.en != second.en
            if bare and both and {word.en, second.en} <= {*reader.vocabulary.english}:
                yield word, second, at + 3


def done_to_both(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[Word, Word, NounPhrase]]:
    """The two verbs and their object."""
    for one, other, end in of_two_verbs(reader, at):
        if reader.kind(end) not in ("word", "number"):
            continue
        for object_ in ways.full(reader, end):
            if object_.actor and reader.norm(object_.end) == FOR:
                continue  # «إدانة واستنكار قطر للهجوم»: it is Qatar that condemns
            if object_.case != "nominative" and fits(one, object_) and fits(other, object_):
                yield one, other, object_
