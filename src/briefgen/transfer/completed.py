"""What is denied or hoped to have been done, and who it was: «أن تكون الحركة قد وافقت», «إيران هي التي طلبت»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.being import BE, links_in
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import gaps, one_of_these
from briefgen.transfer.sentences import told, undergone
from briefgen.transfer.verbs import Verb, agrees, verbs_in


def have_done(reader: Reader, at: int, negative: bool = False) -> Iterator[Clause]:
    """«(نفى) أن تكون الحركة قد أبدت مرونة»: that the movement has shown flexibility; «… سترافق»: will."""
    for being in links_in(reader, at, VerbGroup("present")):
        if being.base != BE:
            continue
        for subject in noun_phrases(reader, being.end):
            if not being.fits(subject, before=False) or subject.every or subject.case == "oblique":
                continue
            for verb in _done(reader, subject.end, negative):
                if not agrees(verb, subject, before=True) or (verb.group.passive and not undergone(verb, subject)):
                    continue
                reader.reach(verb.end)
                yield from told(reader, verb, subject, verb.end, True)
            yield from it_was(reader, subject)


def _done(reader: Reader, at: int, negative: bool) -> Iterator[Verb]:
    words = small_words()
    have = VerbGroup("have", negative)
    if reader.norm(at) in words["perfect"]:
        yield from verbs_in(reader, at + 1, "past", have)
    elif reader.norm(at) in words["future"] and not negative:
        yield from verbs_in(reader, at + 1, "present", VerbGroup("future"))
    else:
        yield from verbs_in(reader, at, "past", have)


def it_was(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«إيران هي التي طلبت التأجيل»: it was Iran that asked for the postponement."""
    at, words = subject.end, small_words()
    if not (subject.definite or subject.kind == "proper") or subject.every or reader.norm(at) not in words["he_is"]:
        return
    who = reader.norm(at + 1) in words["of"]  # «إيران هي من طلبت التأجيل»
    if not who and (
        reader.norm(at + 1) not in words["relatives_of_one"] or not one_of_these(reader.norm(at + 1), subject)
    ):
        return
    finite = [reading for reading in reader.cells[at + 2].readings if reading.finite] if reader.norm(at + 2) else []
    past = bool(finite) and all(reading.tense == "past" for reading in finite)
    bare = replace(subject, after="", end=at + 2)
    for found in gaps(reader, bare, at + 2):
        yield Clause(found.end, spaced("it was" if past else "it is", subject.said, found.after), past)
