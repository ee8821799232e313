"""A pronoun behind a preposition of a noun or a participle: «المبرمة بينهما», «المتحالفة معه», «التعاون معها»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.lists import DIRECT, small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import written

OBJECT_OF = "obj"
"""Behind the mark of an owner it makes the pronoun an object: them, it, him."""


def pronoun_behind(reader: Reader, at: int, joins: Mapping[str, str]) -> Iterator[Adjunct]:
    """A preposition at a cell, by its English among ``joins``, with the pronoun behind it."""
    if reader.kind(at + 1) != "suffix":
        return
    english = joins.get(written(reader.norm(at)))
    outside = {atom.en for atom in reader.atoms_at(at + 1, "pronoun")}
    pronoun = mark(reader.norm(at + 1), outside.pop() if len(outside) == 1 else "")
    if english and pronoun:
        yield Adjunct(at + 2, f"{'' if english == DIRECT else f'{english} '}{pronoun} {OBJECT_OF}")


def behind_participle(reader: Reader, at: int, word: Word) -> Iterator[Adjunct]:
    """What a participle of a verb takes so, by its entry, or «بينهما», «معه» by themselves."""
    own = {each: word.joins.get(each) or word.joins.get("topic", "") for each in word.frame}
    known = {**table("with_a_pronoun"), **{each: en for each, en in own.items() if en}}
    yield from pronoun_behind(reader, at, known)


def between_them(reader: Reader, at: int, joins: Mapping[str, str]) -> Iterator[Adjunct]:
    """What a noun takes so: «العلاقات بينهما»; of other prepositions its doer might be the one who is meant."""
    if reader.norm(at) in small_words()["between_both"]:
        yield from pronoun_behind(reader, at, joins)
