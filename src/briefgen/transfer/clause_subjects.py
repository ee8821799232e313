"""What a clause may begin with as its subject: noun phrases with their place, what they are for, what is done."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.actions import actions
from briefgen.transfer.complements import between
from briefgen.transfer.copulas import copular
from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader


def doing(reader: Reader, at: int) -> Iterator[Clause]:
    """«تشكيل هذه الحكومة ضروري»: forming this government is necessary, where its words make no noun phrase."""
    acts = [act for act in actions(reader, at) if act.full and reader.norm(at) not in small_words()["link_forms"]]
    ends = {phrase.end for phrase in noun_phrases(reader, at)} if acts else set()
    for act in acts:
        if act.end not in ends:
            doing = NounPhrase(act.end, act.gerund, definite=True, kind="gerund")
            yield from copular(reader, doing, behind=reader.norm(at - 1) in small_words()["that"])


def placed(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Noun phrases, and those with a place or the like behind them: «الوضع في المنطقة»."""
    beside = reader.norm(at + 1) in small_words()["he_is"] | small_words()["that"]
    if reader.norm(at) in small_words()["link_forms"] or (beside and reader.norm(at) in table("what_is")):
        return  # «ظل المعبر مغلقا» remained, and no shadow of it
    behind = reader.norm(at - 1) in small_words()["that"] | small_words()["because"]
    for phrase in noun_phrases(reader, at):
        yield phrase
        people = behind and phrase.human and phrase.plural  # «أن ضباطا من الجيش اتفقوا»
        if (phrase.definite or phrase.determiner == "any" or people) and not phrase.core.endswith(","):
            yield from (phrase.then(each.end, each.said) for each in between(reader, phrase.end) if each.placed)
        there = table("there_behind").get(reader.norm(phrase.end)) if phrase.definite and behind else None
        if there:  # «أن القوات هناك تسيطر على المدينة»: the forces there
            yield phrase.then(phrase.end + 1, there)


def reaching(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Subjects with what they are for, of which a quality is said: «المحادثات مع لندن لوضع اتفاق مستمرة»."""
    for phrase in placed(reader, at):
        for each in between(reader, phrase.end) if phrase.definite else ():
            if each.said.startswith("to "):
                yield phrase.then(each.end, each.said)
