"""Verbs with their particles of tense and negation, and how they agree with a subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.arabic.words import look_up_key
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.form import NounPhrase, Tense, VerbGroup
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.passive_forms import with_passives
from briefgen.transfer.reader import Reader


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with the particles before it: its reading, its word, how it is told, the cell after it."""

    reading: Reading
    word: Word
    group: VerbGroup
    end: int


PARTICLES: dict[str, tuple[Tense, bool, str]] = {
    "past_not": ("past", True, "present"),
    "future_not": ("future", True, "present"),
    "present_not": ("present", True, "present"),
    "future": ("future", False, "present"),
    "perfect": ("past", False, "past"),
}
"""Particles by their list: the tense that they tell, whether they deny it, and the tense of the verb behind."""


def verbs(reader: Reader, at: int, links: bool = False) -> Iterator[Verb]:
    """Every verb that begins at a cell, with its particles of tense and negation; ``links``: «كان» and its kin."""
    words = small_words()
    norm = reader.norm(at)
    for name, (tense, negative, form) in PARTICLES.items():
        if norm in words[name]:
            yield from verbs_in(reader, at + 1, form, VerbGroup(tense, negative), links)
    if norm in words["perhaps"]:
        yield from verbs_in(reader, at + 1, "past", VerbGroup("may have"), links)
    if norm in words["perfect"] or norm in words["perhaps"]:
        yield from verbs_in(reader, at + 1, "present", VerbGroup("may"), links)
    yield from verbs_in(reader, at, "past", VerbGroup("past"), links)
    for verb in verbs_in(reader, at, "present", VerbGroup("present"), links):
        if not (verb.reading.number in SEVERAL and norm.endswith(CUT_SHORT)):
            yield verb  # «توافقا» agreed; as a form of the present it would want «أن» or «لم» before it


def verbs_in(reader: Reader, at: int, tense: str, group: VerbGroup, links: bool = False) -> Iterator[Verb]:
    """Every verb in a tense of Arabic («past», «present») at a cell, told by a group.

    ``links``: those that link a subject with what it is («كان», «أصبح»), which no other way of reading takes.
    """
    readings = tuple(reader.readings(at, "verb"))
    if not readings:
        return
    norm = reader.norm(at)
    prepositions = (look_up_key(norm),) in reader.vocabulary.prepositions or norm in table("places_before")
    led = table("verbs_led").get(norm)  # «عبر الوزير عن أمله»: expressed
    leads = led and any(reader.norm(n) == led for n in range(at + 2, at + LED_WITHIN))
    if leads or (norm in small_words()["leaves"] and _leaves(reader, at)):
        prepositions = False
    elif prepositions or norm in small_words()["never_verbs"] | small_words()["exists"]:
        return  # «بين» is between, and «غير» is no change
    found = tuple(with_passives(readings))
    if norm.endswith(DOTLESS) and any(reading.lexical == norm for reading, _ in found):
        # «تبقى» remains, «تبقي» keeps: where the letter is written, it tells.
        found = tuple(each for each in found if each[0].lexical == norm)
    for reading, word in found:
        if (word.word in small_words()["links"] and OBJECT in word.frame) is not links:
            continue
        if norm in small_words()["count_as"] and word.en in small_words()["never_counts"]:
            continue  # «تعد الخطة جزءا»: is a part, and returns none
        if (
            norm in small_words()["count_as"]
            and reading.voice == "passive"
            and word.en in small_words()["only_counted_as"]
        ):
            continue  # «يعد الهجوم الأعنف»: is the most violent, and none that is prepared
        if word.word in small_words()["done"] or (
            group.negative and group.tense == "past" and word.word in small_words()["no_longer"]
        ):
            continue  # «تم» is read with the verbal noun behind it, «لم يعد» is an idiom
        if word.en in small_words()["necessary"] and reader.norm(at + 1) in small_words()["upon"]:
            continue  # «إنه ينبغي على القوات …»: they should, and nobody is necessary for them
        if norm in table("only_denied").get(word.word, ()) and not group.negative:
            continue  # «يصب» is hit behind «لم» alone
        if group.negative and norm in small_words()["still"]:
            continue  # «لا تزال» is still, and does not cease
        if reading.voice == "passive" and (word.en.startswith(BE) or _does_it(reader, at, word)):
            continue  # «تكفي»: is enough
        if reading.voice == "passive" and tense == "present" and _rather_active(found, word):
            continue  # «تسير المحادثات»: they proceed, and nobody runs them
        if reading.tense == tense and word.en in reader.vocabulary.english:
            yield Verb(reading, word, replace(group, passive=reading.voice == "passive"), at + 1)


def _leaves(reader: Reader, at: int) -> bool:
    """«خلف الانفجار أضرارا», «خلف الهجوم عشرة قتلى»: does what is left stand behind, in the accusative or counted?"""
    behind = range(at + 2, at + LED_WITHIN // 2)
    left = any(reader.norm(n).endswith(CUT_SHORT) and any(True for _ in reader.readings(n, "noun")) for n in behind)
    return left or any(True for n in behind for _ in reader.atoms_at(n, "number"))


def _does_it(reader: Reader, at: int, word: Word) -> bool:
    """«القتال يهدد بانهيار الهدنة»: does the preposition behind a verb say what its subject does?"""
    return word.word in small_words()["never_undergone_before_theirs"] and reader.norm(at + 1) in word.frame


def _rather_active(found: tuple[tuple[Reading, Word], ...], undergone: Word) -> bool:
    """Is a form rather another verb than this one in its passive?"""
    rare = undergone.word in small_words()["rarely_undergone"]
    return rare and any(reading.voice == "active" and word.word != undergone.word for reading, word in found)


LED_WITHIN = 8
"""Cells within which the preposition of a verb stands that is written as a preposition is: «عبر الوزير عن …»."""
BE, DOTLESS = "be ", "ى"
SEVERAL, CUT_SHORT = ("dual", "plural"), "ا"
"""Numbers whose present ends so behind «أن» and «لم» alone."""
SPEAKER = "speaker"
"""The type of «we» and «I», whose verbs have no gender."""


def agrees(verb: Verb, subject: NounPhrase, before: bool) -> bool:
    """Does the verb agree with its subject, which stands behind it or before it?"""
    reading = verb.reading
    if subject.type == SPEAKER or not reading.gender:
        return before and subject.type == SPEAKER and not reading.gender and reading.number == subject.number
    if before and subject.actor and subject.number == "plural" and reading.number == "plural":
        return True  # «أفراد البحرية سيعودون»
    feminine = subject.gender == "f" or (subject.number == "plural" and not subject.human)
    gender = "f" if feminine else "m"
    if not before or subject.number == "singular" or (subject.number == "plural" and not subject.human):
        if subject.kind == "proper" and subject.number == "plural":
            return True
        return reading.number == "singular" and reading.gender == gender
    return reading.number == subject.number or subject.kind == "proper"


def only_passive(reader: Reader, verb: Verb) -> bool:
    """«حوصرت»: is every verb that the form may be in the passive, and this one a verb with an object?"""
    every = [r for r in reader.cells[verb.end - 1].readings if r.kind == "verb"]
    return OBJECT in verb.word.frame and all(reading.voice == "passive" for reading in every)


def without_object(reader: Reader, verb: Verb) -> bool:
    """«(الجنود) كلفوا بحماية السفارة»: does its own preposition stand right behind a verb never said without object?

    Its subject stands before it, so that it is passive.
    """
    mine = verb.word.word in small_words()["done_to_somebody"] and reader.norm(verb.end) in verb.word.frame
    if not mine or reader.norm(verb.end) not in verb.word.joins:
        return False
    others = (word for reading, word in reader.readings(verb.end - 1, "verb") if reading.voice == "active")
    return all(OBJECT in word.frame for word in others)
