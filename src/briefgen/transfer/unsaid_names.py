"""Somebody whose name has no English is told by his title: «نظيره السنغالي ممادو تنغارا» his Senegalese counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS
from briefgen.transfer.reader import Reader

UNSAID = "unsaid"
"""The type of an atom that is a name without English."""


def with_unsaid_name(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A title that says more than one word, with the name behind it left unsaid."""
    alone = not (phrase.determiner or phrase.after or " " in phrase.core)
    one = phrase.human and (phrase.definite or phrase.type == "person") and not phrase.plural
    if not one or phrase.many > 1 or phrase.clausal or alone:
        return
    titled = phrase.core.startswith("the ") or "'s " in phrase.core
    if phrase.type == "person" and phrase.kind == "proper" and not titled:
        return  # «الرئيس باراك أوباما» has a name
    comma = reader.norm(phrase.end) in COMMAS
    for name in reader.atoms_at(phrase.end + comma, UNSAID):
        closed = reader.norm(name.end) in COMMAS
        if comma and not (closed or name.end == len(reader.cells)):
            continue
        yield replace(phrase, end=name.end + (comma and closed), owner=False, chain=True)
