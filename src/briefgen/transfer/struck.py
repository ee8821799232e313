"""What strikes, and what it strikes: «استهدف هجوم صاروخي سفينتين», a missile attack targeted two ships."""

from __future__ import annotations

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

DOTLESS = "ى"
"""Ends «مبنى», a building, and no adjective."""


def strikes(verb: Verb, subject: NounPhrase) -> bool:
    """Is it an attack or an explosion with a verb of targeting: what does it, and is never struck itself?"""
    words = small_words()
    if verb.word.word in words["bombards"] and stem(subject.head) in words["bombers"]:
        return True  # «قصفت الطائرات شمالي القطاع»
    return verb.word.word in words["hits"] and stem(subject.head) in words["attacks_so"]


def struck_by(reader: Reader, verb: Verb) -> bool:
    """«هز انفجار وسط العاصمة»: does what strikes stand behind a verb of striking, which is no noun then?"""
    words = small_words()
    if verb.group.passive or verb.word.word not in words["hits_places"]:
        return False
    found = noun_phrases(reader, verb.end)
    return any(stem(each.head) in words["attacks_so"] | words["strikes_places"] for each in found)


def parted_wrongly(reader: Reader, subject: NounPhrase, at: int) -> bool:
    """Does it stop before its adjective, or hold a noun of the object: «هجوم / صاروخي», «انفجار مبنى / الوزارة»?"""
    plain = not (subject.definite or reader.norm(subject.end).endswith(DOTLESS))  # «استهدفت الغارة مبنى»
    if plain and any(True for reading, _ in reader.readings(subject.end, "adjective") if not reading.definite):
        return True
    last = subject.end - 1
    described = not reader.norm(last).endswith(DOTLESS) and any(True for _ in reader.readings(last, "adjective"))
    bare = any(not reading.definite for reading, _ in reader.readings(last, "noun"))
    return last > at and bare and not described and any(True for _ in reader.readings(subject.end, "noun", "masdar"))
