"""What can be done with none: «أي جدول زمني لا يمكن القبول به», no timetable can be accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import COMMAS
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import to_be_done

ANY, NO, SAID = "any ", "no", "said"
CANNOT, CAN = "cannot ", "can"


def none_can(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """The clause of a subject with «أي», of which a verbal noun behind «لا يمكن» says what nobody can do with it."""
    if not subject.said.startswith(ANY) or subject.plural:
        return
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    bare = replace(subject, after="", end=at, determiner="", definite=True, every=False)
    for told in to_be_done(reader, bare, at, SAID):
        if told.after.startswith(CANNOT):
            said = f"{NO} {subject.said.removeprefix(ANY)} {CAN} {told.after.removeprefix(CANNOT)}"
            yield Clause(told.end, said, False, subject)
