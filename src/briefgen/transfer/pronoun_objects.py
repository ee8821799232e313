"""Verbs with a pronoun before their subject: «(المدينة) بعدما استعادها الجيش», «ما لم يتفق عليه الطرفان»: … it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.form import Clause, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.pronouns import meant
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import PAST, in_its_form
from briefgen.transfer.verbs import Verb, agrees


def pronoun_first(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """The clauses of a verb with a pronoun, alone or behind its preposition, and its subject behind that."""
    if verb.group.passive:
        return
    found = _pronoun(reader, verb)
    if found is None:
        return
    at, led = found
    for subject in noun_phrases(reader, at + 1):
        if not agrees(verb, subject, before=False) or subject.case == "oblique":
            continue
        if not (subject.human or subject.actor or subject.kind == "proper"):
            continue  # «سبقته مشاورات»: what a thing does to another is seldom said so
        said = in_its_form(reader, verb, subject.plural)
        for it in meant(reader, at, subject):
            for taken in (
                (subject.end, ""),
                *((each.end, each.said) for each in framed(reader, subject.end, verb.word)),
            ):
                for more in adjuncts(reader, taken[0], governed(verb.word)):
                    words = spaced(subject.said, said, led, it.said, taken[1], more.said)
                    yield Clause(more.end, words, verb.group.tense in PAST, subject)


def _pronoun(reader: Reader, verb: Verb) -> tuple[int, str] | None:
    """The cell of a verb's pronoun, and the English preposition before it."""
    if reader.kind(verb.end) == "suffix":
        return (verb.end, "") if OBJECT in verb.word.frame else None
    written = reader.norm(verb.end)
    preposition = table("before_suffixes").get(written, written)
    english = verb.word.joins.get(preposition) if preposition in verb.word.frame else None
    if not english or OBJECT in verb.word.frame or reader.kind(verb.end + 1) != "suffix":
        return None
    return verb.end + 1, "" if english == DIRECT else english
