"""Under whom or with whom something is: «ستكون العملية بقيادة ليبية», «تحت إشراف الأمم المتحدة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader

BY, UNDER = "ب", ("تحت",)


def under(reader: Reader, at: int) -> Iterator[Adjunct]:
    """What a verb that links says so of its subject at a cell, with what ends the clause."""
    told: dict[int, None] = {}
    for each in adjuncts(reader, at):
        if each.said.startswith(tuple(small_words()["under_these"])):
            told[each.end] = None
            yield each
    if reader.norm(at) != BY and reader.norm(at) not in UNDER:
        return
    for phrase in simple_phrases(reader, at + 1):
        english = table("under_what").get(phrase.head)
        if english and phrase.end not in told and not phrase.definite and phrase.described:
            said = f"{'under' if reader.norm(at) in UNDER else english} {replace(phrase, kind='bare').said}"
            yield from (Adjunct(more.end, f"{said} {more.said}".strip()) for more in adjuncts(reader, phrase.end))
