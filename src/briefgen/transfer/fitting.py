"""Which English verb goes with which noun: «نشر القوات» deploys forces, «نشر التقرير» publishes a report."""

from __future__ import annotations

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import kind_of
from briefgen.transfer.lists import senses, small_words


def fits(verb: Word, noun: NounPhrase) -> bool:
    """May the English of a verb be said of a noun: its object, or its subject where it has no object?"""
    known = senses()["verbs"].get(verb.en)
    if known is None:
        return True
    head = noun.head or ("dollar" if noun.said.startswith("$") else "")  # «تقديم 5 ملايين دولار»
    of = {stem(head), head, f"@{kind_of(noun)}"}
    if noun.many > 1 and not head:
        of = {stem(noun.said.partition(" and ")[0].split()[-1])}
        return "only" in known or not of & {*known["never"]}
    if not head or noun.many > 1:
        return True
    if "only" in known:
        return bool(of & {*known["only"]})
    return not of & {*known["never"]}


def barred(verb: Word, subject: NounPhrase) -> bool:
    """May a verb not be said of a subject: «النقص يعود إلى» is due to, and does not return?"""
    known = senses()["verbs"].get(verb.en, {})
    return ("never" in known or verb.en in small_words()["of_few"]) and not fits(verb, subject)


def is_place(noun: NounPhrase) -> bool:
    """Is it somewhere: a city, the area?"""
    return noun.type in ("state", "place") or stem(noun.head) in small_words()["places"]


def stem(english: str) -> str:
    """An English noun without the ending of its plural."""
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english
