"""What a noun phrase keeps of what follows it, though its verb could take it too: «شن هجوما على القاعدة»."""

from __future__ import annotations

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

BY, FROM = "by ", "من"


def kept(reader: Reader, at: int, phrase: NounPhrase) -> frozenset[str]:
    """The preposition behind a noun phrase at a cell, where it may take it: «ارتفعت التجارة بين البلدين»."""
    preposition = reader.norm(phrase.end)
    longer = (each for each in noun_phrases(reader, at) if each.end > phrase.end and each.head == phrase.head)
    return frozenset({preposition}) if any(preposition in _taken(each) for each in longer) else frozenset()


def takes_itself(reader: Reader, thing: NounPhrase | None) -> bool:
    """Does the noun that ends an object take the preposition behind it: «(يواجه السكان في غزة) نقصا في الغذاء»?"""
    if thing is None or reader.norm(thing.end) in small_words()["purpose"]:
        return False  # «عقدت أمس اجتماعا لبحث الميزانية»
    nouns = reader.readings(thing.end - 1, "noun", "masdar")
    return any(reader.norm(thing.end) in word.joins for _, word in nouns)


def to_whom(verb: Word, thing: NounPhrase) -> frozenset[str]:
    """The preposition of whom a thing is handed to, or what somebody is kept from, which it does not keep itself.

    «سلمت القاعدة للجيش»; «منع الشركات من البيع» are no companies of the sale.
    """
    words = small_words()
    if verb.word in words["done_to_somebody"] and FROM in verb.frame and thing.definite:
        return frozenset({FROM})
    handed = verb.word in words["hands"] and not (thing.human or thing.actor or thing.head in words["meant_for"])
    handed = handed and (thing.definite or thing.after.startswith(BY) or thing.head in words["addressed"])
    return words["purpose"] if handed else frozenset()


def names_whom(verb: Word, thing: NounPhrase) -> bool:
    """Did a thing take whom it is handed to for its owner, «التقرير للبرلمان», or people what they are kept from?"""
    return bool(to_whom(verb, thing) & _taken(thing))


def _taken(phrase: NounPhrase) -> frozenset[str]:
    """The prepositions that a phrase or its genitives took."""
    within = phrase.genitive
    return phrase.taken if within is None else phrase.taken | _taken(within)


def another_governs(reader: Reader, verb: Verb, at: int) -> bool:
    """Does another sense of the verb want the preposition at a cell?"""
    senses = [word for _, word in reader.readings(verb.end - 1, "verb") if word.word == verb.word.word]
    return any(
        word.frame[:1] == (reader.norm(at),) and word.en in small_words()["by_its_own"]
        for word in senses
        if word is not verb.word
    )


def own_topic(verb: Word) -> frozenset[str]:
    """The preposition that a verb is never said without: «تمحورت حول»."""
    return frozenset(verb.frame[:1]) if verb.en in small_words()["by_its_own"] else frozenset()


def two_of_its_own(reader: Reader, verb: Word, first: int, second: int) -> bool:
    """«اتفق مع السفير على خطة»: does another preposition of a verb without an object stand behind its first?"""
    other = reader.norm(second)
    return OBJECT not in verb.frame and {reader.norm(first), other} <= {*verb.frame} and other != reader.norm(first)
