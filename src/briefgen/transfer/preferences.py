"""Of several Englishes of a span that say the same with other words or in another order, the one to write.

Who does what to whom, what is denied, how many and when are never chosen here: two Englishes that differ in words are
one only where preferences.yaml says so, and where the order differs, only what stands in it between two parties, or
when and where, has moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from briefgen.arabic.words import load_words_beside
from briefgen.transfer.lists import table

SHORT = 5
"""Letters of words that are no forms in -ing: «king», «spring»."""
MOST = 12
"""Englishes of one span that are compared; more are not sure."""
KEPT = 256
"""Englishes whose comparison is remembered: more than those of one span and of its parts."""
WITH, BETWEEN = "with", "between"
STEM = 4
"""Letters by which a quality is known for that of a noun: sectarian, sectarianism."""
SHARED = 3
"""Words that two neighbours may both begin or end with: «in Rabat in July»."""
Swapped = tuple[list[str], list[str], list[str], list[str]]
_ARTICLE = re.compile(r"\b(?:the|an?|of) ")
_WORD = re.compile(r"[a-z]+")
_INDEFINITE = re.compile(r"\ban? ")
_NAMED = re.compile(r"\b([A-Z][\w'-]+) that ")
_NAMED_BY_THE_WAY = re.compile(r"\b([A-Z][\w'-]+), which ")
_CLAUSE = re.compile(r"\b(?:that|which|who|whom|where|if|unless|because|while|not|no)\b")


def of_one_meaning(said: set[str]) -> set[str]:
    """The one English to write, or all where they do not say the same."""
    if not 1 < len(said) <= MOST:
        return said
    left = sorted(said)
    while len(left) > 1:
        worse = next(_worse(left), None)
        if worse is None:
            return said
        left.remove(worse)
    return set(left)


def _worse(said: list[str]) -> Iterator[str]:
    unreadable = [each for each in said if _never().search(each)]
    yield from unreadable if len(unreadable) < len(said) else ()
    for at, one in enumerate(said):
        for other in said[at + 1 :]:
            yield from filter(None, (compare(one, other) for compare in COMPARISONS))


def _other_words(one: str, other: str) -> str:
    """Of two that are the same but for words that mean the same, the one not to write; nothing of others."""
    if _bare(one) != _bare(other):
        return ""
    return max(one, other, key=_cost)


@lru_cache(KEPT)
def _bare(english: str) -> str:
    """In the preferred words, and plain: each of several Englishes is compared with all the others."""
    return _plain(_preferred(english))


@lru_cache(KEPT)
def _cost(english: str) -> tuple[int, int, int, int, int, str]:
    """How far an English is from what is written: its words for which others stand, its «and», an «a» for «the»."""
    others = sum(len(found.findall(english)) for found, _ in _wordings())
    vague = len(_INDEFINITE.findall(english))
    return others, english.count(" and "), vague, -english.count(" of "), len(english), english


def _preferred(english: str) -> str:
    for found, wording in _wordings():
        english = found.sub(wording, english)
    return english


def _plain(english: str) -> str:
    """Without articles, «of», commas and the «and» of a list, and without the endings that go with those."""
    bare = _ARTICLE.sub("", english.replace(",", "").replace(" and ", " "))
    return " ".join(map(_stem, bare.split()))


def _stem(word: str) -> str:
    stem = word.removesuffix("ing") if len(word) > SHORT else word
    if stem is not word and stem[-1:] == stem[-2:-1]:
        stem = stem[:-1]  # setting, set
    return stem.removesuffix("e")


def _other_relative(one: str, other: str) -> str:
    """«الرمادي التي يسيطر عليها»: what is said of a name is said by the way."""
    for said, aside in ((one, other), (other, one)):
        named = _NAMED.sub(r"\1 which ", said)
        same = named != said and _bare(named) == _bare(aside)
        if same and _NAMED_BY_THE_WAY.search(aside):
            return said
    return ""


def _a_noun(one: str, other: str) -> str:
    """«المحاصصة الحزبية والطائفية»: party and sectarian, and no sectarianism; «التعاون المالي والمصرفي»: no banker."""
    for said, noun in ((one, other), (other, one)):
        own, its = ({*_WORD.findall(each)} for each in (said, noun))
        qualities = {each[:STEM] for each in own - its if each.endswith(tuple(_data()["qualities"]))}
        if any(each[:STEM] in qualities and re.search(rf"\band (?:the )?{each}\b", noun) for each in its - own):
            return noun
    return ""


def _other_order(one: str, other: str) -> str:
    """Of two that are the same but for the place of one part, the one not to write; nothing where others moved."""
    found = swapped(one.split(), other.split())
    if found is None:
        return ""
    before, first, second, behind = found
    if BETWEEN in (first[0], second[0], *behind[:1]):
        return _apart(one, other, found)
    if _CLAUSE.search(" ".join((*first, *second))):
        return ""
    when = [bool(_said("when").match(" ".join(part))) for part in (first, second)]
    where = [bool(_said("where").match(" ".join(part))) for part in (first, second)]
    if where[0] is not where[1] and WITH in (first[0], second[0]):
        return one if first[0] == WITH else other  # «ناقش مع نظيره الوضع في سوريا»: the situation in Syria
    if when[0] is when[1]:
        return ""
    if _CLAUSE.search(" ".join(before)) and len(second if when[0] else first) == 1:
        # «ينص الاتفاق الذي وقع في يوليو على …»: it was signed then
        return other if when[0] else one
    other_part = " ".join(second if when[0] else first)
    if any(where) or not _said("dated").search(other_part):
        return one if when[0] else other  # when it was stands last: «in Rabat before the end of the year»
    return other if when[0] else one


def _apart(one: str, other: str, found: Swapped) -> str:
    """Of two, the one in which «between» stands apart from what is between two: talks, gaps, a border."""
    before, first, second, _ = found
    if first[0] == BETWEEN:
        led = before[-1:], second[-1:]  # whom «between» follows in the one, and in the other
    elif second[0] == BETWEEN:
        led = first[-1:], before[-1:]
    else:
        led = second[-1:], first[-1:]
    here, there = (bool({*words} & {*_data()["between_two"]}) for words in led)
    return "" if here is there else other if here else one


def swapped(one: list[str], other: list[str]) -> Swapped | None:
    """What stands before, the two neighbours of the first that are swapped in the other, and what stands behind."""
    if sorted(one) != sorted(other) or one == other:
        return None
    differ = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    for start in range(differ[0], max(differ[0] - SHARED, -1), -1):
        for end in range(differ[-1] + 1, min(differ[-1] + 1 + SHARED, len(one)) + 1):
            middle, turned = one[start:end], other[start:end]
            for cut in range(1, len(middle)):
                if middle[cut:] + middle[:cut] == turned:
                    return one[:start], middle[:cut], middle[cut:], one[end:]
    return None


@cache
def _data() -> Mapping[str, Any]:
    return load_words_beside(__file__, "preferences.yaml")


@cache
def _wordings() -> tuple[tuple[re.Pattern[str], str], ...]:
    own = [(each["said"], each["write"]) for each in _data()["wordings"]]
    alike = sorted(table("alike").items(), key=lambda each: -len(each[0]))
    pairs = [*own, *((re.escape(said), wording) for said, wording in alike)]
    return tuple((re.compile(rf"\b(?:{said})(?!\w)"), wording) for said, wording in pairs)


@cache
def _never() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_data()['never'])})\b")


@cache
def _said(name: str) -> re.Pattern[str]:
    return re.compile(_data()[name])


def _described_first(one: str, other: str) -> str:
    """«توترا متصاعدا مع اقتراب الانتخابات»: an escalating tension, and no tension escalating."""
    found = swapped(*(_INDEFINITE.sub("a ", each.replace(",", "")).split() for each in (one, other)))
    if found is None:
        return ""
    _, first, second, _ = found
    for behind, doing in ((first, second), (second, first)):
        if len(doing) == 1 and doing[0].endswith("ing") and len(behind) <= SHARED:
            return one if doing is second else other
    return ""


COMPARISONS = (_other_words, _other_relative, _a_noun, _other_order, _described_first)
