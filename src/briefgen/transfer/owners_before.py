"""Whose a pronoun of a further clause is: «أصيب جنود عندما انفجر لغم في عربتهم», in their vehicle."""

from __future__ import annotations

import re

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import marked, owned_by
from briefgen.transfer.reader import Reader

OPEN = re.compile(r"⟨[mfpdn]⟩")
"""A mark that nothing around has an owner for."""
OUTSIDE = re.compile(r"\|\w+")
REASON = re.compile(r"\b(?:because of|due to|over|as a result of) (⟨[mfpdn][!#~]?(?:\|\w+)?⟩)")
"""The mark of whose doing it was that something is done for."""


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


def another_owns(reader: Reader, first: int, last: int, adjunct: str, subject: NounPhrase) -> bool:
    """«فرضت الحكومة عقوبات على شركات | بسبب دعمها لروسيا»: may its support be that of one who stands between two cells?

    Only where English would say another word for that one than for the subject.
    """
    for found in REASON.findall(adjunct):
        mine, plain = owned_by(found, subject), OUTSIDE.sub("", found)
        for start in range(first, last):
            for phrase in simple_phrases(reader, start):
                pronoun = owned_by(plain, phrase) if phrase.end <= last else None
                if pronoun and not marked(pronoun) and pronoun != mine:
                    return True
    return False
