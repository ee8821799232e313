"""Whose a pronoun of a further clause is: «أصيب جنود عندما انفجر لغم في عربتهم», in their vehicle."""

from __future__ import annotations

import re

from briefgen.transfer.form import Clause
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import marked, owned_by
from briefgen.transfer.reader import Reader

OPEN = re.compile(r"⟨[mfpdn]⟩")
"""A mark that nothing around has an owner for."""


def owned_before(reader: Reader, at: int, more: Clause) -> str | None:
    """The English of a clause that begins at a cell, its pronouns said where all before it have one for them.

    None where those before it have several.
    """
    told = more.said
    for found in set(OPEN.findall(told)):
        said = {
            pronoun
            for start in range(at)
            for phrase in simple_phrases(reader, start)
            if phrase.end <= at and (pronoun := owned_by(found, phrase)) and not marked(pronoun)
        }
        if len(said) > 1:
            return None
        told = told.replace(found, said.pop()) if said else told
    return told
