"""Which English verb goes with which noun: «نشر القوات» deploys forces, «نشر التقرير» publishes a report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import kind_of
from briefgen.transfer.lists import DIRECT, OBJECT, senses, small_words, verb_senses
from briefgen.wording.filters import ACTION

OWNED = "⟨"
ELSE, NONE, PAY, GERUND = "else", "none", "pay", "gerund"
HUMAN = "@human"
SHARE = re.compile(
    r"(?:(?:about|around|nearly|almost|over|more than|less than|at least|up to) )?"
    r"(?:[\d.]+%|(?:half|a third|a quarter|two-thirds|three-quarters|most) of )"
)
"""What a share of something begins with."""


def fits(verb: Word, noun: NounPhrase) -> bool:
    """May the English of a verb be said of a noun: its object, or its subject where it has no object?"""
    if verb.en in small_words()["of_shares"] and SHARE.match(noun.said):
        return True  # «يشكل المهاجرون 10% من السكان»
    if verb.en in small_words()["of_payments"] and SHARE.match(noun.said):
        return verb.en == PAY  # «دفع 5 في المئة من عائداته»: pays them, and pushes none
    several = _senses_of(verb, "objects")
    if several is not None:
        return _chosen(verb.en, several, noun)
    known = senses()["verbs"].get(verb.en)
    if known is None:
        return True
    head = noun.head or ("dollar" if noun.said.startswith("$") else "")  # «تقديم 5 ملايين دولار»
    of = {stem(head), head, f"@{kind_of(noun)}"}
    if noun.many > 1 and not head:
        of = {stem(noun.said.partition(" and ")[0].split()[-1])}
        if "only" not in known:
            return not of & {*known["never"]}
        return bool(of & {*known["only"]}) or any(
            cue.startswith("@") and (cue != HUMAN or noun.human) for cue in known["only"]
        )
    if not head or noun.many > 1:
        return True
    if "only" in known:
        return bool(of & {*known["only"]})
    return not of & {*known["never"]}


def fits_behind(verb: Word, noun: NounPhrase, preposition: str) -> bool:
    """May the English of a verb be said of what stands behind its preposition: «خضع لعملية», «خضع للقانون»?

    Its own preposition tells, or one that English has as an object; of the others any noun may be said.
    """
    several = _senses_of(verb, "topics")
    if several is not None:
        own = (
            preposition == next((each for each in verb.frame if each != OBJECT), "")
            or verb.joins.get(preposition) == DIRECT
        )
        return not own or _chosen(verb.en, several, noun)
    return verb.en not in small_words()["fit_by_preposition"] or fits(verb, noun)


def of_several(verb: Word) -> bool:
    """Does its object tell which English of a verb is meant?"""
    several = _senses_of(verb, "objects")
    return (
        several is not None and verb.en != several.get(ELSE)
        if several
        else "only" in senses()["verbs"].get(verb.en, {})
    )


def _senses_of(verb: Word, section: str) -> Mapping[str, Any] | None:
    """The Englishes of an Arabic verb by what it is said of, where the verb's own is one of them."""
    known = verb_senses()[section].get(verb.word)
    return known if known is not None and (verb.en in known or verb.en == known.get(ELSE)) else None


def _chosen(english: str, several: Mapping[str, Any], noun: NounPhrase) -> bool:
    """Is it this English of several that is said of a noun?"""
    head = noun.head or ("dollar" if noun.said.startswith("$") else "")
    if noun.many > 1 and not head:
        head = noun.said.partition(" and ")[0].split()[-1]
    said_of = {head, stem(head), stem(noun.core), f"@{kind_of(noun)}"} | (
        {"@own"} if noun.determiner.startswith(OWNED) else set()
    )
    said_of |= {f"@{noun.type}"} if noun.type else set()  # «سيخلف سالم الحبسي»: somebody by name
    if said_of & {*several.get(NONE, ())}:
        return False
    choosing = {sense for sense, cues in several.items() if sense not in (ELSE, NONE) and said_of & {*cues}}
    return english in choosing if choosing else english == several.get(ELSE)


def barred(verb: Word, subject: NounPhrase) -> bool:
    """May a verb not be said of a subject: «النقص يعود إلى» is due to, and does not return?"""
    if _senses_of(verb, "objects") is not None:
        return not fits(verb, subject)
    known = {} if verb.en in small_words()["done_by_any"] else senses()["verbs"].get(verb.en, {})
    return ("never" in known or verb.en in small_words()["of_few"]) and not fits(verb, subject)


def said_of(verb: Word, subject: NounPhrase) -> bool:
    """May the verb be said of its subject, where it has no object: «الحكومة تستعد للانتخابات»?"""
    acts = (subject.human or subject.actor) and not barred(verb, subject)
    return OBJECT in verb.frame or acts or fits(verb, subject)


def is_place(noun: NounPhrase) -> bool:
    """Is it somewhere: a city, the area?"""
    return noun.type in ("state", "place") or stem(noun.head) in small_words()["places"]


def is_seat(noun: NounPhrase) -> bool:
    """Is it a house that is called as the power in it is: the White House?"""
    return noun.said in small_words()["houses_of_power"]


def told_by_gerund(verb: Word) -> bool:
    """Does English say with -ing what the verb takes to be done: «شكره على استضافة المحادثات», for hosting them?"""
    return verb.joins.get(ACTION, "").endswith(GERUND)


def stem(english: str) -> str:
    """An English noun without the ending of its plural."""
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english


def is_for(thing: NounPhrase | None) -> bool:
    """May what something is for be said of an object: a platform to launch missiles, and no meeting to discuss them?"""
    words = small_words()
    happens = thing is None or {thing.head, stem(thing.head)} & (words["events"] | words["happenings"])
    return thing is not None and not (thing.definite or thing.verbal or happens)


def is_thing(phrase: NounPhrase) -> bool:
    """Is it, indefinite, nobody who could be asked for something?"""
    return not (phrase.definite or phrase.human or phrase.actor or phrase.type or phrase.kind == "proper")
