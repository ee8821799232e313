"""What is named by its year: «موازنة عام 2020» the 2020 budget, «ميزانية العام المقبل» next year's budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import described
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

FOR, TANWIN = "ل", "ا"
_YEAR = re.compile(r"^(?:in |for )?((?:19|20)\d\d)$")
_WHOSE = re.compile(r"^(?:in |for )?((?:next|this|last) year)$")


def of_its_year(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrase with the year that it is named by, right behind it or behind «ل»."""
    yield from _of_a_bare_year(reader, phrase)
    if phrase.head not in small_words()["yearly"] or phrase.after or phrase.determiner or phrase.plural:
        return
    led = reader.norm(phrase.end) == FOR
    if phrase.definite and not led:
        return
    at = phrase.end + led
    said = [(atom.end, atom.en) for atom in reader.atoms_at(at, "date")]
    said += [(at + 1, reader.norm(at))] if reader.kind(at) == "number" else []
    for end, english in dict.fromkeys(said):
        year, whose = _YEAR.match(english), _WHOSE.match(english)
        if year:
            yield replace(phrase, end=end, core=f"{year[1]} {phrase.core}", definite=True, chain=True)
        elif whose:
            yield replace(phrase, end=end, determiner=f"{whose[1]}'s", definite=True, chain=True)


def _of_a_bare_year(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«قانون 2012», «الانتخابات الرئاسية 2024»: the 2012 law, the 2024 presidential election."""
    at = phrase.end
    if reader.kind(at) != "number" or not _YEAR.match(reader.norm(at)) or phrase.after or phrase.determiner:
        return
    if phrase.head not in small_words()["of_a_year"] | small_words()["yearly"] or phrase.kind == "proper":
        return
    if reader.norm(at - 1).endswith(TANWIN) or any(reader.readings(at + 1, "noun")):
        return  # «اتفاقا 2015», and «حرب 2000 جندي»
    for each in _with_adjectives(reader, replace(phrase, end=at + 1, definite=True)):
        yield replace(each, core=f"{reader.norm(at)} {each.core}", chain=True)


def of_that_year(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الفترة نفسها من العام الماضي»: the same period last year, «الشهر ذاته من 2019» of 2019."""
    at = phrase.end
    if reader.norm(at) not in small_words()["of"] or stem(phrase.head) not in small_words()["times"] | {"period"}:
        return
    for atom in reader.atoms_at(at + 1, "date"):
        year, whose = _YEAR.match(atom.en), _WHOSE.match(atom.en)
        if year or whose:
            after = f"of {year[1]}" if year else whose[1] if whose else ""
            yield replace(phrase, end=atom.end, after=after, chain=True)


def _with_adjectives(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    yield phrase
    yield from described(reader, phrase)  # «اتفاق 2015 النووي»


def of_its_day(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«هجمات اليوم على السفن»: today's attacks, where no verb stands before them that may have the day."""
    at, words, day = phrase.end - 1, small_words(), reader.norm(phrase.end)
    alone = day in words["days_of_nouns"]  # «قرار الأمس»: never when something was done
    held = phrase.head in words["held_on_a_day"] or (alone and phrase.head in words["held_then"])
    if not held or phrase.definite or phrase.after or phrase.determiner or day not in table("days_as_owners"):
        return
    known = any(word.en in words["done_to_known"] for _, word in reader.readings(at - 1, "verb"))
    if phrase.described or " " in phrase.core or (any(reader.readings(at - 1, "verb")) and not (alone or known)):
        return
    if reader.norm(at).endswith(TANWIN):
        return
    owner = f"{table('days_as_owners')[day]}'s"
    yield replace(phrase, end=phrase.end + 1, determiner=owner, definite=True, chain=True)
