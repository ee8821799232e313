"""«كامل المبلغ»: the entire amount; «كامل أراضيها»: all of its land."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways

ALL, ENTIRE = "all of", "entire"


def entire(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """The whole of something certain, which the word before it says as a noun."""
    if reader.norm(at) not in small_words()["entire_before"]:
        return
    for phrase in ways.simple(reader, at + 1):
        if not phrase.definite or phrase.every or phrase.human or phrase.many > 1:
            continue
        named = phrase.type in ("state", "place") and phrase.kind == "proper" and phrase.core[:1].isupper()
        if named and not phrase.after:
            yield replace(phrase, core=f"{ALL} {phrase.core}", owner=False, every=True)  # «كامل الأراضي السورية»
        elif phrase.plural or phrase.kind == "mass":
            if phrase.kind in ("count", "mass", "bare"):
                of = f"{ALL} {phrase.determiner}" if phrase.determiner else "all the"
                yield replace(phrase, kind="count", determiner=of, every=True)
        elif phrase.kind == "count":
            core = f"{phrase.determiner or 'the'} {ENTIRE} {phrase.core}"
            yield replace(phrase, core=core, determiner="", described=True, kind="proper", owner=False)
        elif phrase.kind == "proper" and phrase.core.startswith("the "):
            yield replace(phrase, core=f"the {ENTIRE} {phrase.core.removeprefix('the ')}", owner=False)


def some_of_a_name(phrase: NounPhrase, quantifier: str) -> Iterator[NounPhrase]:
    """«كل السوريين» all Syrians; «كافة الأراضي السورية» all of Syria."""
    plain = phrase.kind == "proper" and not (phrase.after or phrase.determiner or phrase.every) and phrase.many == 1
    if not plain or (not phrase.core[:1].isupper() and not phrase.core.startswith("the ")):
        return
    if phrase.type in ("state", "place") and quantifier != "some":
        yield replace(phrase, core=f"{quantifier} of {phrase.core}", owner=False, every=True)
    elif phrase.type == "group" and phrase.plural and len(phrase.core.split()) == 1:
        yield replace(phrase, core=f"{quantifier} {phrase.core}", owner=False, every=True)
