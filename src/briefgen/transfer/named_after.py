"""«حي الزهور», «شارع الثورة», «جسر الحرية»: what a place is called, which no dictionary can tell from words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table


def named_after(base: NounPhrase, genitive: NounPhrase) -> bool:
    """Is a genitive the name of a place: a definite common noun, and none that says where the place lies?"""
    words = small_words()
    if base.plural or base.head not in words["called_after"] or genitive.type or genitive.kind == "proper":
        return False
    plain = genitive.definite and not (genitive.after or genitive.determiner or genitive.human or genitive.described)
    return plain and genitive.head not in words["called_by_what_lies_there"] and genitive.core[:1].islower()


def by_its_name(base: NounPhrase, genitive: NounPhrase) -> Iterator[NounPhrase]:
    """«ساحة الاستقلال»: Independence Square, as squares, streets and bridges are called in English as well."""
    name = table("called_in_english").get(genitive.head)
    if name and base.head in small_words()["called_in_english_too"] and base.core == base.head:
        core = f"{name} {base.head.capitalize()}"
        yield replace(base, end=genitive.end, core=core, kind="proper", definite=True, chain=True)
