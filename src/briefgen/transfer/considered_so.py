"""What a thing will be considered: «بقاء القوات سيعد احتلالا», will be considered an occupation."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.being import Being
from briefgen.transfer.form import NounPhrase, VerbGroup
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

CONSIDERED = "be considered"
FEMININE = "ت"


def considered_so(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Being]:
    """«سيعد», «لن تعتبر» at a cell, behind what prepares and regards nothing."""
    words = small_words()
    denied = reader.norm(at) in words["future_not"]
    acts = subject.human or (subject.actor and not subject.verbal) or (subject.kind == "proper" and subject.type)
    if not acts and (denied or reader.norm(at) in words["future"]) and reader.norm(at + 1) in words["count_as"]:
        gender = "f" if reader.norm(at + 1).startswith(FEMININE) else "m"
        yield Being(CONSIDERED, VerbGroup("future", denied), at + 2, gender=gender)
