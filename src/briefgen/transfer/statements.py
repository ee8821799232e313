"""Statements: a subject and its verb in either order, in their tense, denied, in the passive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts, between, framed, governed
from briefgen.transfer.dependent import opens_dependent
from briefgen.transfer.endings import in_accusative
from briefgen.transfer.fitting import barred, fits
from briefgen.transfer.form import Clause, NounPhrase, finite, spaced
from briefgen.transfer.goes_on import surely_said
from briefgen.transfer.helpers import helped_amid, helped_behind, with_amid
from briefgen.transfer.into_office import chosen_for_it
from briefgen.transfer.keeping import kept
from briefgen.transfer.lapses import since_when
from briefgen.transfer.lists import COMMAS, OBJECT, small_words, table
from briefgen.transfer.modals import must_behind
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.only import only_that
from briefgen.transfer.owners import mark, marked, owned_by
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.pronoun_objects import pronoun_first
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import (
    PAST,
    acted_on,
    ever_since,
    idioms,
    in_its_form,
    inert,
    redone,
    subjects,
    told,
    undergone,
    with_subject,
)
from briefgen.transfer.shares import by_share
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs, without_object

SUFFIX, BY = "suffix", "ب"
NEAR = 6
"""Cells in which the last noun of a subject begins."""


def verb_first(reader: Reader, at: int) -> Iterator[Clause]:
    """«انسحبت القوات من المدينة»."""
    for verb in verbs(reader, at):
        sure = not verb.group.passive or only_passive(reader, verb)
        yield from redone(reader, verb)
        if verb.group.passive and any(True for _ in idioms(reader, verb.word, verb.end)):
            continue
        yield from _object_first(reader, verb)
        yield from pronoun_first(reader, verb)
        found = with_subject(reader, verb)
        joined = at > 0 and (reader.norm(at - 1) in table("and") or reader.norm(at - 1) in small_words()["beside_it"])
        suffering = (each for each in found if each.subject and _suffers(reader, verb, each, each.subject, joined))
        if reader.kind(at - 1) == SUFFIX and not sure:
            continue  # «إنه سيوقع الاتفاق»: he will sign it
        yield from found if sure else (replace(each, suffered=True) for each in suffering)
        for each in _subject_last(reader, verb):
            who = each.subject
            fell = at == 0 and who is not None and who.human and not who.definite  # «قتل في الهجوم ثلاثة جنود»
            if sure or (who and (acted_on(verb, who) or (fell and verb.word.word in small_words()["suffered"]))):
                yield each


def _object_first(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«حضر الاجتماع وزير الدفاع»: a person behind what only a person attends, heads, signs; «رافق الوزير وفد»."""
    goes_along = verb.word.en in small_words()["goes_along"]
    if verb.group.passive or OBJECT not in verb.word.frame:
        return
    if not goes_along and verb.word.en not in small_words()["attends"]:
        return
    for thing in noun_phrases(reader, verb.end):
        whom = goes_along and thing.human and not thing.plural
        if not thing.definite or not (whom or fits(verb.word, thing)):
            continue
        if (thing.human or thing.kind == "proper") and not whom:
            continue
        for subject in noun_phrases(reader, thing.end):
            if whom and (subject.definite or subject.determiner or in_accusative(reader, thing.end)):
                continue
            if (subject.human or whom) and agrees(verb, subject, before=False) and subject.case != "oblique":
                said = spaced(subject.said, in_its_form(reader, verb, subject.plural), thing.said)
                for rest in adjuncts(reader, subject.end, governed(verb.word)):
                    yield Clause(rest.end, spaced(said, rest.said), verb.group.tense in PAST, subject)


def _suffers(reader: Reader, verb: Verb, clause: Clause, subject: NounPhrase, joined: bool) -> bool:
    """«قتل ثلاثة جنود في هجوم»: were killed, where no object follows; no treaty signs, and it was signed."""
    if inert(verb, subject) or acted_on(verb, subject) or chosen_for_it(reader, verb, subject, verb.end):
        return True
    means = reader.norm(subject.end) == BY and reader.norm(subject.end + 1) in small_words()["killed_by"]
    followed = reader.norm(subject.end) in small_words()["behind_whom"]
    in_what = followed and verb.word.word in small_words()["hurt_in"]
    some = subject.number == "singular" or subject.core.split(" ")[0] in small_words()["small_numbers"]
    fell = in_what and some  # «قتل الضابط في هجوم», «قتل اثنان من المستشارين في هجوم»
    people = subject.human and (means or fell or not subject.definite)
    lone = verb.word.word in small_words()["never_without_whom"] and clause.end > subject.end
    if lone and subject.human and followed:
        return True  # «سيحاكم الوزير أمام محكمة عسكرية»
    if verb.word.word in small_words()["suffered_alone"] and subject.human and subject.definite:
        # «اعتقل الصحفي في القاهرة»: whoever did it, the journalist was arrested
        dated = any(True for _ in reader.atoms_at(subject.end, "date"))
        if clause.end > subject.end and (dated or followed):
            return True
    suffered = verb.word.word in small_words()["suffered"] and (people or by_share(subject))
    return suffered and (joined or clause.end > subject.end or _others_too(reader, clause.end))


def _others_too(reader: Reader, at: int) -> bool:
    """«قتل ثلاثة جنود وأصيب خمسة»: does one more such verb follow «و»?"""
    if opens_dependent(reader, at + (reader.norm(at) in COMMAS)):
        return True  # «قتل ثلاثة جنود بعدما هاجم مسلحون القاعدة»
    behind = reader.norm(at) in table("and")
    return behind and any(word.word in small_words()["suffered"] for _, word in reader.readings(at + 1, "verb"))


def _subject_last(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«وصل إلى بغداد أمس وفد أميركي», «ينتشر في العراق نحو 2500 جندي»: what stands between comes behind in English."""
    says = "clause" in verb.word.joins
    if OBJECT in verb.word.frame and not verb.group.passive and not says:
        return
    amid = [*between(reader, verb.end)] if reader.norm(verb.end) not in governed(verb.word) else []
    for each in framed(reader, verb.end, verb.word) if not says and not verb.group.passive else ():
        if each.closed:
            amid += [each, *(replace(more, said=f"{each.said} {more.said}") for more in between(reader, each.end))]
    for middle in amid:
        taken = {each.end for each in noun_phrases(reader, verb.end + 1)}
        for subject in noun_phrases(reader, middle.end):
            who = subject.human or subject.actor
            if not agrees(verb, subject, before=False) or subject.case == "oblique" or subject.end in taken:
                continue
            happens = verb.word.word in small_words()["happens"] and not subject.many > 1
            if (subject.definite and not (who or happens)) or subject.type == "place" or (says and not who):
                continue
            if verb.group.passive and not fits(verb.word, subject):
                continue
            if OBJECT not in verb.word.frame and (not fits(verb.word, subject) or barred(verb.word, subject)):
                continue
            plain = in_its_form(reader, verb, subject.plural)
            own = kept(reader, middle.end, subject)
            since_then = since_when(reader, verb.end, middle.end) or ("since", verb.end - 1) in reader.memo
            if since_then == "length" and verb.group.tense == "past" and not verb.group.negative:
                continue
            for rest in predicates(reader, verb, subject.end, subject, False, own):
                since = rest.since or since_then
                said = ever_since(reader, verb, subject.plural) if since else plain
                words = composed(said, replace(rest, amid=spaced(middle.said, rest.amid), before=rest.before))
                yield Clause(rest.end, spaced(subject.said, words), verb.group.tense in PAST, subject)


def subject_first(reader: Reader, subject: NounPhrase, behind: bool = False) -> Iterator[Clause]:
    """«القوات انسحبت من المدينة», «القوات قد انسحبت», «القوات كانت قد انسحبت».

    ``behind``: it stands behind «أن», where an indefinite one may be it too: «أن مسلحين هاجموا القرية».
    """
    if not subject.definite and subject.kind != "proper" and not behind:
        # «شركات لا تحترم القانون» are companies that do not; «أي اتفاق يجب أن يحترم القانون» must
        for verb in _sure_of_any(reader, subject) if subject.determiner == "any" else ():
            undone = verb.group.passive and not (undergone(verb, subject) or without_object(reader, verb))
            if not (undone or verb.group.negative) and agrees(verb, subject, before=True):
                yield from told(reader, verb, subject, verb.end, True)
        return
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    if at == subject.end and _a_genitive(reader, at):
        return  # «البدء في إجراءات رفع العقوبات» are measures to lift them
    for verb in (*verbs(reader, at), *helped_behind(reader, at), *must_behind(reader, at)):
        if not agrees(verb, subject, before=True):
            continue
        if verb.group.passive and not (undergone(verb, subject) or without_object(reader, verb)):
            continue
        if subject.head in small_words()["to_do"] and any(True for _ in reader.readings(at, "masdar")):
            continue  # «قرار الحكومة سحب القوات»: its decision to withdraw them
        if at == subject.end and _said_of_its_last(reader, verb, subject):
            continue
        reader.reach(verb.end)
        yield from told(reader, verb, subject, verb.end, True)
        if verb.group.negative:
            affirmed = replace(verb, group=replace(verb.group, negative=False))
            yield from only_that(reader, affirmed, subject, verb.end)
    for end, day in _days(reader, at) if at == subject.end and subject.definite else ():
        # «حصيلة الغارة أمس بلغت»: of the raid yesterday; «نقص الموارد الآن قد يؤدي»
        for verb in (*verbs(reader, end), *must_behind(reader, end)):
            if agrees(verb, subject, before=True) and not verb.group.passive:
                yield from told(reader, verb, subject.then(end, day), verb.end, True)
    for amid, verb in helped_amid(reader, at):
        if agrees(verb, subject, before=True):
            yield from with_amid(told(reader, verb, subject, verb.end, True), subject, amid.said)
    for verb in (*verbs(reader, at), *must_behind(reader, at)):
        yield from _done_by(reader, subject, verb)


def _days(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«الأحد», «أمس» at a cell: the cell after it, and its English."""
    dates = [(atom.end, atom.en) for atom in reader.atoms_at(at, "date")]
    adverb = reader.longest(at, reader.vocabulary.adverbs) if reader.norm(at) in small_words()["day_adverbs"] else None
    yield from dates or ([(adverb[1], adverb[0])] if adverb is not None else [])


def _sure_of_any(reader: Reader, subject: NounPhrase) -> Iterator[Verb]:
    """«أي اتفاق يجب أن يحترم السيادة» must, «أي هجوم سيقابل برد» will: no relative clause."""
    yield from must_behind(reader, subject.end)
    yield from (verb for verb in verbs(reader, subject.end) if verb.group.tense == "future")


def _said_of_its_last(reader: Reader, verb: Verb, subject: NounPhrase) -> bool:
    """«دعم مسار ينهي الصراع»: may the verb be said of the indefinite noun that a verbal noun ends in?"""
    doing = subject.kind == "gerund" or (subject.genitive is not None and not subject.genitive.definite)
    if not (doing and reader.norm(subject.end) == reader.norm(verb.end - 1)):
        return False
    return any(
        not (last.definite or last.kind in ("proper", "gerund")) and agrees(verb, last, before=True)
        for start in range(max(0, subject.end - NEAR), subject.end)
        for last in noun_phrases(reader, start)
        if last.end == subject.end
    )


def _a_genitive(reader: Reader, at: int) -> bool:
    """May a word be a noun that belongs to the noun without an article right before it?"""
    nouns = any(True for _ in reader.readings(at, "noun", "masdar"))
    before = [reading for reading, _ in reader.readings(at - 1, "noun") if not reading.definite]
    return nouns and any(r.number != "dual" or r.state == "construct" for r in before)  # «شخصين قتلا»


def _done_by(reader: Reader, topic: NounPhrase, verb: Verb) -> Iterator[Clause]:
    """«الاتفاق وقعه وزير الدفاع»: the agreement was signed by the defense minister."""
    resumed = reader.kind(verb.end) == "suffix" and owned_by(mark(reader.norm(verb.end)), topic)
    if OBJECT not in verb.word.frame or verb.group.passive or not resumed or marked(resumed):
        return
    said = finite(
        reader.vocabulary.english[verb.word.en], verb.word.en, replace(verb.group, passive=True), topic.plural
    )
    for doer in noun_phrases(reader, verb.end + 1) if fits(verb.word, topic) else ():
        if agrees(verb, doer, before=False) and doer.case != "oblique":
            for rest in adjuncts(reader, doer.end, governed(verb.word)):
                yield Clause(
                    rest.end, spaced(topic.said, said, "by", doer.said, rest.said), verb.group.tense in PAST, topic
                )


def _done_by_him(reader: Reader, verb: Verb) -> bool:
    """«قبل أن يلتقي قادة المعارضة»: must what stands behind be its object, as it makes no clause with it for a subject?

    «بعد أن اتهم الرئيس»: he accused him, or he was accused?
    """
    tense = verb.reading.tense
    passive = any(r.voice == "passive" and r.tense == tense for r, _ in reader.readings(verb.end - 1, "verb"))
    sure = not passive or verb.word.en in small_words()["mutual"]
    return sure and OBJECT in verb.word.frame and not any(with_subject(reader, verb))


def same_doer(reader: Reader, at: int, subject: NounPhrase, found: Iterable[Verb] | None = None) -> Iterator[Clause]:
    """«وعادت إلى قواعدها»: a verb that agrees with the subject of the clause before and has none of its own.

    ``found`` are the verbs there in the tense that is wanted, with the subject told before them.
    """
    for verb in (*verbs(reader, at), *helped_behind(reader, at)) if found is None else found:
        # «إلى أن تحقق أهدافها», «حتى تحقق أهدافها»: a verbal noun would say no more
        behind = reader.norm(at - 1) in small_words()["to"] | small_words()["than_that"]
        # «وستواصل», «ولم يعلق»: a particle stands before verbs alone
        behind = behind or (found is None and verb.end > at + 1)
        other = any(not r.finite for r in reader.cells[verb.end - 1].readings if r.state != "before_suffix")
        if not behind and other and not surely_said(reader, verb):
            continue  # «وتبادل الأسرى» may be the exchange of them
        things = subject.number == "plural" and not subject.human  # «القوات … وعادت»
        numbers = verb.reading.number == ("singular" if things else subject.number)
        if not verb.group.passive and agrees(verb, subject, before=True) and numbers:
            others = (
                [each for each in subjects(reader, verb) if not marked(each.determiner)] if found is not None else []
            )
            if others and not (subject.human and _done_by_him(reader, verb)):
                continue  # «بعد أن دخلت القوات»; «بعد أن حققت أهدافها»: it did
            yield from told(reader, verb, subject, verb.end, False, unsaid=found is None)
