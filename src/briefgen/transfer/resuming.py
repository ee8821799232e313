"""The pronoun by which a relative clause takes up its noun: «التي وقعتها», «التي ينتشر فيها», «من خلالها»."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.owners import resumes
from briefgen.transfer.prepositions import compound_prepositions
from briefgen.transfer.reader import Reader


def written(preposition: str) -> str:
    """A preposition as it stands before a noun: «إليها» is «إلى»."""
    return str(table("before_suffixes").get(preposition, preposition))


def resumed(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Is the pronoun at a cell the noun that the clause is about?"""
    return reader.kind(at) == "suffix" and resumes(reader.norm(at), phrase)


def preposition_at(reader: Reader, at: int) -> tuple[str, int] | None:
    """The English of a preposition at a cell that a pronoun follows, and the cell of the pronoun."""
    known = {**reader.vocabulary.prepositions, **compound_prepositions()}
    for length in (2, 1):
        if reader.kind(at + length) == "suffix":
            words = tuple(written(reader.norm(n)) for n in range(at, at + length))
            english = known.get(words) or table("of_places").get(" ".join(words))
            if english:
                return english, at + length
    return None
