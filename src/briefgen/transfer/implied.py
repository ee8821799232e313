"""Relatives whose doer the sentence speaks of: «القواعد التي تستخدمها منذ عقد», that it has used for a decade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.considering import taken_so
from briefgen.transfer.fitting import fits, fits_behind
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.helpers import helped_behind
from briefgen.transfer.lapses import since_when
from briefgen.transfer.lists import DIRECT, OBJECT, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import who_mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed, written
from briefgen.transfer.unnamed_doer import code_of, done_by
from briefgen.transfer.verbs import Verb, agrees, verbs


def implied_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what is done to it by somebody whom only the form of the verb shows; he is found further out."""
    for verb in (*verbs(reader, at), *helped_behind(reader, at)):
        code = code_of(verb)
        if verb.group.passive or not code:
            continue
        start, hanging = _behind_its_pronoun(reader, phrase, verb)
        taken = taken_so(reader, verb.word, start, phrase) if start else ()
        named = () if taken else noun_phrases(reader, start)
        if not start or any(agrees(verb, each, before=False) for each in named):
            continue  # «التي وقعتها الحكومة»
        english = verb.word.en
        light = table("light").get(english, {}).get(phrase.head)
        english = light if light in reader.vocabulary.english else english
        if english not in reader.vocabulary.english:
            continue
        for rest in taken or _rests(reader, start, verb):
            since = since_when(reader, start, rest.end)
            if since and (verb.group.tense != "present" or verb.group.negative):
                continue  # «التي أغلقتها منذ أسبوع»: a week ago, or all that time
            group = replace(verb.group, tense="have") if since else verb.group
            english = table("states").get(english, english) if since else english
            if since and code == "p":
                continue
            said = done_by(reader, replace(verb, word=replace(verb.word, en=english), group=group), code)
            led = "whom" if phrase.human else "that"
            if said:
                yield phrase.then(rest.end, spaced(led, who_mark(code), said, hanging, rest.said))


def _behind_its_pronoun(reader: Reader, phrase: NounPhrase, verb: Verb) -> tuple[int, str]:
    """The cell behind the pronoun that takes up the noun, as the object of the verb or behind its preposition; or 0.

    With it the English preposition that is left hanging: «التي سيطرت عليها», that it took control of.
    """
    if OBJECT in verb.word.frame and fits(verb.word, phrase) and resumed(reader, verb.end, phrase):
        return verb.end + 1, ""
    own = written(reader.norm(verb.end))
    english = verb.word.joins.get(own, "") if own in verb.word.frame and OBJECT not in verb.word.frame else ""
    if english and fits_behind(verb.word, phrase, own) and resumed(reader, verb.end + 1, phrase):
        return verb.end + 2, "" if english == DIRECT else english
    return 0, ""


def _rests(reader: Reader, at: int, verb: Verb) -> Iterator[Adjunct]:
    for taken in (Adjunct(at, ""), *framed(reader, at, verb.word)):
        for more in adjuncts(reader, taken.end, governed(verb.word)):
            yield Adjunct(more.end, spaced(taken.said, more.said))
