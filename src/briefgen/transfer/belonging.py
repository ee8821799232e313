"""Whose a thing of fighting is, behind «ل»: «مواقع للحركة» sites belonging to the movement, «هجوم للمتمردين» by them.

Only of what is not certain, and behind no verb that takes «ل» itself: «سلمت مواقع للجيش» handed them to it.
"""

from __future__ import annotations

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

FOR, BELONGING, BY = "ل", "belonging to", "by"


def belonging(reader: Reader, phrase: NounPhrase) -> str:
    """The English of «ل» behind a phrase: by whom, belonging to whom; empty where it says neither."""
    if reader.norm(phrase.end) != FOR or phrase.definite or phrase.human or phrase.clausal or phrase.after:
        return ""
    words, head = small_words(), stem(phrase.head)
    english = BY if head in words["attacks_of"] else BELONGING if head in words["things_of_forces"] else ""
    return english if english and not _given(reader, phrase.end) else ""


def _given(reader: Reader, before: int) -> bool:
    """Stands a verb before a cell that is said with «ل»: «أرسل», «سلم»; or a verbal noun of one?"""
    words = small_words()["gives_to"]
    return any(
        FOR in word.frame or FOR in word.joins or word.word in words
        for at in range(before)
        for _, word in reader.readings(at, "verb", "masdar")
    )


def may_own(english: str, owner: NounPhrase) -> bool:
    """May a phrase own a thing so: a group, a state's forces, certain people?"""
    if english != BELONGING:
        return True
    if owner.human:
        known = owner.definite or owner.described  # «لمقاتلين أكراد»
        return known and stem(owner.head) in small_words()["fighting_people"]
    return owner.type in ("group", "body", "forces", "state") or (owner.actor and owner.type != "place")


def is_going(phrase: NounPhrase, led: str | None) -> bool:
    """«عودة آمنة (للاجئين)», «دخول فوري (للمساعدات)»: does it name who goes, whatever else «ل» leads to?"""
    return phrase.head in small_words()["goings"] and (not led or phrase.head in small_words()["entries"])


def goes(phrase: NounPhrase) -> bool:
    """Are they people or goods, that go?"""
    return phrase.human or stem(phrase.head) in small_words()["goods_that_go"]


def owners_of(phrase: NounPhrase, governed: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who of a phrase and its genitive may own what its preposition governs: «هجوم على منزله» is no attack's house."""
    words = small_words()
    if governed.head in words["of_people_alone"] and not (phrase.human or phrase.actor):
        return ()
    both = (phrase, *((phrase.genitive,) if phrase.genitive else ()))
    return tuple(each for each in both if stem(each.head) not in words["attacks_so"])
