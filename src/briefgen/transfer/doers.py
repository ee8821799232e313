"""Who does it, and who it is done to, where two phrases stand beside a verb."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.owners import marked
from briefgen.transfer.verbs import Verb, agrees

ANY = "any"
PLACES = ("state", "place")


def _several(phrase: NounPhrase) -> bool:
    """Are they people that a number counts?"""
    return phrase.human and not phrase.definite and bool(phrase.determiner) and phrase.number != "singular"


def told_apart(verb: Verb, subject: NounPhrase, object_: NounPhrase, subject_stands_first: bool) -> bool:
    """Is it sure which of two phrases does it, and which one it is done to?"""
    if marked(object_.determiner) and not marked(subject.determiner) and object_.case != "nominative":
        return True  # «استقبل الرئيس نظيره»: his own
    if object_.case == "nominative" or (verb.group.negative and object_.every and object_.determiner != ANY):
        return False  # «لم تسحب كل القوات»; «لم تحقق أي تقدم» is any progress
    if subject_stands_first or subject.case == "nominative" or object_.case == "oblique":
        return True
    if verb.word.en in small_words()["bodies_do"] and subject.definite and _several(object_) and not subject.human:
        return True  # «أرسل الجيش ألفي جندي», «يضم المجلس 15 عضوا»
    somebody = object_.human and object_.number == "singular"  # «استقبل الوزير الرئيس»: either
    first = small_words()["first_does"] | (set() if somebody else small_words()["first_does_to_others"])
    known = object_.definite or verb.word.en in small_words()["first_does"]  # «عين الرئيس وزراء جددا»
    if verb.word.en in first and subject.definite and known and (subject.human or subject.actor):
        return True  # «أقال الرئيس وزير الدفاع»
    if verb.word.en in small_words()["goes_somewhere"] and subject.human and object_.type in PLACES:
        return True  # «غادر السفير لبنان»: no state leaves a person
    if verb.word.en in small_words()["sets_up"] and subject.definite and subject.actor and not object_.definite:
        return True  # «شكلت الحكومة لجنة للتحقيق»
    if verb.word.word in small_words()["come_after"] and subject.definite and not object_.definite:
        return False  # «أعقب القرار احتجاجات»: they followed the decision
    if verb.word.en in small_words()["of_amounts"] | small_words()["mutual"] | small_words()["of_contents"]:
        return True
    if verb.word.en in small_words()["of_victims"] and not (subject.human or subject.actor):
        return True  # «خلف الهجوم عشرة قتلى»
    if subject.type and subject.kind == "proper" and object_.kind == "count" and not object_.human:
        return True  # «دعت الأمم المتحدة الأطراف»: what has a name comes first
    return not (object_.actor and agrees(verb, object_, before=False))
