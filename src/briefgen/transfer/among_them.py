"""Who is among several: «القتلى بينهم نساء وأطفال», the dead include women and children."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader

INCLUDE, ARE = "include", "are"
THE = re.compile(r"\bthe ")


def among_them(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """The clauses that say who of a certain plural subject is one of them, named behind «بينهم»."""
    words, at = small_words(), subject.end
    yield from _are_such(reader, subject)
    at += reader.norm(at) in words["of"]
    if reader.norm(at) not in words["among"] or not resumes(reader.norm(at + 1), subject) or subject.clausal:
        return
    if not (subject.definite and subject.plural) or reader.kind(at + 1) != "suffix":
        return
    for some in noun_phrases(reader, at + 2):
        if not some.definite and some.human:
            for more in adjuncts(reader, some.end):
                yield Clause(more.end, spaced(subject.said, INCLUDE, some.said, more.said))


def _are_such(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«معظم الضحايا من المدنيين», «الضحايا هم من النساء»: are civilians."""
    words, at = small_words(), subject.end
    at += reader.norm(at) in words["he_is"]
    if reader.norm(at) not in words["of"] or not (subject.definite and subject.plural and subject.human):
        return
    if any(True for _ in reader.atoms_at(subject.end - 1, "number")):
        return  # «المئات من المتظاهرين»: hundreds of them
    for such in noun_phrases(reader, at + 1):
        plain = such.human and such.plural and such.definite and not (such.after or such.determiner or such.clausal)
        if (plain and such.kind != "proper") or (plain and such.many > 1):
            yield Clause(such.end, spaced(subject.said, ARE, THE.sub("", such.said)), False, subject)
