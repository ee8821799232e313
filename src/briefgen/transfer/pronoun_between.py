"""A pronoun between a verb and its subject: «(إذا) فرضت عليها عقوبات», if sanctions are imposed on it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, governed
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import Clause, spaced
from briefgen.transfer.lists import OBJECT
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.pronoun_behind import pronoun_behind
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import PAST, acted_on, in_its_form, inert, undergone
from briefgen.transfer.verbs import Verb, agrees, only_passive


def pronoun_between(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """The clauses of a verb with a pronoun and then its subject; whom the pronoun means is left open."""
    if OBJECT not in verb.word.frame:
        return
    if not verb.group.passive:
        yield from _done_by(reader, verb)
        return
    for pronoun in pronoun_behind(reader, verb.end, verb.word.joins):
        for subject in noun_phrases(reader, pronoun.end):
            sure = undergone(verb, subject) or acted_on(verb, subject) or only_passive(reader, verb)
            things = not (subject.human or subject.actor or subject.type) or inert(verb, subject)
            if not (sure and things and agrees(verb, subject, before=False) and fits(verb.word, subject)):
                continue
            said = in_its_form(reader, verb, subject.plural)
            for more in adjuncts(reader, subject.end, governed(verb.word)):
                words = spaced(subject.said, said, pronoun.said, more.said)
                yield Clause(more.end, words, verb.group.tense in PAST, subject)


def _done_by(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«(إذا) فرضت عليها واشنطن عقوبات»: if Washington imposes sanctions on it."""
    for pronoun in pronoun_behind(reader, verb.end, verb.word.joins):
        for doer in noun_phrases(reader, pronoun.end):
            acts = doer.human or doer.actor or (doer.kind == "proper" and doer.type)
            if not (acts and doer.definite and agrees(verb, doer, before=False)) or doer.case == "oblique":
                continue
            for thing in noun_phrases(reader, doer.end):
                if thing.human or thing.actor or thing.type or not fits(verb.word, thing):
                    continue
                said = spaced(doer.said, in_its_form(reader, verb, doer.plural), thing.said, pronoun.said)
                for more in adjuncts(reader, thing.end, governed(verb.word)):
                    yield Clause(more.end, spaced(said, more.said), verb.group.tense in PAST, doer)
