"""Several Englishes of one span as one, where a reader takes them for the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefgen.transfer.adverb_places import but_for_adverb
from briefgen.transfer.agency import as_agencies_write
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import settled
from briefgen.transfer.preferences import of_one_meaning
from briefgen.transfer.so_called import by_nobody


def written(english: str) -> str:
    """As agencies write it; an aside at the end has no comma behind it."""
    return as_agencies_write(english).replace(",,", ",").rstrip(",")


def englishes(said: Iterable[str]) -> set[str]:
    """What readings up to one cell come to as it is written, those that say the same as one."""
    told = {written(each) for each in map(settled, map(by_nobody, said)) if each is not None}
    return of_one_meaning(_but_for_order(_but_for_likes(_but_for_articles(told)))) if told else told


def _but_for_articles(said: set[str]) -> set[str]:
    """One of several Englishes that differ in «the» and commas alone: the one with the fewest."""
    if len({each.replace("the ", "").replace(",", "") for each in said}) > 1:
        return said
    return {min(said, key=lambda each: (len(each), each))}


def _but_for_likes(said: set[str]) -> set[str]:
    """One of several Englishes that differ in words alike to a reader: a round of talks, and no tour of them."""
    if len(said) < 2:
        return said
    preferred = {_alike().sub(lambda found: table("alike")[found[0]], each) for each in said}
    if len({each.replace("the ", "") for each in preferred}) > 1:
        return said
    return {min(said, key=lambda each: (len(_alike().findall(each)), each))}


def _but_for_order(said: set[str]) -> set[str]:
    """One of two Englishes that end in the same two adverbials: «before the end of the year in Rabat»."""
    if len(said) != 2:
        return said
    one, other = sorted(said)
    before = one.split()
    if but_for_adverb(one) == but_for_adverb(other):
        return {max(said)}  # «will be lifted gradually», «will gradually be lifted»
    ends = [n for n, word in enumerate(before) if word in small_words()["opens_adverbials"]]
    for first, second in ((m, n) for m in ends for n in ends if m < n):
        swapped = [*before[:first], *before[second:], *before[first:second]]
        if " ".join(swapped) == other:
            return {one if before[first] in small_words()["of_place"] else other}
    return said


@cache
def _alike() -> re.Pattern[str]:
    longest = sorted(table("alike"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
