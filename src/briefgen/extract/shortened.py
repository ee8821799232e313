"""Where a free span that cannot be told to its end may end sooner: before what only says more.

«أمهلت السلطات السفير 72 ساعة لمغادرة البلاد، ردا على تصريحات …»: the occasion may be left out, and the cut is marked.
Nothing is left out that sets a condition, takes back, denies, or that the verb before still waits for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, ENDS, clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.quote_ends import inside_marks
from briefgen.model import Value
from briefgen.packs.pack import Pack
from briefgen.transfer.lists import small_words
from briefgen.transfer.tell import CUT

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

LEAST = 4
"""Tokens of the shortest span that is told without its end."""
TRIES = 2
"""How many places are tried."""
MANNER, FOR, THAT = "ا", "ل", "ذلك"
SPEECH = ("speech", "stance", "aside")


def sooner_ends(line: Line, first: int, last: int, builder: Builder) -> Iterator[int]:
    """The places, from the last to the first, before which a span may end; at most ``TRIES``."""
    found = 0
    for at in range(last - 2, first + LEAST - 1, -1):
        comma = line.norm(at) in COMMAS
        if not comma and not _speaks(line, at, builder.pack):
            continue
        if inside_marks(line, first, at) or _limits(line, at, last):
            continue
        if all(_adds(line, piece, begin == at, builder) for begin, piece in _pieces(line, at, last, comma)):
            yield at
            found += 1
            if found == TRIES:
                return


SAID_OTHERWISE = frozenset({"gerund", "subjunctive", "denied"})


def cut_short(value: Value) -> Value:
    """The value of a span that ends sooner, with the mark of what is left out."""
    forms = {name: f"{said} {CUT}" if name in SAID_OTHERWISE else said for name, said in value.forms.items()}
    return replace(value, en=f"{value.en} {CUT}", forms=forms)


def _pieces(line: Line, at: int, last: int, comma: bool) -> Iterator[tuple[int, int]]:
    """What begins at a place, and behind each comma after it: the comma (or the place), and where the piece begins."""
    yield at, at + comma
    for n in range(at + 1, last - 1):
        if line.norm(n) in COMMAS:
            yield n, n + 1


def _adds(line: Line, at: int, foremost: bool, builder: Builder) -> bool:
    """May what begins here be left out: another clause, a remark, a further statement, an occasion?"""
    words, small = clause_words(), small_words()
    norm, after = line.norm(at), line.norm(at + 1)
    if norm in CONJUNCTIONS:
        joined = at + 1 < len(line.tokens) and (all_finite(line, at + 1) or after in words["complementisers"])
        return joined or after == THAT or after in words["subject_pronouns"] or after in words["meanwhile"]
    if norm in words["subordinators"] or norm in words["relatives"] or norm in small["adding"]:
        return True
    if _speaks(line, at, builder.pack):
        return True
    if any(_stands(line, at, each) for each in small["circumstances"]):
        return True
    if norm == FOR and line.has(at + 1, "masdar"):
        return True
    return foremost and norm in words["occasions_left_out"] and after not in words["complementisers"]


def _speaks(line: Line, at: int, pack: Pack) -> bool:
    """«مشيرا إلى أن», «قائلا إنه»: goes a speaker on by a participle?"""
    if not line.norm(at).endswith(MANNER):
        return False
    said = frozenset().union(*(pack.classes.get(name, frozenset()) for name in SPEECH))
    active = (r for r in line.readings[at] if r.kind == "participle" and r.voice == "active" and not r.definite)
    return any(r.word in said for r in active)


def _limits(line: Line, at: int, last: int) -> bool:
    """Does anything from here on set a condition, deny, or take back what stands before?"""
    norms = [line.norm(n) for n in range(at, last)]
    limiting = small_words()["limiting"] | clause_words()["not_left_out"]
    return any(norm in limiting for norm in (*norms, *(f"{one} {two}" for one, two in pairwise(norms))))


def _stands(line: Line, at: int, phrase: str) -> bool:
    return line.stands(at, phrase) and line.norm(at + len(phrase.split())) not in ENDS
