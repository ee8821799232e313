"""What came of it, behind «ل»: «قتل جنديان ليرتفع عدد القتلى إلى 60», «انضمت إلى الحلف لتصبح عضوا فيه»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import with_sure_subject
from briefgen.transfer.verbs import verbs_in

SO, REACH, BECOME = "ل", "to reach", "to become"


def consequences(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """A clause that tells what has happened with what it came to."""
    at = clause.end + (reader.norm(clause.end) in COMMAS)
    if not clause.past or reader.norm(at) != SO or reader.kind(at) != "proclitic":
        return
    yield from _rose(reader, clause, at + 1)
    yield from _reached(reader, clause, at + 1)
    yield from _became(reader, clause, at + 1)


def _rose(reader: Reader, clause: Clause, at: int) -> Iterator[Clause]:
    """«ليرتفع عدد القتلى إلى 60»: and the death toll rose to 60; with a figure it is no mere aim."""
    if not any(word.word in small_words()["comes_to"] for _, word in reader.readings(at, "verb")):
        return
    for verb in verbs_in(reader, at, "present", VerbGroup("past")):
        for each in with_sure_subject(reader, verb) if verb.word.word in small_words()["comes_to"] else ():
            figure = any(True for n in range(at, each.end) for _ in reader.atoms_at(n, "number"))
            if figure and each.subject is not None and each.subject.definite:
                yield replace(clause, end=each.end, said=f"{clause.said}, and {each.said}")


def _reached(reader: Reader, clause: Clause, at: int) -> Iterator[Clause]:
    """«ارتفع العدد ليصل إلى 60 قتيلا»: to reach 60 dead."""
    if reader.norm(at) not in small_words()["reaches_it"]:
        return
    start = at + 1 + (reader.norm(at + 1) in small_words()["up_to"])
    for many in noun_phrases(reader, start) if any(True for _ in reader.atoms_at(start, "number")) else ():
        yield replace(clause, end=many.end, said=spaced(clause.said, REACH, many.said))


def _became(reader: Reader, clause: Clause, at: int) -> Iterator[Clause]:
    """«لتصبح عضوا في الحلف»: to become a member of the alliance; of him or it that the clause is about."""
    subject = clause.subject
    if subject is None or reader.norm(at) not in small_words()["becomes_so"] or not _its_form(reader.norm(at), subject):
        return
    for each in noun_phrases(reader, at + 1):
        for more in adjuncts(reader, each.end):
            said = owned_by(spaced(each.said, more.said), subject)
            if said is not None and each.case != "nominative":
                yield replace(clause, end=more.end, said=spaced(clause.said, BECOME, said))


def _its_form(norm: str, subject: NounPhrase) -> bool:
    """Does a verb in the present agree with its subject before it?"""
    many = subject.plural and subject.human
    feminine = subject.gender == "f" or (subject.plural and not subject.human)
    return not many and norm.startswith("ت") is feminine
