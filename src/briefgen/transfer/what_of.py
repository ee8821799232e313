"""«ما قدمته من دعم»: the support that it provided; «ما تبقى من المستشارين»: the remaining advisers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.fitting import fits
from briefgen.transfer.form import NounPhrase, finite
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import who_mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import gaps
from briefgen.transfer.resuming import resumed
from briefgen.transfer.verbs import verbs

MOST = 7
"""Cells of what stands between «ما» and its «من»."""


def what_of(reader: Reader, at: int, every: bool = False) -> Iterator[NounPhrase]:
    """Every noun phrase that «ما», right before a cell, makes with its noun behind «من»; ``every``: «كل ما»."""
    words = small_words()
    for of in range(at + 1, min(at + MOST, len(reader.cells))):
        if reader.norm(of) not in words["of"]:
            continue
        for noun in simple_phrases(reader, of + 1):
            if reader.norm(at) in words["left_over"] and of == at + 1 and not every:
                yield from _left(noun)
            elif not (noun.definite or noun.determiner or noun.after) and noun.kind in ("count", "mass", "bare"):
                yield from _said_of(reader, noun, at, of, every)
        return


def _left(noun: NounPhrase) -> Iterator[NounPhrase]:
    """«(ما) تبقى من المستشارين»: the remaining advisers; «من الاتفاق»: what remains of the agreement."""
    plain = noun.definite and noun.kind == "count" and noun.many == 1 and not noun.determiner
    if plain and noun.plural:
        yield replace(noun, core=f"remaining {noun.core}", described=True)
    elif noun.definite and noun.many == 1:
        what = f"what remains of {noun.said}"
        yield NounPhrase(noun.end, what, definite=True, kind="proper", clausal=True, chain=True)


def _said_of(reader: Reader, noun: NounPhrase, at: int, of: int, every: bool) -> Iterator[NounPhrase]:
    """The noun with the clause that stands between, in which it is the one that «ما» means."""
    head = replace(noun, end=at, definite=True, determiner="all the" if every else "", gender="m", number="singular")
    found = [each for each in (*gaps(reader, head, at), *_by_the_same(reader, head, at)) if each.end == of]
    for each in found:
        yield replace(
            each, end=noun.end, gender=noun.gender, number=noun.number, clausal=True, chain=True, owner=False,
            kind="count" if noun.kind == "bare" else noun.kind,
        )  # fmt: skip


def _by_the_same(reader: Reader, head: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«(ما) قدمته من دعم»: by the subject of the clause around, whom only the form of the verb shows."""
    for verb in verbs(reader, at):
        forms = reader.vocabulary.english.get(verb.word.en)
        done = OBJECT in verb.word.frame and not verb.group.passive and verb.group.tense == "past"
        if forms is None or not done or not resumed(reader, verb.end, head) or not fits(verb.word, head):
            continue
        code = {"plural": "p", "dual": "d"}.get(verb.reading.number, verb.reading.gender)
        if code:
            said = finite(forms, verb.word.en, verb.group, False)
            yield head.then(verb.end + 1, f"that {who_mark(code)} {said}")
