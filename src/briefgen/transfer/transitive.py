"""Forms that are of two verbs, of which one would want an object."""

from __future__ import annotations

from briefgen.transfer.acts_behind import OWN
from briefgen.transfer.complements import between
from briefgen.transfer.fitting import is_place, stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

BY, LANDS = "ب", ("state", "place")


def also_transitive(reader: Reader, verb: Verb, at: int) -> bool:
    """Is the form one of another verb too, which would want an object? Not where its own preposition follows."""
    starts = (at, *(each.end for each in between(reader, at)))
    if reader.norm(at) in small_words()["that"] and "clause" in verb.word.joins:
        return False  # «نرى أن»
    if any(reader.norm(start) in verb.word.frame and reader.norm(start) in OWN for start in starts):
        return False  # «دعا إلى»
    words = small_words()
    if verb.word.en in words["refuses_to"] and any(reader.norm(start) in words["own_acts"] for start in starts):
        return False  # «رفض الوزير الاستقالة»: refused to resign
    if reader.norm(at) == BY and verb.word.frame[:1] == (BY,) and reader.grammar.actions(reader, at + 1):
        return False  # «أمر بسحب القوات»
    # «طالب برحيل القوات», «حذر الوزير من كارثة»: the same verb, without object
    led = {reader.norm(start) for start in starts} & {*verb.word.frame}
    return any(
        word is not verb.word
        and not (word.word == verb.word.word and led & {*word.frame, *word.joins, *verb.word.frame[:1]})
        and OBJECT in word.frame
        and reading.tense == verb.reading.tense
        and not (reading.voice == "passive" and word.word in small_words()["rarely_undergone"])  # «يعانون من الجوع»
        for reading, word in reader.readings(verb.end - 1, "verb")
    )


def gone_to(reader: Reader, verb: Verb, subject: NounPhrase) -> bool:
    """«(استقال الوزير و)غادر البلاد»: is it a place that is left or entered, and not one that leaves?"""
    if OBJECT in verb.word.frame or verb.group.passive or verb.word.word in small_words()["never_undergone"]:
        return False
    if "clause" in verb.word.joins and subject.actor and subject.type not in LANDS:
        return False  # «حذرت الوزارة من الخطر»: it speaks; «(و)حذرت واشنطن من الخطر»: it, or somebody it?
    if verb.word.en in small_words()["undergone_by_places"]:
        return False  # «تعاني المدينة من نقص المياه»
    place = is_place(subject) or stem(subject.head) in small_words()["gone_to_places"]
    same = (verb.word.word, verb.word.en)  # «طلبت كييف من حلفائها»: asked, and requested nothing
    alike = (word for _, word in reader.readings(verb.end - 1, "verb") if (word.word, word.en) == same)
    return place and any(OBJECT in word.frame for word in alike)
