"""Verbs that put somebody into an office: «(انتخب الحزب) فلانا رئيسا له», «(فلان) عين سفيرا في لندن»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.installed import PERSON, is_one, posts, somebody
from briefgen.transfer.lists import table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import marked, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

HEAD_OF_STATE = re.compile(r"(?:the|the US|[A-Z][\w-]+(?: [A-Z][\w-]+)?'s?) (?:president|king|emir|sultan)")
"""Who appoints others and is never appointed, told by his title alone."""
ACCUSATIVE, WHOSE, SAME_IN_EVERY_CASE = "ا", "ل", ("ا", "ى", "ة", "اء", "ي")


def put(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[tuple[int, str]]:
    """What a verb of a known subject says behind it: «(انتخب الحزب) فلانا رئيسا له», «(فلان انتخب) رئيسا للحزب»."""
    if verb.word.en not in table("installs"):
        return
    if verb.group.passive:
        found = (
            [("", post) for post in posts(reader, at, noun_phrases) if not marked(post.said)] if is_one(subject) else []
        )
    else:
        people = [who for who in noun_phrases(reader, at) if is_one(who) or somebody(who)]
        found = [(who.said, post) for who in people for post in posts(reader, who.end, noun_phrases)]
    for who, post in found:
        for more in adjuncts(reader, post.end):
            said = spaced(who, "as", post.said, more.said)
            told = said if verb.group.passive else owned_by(said, subject)
            if told is not None and not more.doer:
                yield more.end, told


def rather_put(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> bool:
    """«عين فلان رئيسا»: may the subject be the one who was put into the office at a cell, by somebody unnamed?"""
    if verb.group.passive or verb.word.en not in table("installs") or subject.type != PERSON:
        return False
    return reader.norm(at) in table("posts") and not HEAD_OF_STATE.fullmatch(subject.said)


def chosen_for_it(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> bool:
    """«عين مدير جديد للبنك»: was somebody appointed, whose noun and adjective show that he is no object?

    He begins at a cell, and nobody stands behind him whom he could appoint.
    """
    office = verb.group.passive and verb.word.en in table("installs") and subject.human and not subject.definite
    if not office or subject.number != "singular" or subject.gender != "m" or subject.many > 1:
        return False
    behind = reader.norm(subject.end)
    return not (reader.norm(at).endswith(SAME_IN_EVERY_CASE) or behind.endswith(ACCUSATIVE) or behind == WHOSE)
