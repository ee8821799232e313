"""What a sentence goes on to say of what it named last: «(أربعة قتلى) من بينهم شرطي», «(الوزير) للتحقيق معه»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.ages import aged
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import hinted, marked, resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.resumed import with_pronoun


def said_on(reader: Reader, given: NounPhrase) -> Iterator[tuple[int, str]]:
    """The cell behind each such remark from the first cell on, and its English; ``given`` ends where they begin."""
    yield from _among(reader, given)
    for old in aged(reader, given):
        for more in adjuncts(reader, old.end):
            yield more.end, spaced(old.after, more.said)
    if reader.norm(0) in small_words()["purpose"]:
        for act in with_pronoun(reader, 1, given):
            told = hinted(act.base, given)  # «للتحقيق معه في التهم الموجهة إليه»: against him, and not against it
            if told is not None:
                yield act.end, f"to {told}"


def done_with_it(reader: Reader, given: NounPhrase | None) -> bool:
    """Is what stands from the first cell on something to be done with what stands before it, and no noun?"""
    aims = given is not None and reader.norm(0) in small_words()["purpose"]
    return aims and any(True for _ in with_pronoun(reader, 1, given))


def _among(reader: Reader, given: NounPhrase) -> Iterator[tuple[int, str]]:
    """«من بينهم شرطي»: including a police officer."""
    for words, start in reader.standing(0, "among_them"):
        if not given.plural or reader.kind(start) != "suffix" or not resumes(reader.norm(start), given):
            continue
        for each in noun_phrases(reader, start + 1):
            if each.human is given.human and each.case != "oblique" and not marked(each.said):
                yield each.end, f", {table('among_them')[words]} {each.said}"
