"""In what state the subject does it, by a participle at the end of a clause: «غادر الوزير بغداد متوجها إلى طهران»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import COMMAS, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import agree
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader

ENDINGS = ("ا", "ة", "ين")
MANNER = "ا"


def going(reader: Reader, clause: Clause, subject: NounPhrase) -> Iterator[Clause]:
    """A clause with the way on which its subject is: heading to Tehran, coming from Cairo."""
    at = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    if not reader.norm(at).endswith(ENDINGS) or not (subject.human or subject.actor or moves(subject)):
        return
    for reading, word in reader.readings(at, "participle"):
        forms = reader.vocabulary.english.get(word.en)
        known = table("on_the_move").get(word.word)
        if known is None or reading.voice != "active" or reading.definite or forms is None or OBJECT in word.frame:
            continue
        if not agree(subject, reading.gender or "m", reading.number):
            continue
        for taken in framed(reader, at + 1, word):
            said = taken.said if known else spaced(forms["gerund"], taken.said)
            yield from _ended(reader, clause, taken, f", {said}" if at > clause.end else said, governed(word), subject)


def _ended(
    reader: Reader, clause: Clause, taken: Adjunct, said: str, barred: tuple[str, ...], subject: NounPhrase
) -> Iterator[Clause]:
    for more in adjuncts(reader, taken.end, barred):
        told = owned_by(spaced(said, more.said), subject)
        if told is not None:
            words = f"{clause.said}{told}" if told.startswith(",") else f"{clause.said} {told}"
            yield Clause(more.end, words, clause.past, subject)


def moves(subject: NounPhrase) -> bool:
    """Does a thing go somewhere: a plane, a convoy?"""
    return subject.head in small_words()["goes"]


def manner(reader: Reader, at: int) -> bool:
    """May a participle at a cell be how the subject does it, and no adjective of the noun right before?"""
    before = reader.norm(at - 1)
    return reader.norm(at).endswith(MANNER) and not before.endswith(MANNER)
