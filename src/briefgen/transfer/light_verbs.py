"""Verbs that only lend themselves to a verbal noun: «قامت الشرطة باعتقال خمسة», arrested five."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb


def again(reader: Reader, verb: Verb, at: int) -> Iterator[tuple[Verb, int]]:
    """«أعادت السلطات فتح المعبر»: reopened it; the verb of what is done again, and the cell after it."""
    english = table("again_done").get(reader.norm(at)) if verb.word.word in small_words()["does_again"] else None
    if english and english in reader.vocabulary.english and OBJECT in verb.word.frame:
        joins = {"topic": DIRECT}
        for _, done in reader.readings(at, "masdar"):
            if OBJECT in done.frame:  # «أعاد فتح المعبر أمام الشاحنات»: reopened it to them
                joins |= {each: done.joins[each] for each in done.frame if each in done.joins and each != OBJECT}
        word = replace(verb.word, en=english, word=english, frame=(OBJECT, *joins), joins=joins)
        yield replace(verb, word=word), at + 1


def lent(reader: Reader, verb: Verb, at: int) -> Iterator[tuple[Verb, int]]:
    """The verb of the verbal noun at a cell behind a light verb, told as that, and the cell after it."""
    preposition = table("light_verbs").get(verb.word.word)
    if preposition is None or reader.norm(at) != preposition or verb.group.passive:
        return
    for reading, word in reader.readings(at + 1, "masdar"):
        if reading.definite or word.en not in reader.vocabulary.english:
            continue
        if OBJECT in word.frame or reader.norm(at + 2) in word.frame:
            yield replace(verb, word=word), at + 2
