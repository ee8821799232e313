"""Verbal nouns with two things behind them: «ضمان عدم تكرار الهجمات», «منح اللاجئين الجنسية»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import Action, VerbGroup, finite, spaced
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

THAT = "that"


def ensured(reader: Reader, at: int) -> Iterator[Action]:
    """«ضمان عدم تكرار الهجمات»: ensure that they are not repeated; «… عدم عودة التنظيم»: that it does not return."""
    sure = any(word.en in small_words()["ensures"] for _, word in reader.readings(at, "masdar"))
    if not sure or reader.norm(at + 1) not in small_words()["not_doing"]:
        return
    for end, said in undone(reader, at + 2):
        yield Action(end, f"ensure {THAT} {said}", f"ensuring {THAT} {said}", True, nested=True)


def undone(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The cell behind what a verbal noun at a cell says is not to be, and its English: «(عدم) تكرار الهجمات»."""
    for reading, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or reading.definite:
            continue
        passive = OBJECT in word.frame
        group = VerbGroup("present", negative=True, passive=passive)
        they = at + 1 if reader.norm(at + 1) in small_words()["them_alone"] and not passive else at
        if they > at:  # «عدم تورطهم في الهجوم»
            yield from _told_undone(reader, they + 1, word, f"they {finite(forms, word.en, group, True)}")
        if reader.kind(at + 1) not in ("word", "number"):
            continue
        for phrase in noun_phrases(reader, at + 1):
            if phrase.case == "nominative" or phrase.every or (passive and not fits(word, phrase)):
                continue
            # Who would do it may stand there as well: «عدم دعم إيران».
            if passive and phrase.actor and reader.norm(at) not in small_words()["done_to"]:
                continue
            said = f"{phrase.said} {finite(forms, word.en, group, phrase.plural)}"
            yield from _told_undone(reader, phrase.end, word, said)


def _told_undone(reader: Reader, at: int, word: Word, said: str) -> Iterator[tuple[int, str]]:
    for end, more in [(at, ""), *((each.end, each.said) for each in framed(reader, at, word))]:
        for adjunct in adjuncts(reader, end, governed(word)):
            yield adjunct.end, spaced(said, more, adjunct.said)


def given(reader: Reader, at: int) -> Iterator[Action]:
    """«منح اللاجئين الجنسية»: grant the refugees citizenship."""
    for _, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or word.word not in small_words()["gives"]:
            continue
        for one in noun_phrases(reader, at + 1):
            whose = one.human or one.actor or one.type in ("state", "group")
            if not (whose and one.definite) or reader.kind(one.end) not in ("word", "number"):
                continue
            for other in noun_phrases(reader, one.end):
                if other.human or other.actor or other.case == "nominative":
                    continue
                for adjunct in adjuncts(reader, other.end):
                    said = spaced(one.said, other.said, adjunct.said)
                    yield Action(adjunct.end, f"{word.en} {said}", f"{forms['gerund']} {said}", True, object=other)
