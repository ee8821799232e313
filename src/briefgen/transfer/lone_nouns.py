"""A noun by itself: its English, number and kind, and its case where the spelling shows it."""

from __future__ import annotations

from typing import Literal

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.endings import in_accusative
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

PLURAL_HEAD = "و"
NOMINATIVE, OBLIQUE = ("ون", "ان"), "ين"
MASS = "mass"
WEAK = ("ي", "ى")
"""Last letters that a sound plural may drop."""


def of_noun(reader: Reader, at: int, reading: Reading, word: Word) -> NounPhrase:
    """A noun by itself."""
    plural = reading.number in ("plural", "dual")
    english = (word.plural or word.en) if plural else word.en
    if reading.number == "dual":
        english = f"two {word.plural or word.en}"
    kind_meant = reading.definite and not plural and word.en in table("definite_as_plural")
    if kind_meant:
        english = table("definite_as_plural")[word.en]  # «حصر السلاح»: weapons
    several = plural and word.kind != MASS  # «الأموال» are money
    many = several or kind_meant or word.kind == "plural" or word.en in small_words()["said_of_many"]
    alike = {atom.en for atom in reader.atoms_at(at, "body", "group", "outlet") if atom.end == at + 1}
    body = (bool(alike) and not plural) or word.word in small_words()["agents"]
    verbal = any(True for _ in reader.readings(at, "masdar")) and word.en not in small_words()["things"]
    verbal = verbal and (word.word not in small_words()["no_actions"] or word.en in small_words()["once"])
    lemma = table("plural_of").get(word.word, word.word)
    return NounPhrase(
        at + 1, english, definite=reading.definite, plural=many,
        kind="bare" if kind_meant else _kind(word, english, f"the {english}" in alike, reading.definite),
        gender=reading.gender or "m",
        number=reading.number or "singular", human=word.person, actor=word.person or body,
        owner=reading.definite and (body or (word.person and not plural)), case=_case(reader, at, reading, word.word),
        verbal=verbal, lemma=lemma, head=word.en, beside=frozenset({f"={reading.lexical}"}),
    )  # fmt: skip


def _kind(word: Word, english: str, certain: bool, definite: bool) -> Literal["mass", "count", "bare"]:
    """Is it said without an article: «السلام» peace, «المدنيين» civilians, and no fighting, which is the fighting?"""
    words = small_words()
    if definite and {english, english.split()[-1]} & words["generic"]:
        return "bare"
    mass = word.kind == "mass" and not certain and english not in words["with_article"]
    return "mass" if mass or english in words["abstract"] else "count"


def _case(reader: Reader, at: int, reading: Reading, lemma: str) -> Literal["", "nominative", "oblique"]:
    """The case of a sound plural, a dual or an indefinite accusative, which its ending tells."""
    if in_accusative(reader, at) and reading.number != "dual":
        return "oblique"  # «حقق إنجازا»: the achievement does nothing
    if reading.number not in ("plural", "dual"):
        return ""
    norm = reader.norm(at)
    if norm.endswith(OBLIQUE) and reading.lexical.endswith(OBLIQUE):
        return "oblique" if reading.number == "dual" or reading.gender == "m" else ""
    if reading.number == "dual" and norm.endswith(NOMINATIVE[1]) and reading.lexical.endswith(NOMINATIVE[1]):
        return "nominative"  # «جنديان أميركيان»: nobody kills them, and they are nobody's
    stem = norm.removeprefix(ARTICLE)[: -len(OBLIQUE)]
    if reading.number == "plural" and reading.gender == "m" and norm == f"{lemma}{PLURAL_HEAD}":
        return "nominative"  # «ممثلو الطرفين» meet, and nobody meets them
    sound = norm.endswith(NOMINATIVE) and stem in (lemma, lemma[:-1] if lemma.endswith(WEAK) else lemma)
    return "nominative" if sound and reading.gender == "m" and reading.state == "" else ""  # «السجون» may be any case


def several(word: Word) -> bool:
    """May «ين» be many of such people, as it is of those who are named by what they do? «ضابطين» are two."""
    return bool(word.person) and word.word not in small_words()["two_persons"]
