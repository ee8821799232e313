"""What tells an adjective behind «و» from a noun that is written like it: «التعاون الاقتصادي والعسكري»."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.whole_adjectives import stripped

ADJECTIVE, FEMININE, BY, MEN = "adjective", "ة", "ب", "ون"
BODIES = ("body", "institution", "group")


def quality_too(reader: Reader, first: int, other: int) -> bool:
    """Do two words with the article read as adjectives of one form, the first as nothing else?"""
    before = {(r.gender, r.number) for r, _ in reader.readings(first, ADJECTIVE) if r.definite}
    behind = {(r.gender, r.number) for r, _ in reader.readings(other, ADJECTIVE) if r.definite}
    return bool(before & behind) and not any(True for _ in reader.readings(first, "noun", "masdar"))


def no_adjective_there(reader: Reader, phrase: NounPhrase) -> bool:
    """May what stands behind a phrase be no adjective of it, or one that goes on: «مسؤول متهم بالمشاركة»?"""
    word = stripped(reader.norm(phrase.end))
    if phrase.human and not phrase.definite and reader.norm(phrase.end) in table("posts"):
        return True  # «عين دبلوماسيا مبعوثا إلى سوريا»: he was not sent
    charged = word in small_words()["accused_people"] and reader.norm(phrase.end + 1) == BY
    charged = charged and reader.kind(phrase.end + 1) == "proclitic"
    return charged or behind_a_certain_one(reader, phrase) or opens_a_name(reader, phrase.end)


def opens_a_name(reader: Reader, at: int) -> bool:
    """«مديرة منظمة العفو الدولية»: does a name of several words begin here, of which a noun may be the first?"""
    if any(atom.end > at + 1 for atom in reader.atoms_at(at, "number")):
        return True  # «تقديم ملياري دولار»
    named = any(atom.end > at + 1 for atom in reader.atoms_at(at, *BODIES))
    return named and any(True for _ in reader.readings(at, "noun"))


def behind_a_certain_one(reader: Reader, phrase: NounPhrase) -> bool:
    """«يواجه نصف السكان خطر المجاعة»: a word without the article is no adjective of what ends in one with it."""
    here, behind = reader.norm(phrase.end), reader.norm(phrase.end + 1)
    if (here in small_words()["negations"] or here.endswith(FEMININE)) and behind.startswith(ARTICLE):
        return False  # «الضغوط غير المسبوقة», «المساعدات عالية الجودة»
    certain = reader.norm(phrase.end - 1).startswith(ARTICLE) and not here.startswith(ARTICLE)
    return certain and any(r.definite for r, _ in reader.readings(phrase.end - 1, "noun"))


def of_the_last(reader: Reader, phrase: NounPhrase) -> bool:
    """«دعم بلاده للحل السياسي»: may an adjective be said of the certain noun right before it, which a noun took?"""
    if not phrase.after or phrase.after.startswith("of "):
        return False
    nouns = {(r.gender, r.number) for r, _ in reader.readings(phrase.end - 1, "noun") if r.definite}
    return bool(nouns & {(r.gender, r.number) for r, _ in reader.readings(phrase.end, ADJECTIVE) if r.definite})


def person_first(reader: Reader, at: int) -> bool:
    """«انتخاب رئيس جديد», «مقتل صحفي»: is a word that may be an adjective a person, behind what is not of the press?"""
    words = small_words()
    return reader.norm(at) in words["persons_first"] and reader.norm(at - 1) not in words["of_the_press"]


def rather_noun(reader: Reader, base: NounPhrase) -> bool:
    """«أحياء مدينة حلب», «تنفيذ مشروع»: is a word that is an adjective too a noun behind this one?"""
    at = base.end
    if done_to(reader, base) or opens_a_name(reader, at) or reader.norm(at) in small_words()["kinds_of_places"]:
        return True
    named = any(True for _ in reader.atoms_at(at + 1, "place", "state"))
    return named and any(True for _ in reader.readings(at, "noun"))


def done_to(reader: Reader, act: NounPhrase) -> bool:
    """«تنفيذ مشروع»: is what stands behind a verbal noun a thing that this is done to, and nothing it is like?"""
    words = small_words()
    deed = act.verbal or act.head in words["of_the_freed"]
    return deed and act.head not in words["rightful"] and reader.norm(act.end) in words["things_done"]


def several_men(reader: Reader, at: int) -> bool:
    """«صحافيون»: does a word end as men in the sound plural do, and «قانون» not?"""
    one = any(r.number == "singular" for r, _ in reader.readings(at, "noun", "masdar", "adjective"))
    return reader.norm(at).endswith(MEN) and not one


def done_to_sites(act: NounPhrase, what: NounPhrase) -> bool:
    """«قصف المستشفى»: a hospital announces and employs, and shells nobody."""
    words = small_words()
    return stem(what.head) in words["sites"] and act.head in words["done_to_sites"]
