"""What is allowed, nobody named who allows it: «يسمح بعودة النازحين», the return of the displaced people is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, VerbGroup, finite, spaced
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, verbs, verbs_in


def allowed_by_noun(reader: Reader, at: int) -> Iterator[Clause]:
    """A verb of allowing at a cell with what is done behind its preposition."""
    if reader.kind(at - 1) != "suffix":  # «إنه يسمح بعودتهم»: he does
        for verb in verbs(reader, at):
            yield from _of(reader, verb)


def to_be_allowed(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """The same behind «أن», told by a group: «(على) أن يسمح باستخدام القاعدة»."""
    for verb in verbs_in(reader, at, "present", group):
        yield from _of(reader, verb)


def _of(reader: Reader, verb: Verb) -> Iterator[Clause]:
    preposition = reader.norm(verb.end)
    lets = verb.word.en in small_words()["lets"] and preposition in verb.word.frame and OBJECT not in verb.word.frame
    if not (lets and verb.group.passive and verb.reading.gender == "m") or preposition not in small_words()["by_which"]:
        return
    forms = reader.vocabulary.english[verb.word.en]
    for subject in noun_phrases(reader, verb.end + 1):
        if not (subject.verbal and subject.definite) or subject.case == "nominative":
            continue
        said = finite(forms, verb.word.en, replace(verb.group, passive=True), subject.plural)
        for more in adjuncts(reader, subject.end):
            if not more.doer:
                yield Clause(more.end, spaced(subject.said, said, more.said), verb.group.tense == "past", subject)
