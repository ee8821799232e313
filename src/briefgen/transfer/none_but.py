"""What there is none of but one: «لا حل إلا بالحوار», «لا خيار أمام الحكومة سوى الحوار»; «لا أحد يريد الحرب»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.statements import subject_first
from briefgen.transfer.verbs import agrees, verbs
from briefgen.wording.spoken import AND

NO_ONE, BY, BEFORE = "no one", "ب", "أمام"
NONE_OF = "none of"
THERE, NO, THROUGH, BUT = "there is", "no", "except through", "but"


NOBODY = NounPhrase(0, NO_ONE, definite=True, kind="proper", human=True, actor=True, head=NO_ONE)


def none_but(reader: Reader, at: int) -> Iterator[Clause]:
    """Every such clause that begins with «لا» at a cell."""
    if reader.norm(at) in small_words()["none_of_all"] and reader.norm(at - 1) in small_words()["that"] | {""}:
        yield from _nobody(reader, at + 1)
    if reader.norm(at) in small_words()["any_of"] and reader.norm(at + 1) in small_words()["of"]:
        for each in noun_phrases(reader, at + 2):
            if each.definite and each.plural:  # «أن أيا من الركاب لم يصب»: none of the passengers was hurt
                yield from _nobody(reader, each.end, replace(NOBODY, core=f"{NONE_OF} {each.said}"))
    if reader.norm(at) not in small_words()["not_so"]:
        return
    if reader.norm(at + 1) in small_words()["anyone"]:
        nobody = replace(NOBODY, end=at + 2)
        yield from (each for each in subject_first(reader, nobody, True) if " not " not in f" {each.said} ")
        return
    for phrase in noun_phrases(reader, at + 1):
        plain = phrase.number == "singular" and phrase.many == 1 and not (phrase.after or phrase.determiner)
        if not plain or phrase.definite or phrase.kind == "proper":
            continue
        for start, led in _before_it(reader, phrase):
            if reader.norm(start) in small_words()["save"]:
                yield from (Clause(end, f"{led} {said}") for end, said in _but(reader, start + 1))


def _nobody(reader: Reader, at: int, nobody: NounPhrase = NOBODY) -> Iterator[Clause]:
    """«أحدا لم يعلن مسؤوليته»: the negation is that of «no one»."""
    nobody = replace(nobody, end=at)
    for verb in verbs(reader, at):
        if verb.group.negative and agrees(verb, nobody, before=True):
            denied = replace(verb, group=replace(verb.group, negative=False))
            yield from told(reader, denied, nobody, verb.end, True)


def _before_it(reader: Reader, phrase: NounPhrase) -> Iterator[tuple[int, str]]:
    """The clause up to «إلا», with those who have none: «لا خيار أمام الحكومة»."""
    core = f"{NO} {phrase.core}"
    ours = table("our_own").get(reader.norm(phrase.end + 1)) if reader.norm(phrase.end) == BEFORE else None
    if ours:
        yield phrase.end + 2, f"{ours} have {core}"  # «لا خيار أمامنا سوى»: we have no choice but
    if reader.norm(phrase.end) == BEFORE:
        for owner in noun_phrases(reader, phrase.end + 1):
            if owner.definite and owner.many == 1:
                yield owner.end, f"{owner.said} {'have' if owner.plural else 'has'} {core}"
        return
    yield from ((each.end, spaced(THERE, core, each.said)) for each in adjuncts(reader, phrase.end))


def _but(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """What there is: through which it goes, or the one thing that is left."""
    if reader.norm(at) == BY:
        acts = {act.end: act for act in reader.grammar.actions(reader, at + 1)}
        yield from ((end, f"except by {act.gerund}") for end, act in acts.items())
        phrases = ((each.end, each.said, THROUGH) for each in noun_phrases(reader, at + 1) if each.end not in acts)
    else:
        phrases = ((each.end, each.said, BUT) for each in noun_phrases(reader, at))
    yield from ((end, f"{led} {said}") for end, said, led in phrases if reader.norm(end) != AND)
