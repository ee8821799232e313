"""What is part of others: «دفعة من اللاجئين», «وحدات من الجيش», which no verb of leaving parts from them."""

from __future__ import annotations

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader

FROM = "من"
FORCES = ("forces",)


def part_of_forces(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """Is a subject that begins there a part of people under arms, who are named behind «من»?"""
    words, head = small_words(), stem(subject.head)
    ends = [n for n in range(at + 1, subject.end + 1) if reader.norm(n) == FROM]
    if head in words["parts_of_forces"] | words["batches_of_forces"] and any(_under_arms(reader, n + 1) for n in ends):
        return True
    return any(_of_these(reader, n + 1, head) for n in ends)


def _of_these(reader: Reader, at: int, head: str) -> bool:
    """«الدفعة الأولى من اللاجئين», «الجولة الرابعة من المحادثات»: what a batch or a round is of?"""
    words = small_words()
    if head in words["batches"]:
        found = simple_phrases(reader, at)
        return any((each.human and each.plural) or stem(each.head) in words["goods_sent"] for each in found)
    return head in words["rounds"] and any(
        stem(each.head) in words["goes_in_rounds"] for each in simple_phrases(reader, at)
    )


def _under_arms(reader: Reader, at: int) -> bool:
    if any(True for _ in reader.atoms_at(at, *FORCES)):
        return True
    return any(stem(phrase.head) in small_words()["under_arms"] for phrase in simple_phrases(reader, at))
