"""What must, should, can or may be, and what is expected: «يجب على», «يمكن», «من المقرر أن», «من شأنه أن»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.acts_behind import HANGING
from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.copulas import pointed
from briefgen.transfer.fitting import barred
from briefgen.transfer.form import Clause, NounPhrase, Tense, VerbGroup, spaced
from briefgen.transfer.lists import OBJECT, small_words, tables
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.passives import to_take_place, undergone_by_noun
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import subjects, told, undergone, with_sure_subject
from briefgen.transfer.speakers import first_persons
from briefgen.transfer.verbs import Verb, agrees, verbs_in

CANNOT, SUFFIX = "cannot", "suffix"
ANY, NO = "any", "no"
NEVER, PREVIOUSLY = "never", "previously"


def modal_at(reader: Reader, at: int) -> tuple[VerbGroup, int] | None:
    """How a verb behind «يجب», «ينبغي», «يمكن», «لا يمكن», «لا بد من» is told, and its cell; «لا يجب» is not read."""
    words = small_words()
    negative = reader.norm(at) in words["present_not"]
    start = at + 1 if negative else at
    norm = reader.norm(start)
    if negative and norm in words["escape"]:
        end = start + 2 if reader.norm(start + 1) in words["of"] else start + 1
        return VerbGroup("must"), end
    if norm in words["must"] and not negative:
        return VerbGroup("must"), start + 1
    if negative and norm in words["impermissible"]:
        return VerbGroup("must", True), start + 1
    if norm in words["should"]:
        return VerbGroup("should", negative), start + 1
    return (VerbGroup("can", negative), start + 1) if norm in words["can"] else None


def must_behind(reader: Reader, at: int) -> Iterator[Verb]:
    """«(الحرب) يجب أن تتوقف»: must stop; «(الاتفاق) من شأنه أن يعزز»: would strengthen."""
    words = small_words()
    of_nature = reader.norm(at) in words["of_nature"] and reader.norm(at + 1) in words["nature"]
    if of_nature and reader.kind(at + 2) == "suffix" and reader.norm(at + 3) in words["to"]:
        yield from verbs_in(reader, at + 4, "present", VerbGroup("would"))
    modal_verb = modal_at(reader, at)
    if modal_verb is None:
        return
    group, start = modal_verb
    denied = reader.norm(start) in words["to_not"] and group.tense != "can"
    if denied or reader.norm(start) in words["to"]:
        yield from verbs_in(reader, start + 1, "present", replace(group, negative=group.negative or denied))


def modal(reader: Reader, at: int) -> Iterator[Clause]:
    """«يجب أن تنسحب القوات»: the forces must withdraw; «على القوات أن تنسحب»; «يجب سحب القوات»: must be withdrawn."""
    words = small_words()
    modal_verb = modal_at(reader, at)
    if modal_verb is not None:
        group, start = modal_verb
        yield from _made(reader, start, group)
        to_whom = group.tense == "can" or reader.norm(start - 1) in words["impermissible"]
        if reader.norm(start) in words["to_whom" if to_whom else "upon"]:
            yield from _upon(reader, start + 1, group)
        if reader.kind(start) == SUFFIX:
            yield from _upon(reader, start, group)  # «يمكننا التوصل إلى اتفاق»
    if reader.norm(at) in words["upon"]:
        yield from _upon(reader, at + 1, VerbGroup("must"))
    of_note = reader.norm(at + 2) in words["worth_mentioning"]
    if reader.norm(at) in words["behooves"] and reader.norm(at + 1) in words["by_how_much"] and not of_note:
        yield from _upon(reader, at + 2, VerbGroup("should"))
    unable = reader.norm(at) in words["be_not"]
    if reader.norm(at + unable) in words["in_ability"] and reader.norm(at + unable + 1) in words["ability"]:
        yield from _upon(reader, at + unable + 2, VerbGroup("can", unable))  # «بإمكان الأحزاب تقديم الطعون»
    no_more = reader.norm(at) in words["past_not"] and reader.norm(at + 1) in words["no_longer_forms"]
    if no_more and reader.norm(at + 2) in words["in_ability"] and reader.norm(at + 3) in words["ability"]:
        for each in _upon(reader, at + 4, VerbGroup("can")):  # «لم يعد بإمكان السكان العودة»
            yield replace(each, said=each.said.replace(" can ", " can no longer ", 1))
    escape = reader.norm(at) in words["present_not"] and reader.norm(at + 1) in words["escape"]
    if escape and reader.norm(at + 2) in words["to_whom"]:  # «لا بد للمجتمع الدولي أن يتحرك»: must act
        yield from _upon(reader, at + 3, VerbGroup("must"))


def _upon(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """«(يجب) على إيران أن تلتزم», «(يمكن) للحكومة تأجيل الانتخابات»: Iran must …, the government can …"""
    words = small_words()
    for subject in (*noun_phrases(reader, at), *first_persons(reader, at)):
        if subject.determiner == ANY and group.negative and not subject.clausal:
            yield from _none_may(reader, replace(subject, determiner=NO), "can" if group.tense == "can" else "may")
        if not subject.definite:
            continue
        if reader.norm(subject.end) in words["to"] | words["to_not"]:
            denied = reader.norm(subject.end) in words["to_not"]
            for verb in verbs_in(reader, subject.end + 1, "present", replace(group, negative=group.negative or denied)):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    yield from told(reader, verb, subject, verb.end, True)
        how = (
            CANNOT if group.negative and group.tense == "can" else spaced(group.tense, "not" if group.negative else "")
        )
        for act in reader.grammar.actions(reader, subject.end):
            base = owned_by(act.base, subject)  # «على السكان العودة إلى منازلهم»
            if base is not None:
                yield Clause(act.end, f"{subject.said} {how} {base}", False, subject)
        for english in _acts_alone(reader, subject.end):
            for more in adjuncts(reader, subject.end + 1):
                yield Clause(more.end, spaced(subject.said, how, english, more.said), False, subject)


def _acts_alone(reader: Reader, at: int) -> set[str]:
    """«(على المجتمع الدولي) التحرك»: the English of a verbal noun that wants nothing behind it."""
    if reader.norm(at) not in small_words()["acts_alone"] | small_words()["acts_upon"]:
        return set()
    found = {word.en for _, word in reader.readings(at, "masdar") if word.frame[:1] != (OBJECT,)}
    return found & {*reader.vocabulary.english} if len(found) == 1 else set()


def _none_may(reader: Reader, subject: NounPhrase, tense: Tense) -> Iterator[Clause]:
    """«لا يجوز لأي دولة أن تتدخل»: no state may intervene."""
    if reader.norm(subject.end) in small_words()["to"]:
        for verb in verbs_in(reader, subject.end + 1, "present", VerbGroup(tense)):
            if not verb.group.passive and agrees(verb, subject, before=True):
                yield from told(reader, verb, subject, verb.end, True)
    for act in reader.grammar.actions(reader, subject.end):
        yield Clause(act.end, f"{subject.said} {tense} {act.base}", False, subject)


def _made(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """What must or can be: «أن تنسحب القوات», «ألا تنسحب القوات», or «سحب القوات»."""
    words = small_words()
    if reader.norm(at) in words["to"] | words["to_not"]:
        denied = reader.norm(at) in words["to_not"]
        if denied and group.tense == "can":
            return
        for verb in verbs_in(reader, at + 1, "present", replace(group, negative=group.negative or denied)):
            yield from with_sure_subject(reader, verb)
        yield from to_take_place(reader, at + 1, replace(group, negative=group.negative or denied))
    yield from undergone_by_noun(reader, at, replace(group, passive=True))


def inclined(reader: Reader, at: int) -> Iterator[Clause]:
    """«من شأن الاتفاق أن يعزز التعاون», «من شأن الاتفاق تعزيز التعاون»: would strengthen cooperation."""
    words = tuple(reader.norm(at + n) for n in range(2))
    if not (words[0] in small_words()["of_nature"] and words[1] in small_words()["nature"]):
        return
    for subject in (*noun_phrases(reader, at + 2), *pointed(reader, at + 2)):
        if reader.norm(subject.end) in small_words()["to"]:
            for verb in verbs_in(reader, subject.end + 1, "present", VerbGroup("would")):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    yield from told(reader, verb, subject, verb.end, True)
        for act in reader.grammar.actions(reader, subject.end):
            yield Clause(act.end, f"{subject.said} would {act.base}", False, subject)


def impersonal(reader: Reader, at: int) -> Iterator[Clause]:
    """«من المتوقع أن يصل الوفد»: is expected to arrive; «من الضروري استئناف المفاوضات»: it is necessary to resume …"""
    words = small_words()
    seems = tables()["it_seems"].get(reader.norm(at))
    for clause in reader.grammar.content(reader, at + 2) if seems and reader.norm(at + 1) in words["that"] else ():
        yield replace(clause, said=f"{seems} {clause.said}", subject=None)
    for known, english in tables()["it_is_so"].items():
        start = reader.behind(at, known)
        if start and reader.norm(start) in words["that"]:  # «ليس صحيحا أن القوات انسحبت»: it is not true that …
            for clause in reader.grammar.content(reader, start + 1):
                yield replace(clause, said=f"{english} {clause.said}", subject=None)
    was = reader.norm(at) in words["be"]
    never_was = reader.norm(at) in words["past_not"] and reader.norm(at + 1) in words["be_denied"]
    if never_was and reader.norm(at + 2) in words["of_nature"]:  # «لم يكن من المقرر أن يلقي كلمة»
        due = tables()["expected"].get(reader.norm(at + 3))
        yield from _expected(reader, at + 4, f"not {due}", True) if due else ()
    denied = reader.norm(at) in words["present_not"] and reader.norm(at + 1) in tables()["expected_by_verb"]
    start = at + 1 if was or denied else at
    decided = tables()["decided"].get(reader.norm(at))
    for act in reader.grammar.actions(reader, at + 1) if decided else ():
        yield Clause(act.end, f"it was {decided} to {act.base}", True)
    if decided and reader.norm(at + 1) in words["to"]:
        for clause in _to_come(reader, at + 2, "future"):
            yield replace(clause, said=f"it was {decided} that {clause.said}", past=True)
    of_somebody = reader.kind(at - 1) == "suffix"  # «إنه يتوقع لقاء نظيره»: he does
    never = reader.norm(at) in words["be_not"] and reader.norm(at + 1) in words["of_nature"]
    if never:  # «ليس من المقرر أن يلتقي الرئيسان»
        due = tables()["expected"].get(reader.norm(at + 2))
        yield from _expected(reader, at + 3, f"not {due}", False) if due else ()
    personal = tables()["expected_by_verb"].get(reader.norm(start)) if not of_somebody else None
    behind = start + 1
    if reader.norm(start) in words["of_nature"]:
        personal = tables()["expected"].get(reader.norm(start + 1))
        behind = start + 2
        if not was:
            yield from _judged(reader, start + 1)
    if personal:
        yield from _expected(reader, behind, f"not {personal}" if denied else personal, was)
        if reader.norm(behind) in words["supposed_by"]:
            yield from _supposed_of(reader, behind + 1, f"not {personal}" if denied else personal, was)


def _supposed_of(reader: Reader, at: int, personal: str, was: bool) -> Iterator[Clause]:
    """«كان يفترض بالحكومة أن تعلن النتائج»: the government was supposed to announce the results."""
    for subject in noun_phrases(reader, at):
        if subject.definite and reader.norm(subject.end) in small_words()["to"]:
            for verb in verbs_in(reader, subject.end + 1, "present", VerbGroup("infinitive")):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    for clause in told(reader, verb, subject, verb.end, True, unsaid=True):
                        said = spaced(subject.said, _be(was, subject), personal, clause.said)
                        yield Clause(clause.end, said, was, subject)


def _expected(reader: Reader, at: int, personal: str, was: bool) -> Iterator[Clause]:
    """«أن يصل الوفد», «وصول الوفد», «عقد الاجتماع»: what is expected or scheduled."""
    if reader.norm(at) in small_words()["to_not"] and personal in small_words()["not_expected"]:
        personal = f"not {personal}"  # «يتوقع ألا يصل»: is not expected to
    elif reader.norm(at) in small_words()["to_not"]:
        return  # «من المقرر ألا»: is «not scheduled to» all of it?
    if reader.norm(at) in small_words()["to"] | small_words()["to_not"]:
        for verb in verbs_in(reader, at + 1, "present", VerbGroup("infinitive")):
            for subject in subjects(reader, verb):
                if OBJECT not in verb.word.frame and barred(verb.word, subject):
                    continue
                passive = verb.group.passive and undergone(verb, subject) and not _by_itself(reader, verb)
                if verb.group.passive and not passive:
                    continue
                forms = reader.vocabulary.english[verb.word.en]
                base = f"be {forms['participle']}" if passive else verb.word.en
                for rest in predicates(reader, verb, subject.end, subject, False):
                    said = spaced(subject.said, _be(was, subject), personal, "to", composed(base, rest))
                    yield Clause(rest.end, said, was, subject)
        return
    be = VerbGroup("infinitive", passive=True)
    for clause in undergone_by_noun(reader, at, be):
        if clause.subject is not None:
            done = clause.said.removeprefix(clause.subject.said)
            said = f"{clause.subject.said} {_be(was, clause.subject)} {personal}{done}"
            yield Clause(clause.end, said, was, clause.subject)
    for reading, word in reader.readings(at, "masdar"):
        if OBJECT in word.frame or reading.definite or word.en not in reader.vocabulary.english:
            continue
        counted = any(True for _ in reader.atoms_at(at + 1, "number"))  # «يتوقع وصول ألف جندي»
        for subject in noun_phrases(reader, at + 1):
            if subject.kind == "gerund" or not (subject.definite or counted) or subject.taken & {*word.frame}:
                continue
            plain = () if word.en.endswith(HANGING) else ((subject.end, ""),)
            for end, more in (*plain, *((e.end, e.said) for e in framed(reader, subject.end, word))):
                for adjunct in adjuncts(reader, end, governed(word)):
                    doing = spaced(subject.said, _be(was, subject), personal, "to", word.en, more, adjunct.said)
                    yield Clause(adjunct.end, doing, was, subject)


def _by_itself(reader: Reader, verb: Verb) -> bool:
    """«تبدأ المفاوضات»: may the form say the same without an object, not in the passive?"""
    return any(
        OBJECT not in word.frame or word.word in small_words()["alone"]
        for reading, word in reader.readings(verb.end - 1, "verb")
        if reading.voice == "active" and word.word not in small_words()["done"]
    )


def _be(was: bool, subject: NounPhrase) -> str:
    return ("were" if was else "are") if subject.plural else ("was" if was else "is")


def _judged(reader: Reader, at: int) -> Iterator[Clause]:
    """«الضروري استئناف المفاوضات», «المهم أن تستأنف الأطراف», «الممكن أن», «الواضح أن»."""
    norm, words = reader.norm(at), small_words()
    judged = tables()["judged"].get(norm)
    for act in reader.grammar.actions(reader, at + 1) if judged else ():
        yield Clause(act.end, f"it is {judged} to {act.base}")
    if reader.norm(at + 1) not in words["to"]:
        return
    if norm in words["may_be"]:
        yield from _to_come(reader, at + 2, "may")
    elif judged:
        for clause in _to_come(reader, at + 2, "subjunctive"):
            yield replace(clause, said=f"it is {judged} that {clause.said}")
    known = tables()["known"].get(norm)
    to_come = reader.norm(at + 2) not in words["future"] and _in_present(reader, at + 2)
    if known and to_come and (norm in tables()["expected"] or norm in tables()["judged_so"]):
        return  # «من المرجح أن تنسحب»: is likely to withdraw
    for clause in reader.grammar.content(reader, at + 2) if known and norm not in tables()["known_so"] else ():
        yield replace(clause, said=f"it is {known} that {clause.said}")


def _in_present(reader: Reader, at: int) -> bool:
    return any(reading.tense == "present" for reading, _ in reader.readings(at, "verb"))


def previously(reader: Reader, at: int) -> Iterator[Clause]:
    """«سبق أن رفضت الحكومة الخطة»: the government previously rejected the plan; «لم يسبق أن زار الرئيس»: never has."""
    words = small_words()
    never = reader.norm(at) in words["past_not"] and reader.norm(at + 1) in words["earlier_denied"]
    if not (never or reader.norm(at) in words["earlier"]):
        return
    start, group, adverb = at + 1 + never, VerbGroup("have" if never else "past"), NEVER if never else PREVIOUSLY
    if reader.norm(start) in words["to"]:
        for verb in verbs_in(reader, start + 1, "past", group):
            for clause in with_sure_subject(reader, verb):
                yield from _before(clause, adverb)
    for subject in noun_phrases(reader, start + 1) if reader.norm(start) in words["to_whom"] else ():
        if subject.definite and reader.norm(subject.end) in words["to"]:
            for verb in verbs_in(reader, subject.end + 1, "past", group):
                if not verb.group.passive and agrees(verb, subject, before=True):
                    for clause in told(reader, verb, subject, verb.end, True):
                        yield from _before(clause, adverb)


def _before(clause: Clause, adverb: str) -> Iterator[Clause]:
    """A clause in the past with «previously» or «never» behind its subject, or behind its «was», «has»."""
    if clause.subject is None or not clause.said.startswith(clause.subject.said):
        return
    said = clause.said.removeprefix(clause.subject.said).strip()
    be, _, rest = said.partition(" ")
    words = f"{be} {adverb} {rest}" if be in ("was", "were", "has", "have") else f"{adverb} {said}"
    yield replace(clause, said=f"{clause.subject.said} {words}")


def _to_come(reader: Reader, at: int, tense: Tense) -> Iterator[Clause]:
    for verb in verbs_in(reader, at, "present", VerbGroup(tense)):
        yield from with_sure_subject(reader, verb)
