"""A noun phrase that stands alone, with the adverbials that end it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lapses import since_of_its_relative
from briefgen.transfer.owners import hinted
from briefgen.transfer.reader import Reader


def topic(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrase by itself, and with everything that may end it."""
    for adjunct in adjuncts(reader, phrase.end):
        if since_of_its_relative(reader, phrase.after, phrase.end, adjunct.end):
            continue
        said = hinted(adjunct.said, phrase, *((phrase.genitive,) if phrase.genitive else ()))
        if said is not None:
            yield phrase.then(adjunct.end, said) if said else phrase
