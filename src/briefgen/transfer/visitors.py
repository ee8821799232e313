"""Whose visit it is: «بمناسبة زيارة الرئيس» is made by the president, «قام بزيارة الرئيس» to him."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def is_visitor(reader: Reader, base: NounPhrase, genitive: NounPhrase) -> bool:
    """Is it somebody in office who visits, behind a word of an occasion, with nowhere said where to?"""
    words = small_words()
    office = genitive.human and genitive.definite and (genitive.actor or genitive.type == "person")
    goes = base.head in words["by_people"] and base.kind == "count" and office
    nowhere = reader.norm(genitive.end) not in words["whither"]
    return goes and nowhere and reader.norm(base.end - 2) in words["on_occasion"]
