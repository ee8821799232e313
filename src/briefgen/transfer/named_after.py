"""«حي الزهور», «شارع الثورة», «جسر الحرية»: what a place is called, which no dictionary can tell from words."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words


def named_after(base: NounPhrase, genitive: NounPhrase) -> bool:
    """Is a genitive the name of a place: a definite common noun, and none that says where the place lies?"""
    words = small_words()
    if base.plural or base.head not in words["called_after"] or genitive.type or genitive.kind == "proper":
        return False
    plain = genitive.definite and not (genitive.after or genitive.determiner or genitive.human or genitive.described)
    return plain and genitive.head not in words["called_by_what_lies_there"] and genitive.core[:1].islower()
