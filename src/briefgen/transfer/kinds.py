"""Plurals of a kind: «القوات الأميركية» are US forces, without an article, as «المنظمات الإرهابية» are."""

from __future__ import annotations

from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

NISBA = "ي"
ENDINGS = ("ين", "ون", "ات", "ان", "ة")
COUNTED = ("two ", "the two ")


def of_a_kind(reader: Reader, phrase: NounPhrase, more: NounPhrase, english: str) -> NounPhrase:
    """``more`` is ``phrase`` with adjectives: without an article where all of them name a kind, else with it."""
    own = {phrase.core, phrase.core.split()[-1]} & small_words()["generic"]
    if not (more.definite and more.plural) or own or more.determiner or more.kind not in ("count", "bare"):
        return more
    if phrase.kind == "bare" and not phrase.described:
        return more
    named = phrase.kind == "bare" or not phrase.described
    if stem(more.head) in small_words()["keep_the"] or more.head in small_words()["keep_the"] or more.number == "dual":
        named = False
    named = named and not more.core.startswith(COUNTED) and _name_a_kind(reader, phrase.end, more.end, english)
    return replace(more, kind="bare" if named else "count")


def compound_of_a_kind(reader: Reader, phrase: NounPhrase, first: int) -> NounPhrase:
    """«العقوبات الاقتصادية», «فرص العمل» as words of the dictionary: economic sanctions, job opportunities."""
    *said, head = phrase.core.split()
    if not (phrase.definite and phrase.plural and said and phrase.kind == "count") or phrase.core[:1].isupper():
        return phrase
    kept = {head, stem(head), phrase.core} & small_words()["keep_the"]
    at = phrase.end - 1
    if kept or set(said) & small_words()["name_no_kind"] or not reader.norm(at).startswith(ARTICLE):
        return phrase
    genitive = not phrase.human and not reader.norm(first).startswith(ARTICLE)
    named = genitive or _nisba(reader.norm(at)) or set(said) <= small_words()["name_a_kind"]
    return replace(phrase, kind="bare") if named else phrase


def _name_a_kind(reader: Reader, first: int, last: int, english: str) -> bool:
    words = small_words()
    said = {each.strip(",") for each in english.split() if each != "and"}
    if said & words["name_no_kind"]:
        return False
    cells = [reader.norm(at) for at in range(first, last) if reader.norm(at) not in (AND, "،")]
    return all(_nisba(each) for each in cells) or said <= words["name_a_kind"]


def _nisba(norm: str) -> bool:
    """«الأميركية», «السياسيين»: does a word end in «ي», its ending taken off?"""
    bare = norm.removeprefix(ARTICLE)
    return next((bare.removesuffix(each) for each in ENDINGS if bare.endswith(each)), bare).endswith(NISBA)
