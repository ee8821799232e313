"""What is said of a subject behind its verb: «غرق قارب يقل مهاجرين»: a boat that carries migrants sank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.verbs import Verb

_CARRIES = re.compile(
    r"^(?:that (?:carr(?:ies|y|ied)|transports?|transported|includes?|(?:was|were) (?:carrying|transporting)|"
    r"resulted in|killed|wounded|targeted|injured|struck|led to)|loaded with|carrying) "
)
"""What is said of something with its load, or of what happens with whom it befell; a place ends the clause."""
TO, GOES = " to ", "إلى"
_LASTS = re.compile(r"^(?:that|who|which) (?:carry|(?:is|are|was|were|has|have|had|[a-z]+s)) ")
"""Relatives that say what a subject is or does, and not what it led to."""


def lasts(relative: str) -> bool:
    """Does a relative say what something is or does all along?"""
    return _LASTS.match(f"{relative} ") is not None


def parts(subject: NounPhrase) -> bool:
    """May a verb part a subject from its relative: «an explosion occurred that killed three»?"""
    return not lasts(subject.after)


def loaded(subjects: Sequence[NounPhrase]) -> bool:
    """Is one of them said with its load?"""
    return any(_CARRIES.match(each.after) for each in subjects)


def with_its_load(verb: Verb, subjects: Sequence[NounPhrase], clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Clauses of a verb and its subject, but those in which a load has what stands behind it in others.

    Where to belongs to the verb that says where somebody goes: «أقلعت طائرة تقل مساعدات إلى غزة», and not
    «اختفت طائرة كانت تقل ركابا إلى باريس».
    """
    heads = {each.head for each in subjects if _CARRIES.match(each.after)}
    told = [(each, each.subject) for each in clauses]
    loads = [(each.end, thing.after) for each, thing in told if thing is not None and _CARRIES.match(thing.after)]
    dropped = set()
    for end, after in loads:
        for other, longer in loads:
            if other == end and longer.startswith(f"{after} "):
                whose = longer[len(after) :].startswith(TO) and GOES not in verb.word.frame
                dropped.add((end, after if whose else longer))
    for each, thing in told:
        # «وصلت طائرة تحمل مساعدات»: it carries them, and bears nothing
        bare = thing is not None and thing.head in heads and not (thing.after or thing.definite)
        if not bare and (thing is None or (each.end, thing.after) not in dropped):
            yield each
