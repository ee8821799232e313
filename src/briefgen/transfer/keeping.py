"""What a noun phrase keeps of what follows it, though its verb could take it too: «شن هجوما على القاعدة»."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader


def kept(reader: Reader, at: int, phrase: NounPhrase) -> frozenset[str]:
    """The preposition behind a noun phrase at a cell, where it may take it: «ارتفعت التجارة بين البلدين»."""
    preposition = reader.norm(phrase.end)
    longer = (each for each in noun_phrases(reader, at) if each.end > phrase.end and each.head == phrase.head)
    return frozenset({preposition}) if any(preposition in _taken(each) for each in longer) else frozenset()


def _taken(phrase: NounPhrase) -> frozenset[str]:
    """The prepositions that a phrase or its genitives took."""
    within = phrase.genitive
    return phrase.taken if within is None else phrase.taken | _taken(within)
