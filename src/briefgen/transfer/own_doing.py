"""Whether a verb behind «قبل أن» tells what is done to its noun, or what who acts in the main clause does to it."""

from __future__ import annotations

import re

from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import OBJECT
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import agrees, verbs_in

LIMITS = ("limit", "till")
PASSIVE = re.compile(r"\b(?:was|were|is|are|be|being|been) (?!\w+ing\b)\w+")


def may_be_his_own(reader: Reader, at: int, kind: str, main: Clause, more: Clause) -> bool:
    """«انسحب الوفد قبل أن يوقع البيان»: before it was signed, or before signing it?"""
    known = kind in LIMITS and main.subject is not None and more.subject is not None and more.subject.definite
    if not known or not PASSIVE.search(more.said):
        return False
    return any(
        OBJECT in verb.word.frame and not verb.group.passive and main.subject and agrees(verb, main.subject, True)
        for verb in verbs_in(reader, at, "present", VerbGroup("past"))
    )


def undone(clause: Clause) -> bool:
    """«دون أن يوقع الاتفاق»: is it told as what is not done to something known, which somebody may do?"""
    return clause.subject is not None and clause.subject.definite and PASSIVE.search(clause.said) is not None
