"""What was named before and another does something to: «(أقر البرلمان القانون) لكن الرئيس لم يوقعه»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.dependent import opens_dependent
from briefgen.transfer.fitting import fits, said_of
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases, simple_phrases
from briefgen.transfer.owners import mark, marked, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import written
from briefgen.transfer.sentences import PAST, in_its_form
from briefgen.transfer.verbs import Verb, agrees, verbs

THINGS = frozenset({"it", "them"})
LONGEST = 3
"""Cells of the longest conjunction before such a clause."""


def done_to_it(reader: Reader, at: int) -> Iterator[Clause]:
    """The clause that begins at a cell behind a conjunction, its verb with a pronoun for what stands before that."""
    behind = reader.norm(at - 1) in table("and") or any(opens_dependent(reader, at - n) for n in range(1, LONGEST + 1))
    if at < LONGEST or not behind:
        return
    for verb in verbs(reader, at):
        yield from with_it_last(reader, verb)
    for subject in noun_phrases(reader, at):
        acts = subject.human or subject.actor or subject.kind == "proper"
        if not (acts and subject.definite) or subject.case == "oblique":
            continue
        for verb in verbs(reader, subject.end):
            if verb.group.passive or not agrees(verb, subject, before=True):
                continue
            yield from _with_pronoun(reader, verb, subject, at)


def _with_pronoun(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Clause]:
    end, led = _pronoun(reader, verb)
    it = _named_before(reader, end - 1, verb, at) if end else ""
    if not it:
        return
    said = spaced(subject.said, in_its_form(reader, verb, subject.plural), led, it)
    for taken in ((end, ""), *((each.end, each.said) for each in framed(reader, end, verb.word) if not led)):
        for more in adjuncts(reader, taken[0], governed(verb.word)):
            told = owned_by(spaced(taken[1], more.said), subject)
            if told is not None:
                yield Clause(more.end, spaced(said, told), verb.group.tense in PAST, subject)


def _pronoun(reader: Reader, verb: Verb) -> tuple[int, str]:
    """The cell behind the pronoun of a verb, alone or behind its one preposition, with the English of that; or 0."""
    if reader.kind(verb.end) == "suffix":
        return (verb.end + 1, "") if OBJECT in verb.word.frame else (0, "")
    own = written(reader.norm(verb.end))
    english = verb.word.joins.get(own) if own in verb.word.frame and OBJECT not in verb.word.frame else None
    if not english or reader.kind(verb.end + 1) != "suffix":
        return 0, ""
    return verb.end + 2, "" if english == DIRECT else english


def with_it_last(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«(سيطر الجيش على البلدة) بعد أن فر المسلحون منها»: fled from it; the pronoun stands behind the subject."""
    if verb.group.passive or OBJECT in verb.word.frame:
        return
    for subject in noun_phrases(reader, verb.end):
        own = written(reader.norm(subject.end))
        english = verb.word.joins.get(own) if own in verb.word.frame else None
        if not english or reader.kind(subject.end + 1) != "suffix" or subject.case == "oblique":
            continue
        it = _named_before(reader, subject.end + 1, verb, verb.end - 1)
        if not it or not agrees(verb, subject, before=False) or not said_of(verb.word, subject):
            continue
        said = in_its_form(reader, verb, subject.plural)
        for more in adjuncts(reader, subject.end + 2, governed(verb.word)):
            words = spaced(subject.said, said, "" if english == DIRECT else english, it, more.said)
            yield Clause(more.end, words, verb.group.tense in PAST, subject)


def _named_before(reader: Reader, suffix: int, verb: Verb, at: int) -> str:
    """«it», «them», «him» for a pronoun, where all before a cell that it may mean have one, and the verb suits one.

    Of what somebody says he may be the one meant, or whom he spoke of before; then it is a thing alone.
    """
    code, suits = mark(reader.norm(suffix)), False
    found = {table("object_pronouns").get(atom.en, "") for atom in reader.atoms_at(suffix, "pronoun")}
    for start in range(at) if code else ():
        for phrase in simple_phrases(reader, start):
            pronoun = owned_by(code, phrase) if phrase.end <= at else None
            if not pronoun or marked(pronoun) or (phrase.human and verb.word.en in small_words()["done_to_things"]):
                continue  # «انتقد الوزير القانون لكن الرئيس وقعه»: no minister is signed
            found.add(table("object_pronouns")[pronoun])
            suits = suits or fits(verb.word, phrase)
    said = any(reader.norm(n) in small_words()["that"] for n in range(2))
    return found.pop() if len(found) == 1 and suits and (not said or found <= THINGS) else ""
