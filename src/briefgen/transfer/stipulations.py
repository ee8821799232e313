"""What is laid down besides, behind a comma and «على أن»: «…، على أن يبدأ العمل في يونيو», with work to begin in June.

The same words tell a condition and a further step, so that neither is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.transfer.clauses import to_come
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.pronouns import done_to_before
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import in_its_form, told
from briefgen.transfer.verbs import Verb, agrees, verbs_in

CLAUSAL = ("clause", "action")
"""What a word joins that «على أن» may belong to."""


def stipulated(reader: Reader, ways: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Readings, by the cell after them and their English, and each with what is laid down besides."""
    for end, said in ways:
        yield end, said
        for last, besides in besides_at(reader, end):
            yield last, f"{said}{besides}"


def besides_at(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """What is laid down behind a comma at a cell: the cell after it, and the English."""
    words = small_words()
    comma = reader.norm(at) in COMMAS
    if not comma and reader.norm(at) in words["upon"] and not _wanted(reader, at):
        at -= 1  # «ستعقد الجولة في بغداد على أن يحدد موعدها»
    elif not comma or reader.norm(at + 1) not in words["upon"]:
        return
    denied = reader.norm(at + 2) in words["to_not"]
    if not denied and reader.norm(at + 2) not in words["to"]:
        return
    reader.reach(at + 3)
    found = [*to_come(reader, at + 3, VerbGroup("infinitive", denied))]
    longest = {each.end: max(_subject_end(one) for one in found if one.end == each.end) for each in found}
    for more in found:
        if _subject_end(more) == longest[more.end]:  # «تبدأ المرحلة الثانية»: the second phase begins
            yield more.end, f", with {done_to_before(reader, at + 1, more.said)}"
    if not (found or denied):
        yield from _unnamed(reader, at + 3)


def _unnamed(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(أقر القانون) على أن يطبق في يناير»: to be applied in January, said of a thing that was named before."""
    for verb in verbs_in(reader, at, "present", VerbGroup("infinitive")):
        passive = verb.group.passive and verb.word.en in small_words()["done_to_things"]
        starts = not verb.group.passive and verb.word.word in small_words()["happens"]
        into_force = not verb.group.passive and reader.norm(verb.end) in small_words()["into_force"]
        things = (each for start in range(at - 2) for each in simple_phrases(reader, start) if each.end <= at - 2)
        if not (passive or starts or into_force) or not any(_of_thing(verb, each) for each in things):
            continue
        if into_force:
            nobody = NounPhrase(verb.end, "", definite=True, kind="proper")
            yield from (
                (each.end, f", {each.said}") for each in told(reader, verb, nobody, verb.end, True, unsaid=True)
            )
        else:
            said = in_its_form(reader, verb, False)
            yield from ((each.end, f", {spaced(said, each.said)}") for each in adjuncts(reader, verb.end))


def _of_thing(verb: Verb, thing: NounPhrase) -> bool:
    return not (thing.human or thing.actor or thing.type) and agrees(verb, thing, before=True)


def _wanted(reader: Reader, at: int) -> bool:
    """May a word before «على» take it itself: «اتفقوا على أن»; not where it has one already, «وافقوا عليه على أن»?"""
    own = reader.norm(at)
    last = max((n for n in range(at) if reader.norm(n) == own), default=-1)
    return any(
        own in word.frame and not {*word.joins}.isdisjoint(CLAUSAL)
        for before in range(last + 1, at)
        for _, word in reader.readings(before, "verb", "masdar", "adjective", "participle", "noun")
    )


def _subject_end(clause: Clause) -> int:
    return clause.subject.end if clause.subject is not None else 0
