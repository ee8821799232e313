"""What a verb takes behind its object, which may be of so much: «فرض رسوم بنسبة 25% على الواردات»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.amounts import amounts
from briefgen.transfer.complements import Adjunct, framed
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def behind_object(reader: Reader, at: int, verb: Word, thing: NounPhrase | None) -> Iterator[Adjunct]:
    """What the verb's entry foresees at a cell behind its object; a fee is of so much, and does not change by it."""
    yield from framed(reader, at, verb)
    if thing is None or stem(thing.head) not in small_words()["of_so_much"]:
        return
    for end, said in amounts(reader, at):
        of = f"of {said.removeprefix('by ')}"
        yield from (
            replace(each, said=f"{of} {each.said}".strip()) for each in (Adjunct(end, ""), *framed(reader, end, verb))
        )


def until(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    """A date behind a preposition of the verb, from a cell on."""
    if any(True for _ in reader.atoms_at(at + 1, "date")):
        yield from framed(reader, at, verb)
