"""Relatives that say where somebody is: «النقاط التي لا تزال القوات متمركزة فيها», in which it is still stationed."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.being import Being, being_said, beings
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.predicatives import predicates_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import preposition_at, resumed


def being_there(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with a clause of being from a cell on, whose last pronoun means it."""
    for being in beings(reader, at):
        if being.unsaid or being.linked:
            continue
        for subject in noun_phrases(reader, being.end):
            if subject.definite and being.fits(subject, before=False):
                yield from _there(reader, phrase, being, subject)


def _there(reader: Reader, phrase: NounPhrase, being: Being, subject: NounPhrase) -> Iterator[NounPhrase]:
    for each in predicates_of(reader, subject.end, subject, False):
        found = preposition_at(reader, each.end)
        if each.verb or each.since or found is None or not resumed(reader, found[1], phrase):
            continue
        which = "whom" if phrase.human else "which"
        said = being_said(reader, being, subject, each)
        for more in adjuncts(reader, found[1] + 1) if said else ():
            yield phrase.then(more.end, spaced(found[0], which, subject.said, said, each.said, more.said))
