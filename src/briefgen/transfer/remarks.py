"""What a clause may end in that is said of the whole of it: «مما أدى إلى», «حسبما ذكرت الوكالة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.verbs import agrees, verbs, verbs_in


def remarks(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """A clause with what is said of it, or with who reports it."""
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    yield from _which(reader, start, clause)
    yield from _reported(reader, start, clause)


def _which(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«…، مما أدى إلى …», «…، وهو ما أثار …», «…، الأمر الذي …»: which led to …"""
    for words in table("which"):
        norms = words.split()
        if [reader.norm(at + n) for n in range(len(norms))] != norms:
            continue
        subject = NounPhrase(at + len(norms), "which", definite=True, kind="proper")
        for verb in verbs(reader, subject.end):
            if verb.group.passive or not agrees(verb, subject, before=True):
                continue
            for more in told(reader, verb, subject, verb.end, True):
                yield replace(more, said=f"{clause.said}, {more.said}", past=clause.past, subject=None)


def _reported(reader: Reader, at: int, clause: Clause) -> Iterator[Clause]:
    """«حسبما ذكرت الوكالة», «كما أعلن المتحدث»: the agency reported."""
    for words in small_words()["as_said"]:
        norms = words.split()
        if [reader.norm(at + n) for n in range(len(norms))] != norms:
            continue
        for verb in verbs_in(reader, at + len(norms), "past", VerbGroup("past")):
            said = str(table("reporting").get(verb.word.word, ""))
            for subject in noun_phrases(reader, verb.end) if said and not verb.group.passive else ():
                if not agrees(verb, subject, before=False) or not (subject.actor or subject.human):
                    continue
                for more in adjuncts(reader, subject.end):
                    words_told = f"{clause.said}, {spaced(subject.said, said, more.said)}"
                    yield Clause(more.end, words_told, clause.past)
