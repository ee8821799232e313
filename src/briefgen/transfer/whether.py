"""What is asked: «ما إذا كانت القوات ستنسحب», «إن كان الاتفاق ساريا»: whether …"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.being import BE, Being
from briefgen.transfer.copulas import said_with_subject
from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.statements import subject_first


def whether(reader: Reader, at: int) -> Iterator[Clause]:
    """Every question that begins at a cell; «كان» in it says no time of its own."""
    words = small_words()
    start = at + 1 if reader.norm(at + 1) in words["if"] and reader.norm(at) in words["whatever"] else 0
    if not start or reader.norm(start + 1) not in words["be"]:
        return
    for subject in noun_phrases(reader, start + 2):
        for clause in subject_first(reader, subject):
            yield replace(clause, said=f"whether {clause.said}", past=False)
    for clause in said_with_subject(reader, Being(BE, VerbGroup("present"), start + 2)):
        yield replace(clause, said=f"whether {clause.said}", past=False)
