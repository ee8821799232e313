"""Actions that end with what the one before them is done to: «إحالة الاتفاق إلى المجلس للتصويت عليه»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import Action, NounPhrase, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader


def with_pronoun(reader: Reader, at: int, done_to: NounPhrase | None) -> Iterator[Action]:
    """«(سحب القوات من العراق) ونشرها في سوريا» deploy them in Syria, «(القرارات) والالتزام بها» commit to them."""
    if done_to is None:
        return
    pronoun = "them" if done_to.plural else ("her" if done_to.gender == "f" else "him") if done_to.human else "it"
    for reading, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or not fits(word, done_to):
            continue
        for taken in _taken(reader, at, word, reading.definite, done_to, pronoun):
            for adjunct in adjuncts(reader, taken.end, governed(word)):
                what = spaced(taken.said, adjunct.said)
                if not adjunct.doer:
                    yield Action(adjunct.end, f"{word.en} {what}", f"{forms['gerund']} {what}", True, object=done_to)


def _taken(reader: Reader, at: int, word: Word, definite: bool, done_to: NounPhrase, pronoun: str) -> Iterator[Adjunct]:
    """The pronoun as the verb's object, or behind its preposition, with what the verb takes more."""
    if reader.kind(at + 1) == "suffix":
        if OBJECT in word.frame and resumes(reader.norm(at + 1), done_to):
            yield Adjunct(at + 2, pronoun)
            yield from (Adjunct(more.end, f"{pronoun} {more.said}") for more in framed(reader, at + 2, word))
        return
    written = reader.norm(at + 1)
    preposition = table("before_suffixes").get(written, written)
    english = word.joins.get(preposition) if preposition in word.frame else None
    if definite and english and reader.kind(at + 2) == "suffix" and resumes(reader.norm(at + 2), done_to):
        yield Adjunct(at + 3, pronoun if english == DIRECT else f"{english} {pronoun}")
