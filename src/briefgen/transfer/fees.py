"""What a verb takes behind its object, which may be of so much: «فرض رسوم بنسبة 25% على الواردات»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.amounts import amounts
from briefgen.transfer.complements import Adjunct, framed
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.rates import bare_rates
from briefgen.transfer.reader import Reader

TO, BY, FROM = "to ", "by ", "by from "


def behind_object(reader: Reader, at: int, verb: Word, thing: NounPhrase | None) -> Iterator[Adjunct]:
    """What the verb's entry foresees at a cell behind its object; a fee is of so much, and does not change by it."""
    yield from framed(reader, at, verb)
    yield from _by_so_much(reader, at, verb)
    if thing is None or stem(thing.head) not in small_words()["of_so_much"]:
        return
    for end, said in amounts(reader, at):
        of = f"of {said.removeprefix('by ')}"
        yield from (
            replace(each, said=f"{of} {each.said}".strip()) for each in (Adjunct(end, ""), *framed(reader, end, verb))
        )


def _by_so_much(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    """«(رفع سعر الفائدة) بواقع 50 نقطة أساس إلى 5 في المئة»: by 50 basis points to 5%."""
    if verb.en not in small_words()["changes_it"]:
        return
    for end, said in (*amounts(reader, at), *bare_rates(reader, at), *_points(reader, at)):
        if not said.startswith(BY) or said.startswith(FROM):
            continue  # «من 8 إلى 9 في المئة»
        yield Adjunct(end, said)
        yield from (replace(to, said=f"{said} {to.said}") for to in framed(reader, end, verb) if to.said[:3] == TO)


def _points(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(رفع سعر الفائدة) 25 نقطة أساس», «ربع نقطة مئوية»: by 25 basis points, by a quarter of a percentage point."""
    for words, end in reader.standing(at, "rate_parts"):
        yield end, f"by {table('rate_parts')[words]}"
    for many in reader.atoms_at(at, "number"):
        for words, end in reader.standing(many.end, "rate_points"):
            yield end, f"by {many.en} {table('rate_points')[words]}"


def until(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    """A date behind a preposition of the verb, from a cell on."""
    if any(True for _ in reader.atoms_at(at + 1, "date")):
        yield from framed(reader, at, verb)
