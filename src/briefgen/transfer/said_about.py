"""What somebody says of a noun: «(فرضت واشنطن عقوبات على) شبكة قالت إنها تمول الحركة», that it said finances it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.owners import who_mark
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.predicatives import predicates_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed
from briefgen.transfer.sentences import in_its_form
from briefgen.transfer.unnamed_doer import code_of
from briefgen.transfer.verbs import Verb, agrees, verbs

SAY = "say"


def of_it(reader: Reader, verb: Verb, phrase: NounPhrase) -> bool:
    """Is a verb of saying behind a thing followed by «إنها», which means the thing: no network says what it does?"""
    says = verb.word.en == SAY and reader.norm(verb.end) in small_words()["that"]
    return says and not phrase.human and resumed(reader, verb.end + 1, phrase)


def said_about(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what is said that it does or is, by somebody whom only the form of the verb shows."""
    for verb in verbs(reader, at):
        code = code_of(verb)
        if verb.word.en != SAY or verb.group.passive or verb.group.tense != "past" or verb.group.negative or not code:
            continue
        if reader.norm(verb.end) not in small_words()["that"] or not resumed(reader, verb.end + 1, phrase):
            continue
        if phrase.human and agrees(verb, phrase, before=True):
            continue  # «مسؤول قال إنه سيستقيل»: who said that he would
        led = spaced("who" if phrase.human else "that", who_mark(code), "said")
        start = verb.end + 2
        for does in verbs(reader, start):
            if does.group.passive or not agrees(does, phrase, before=True):
                continue
            said = in_its_form(reader, does, phrase.plural)
            for rest in predicates(reader, does, does.end, phrase, True):
                yield phrase.then(rest.end, spaced(led, composed(said, rest)))
        be = finite(reader.vocabulary.english["be"], "be", VerbGroup("present"), phrase.plural)
        for each in predicates_of(reader, start, phrase, True):
            if not (each.verb or each.since):
                yield phrase.then(each.end, spaced(led, be, each.said))
