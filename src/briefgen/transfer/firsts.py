"""«أول زيارة له للمملكة»: his first visit to the kingdom; «أكبر هجوم لها», its largest attack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import SUPERLATIVE, small_words, table
from briefgen.transfer.nouns import joins_of
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Joins, Ways


def first_of_his(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """What is first or best of its kind, with «ل» and the pronoun of him whose it is."""
    first = table("first").get(reader.norm(at))
    said = {first} if first else {w.en for _, w in reader.readings(at, "adjective") if w.en.endswith(SUPERLATIVE)}
    if len(said) != 1:
        return
    english = said.pop()
    for phrase in ways.simple(reader, at + 1):
        whose = mark(reader.norm(phrase.end + 1)) if reader.kind(phrase.end + 1) == "suffix" else ""
        plain = phrase.kind == "count" and not (phrase.definite or phrase.determiner or phrase.after or phrase.plural)
        if not whose or not plain or reader.norm(phrase.end) not in small_words()["purpose"]:
            continue
        joins = next((joins_of(reader, at + 1, word) for _, word in reader.readings(at + 1, "noun")), {})
        core = f"{english} {phrase.core}"
        yield replace(phrase, end=phrase.end + 2, core=core, determiner=whose, definite=True, described=True), joins


def of_his_own(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«(قال في) كلمة له»: in a speech, which is the speaker's without a word."""
    his = reader.norm(phrase.end) in small_words()["purpose"] and reader.kind(phrase.end + 1) == "suffix"
    if his and phrase.head in small_words()["utterances"] and not (phrase.definite or phrase.determiner):
        yield replace(phrase, end=phrase.end + 2)
