"""Where something else is done: «وصل الوزير إلى بغداد حيث التقى الرئيس», where he met the president."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.pronouns import as_pronoun
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.verbs import agrees, verbs

NEAR = 8
"""Cells in which the place begins that is gone on with."""
PLACES = ("place", "state")


def where(reader: Reader, clause: Clause, clauses: Callable[[Reader, int], Iterable[Clause]]) -> Iterator[Clause]:
    """A clause that ends in a place, with what is done there, by its own subject or by another.

    ``clauses`` are those that begin at a cell.
    """
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    if reader.norm(start) not in small_words()["where_it_is"] or not _ends_in_a_place(reader, clause.end):
        return
    every = list(clauses(reader, start + 1))
    others = [each for each in every if not each.suffered]
    noun = any(not r.finite for r in reader.cells[start + 1].readings) if reader.norm(start + 1) else False
    # «حيث عقد الاجتماع»: where it was held
    ends = {each.end for each in (every if noun else others)}
    same = [each for each in _of_the_same(reader, start + 1, clause.subject) if each.end not in ends]
    for more in (*others, *same):
        yield replace(more, said=f"{clause.said}, where {more.said}", past=clause.past, subject=clause.subject)


def _ends_in_a_place(reader: Reader, at: int) -> bool:
    """Does a place end at a cell, or right before a date that does?"""
    dated = (n for n in range(max(0, at - NEAR), at) for atom in reader.atoms_at(n, "date") if atom.end == at)
    return any(_place_until(reader, end) for end in (at, *dated))


def _place_until(reader: Reader, at: int) -> bool:
    words = small_words()
    return any(
        phrase.end == at and (phrase.type in PLACES or stem(phrase.head) in words["places"] | words["at_these"])
        for start in range(max(0, at - NEAR), at)
        for phrase in noun_phrases(reader, start)
    )


def _of_the_same(reader: Reader, at: int, subject: NounPhrase | None) -> Iterator[Clause]:
    """The clauses of a verb that agrees with the subject of the clause before and has none of its own."""
    the_same = as_pronoun(subject) if subject is not None else None
    if the_same is None or subject is None or not (subject.human or subject.actor or subject.type in ("state", "body")):
        return
    several = subject.number == "plural" and not subject.human
    number = "singular" if several else subject.number
    for verb in verbs(reader, at):
        every = [r for r in reader.cells[verb.end - 1].readings if r.state != "before_suffix"]
        if any(not r.finite and r.kind not in ("masdar", "noun") for r in every):
            continue  # «حيث بحث العلاقات»: behind «حيث» a noun would want something said of it
        if not verb.group.passive and verb.reading.number == number and agrees(verb, subject, before=True):
            yield from told(reader, verb, the_same, verb.end, True)
