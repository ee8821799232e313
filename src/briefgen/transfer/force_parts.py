"""What is part of a force: «دفعة من الجنود», «وحدات من الجيش», which no verb of leaving parts from it."""

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
    words = small_words()
    if stem(subject.head) not in words["parts_of_forces"] | words["batches_of_forces"]:
        return False
    ends = (n for n in range(at + 1, subject.end + 1) if reader.norm(n) == FROM)
    return any(_under_arms(reader, n + 1) for n in ends)


def _under_arms(reader: Reader, at: int) -> bool:
    if any(True for _ in reader.atoms_at(at, *FORCES)):
        return True
    return any(stem(phrase.head) in small_words()["under_arms"] for phrase in simple_phrases(reader, at))
