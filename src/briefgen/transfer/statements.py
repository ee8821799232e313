"""Statements: a subject and its verb in either order, in their tense, denied, in the passive, with a modal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.fitting import barred
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, finite, spaced, with_adverb
from briefgen.transfer.lists import COMMAS, OBJECT, small_words, tables
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.predicates import also_transitive, predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs, verbs_in

PAST = ("past", "perfect", "was")


def verb_first(reader: Reader, at: int) -> Iterator[Clause]:
    """«انسحبت القوات من المدينة»."""
    for verb in verbs(reader, at):
        if verb.group.passive and not only_passive(reader, verb):
            continue
        for subject in noun_phrases(reader, verb.end):
            if subject.taken & {*verb.word.frame} - small_words()["of_nouns_too"]:
                continue  # «عاد الوفد إلى الموصل»: it is the return that says where
            if agrees(verb, subject, before=False) and subject.case != "oblique":
                reader.reach(subject.end)
                yield from told(reader, verb, subject, subject.end, False)


def subject_first(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«القوات انسحبت من المدينة», «القوات قد انسحبت», «القوات كانت قد انسحبت»."""
    if not subject.definite and subject.kind != "proper":
        return  # «شركات لا تحترم القانون» are companies that do not
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    for verb in (*verbs(reader, at), *compound(reader, at), *_must(reader, at)):
        if not agrees(verb, subject, before=True) or (verb.group.passive and not undergone(verb, subject)):
            continue
        if subject.head in small_words()["to_do"] and any(True for _ in reader.readings(at, "masdar")):
            continue  # «قرار الحكومة سحب القوات»: its decision to withdraw them
        reader.reach(verb.end)
        yield from told(reader, verb, subject, verb.end, True)


def undergone(verb: Verb, subject: NounPhrase) -> bool:
    """Is a form that may be active sure to be passive, its subject standing before it and no object behind?

    «المفاوضات استؤنفت» by what cannot act, «ثلاثة جنود قتلوا» by what the verb does.
    """
    suffers = verb.word.word in small_words()["suffered"]
    return OBJECT in verb.word.frame and (suffers or not (subject.actor or subject.human or subject.kind == "proper"))


def modal_at(reader: Reader, at: int) -> tuple[VerbGroup, int] | None:
    """«يجب», «يمكن», «لا يمكن» at a cell: how a verb behind it is told, and the cell after; not «لا يجب»."""
    words = small_words()
    negative = reader.norm(at) in words["present_not"]
    start = at + 1 if negative else at
    if reader.norm(start) in words["must"] and not negative:
        return VerbGroup("must"), start + 1
    return (VerbGroup("can", negative), start + 1) if reader.norm(start) in words["can"] else None


def _must(reader: Reader, at: int) -> Iterator[Verb]:
    """«(الحرب) يجب أن تتوقف»: must stop."""
    modal_verb = modal_at(reader, at)
    if modal_verb is None:
        return
    group, start = modal_verb
    denied = reader.norm(start) in small_words()["to_not"] and group.tense == "must"
    if denied or reader.norm(start) in small_words()["to"]:
        yield from verbs_in(reader, start + 1, "present", replace(group, negative=group.negative or denied))


def same_doer(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Clause]:
    """«وعادت إلى قواعدها»: a verb that agrees with the subject of the clause before and has none of its own."""
    for verb in verbs(reader, at):
        if any(not r.finite for r in reader.cells[verb.end - 1].readings if r.state != "before_suffix"):
            continue  # «وتبادل الأسرى» may be the exchange of them
        if not verb.group.passive and agrees(verb, subject, before=True) and verb.reading.number == subject.number:
            yield from told(reader, verb, subject, verb.end, False, unsaid=True)


def told(
    reader: Reader, verb: Verb, subject: NounPhrase, at: int, stands_first: bool, unsaid: bool = False
) -> Iterator[Clause]:
    """The clause of a verb and its subject: object, complements, and what ends it."""
    said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, subject.plural)
    if OBJECT not in verb.word.frame and barred(verb.word, subject):
        return  # «النقص يعود إلى الفساد» is due to it, and does not return
    if verb.word.word in small_words()["gives"]:
        return  # «منحت فلسطين صفة»: gave, or was given?
    if verb.group.negative and subject.every:
        return  # «لم تنسحب كل القوات»: some did
    if OBJECT not in verb.word.frame and subject.human and also_transitive(reader, verb):
        return  # «وقعت الوزيرة» signed, or what?
    for rest in predicates(reader, verb, at, subject, stands_first):
        reader.reach(rest.end)
        words = spaced("" if unsaid else subject.said, with_adverb(said, rest.before), rest.said)
        yield Clause(rest.end, words, verb.group.tense in PAST, subject)


def _helper(reader: Reader, at: int) -> tuple[bool, int] | None:
    """«كان» or «لا يزال» at a cell: whether it is the second, and the cell after."""
    words = small_words()
    if reader.norm(at) in words["ever_not"] | words["present_not"] and reader.norm(at + 1) in words["still"]:
        return True, at + 2
    return (False, at + 1) if reader.norm(at) in words["be"] else None


def _helped(reader: Reader, at: int, still: bool) -> Iterator[Verb]:
    """The verb that a helper is followed by: had withdrawn, was discussing, is still supporting."""
    if reader.norm(at) in small_words()["perfect"] and not still:
        return verbs_in(reader, at + 1, "past", VerbGroup("perfect"))
    return verbs_in(reader, at, "present", VerbGroup("still" if still else "was"))


def compound(reader: Reader, at: int) -> Iterator[Verb]:
    """«كانت قد انسحبت» had withdrawn, «كان يناقش» was discussing, «لا يزال يدعم» is still supporting."""
    helper = _helper(reader, at)
    if helper is not None:
        yield from _helped(reader, helper[1], helper[0])
    if reader.norm(at) in small_words()["become"]:
        yield from verbs_in(reader, at + 1, "present", VerbGroup("present"))


def auxiliary(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت القوات قد انسحبت»: had withdrawn; «كان الوفد يناقش»: was discussing; «ما زالت القوات تحاصر»: are still …"""
    helper = _helper(reader, at)
    for subject in noun_phrases(reader, helper[1]) if helper else ():
        for verb in _helped(reader, subject.end, helper is not None and helper[0]):
            if not verb.group.passive and agrees(verb, subject, before=True):
                yield from told(reader, verb, subject, verb.end, True)


def done(reader: Reader, at: int) -> Iterator[Clause]:
    """«تم تشكيل لجنة»: a committee was formed."""
    words = small_words()
    negative = reader.norm(at) in words["past_not"]
    start = at + 1 if negative else at
    group = VerbGroup("past", negative, passive=True)
    if reader.norm(start) in words["future"]:
        start, group = start + 1, VerbGroup("future", passive=True)
    tenses = {reading.tense for reading, word in reader.readings(start, "verb") if word.word in words["done"]}
    if not tenses and reader.norm(start) not in words["done"]:
        return
    if tenses == {"present"} and group.tense == "past":
        group = group if negative else replace(group, tense="progressive")
    for reading, word in reader.readings(start + 1, "masdar"):
        if OBJECT not in word.frame or reading.definite or word.en not in reader.vocabulary.english:
            continue
        for subject in noun_phrases(reader, start + 2):
            said = finite(reader.vocabulary.english[word.en], word.en, group, subject.plural)
            for adjunct in adjuncts(reader, subject.end):
                words_said = spaced(subject.said, said, adjunct.said)
                yield Clause(adjunct.end, words_said, group.tense == "past", subject)


def modal(reader: Reader, at: int) -> Iterator[Clause]:
    """«يجب أن تنسحب القوات»: the forces must withdraw; «على القوات أن تنسحب»; «يجب سحب القوات»: must be withdrawn."""
    words = small_words()
    modal_verb = modal_at(reader, at)
    if modal_verb is not None:
        group, start = modal_verb
        yield from _made(reader, start, group)
    if reader.norm(at) in words["upon"]:
        # «على إيران أن تلتزم»: Iran must …
        for subject in noun_phrases(reader, at + 1):
            if subject.definite and reader.norm(subject.end) in words["to"] | words["to_not"]:
                denied = reader.norm(subject.end) in words["to_not"]
                for verb in verbs_in(reader, subject.end + 1, "present", VerbGroup("must", denied)):
                    if not verb.group.passive and agrees(verb, subject, before=True):
                        yield from told(reader, verb, subject, verb.end, True)
            for act in reader.grammar.actions(reader, subject.end) if subject.definite else ():
                yield Clause(act.end, f"{subject.said} must {act.base}", False, subject)


def _made(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """What must or can be: «أن تنسحب القوات», «ألا تنسحب القوات», or «سحب القوات»."""
    words = small_words()
    if reader.norm(at) in words["to"] | words["to_not"]:
        denied = reader.norm(at) in words["to_not"]
        if denied and group.tense == "can":
            return
        for verb in verbs_in(reader, at + 1, "present", replace(group, negative=group.negative or denied)):
            if verb.group.passive and not only_passive(reader, verb):
                continue
            for subject in noun_phrases(reader, verb.end):
                if agrees(verb, subject, before=False) and subject.case != "oblique":
                    yield from told(reader, verb, subject, subject.end, False)
    for reading, word in reader.readings(at, "masdar"):
        if OBJECT in word.frame and not reading.definite and word.en in reader.vocabulary.english:
            for subject in noun_phrases(reader, at + 1):
                passive = replace(group, passive=True)
                said = finite(reader.vocabulary.english[word.en], word.en, passive, subject.plural)
                for adjunct in adjuncts(reader, subject.end):
                    yield Clause(adjunct.end, spaced(subject.said, said, adjunct.said), False, subject)


def inclined(reader: Reader, at: int) -> Iterator[Clause]:
    """«من شأن الاتفاق أن يعزز التعاون», «من شأن الاتفاق تعزيز التعاون»: would strengthen cooperation."""
    words = tuple(reader.norm(at + n) for n in range(2))
    if not (words[0] in small_words()["of_nature"] and words[1] in small_words()["nature"]):
        return
    for subject in noun_phrases(reader, at + 2):
        if reader.norm(subject.end) in small_words()["to"]:
            for verb in verbs_in(reader, subject.end + 1, "present", VerbGroup("would")):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    yield from told(reader, verb, subject, verb.end, True)
        for act in reader.grammar.actions(reader, subject.end):
            yield Clause(act.end, f"{subject.said} would {act.base}", False, subject)


def impersonal(reader: Reader, at: int) -> Iterator[Clause]:
    """«من المتوقع أن يصل الوفد»: is expected to arrive; «من الضروري استئناف المفاوضات»: it is necessary to resume …"""
    if reader.norm(at) not in small_words()["of_nature"]:
        return
    personal = tables()["expected"].get(reader.norm(at + 1))
    if personal and reader.norm(at + 2) in small_words()["to"]:
        for verb in verbs_in(reader, at + 3, "present", VerbGroup("infinitive")):
            for subject in noun_phrases(reader, verb.end):
                suffered = verb.group.passive and undergone(verb, subject)
                if (verb.group.passive and not suffered) or not agrees(verb, subject, before=False):
                    continue
                be = "are" if subject.plural else "is"
                forms = reader.vocabulary.english[verb.word.en]
                base = f"be {forms['participle']}" if suffered else verb.word.en
                for rest in predicates(reader, verb, subject.end, subject, False):
                    said = spaced(subject.said, be, personal, "to", with_adverb(base, rest.before), rest.said)
                    yield Clause(rest.end, said, False, subject)
    judged = tables()["judged"].get(reader.norm(at + 1))
    for act in reader.grammar.actions(reader, at + 2) if judged else ():
        yield Clause(act.end, f"it is {judged} to {act.base}")
