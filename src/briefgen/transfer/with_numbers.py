"""A number behind its noun: «الدول الخمس», «أعضاء المجلس الـ15»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader

TWO = ("two ", "the two ")


def numbered(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الأحزاب الأربعة»: the four parties."""
    if phrase.plural and not (phrase.definite or phrase.determiner) and phrase.number == "plural":
        for atom in reader.atoms_at(phrase.end, "number"):
            if atom.en == "two" and atom.end == phrase.end + 1:
                named = phrase.kind == "proper"  # «دبلوماسيين إيرانيين», a phrase of the pack, is said as it is
                two = replace(phrase, end=atom.end, number="dual")  # «مدنيين اثنين»
                yield replace(two, core=f"two {phrase.core}") if named else replace(two, determiner=atom.en)
    if phrase.number == "dual" and phrase.core.startswith(TWO):
        for atom in reader.atoms_at(phrase.end, "number"):
            if atom.en == "two" and atom.end == phrase.end + 1:
                yield replace(phrase, end=atom.end)  # «جنديان اثنان»
    named = (phrase.kind == "bare" and phrase.described) or (phrase.kind == "proper" and _is_group(phrase))
    if not phrase.definite or not phrase.plural or phrase.number != "plural" or not (phrase.kind == "count" or named):
        return
    inner = phrase.genitive
    if inner is not None and inner.definite and inner.plural and inner.kind == "count" and not inner.described:
        return  # «مصالح الدول الثلاث»: it is the states that are three
    # «أعضاء المجلس الـ15»
    written = reader.norm(phrase.end) == ARTICLE
    for atom in reader.atoms_at(phrase.end + written, "number"):
        if (atom.definite or written) and not atom.en.endswith(("s", "%")):
            core = phrase.core.removeprefix("the ")
            yield replace(phrase, kind="count", end=atom.end, core=f"{atom.en} {core}", described=True)


def _is_group(phrase: NounPhrase) -> bool:
    """«الدول الأعضاء»: several that a phrase of the pack names."""
    return phrase.type == "group" and phrase.core.removeprefix("the ")[:1].islower() and not phrase.after
