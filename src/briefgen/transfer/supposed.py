"""What nobody is named for thinking or finding: «مسلحون يعتقد أنهم فروا», «عثر على أسلحة»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefgen.transfer.complements import adjuncts, between, framed, governed
from briefgen.transfer.fitting import barred, fits
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by, resumes
from briefgen.transfer.predicates import composed, predicates, rests
from briefgen.transfer.predicatives import predicates_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import COMING, PAST, in_its_form
from briefgen.transfer.verbs import Verb, agrees, verbs, verbs_in

TO, IN = "to", "في"
HAVING: Mapping[str, str] = {TO: "to have", "of": "of having"}
BEING: Mapping[str, str] = {TO: "to be", "of": "of being"}


def it_is_supposed(reader: Reader, at: int) -> Iterator[Clause]:
    """«يعتقد أن المسلحين فروا إلى سوريا»: it is believed that the gunmen fled to Syria."""
    known, denied, start = _supposing(reader, at)
    if (
        known is None
        or "personal" in known
        or reader.norm(start) not in small_words()["that"]
        or reader.kind(start + 1) == "suffix"
    ):
        return
    for clause in reader.grammar.content(reader, start + 1):
        yield Clause(clause.end, f"it is {denied}{known['en']} that {clause.said}")


def supposed_of(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[tuple[int, str]]:
    """What a phrase is believed to do, be or have done, from a cell on: the cell after, and «believed to have fled»."""
    known, denied, start = _supposing(reader, at)
    if known is None:
        return
    preposition = str(known["behind"])
    led = f"{denied}{known['en']}"
    if reader.norm(start) not in small_words()["that"]:
        yield from _of_its_doing(reader, phrase, start, led, preposition) if start > at + 1 + bool(denied) else ()
        return
    if reader.kind(start + 1) != "suffix" or not resumes(reader.norm(start + 1), phrase):
        return
    begin = start + 2
    for each in predicates_of(reader, begin, phrase, True):
        if not (each.verb or each.since):
            yield each.end, spaced(led, BEING[preposition], each.said)
    for verb in verbs(reader, begin):
        if verb.group.passive or verb.group.negative or not agrees(verb, phrase, before=True):
            continue
        if OBJECT not in verb.word.frame and barred(verb.word, phrase):
            continue
        forms = reader.vocabulary.english[verb.word.en]
        said = {
            "past": f"{HAVING[preposition]} {forms['participle']}",
            "present": f"to {verb.word.en}" if preposition == TO else f"of {forms['gerund']}",
            "future": f"to {verb.word.en}" if preposition == TO else "",
        }.get(verb.group.tense, "")
        for rest in predicates(reader, verb, verb.end, phrase, True) if said else ():
            yield rest.end, spaced(led, composed(said, rest))


def _supposing(reader: Reader, at: int) -> tuple[Mapping[str, Any] | None, str, int]:
    """The entry of a verb of supposing at a cell, «not » where it is denied, and the cell of its «أن»."""
    denied = reader.norm(at) in small_words()["present_not"]
    start = at + denied
    known = table("supposed").get(reader.norm(start))
    behind = start + 2 if reader.norm(start + 1) in small_words()["supposed_by"] else start + 1
    return known, "not " * denied, behind


def _of_its_doing(reader: Reader, phrase: NounPhrase, at: int, led: str, behind: str) -> Iterator[tuple[int, str]]:
    """«يشتبه في انتمائهم إلى التنظيم»: suspected of belonging to it; «يعتقد بضلوعهم فيه»: believed to be involved."""
    if reader.kind(at + 1) != "suffix" or not resumes(reader.norm(at + 1), phrase):
        return
    words = small_words()
    if reader.norm(at) in words["involvement"] and reader.norm(at + 2) == IN:
        for matter in noun_phrases(reader, at + 3):
            yield matter.end, spaced(led, BEING[behind], "involved in", matter.said)
    for _, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or (behind == TO and word.en not in words["believed_of"]):
            continue
        doing = f"to {word.en}" if behind == TO else f"of {forms['gerund']}"
        for rest in rests(reader, word, at + 2):
            if OBJECT in word.frame and not rest.given:
                continue
            for more in adjuncts(reader, rest.end, governed(word)):
                said = owned_by(spaced(led, doing, rest.said, more.said), phrase)
                if said is not None and rest.said:
                    yield more.end, said


def found_so(reader: Reader, at: int) -> Iterator[Clause]:
    """«عثر على أسلحة في المنزل» weapons were found in the house, «أفرج أمس عن خمسة» five were released on Sunday."""
    for verb in _by_nobody(reader, at) if reader.kind(at - 1) != "suffix" else ():  # «أنه صادق على الخطة»: he did
        word = verb.word
        for start, amid in ((verb.end, ""), *((each.end, each.said) for each in between(reader, verb.end))):
            preposition = reader.norm(start)
            direct = word.joins.get(preposition) or (word.joins.get(TOPIC) if OBJECT in word.frame else "")
            if preposition not in word.frame or direct != DIRECT or preposition not in PREPOSITIONS:
                continue
            for subject in noun_phrases(reader, start + 1):
                unsure = verb.group.negative and (subject.every or not subject.definite)
                if not fits(word, subject) or subject.case == "nominative" or unsure:
                    continue
                yield from _undergone(reader, verb, subject, amid)


def _by_nobody(reader: Reader, at: int) -> Iterator[Verb]:
    """The verbs at a cell that are told in the passive where nobody is named: those of finding, of announcing."""
    words = small_words()
    had = reader.norm(at) in words["be"] and reader.norm(at + 1) in words["perfect"]
    for verb in verbs_in(reader, at + 2, "past", VerbGroup("perfect")) if had else verbs(reader, at):
        one = verb.reading.gender == "m" and verb.reading.number == "singular"
        told = verb.word.en in words["done_by_nobody"] and OBJECT not in verb.word.frame
        # «أعلن عن تشكيل حكومة»: whoever did it, it was announced; behind a clause it may be its subject.
        if one and (told or (at == 0 and verb.word.en in words["told_by_nobody"])):
            yield verb


def may_be_nobodys(reader: Reader, verb: Verb) -> bool:
    """«شريطة أن يفرج عن المعتقلين»: that he releases them, or that they are released?"""
    one = verb.reading.gender == "m" and verb.reading.number == "singular" and OBJECT not in verb.word.frame
    return one and verb.word.en in small_words()["done_by_nobody"] and reader.norm(verb.end) in PREPOSITIONS


def _undergone(reader: Reader, verb: Verb, subject: NounPhrase, amid: str) -> Iterator[Clause]:
    word = verb.word
    for taken in ((subject.end, ""), *((e.end, e.said) for e in framed(reader, subject.end, word))):
        for more in adjuncts(reader, taken[0], governed(word)):
            rest = spaced(taken[1], more.said, amid)
            coming = verb.group.tense == "present" and COMING.search(rest)
            group = replace(verb.group, passive=True, tense="future" if coming else verb.group.tense)
            words = spaced(subject.said, in_its_form(reader, replace(verb, group=group), subject.plural), rest)
            yield Clause(more.end, words, verb.group.tense in PAST, subject, suffered=True)


TOPIC = "topic"
PREPOSITIONS = ("على", "عن")
