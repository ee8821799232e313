"""Relatives that say on what something is done: «التي فرضت عليها واشنطن عقوبات»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import OBJECT
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import in_its_form
from briefgen.transfer.verbs import Verb, agrees


def done_to_it(reader: Reader, phrase: NounPhrase, verb: Verb, at: int, english: str) -> Iterator[NounPhrase]:
    """The phrase with who does what on it from a cell on, or with what is done on it, where nobody is named."""
    if verb.word.frame[:1] != (OBJECT,):
        return
    which = f"{english} {'whom' if phrase.human else 'which'}"
    for one in noun_phrases(reader, at):
        if not agrees(verb, one, before=False) or one.case == "oblique":
            continue
        acts = one.human or one.actor or one.kind == "proper"
        said = spaced(which, one.said, in_its_form(reader, verb, one.plural))
        if verb.group.passive and not acts and fits(verb.word, one):
            for more in adjuncts(reader, one.end, governed(verb.word)):
                yield phrase.then(more.end, spaced(said, more.said))
        elif acts and one.definite and not verb.group.passive:
            yield from _what(reader, phrase, verb, one, said)


def _what(reader: Reader, phrase: NounPhrase, verb: Verb, doer: NounPhrase, said: str) -> Iterator[NounPhrase]:
    for thing in noun_phrases(reader, doer.end):
        if thing.human or thing.actor or thing.kind == "proper" or thing.case == "nominative":
            continue
        told = owned_by(thing.said, doer) if fits(verb.word, thing) else None
        for more in adjuncts(reader, thing.end, governed(verb.word)) if told is not None else ():
            yield phrase.then(more.end, spaced(said, told or "", more.said))
