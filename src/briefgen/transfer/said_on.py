"""What a sentence goes on to say of what it named last: «(أربعة قتلى) من بينهم شرطي», «(الوزير) للتحقيق معه»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.ages import aged
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import marked, resumes
from briefgen.transfer.reader import Reader


def said_on(reader: Reader, given: NounPhrase) -> Iterator[tuple[int, str]]:
    """The cell behind each such remark from the first cell on, and its English; ``given`` ends where they begin."""
    yield from _among(reader, given)
    for old in aged(reader, given):
        for more in adjuncts(reader, old.end):
            yield more.end, spaced(old.after, more.said)


def _among(reader: Reader, given: NounPhrase) -> Iterator[tuple[int, str]]:
    """«من بينهم شرطي»: including a police officer."""
    for words, start in reader.standing(0, "among_them"):
        if not given.plural or reader.kind(start) != "suffix" or not resumes(reader.norm(start), given):
            continue
        for each in noun_phrases(reader, start + 1):
            if each.human is given.human and each.case != "oblique" and not marked(each.said):
                yield each.end, f", {table('among_them')[words]} {each.said}"
