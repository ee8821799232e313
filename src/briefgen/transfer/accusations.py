"""What somebody is accused of behind «بأن»: «اتهم الحكومة بأنها تعرقل الحوار», of obstructing dialogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.considering import considered
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.verbs import agrees, verbs

Rests = Callable[[Reader, Word, int], Iterable[Rest]]
"""What a verb's entry foresees behind it."""


def accused(reader: Reader, verb: Word, given: Rest, whom: NounPhrase, rests: Rests) -> Iterator[Rest]:
    """An object with what it is said to do, to have done or to be."""
    led = table("accused_of").get(verb.en)
    words = small_words()
    start = given.end + 1 if reader.norm(given.end) in verb.frame else given.end
    if not led or reader.norm(start) not in words["that"] | words["by_that"] or reader.kind(start + 1) != "suffix":
        return
    if not resumes(reader.norm(start + 1), whom):
        return
    for each in considered(reader, start + 2, whom):
        yield replace(given, end=each.end, said=f"{given.said} {led} being {each.said}", nested=True)
    for act in verbs(reader, start + 2):
        if act.group.passive or act.group.negative or not agrees(act, whom, before=True):
            continue
        forms = reader.vocabulary.english[act.word.en]
        doing = {"past": f"having {forms['participle']}", "present": forms["gerund"]}.get(act.group.tense)
        for rest in rests(reader, act.word, act.end) if doing else ():
            if OBJECT not in act.word.frame or rest.given:
                said = spaced(given.said, led, doing or "", rest.said)
                yield replace(given, end=rest.end, said=said, nested=True)
