"""«بينما رحبت واشنطن بالقرار، انتقدته موسكو»: while one does this, another does that; and comment that nobody gave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts
from briefgen.transfer.dependent import subordinator
from briefgen.transfer.form import Clause, spaced
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.statements import subject_first

WHILE = "while"


def while_first(reader: Reader, at: int, single: Callable[[Reader, int], tuple[Clause, ...]]) -> Iterator[Adjunct]:
    """A clause behind «بينما» or «لأن» at the beginning, up to its comma; ``single`` reads a clause."""
    for english, start, kind in subordinator(reader, at):
        reason = english in small_words()["opens_reason"]
        for clause in single(reader, start) if kind == "clause" and (reason or english == WHILE) else ():
            closed = reader.norm(clause.end) in COMMAS and (reason or clause.subject is not None)
            if closed or (not reason and goes_on_with_verb(reader, clause)):
                yield Adjunct(clause.end, f"{english} {clause.said}")


def goes_on_with_verb(reader: Reader, clause: Clause) -> bool:
    """«عندما اندلعت الحرب فر السكان»: does a verb in the past alone stand behind a clause that comes first?"""
    readings = reader.cells[clause.end].readings if clause.end < len(reader.cells) else ()
    return clause.subject is not None and bool(readings) and all(r.finite and r.tense == "past" for r in readings)


def no_comment(reader: Reader, at: int) -> Iterator[Clause]:
    """«لم يتسن الحصول على تعليق من الوزارة»: no comment was available from the ministry."""
    for _, start in reader.standing(at, "no_comment"):
        immediate = reader.norm(start) in IMMEDIATE
        for more in adjuncts(reader, start + immediate):
            said = more.said.replace("by ", "from ", 1) if more.said.startswith("by ") else more.said
            yield Clause(more.end, spaced("no", "immediate" if immediate else "", "comment was available", said), True)


IMMEDIATE = ("فوري",)


def as_for(reader: Reader, at: int) -> Iterator[Clause]:
    """«أما الرئاسة فحملت الحكومة المسؤولية»: the presidency held …"""
    for subject in noun_phrases(reader, at):
        start = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
        if reader.norm(start) in small_words()["so"]:
            yield from subject_first(reader, replace(subject, end=start + 1))
