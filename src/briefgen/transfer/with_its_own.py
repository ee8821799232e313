"""What a subject does with what is its own, whoever says so: «قال الأمين العام إن الحلف سيزيد إنفاقه», its spending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.owners import of_the_subject
from briefgen.transfer.rest import Rest
from briefgen.transfer.verbs import Verb

_ACT = re.compile(r"(?:to |in )?([a-z][a-z ]*?) (?=⟨)")
"""What a subject wants, is able or fails to do, before the mark of whose it does it with."""
_WHAT = re.compile(r"⟩ ((?:[\w'-]+ ?){1,4})")


def with_its_own(verb: Verb, subject: NounPhrase, rests: Iterable[Rest]) -> Iterator[Rest]:
    """Each of what follows a verb, with the pronoun of its object the subject's where no speaker can be meant.

    One continues one's own operations; one may support another's plan.
    """
    acts = subject.definite and not subject.human and not verb.group.passive
    for rest in rests:
        yield replace(rest, said=of_the_subject(rest.said)) if acts and _owns(verb.word.en, rest.said) else rest


def _owns(english: str, said: str) -> bool:
    """Does the verb, or the action behind it, take what is the doer's own, and is that nothing a person has?"""
    act = _ACT.match(said)
    deed = english if said.startswith("⟨") else act[1] if act is not None else ""
    what = _WHAT.search(said)
    persons = small_words()["a_persons"]
    return deed in small_words()["with_its_own"] and what is not None and persons.isdisjoint(what[1].split())
