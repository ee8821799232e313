"""Who speaks before his verb, and what stands between them: «مصدر أمني رفض الكشف عن اسمه أكد أن …».

«قائد الشرطة في المدينة أكد أن …» says where he is, «مسؤول فضل عدم ذكر اسمه قال إن …» that he would not be named: the
party ends before the verb, and is told without it, as it is behind the verb.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.subjects import agree, longest_party
from briefgen.extract.values import Builder

PERSON, SPEECH = "person", "speech"
LONGEST = 9
"""Tokens that may stand between the two."""


def note_set_back(line: Line, builder: Builder) -> None:
    """Let a party at the head of a clause end before its verb of speech, where only what is its own stands between."""
    speech = builder.pack.classes.get(SPEECH, frozenset())
    for verb in range(2, len(line.tokens) - 1):
        finite = [r for r in line.readings[verb] if r.finite]
        if not finite or not all(r.word in speech for r in finite) or not _that(line, verb + 1):
            continue
        for at in range(max(verb - LONGEST - 6, 0), verb - 1):
            party = longest_party(line, at, builder) if _opens(line, at) else None
            if party is None or party.last >= verb or verb - party.last > LONGEST:
                continue
            if any(agree(r, party) and (r.number == "plural") == (party.count == "plural") for r in finite):
                _lengthen(line, party, verb, builder)
            break


def _lengthen(line: Line, party: Mention, verb: int, builder: Builder) -> None:
    if not (_its_own(line, party.last, verb) or _unnamed(line, party.last, verb)):
        return
    line.starts[party.first].append(replace(party, last=verb))
    for inside in range(party.last, verb):
        line.starts[inside].clear()


def _its_own(line: Line, first: int, last: int) -> bool:
    """Stand only words here that a preposition leads, nobody's name, no verb and nothing set off?"""
    words = clause_words()
    leads = words["place_prepositions"] | words["said_with"] | words["knowing"]
    if line.norm(first) not in leads:
        return False
    return not any(
        all_finite(line, at)
        or line.norm(at) in COMMAS | CONJUNCTIONS | words["complementisers"]
        or any(m.type == PERSON for m in line.starts[at])
        for at in range(first, last)
    )


def _unnamed(line: Line, first: int, last: int) -> bool:
    """Does it say that somebody would not be named: «رفض الكشف عن اسمه», «تحدث شريطة عدم ذكر اسمه»?"""
    words = clause_words()
    asks = any(line.norm(at) in words["asks"] for at in range(first, first + 2))
    return asks and any(line.norm(at) in words["anonymity"] for at in range(max(last - 2, first), last))


def _that(line: Line, at: int) -> bool:
    """Stands «أن» here, or behind a preposition?"""
    words = clause_words()
    at += line.norm(at) in words["said_with"]
    return at < len(line.tokens) and line.norm(at) in words["complementisers"]


def _opens(line: Line, at: int) -> bool:
    """Does a clause begin here?"""
    return at == 0 or line.norm(at - 1) in COMMAS | CONJUNCTIONS | clause_words()["subject_openers"]
