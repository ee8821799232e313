"""What is done to a subject that stands first: «الأسرى جرى تسليمهم», the prisoners were handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import done_gap, to_be_done

TOLD = "said of it"
WAS = ("was ", "were ")


def done_to_topic(reader: Reader, subject: NounPhrase, behind: bool) -> Iterator[Clause]:
    """«القرار تم اتخاذه», «الأزمة يمكن حلها»: the clause of a verbal noun that takes its subject up by a pronoun.

    ``behind``: it stands behind «أن», where an indefinite one may be it too.
    """
    if not (subject.definite or subject.kind == "proper" or behind) or subject.kind == "gerund":
        return
    alone = replace(subject, after="")
    for found in (done_gap, to_be_done):
        for told in found(reader, alone, subject.end, TOLD):
            if subject.every and " not " in told.after:
                continue
            yield Clause(told.end, f"{subject.said} {told.after}", told.after.startswith(WAS), subject)
