"""What happened as soon as something else did: «ما إن أعلنت الهدنة حتى استأنفت القوات القصف»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.pronoun_objects import pronoun_first
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import with_sure_subject
from briefgen.transfer.verbs import verbs_in


def no_sooner(reader: Reader, at: int) -> Iterator[Clause]:
    """The clause that «ما إن» opens at a cell, with the one behind «حتى»; both in the past."""
    words = small_words()
    start = next((end for each in words["no_sooner"] if (end := reader.behind(at, each))), 0)
    for first in _past(reader, start) if start else ():
        then = first.end + 1 if reader.norm(first.end) in COMMAS else first.end
        for second in _past(reader, then + 1) if reader.norm(then) in words["than_that"] else ():
            yield Clause(second.end, f"as soon as {first.said}, {second.said}", True, second.subject)


def _past(reader: Reader, at: int) -> Iterator[Clause]:
    for verb in verbs_in(reader, at, "past", VerbGroup("past")):
        yield from with_sure_subject(reader, verb)
        yield from pronoun_first(reader, verb)
