"""Relative clauses: what a clause with a gap says of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.allowances import allowed_gap
from briefgen.transfer.anonymity import unnamed_until
from briefgen.transfer.asides import aside_at, asides
from briefgen.transfer.based import based
from briefgen.transfer.befallen import befell
from briefgen.transfer.being import being_said, beings
from briefgen.transfer.complements import Adjunct, adjuncts, between, framed, governed
from briefgen.transfer.considering import considered, described_as, taken_so
from briefgen.transfer.fitting import fits, fits_behind, of_several, said_of, stem
from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.gaps_joined import joined_gaps, told_since
from briefgen.transfer.gaps_more import going_on, more_gaps
from briefgen.transfer.goes_on import joined_to_no_doer
from briefgen.transfer.helpers import helped_behind, helped_with_subject
from briefgen.transfer.light_verbs import lent
from briefgen.transfer.lists import COMMAS, DIRECT, OBJECT, small_words, table
from briefgen.transfer.modals import modal_at, must_behind
from briefgen.transfer.noun_phrases import agree, noun_phrases
from briefgen.transfer.owners import owned_by, resumes
from briefgen.transfer.participles import participles
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.predicatives import predicates_of
from briefgen.transfer.preposition_cues import told_in_it
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import preposition_at, resumed, written
from briefgen.transfer.said_about import of_it
from briefgen.transfer.sentences import ever_since, idioms, in_its_form, inert, may_be_undergone
from briefgen.transfer.standing import stands_as
from briefgen.transfer.supposed import supposed_of
from briefgen.transfer.targets import done_to_it
from briefgen.transfer.told_in import calls_on_them
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs, without_object
from briefgen.transfer.worths import worth

ACCUSATIVE = "ا"
UNNAMED, STRANDED = "speaking on condition of anonymity", "of"
"""The last stands at the end of its clause: the area that the army took control of."""


def relative_phrases(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات التي تنتشر في العراق», «الاتفاقية الموقعة بين البلدين»: a phrase with what is said of it."""
    if phrase.kind == "gerund" or phrase.many > 1 or phrase.the:
        return
    for told in (*participles(reader, phrase), *_clauses(reader, phrase), *_behind_a_place(reader, phrase)):
        yield replace(told, clausal=True, owner=False)
    unnamed = unnamed_until(reader, phrase.end) if not phrase.definite else 0
    if unnamed:
        yield replace(phrase.then(unnamed, UNNAMED), clausal=True)
    yield from _without(reader, phrase)
    yield from _saying(reader, phrase)


def _saying(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«رسالة مفادها أن الحرب انتهت»: a message that the war ended."""
    words, at = small_words(), phrase.end
    if reader.norm(at) in words["to_the_effect"] and resumed(reader, at + 1, phrase):
        for clause in reader.grammar.content(reader, at + 3) if reader.norm(at + 2) in words["that"] else ():
            yield replace(phrase.then(clause.end, f"that {clause.said}"), clausal=True)


def _without(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«مرحلة لا رجعة فيها»: an irreversible phase; «التي لا رجعة فيها» too."""
    relative = reader.norm(phrase.end) in small_words()["relatives"]
    at = phrase.end + 1 if relative else phrase.end
    if relative is not phrase.definite or reader.norm(at) not in small_words()["present_not"] or phrase.after:
        return
    for words, english in table("without").items():
        end = reader.behind(at + 1, words)
        if end and reader.kind(end) == "suffix" and resumes(reader.norm(end), phrase):
            yield replace(phrase, end=end + 1, core=f"{english} {phrase.core}", described=True)


def _behind_a_place(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«حكومة في أفغانستان تضم جميع الأطراف»: an indefinite noun, where it is, and what is said of it."""
    if phrase.definite or phrase.every or phrase.clausal or reader.norm(phrase.end) not in small_words()["where"]:
        return
    nearer = max((noun.end for noun in noun_phrases(reader, phrase.end + 1)), default=0)
    for each in (one for one in between(reader, phrase.end) if nearer <= one.end):
        # «جندي في هجوم استهدف قاعدة»: the attack did
        closed = each.placed and COMMAS.isdisjoint((reader.norm(each.end), reader.norm(each.end - 1)))
        if closed and each.end < len(reader.cells) and any(r.finite for r in reader.cells[each.end].readings):
            yield from _clauses(reader, phrase.then(each.end, each.said))


def _clauses(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    yield from based(reader, phrase)
    aside = aside_at(reader, phrase.end) if phrase.definite else 0
    if aside and one_of_these(reader.norm(aside), phrase):
        yield from asides(reader, phrase, _behind(reader, phrase, aside + 1))
    relative = reader.norm(phrase.end) in small_words()["relatives"]
    named = phrase.type in ("state", "place", "person") or (not phrase.type and phrase.core[:1].isupper())
    if phrase.kind == "proper" and named:
        if relative and one_of_these(reader.norm(phrase.end), phrase):
            yield from asides(reader, phrase, _behind(reader, phrase, phrase.end + 1), open_=True)
        return
    if relative and phrase.definite and one_of_these(reader.norm(phrase.end), phrase):
        at = phrase.end + 1
    elif not relative and not phrase.definite and not phrase.every and not _plain(reader, phrase):
        at = phrase.end  # «شركات لا تحترم القانون»
    else:
        return
    yield from tuple(worth(reader, phrase, at)) or _behind(reader, phrase, at)


def _behind(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with everything that a clause from a cell on may say of it."""
    thought = tuple(supposed_of(reader, phrase, at))
    yield from (*(gaps(reader, phrase, at) if not thought else ()), *_helped_gap(reader, phrase, at))
    yield from to_be_done(reader, phrase, at)
    yield from done_gap(reader, phrase, at)
    yield from (phrase.then(end, f"{_who(phrase)} {said}") for end, said in allowed_gap(reader, phrase, at))
    yield from (phrase.then(end, said) for end, said in thought)
    yield from _being_gap(reader, phrase, at)
    yield from more_gaps(reader, phrase, at)
    yield from joined_gaps(reader, phrase, at, _by_verbal_noun)


def gaps(reader: Reader, phrase: NounPhrase, at: int, that: str = "", by_others: bool = False) -> Iterator[NounPhrase]:
    """The phrase with a clause from a cell on in which it is missing, led by ``that``, or by what English has there.

    ``by_others``: it is not itself who does something.
    """
    for verb in (*verbs(reader, at), *helped_behind(reader, at), *must_behind(reader, at)):
        if (not that or at > 1) and not by_others:  # «ما حدث» at the very beginning may be that it did not happen
            yield from going_on(reader, phrase, verb, _subject_gap(reader, phrase, verb, that))
            yield from _late_gap(reader, phrase, verb) if not that else ()
        yield from _object_gap(reader, phrase, verb, that)
        yield from _prepositional_gap(reader, phrase, verb, that)
        yield from _object_too(reader, phrase, verb) if not that else ()


def _plain(reader: Reader, phrase: NounPhrase) -> bool:
    """«بين» is a preposition, and no verb that made something clear; «قرار سحب» is that of withdrawing."""
    at, words = phrase.end, small_words()
    met = stem(phrase.head) in words["meets"] and reader.norm(at) in words["done_at_meetings"]
    if met or told_in_it(reader, phrase) or befell(reader, phrase):
        return False  # «اجتماع ضم الوزراء», «بيان نشره على الإنترنت»
    done = (phrase.verbal and phrase.head not in words["meets"]) or phrase.head in words["to_do"] | words["of_gerund"]
    said = _no_genitive(reader, at - 1) and any(reading.finite for reading in reader.cells[at].readings)
    if not said and any(True for _ in reader.atoms_at(at, "number", "date")):
        return True  # «مدنيين اثنين», but «قرارا يدين الهجوم»
    if said:
        done = nouns = False  # «اجتماعا ضم الوزراء»: what follows is no genitive of it
    else:
        nouns = stands_as(reader, at, "noun")
    return (
        (nouns or reader.norm(at) in words["told_as_deeds"])
        or (done and stands_as(reader, at, "masdar"))
        or ((reader.norm(at),) in reader.vocabulary.prepositions and reader.norm(at + 1) not in words["nature"])
        or reader.norm(at) in table("places_before")
    )


def _no_genitive(reader: Reader, at: int) -> bool:
    """«اجتماعا», «واسعا»: has a word the ending of the accusative, behind which no genitive stands?"""
    readings = [r for r in reader.cells[at].readings if r.kind in ("noun", "masdar", "adjective", "participle")]
    return reader.norm(at).endswith(ACCUSATIVE) and any(not r.lexical.endswith(ACCUSATIVE) for r in readings)


def one_of_these(relative: str, phrase: NounPhrase) -> bool:
    """Does «الذي», «التي», «الذين» agree?"""
    words = small_words()
    if relative in words["relatives_of_people"]:
        return phrase.number == "plural" and phrase.human
    if relative in words["relatives_of_one"]:
        return agree(phrase, "f" if relative in words["relatives_of_her"] else "m", "singular") and not (
            phrase.number == "plural" and phrase.human and not phrase.type
        )
    return phrase.number == "dual"


def _who(phrase: NounPhrase) -> str:
    return "who" if phrase.human else "that"


def _subject_gap(reader: Reader, phrase: NounPhrase, verb: Verb, that: str) -> Iterator[NounPhrase]:
    instead = table("at_meetings").get(verb.word.en) if stem(phrase.head) in small_words()["meets"] else None
    verb = replace(verb, word=replace(verb.word, en=instead)) if instead else verb  # «اجتماع ضم الوزراء»
    if not (said_of(verb.word, phrase) and agrees(verb, phrase, before=True)) or of_it(reader, verb, phrase):
        return
    suffers = verb.group.passive and not (only_passive(reader, verb) or without_object(reader, verb))
    if suffers and (that or not (may_be_undergone(reader, verb, phrase) or inert(verb, phrase))):
        return
    if not fits(verb.word, phrase) if verb.group.passive else inert(verb, phrase):
        return  # «الهدنة التي وقعت»: was signed
    idiom = ((replace(verb, word=word), end) for word, end in idioms(reader, verb.word, verb.end) if word.frame)
    lending = (*lent(reader, verb, verb.end), *(idiom if not verb.group.passive else ()))
    for doing, end in lending:
        for rest in predicates(reader, doing, end, phrase, True):
            done = composed(in_its_form(reader, doing, phrase.plural), rest)
            yield phrase.then(rest.end, spaced("" if that else _who(phrase), done))
    for rest in predicates(reader, verb, verb.end, phrase, True) if not lending else ():
        if suffers and not rest.said:
            continue  # «الرجل الذي قتل» killed, or was killed
        form = ever_since if rest.since else in_its_form  # «التي تشهد حربا منذ عام»: has been witnessing
        done = composed(form(reader, verb, phrase.plural), rest)
        yield phrase.then(rest.end, spaced("" if that else _who(phrase), done))


def _object_gap(reader: Reader, phrase: NounPhrase, verb: Verb, that: str) -> Iterator[NounPhrase]:
    """«الاتفاق الذي وقعته الحكومتان»: that the two governments signed; «الدور الذي تقوم به مصر»."""
    direct = verb.word.joins.get("topic", DIRECT) if verb.word.frame[:1] == (OBJECT,) else DIRECT
    transitive = OBJECT in verb.word.frame and not verb.group.passive and fits(verb.word, phrase)
    if that and of_several(verb.word) and not phrase.head:
        return  # of certain things alone: what can be provided, and what submitted?
    if transitive and resumed(reader, verb.end, phrase):
        at = verb.end + 1
    elif _by_preposition(reader, verb) and resumed(reader, verb.end + 1, phrase):
        at, direct = verb.end + 2, DIRECT
    else:
        return
    forms, base = reader.vocabulary.english[verb.word.en], verb.word.en
    light = table("light").get(base, {}).get(phrase.head)
    if light:
        forms, base = reader.vocabulary.english.get(light, forms), light
    own = written(reader.norm(verb.end))
    if direct == DIRECT and OBJECT not in verb.word.frame and not fits_behind(verb.word, phrase, own):
        return
    for subject in noun_phrases(reader, at):
        if not agrees(verb, subject, before=False) or subject.case == "oblique":
            continue
        if reader.kind(subject.end) == "suffix" or (verb.word.word in table("taken_for") and not subject.definite):
            continue  # «التي تصنفها منظمة إرهابية»: it is taken for one
        if subject.taken & {*verb.word.frame} or joined_to_no_doer(reader, at, subject):
            continue  # «الهجوم الذي شنته الحركة على القاعدة»: launched on it
        for rest in _thought(reader, subject.end, verb, phrase):
            group = told_since(reader, verb.group, subject.end, rest.end)
            if group is None:
                continue
            said = finite(forms, base, group, subject.plural)
            told = owned_by(spaced(said, "" if direct == DIRECT else direct, rest.said), subject)
            if told is not None:
                led = "" if that else "whom" if phrase.human else "that"
                yield phrase.then(rest.end, spaced(led, subject.said, told))


def _thought(reader: Reader, at: int, verb: Verb, phrase: NounPhrase) -> Iterator[Adjunct]:
    """What a verb takes behind its subject beside its object, or what it says that its object is."""
    if verb.word.word in small_words()["thinks"]:
        yield from considered(reader, at, phrase)
        return
    taken = taken_so(reader, verb.word, at, phrase)
    if taken:
        yield from taken
        return
    if verb.word.word in small_words()["describes"]:
        yield from described_as(reader, verb.word, at, phrase)
    yield from _rests(reader, at, verb.word)


def _helped_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«المواقع التي كان المسلحون يستخدمونها»: that the gunmen were using."""
    for subject, verb in helped_with_subject(reader, at):
        if OBJECT not in verb.word.frame or not resumed(reader, verb.end, phrase) or not fits(verb.word, phrase):
            continue
        said = in_its_form(reader, verb, subject.plural)
        for rest in _rests(reader, verb.end + 1, verb.word):
            told = owned_by(spaced(said, rest.said), subject)
            if told is not None:
                yield phrase.then(rest.end, spaced("whom" if phrase.human else "that", subject.said, told))


def _rests(reader: Reader, at: int, word: Word) -> Iterator[Adjunct]:
    """What a verb takes but its object, and what ends the clause."""
    for taken in (Adjunct(at, ""), *framed(reader, at, word)):
        for more in adjuncts(reader, taken.end, governed(word)):
            yield Adjunct(more.end, spaced(taken.said, more.said))


def _by_preposition(reader: Reader, verb: Verb) -> bool:
    """Does English have as an object what stands behind the verb's preposition: «تسعى إليها», seeks?"""
    preposition = written(reader.norm(verb.end))
    joined = verb.word.joins.get(preposition) if preposition in verb.word.frame else None
    return joined == DIRECT and OBJECT not in verb.word.frame and not verb.group.passive


def _late_gap(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«السبل التي تتمكن الحكومة من خلالها من دعم الجيش»: through which the government manages to support the army."""
    if verb.group.passive or reader.norm(verb.end) == "":
        return
    for subject in noun_phrases(reader, verb.end):
        found = preposition_at(reader, subject.end)
        if found is None or not resumed(reader, found[1], phrase) or not agrees(verb, subject, before=False):
            continue
        own = written(reader.norm(subject.end))
        if found[1] == subject.end + 1 and (own in verb.word.frame or verb.word.frame[:1] != (OBJECT,)):
            continue
        said = in_its_form(reader, verb, subject.plural)
        which = "whom" if phrase.human else "which"
        for rest in predicates(reader, verb, found[1] + 1, subject, True):
            told = owned_by(composed(said, rest), subject)
            if told is not None:
                yield phrase.then(rest.end, f"{found[0]} {which} {subject.said} {told}")


def _prepositional_gap(reader: Reader, phrase: NounPhrase, verb: Verb, that: str) -> Iterator[NounPhrase]:
    """«المنطقة التي تنتشر فيها القوات»: in which the forces are deployed; «التي تتمكن من خلالها الحكومة …»."""
    found = preposition_at(reader, verb.end)
    if verb.group.passive or found is None or not resumed(reader, found[1], phrase):
        return
    own = written(reader.norm(verb.end))
    foreseen = own in verb.word.frame and found[1] == verb.end + 1
    english = verb.word.joins.get(own) or verb.word.joins.get("topic") if foreseen else found[0]
    if not english or english == DIRECT or (foreseen and OBJECT in verb.word.frame):
        return
    if calls_on_them(reader, phrase, verb, found[1] + 1):
        return
    if not foreseen and any(own in word.frame for _, word in reader.readings(verb.end - 1, "verb")):
        return  # «المقترح الذي تقدم به السودان»: submitted it
    wanted = "" if foreseen else next((each for each in verb.word.frame[:1] if verb.word.joins.get(each) == DIRECT), "")
    which = "whom" if phrase.human else "which"
    for subject in noun_phrases(reader, found[1] + 1):
        if not agrees(verb, subject, before=False) or subject.case == "oblique" or not said_of(verb.word, subject):
            continue
        if wanted and reader.norm(subject.end) != wanted:
            continue  # «قام عليها» is based on them: without its preposition the verb is another
        said = in_its_form(reader, verb, subject.plural)
        if foreseen:
            rests = list(adjuncts(reader, subject.end, governed(verb.word)))
        else:
            rests = list(predicates(reader, verb, subject.end, subject, False))
        for rest in rests:
            told = owned_by(composed(said, rest), subject)
            if told is None:
                continue
            if that:
                if foreseen and not rest.said:
                    yield phrase.then(rest.end, f"{subject.said} {told} {english}")
            elif english == STRANDED and not rest.said:
                yield phrase.then(rest.end, f"that {subject.said} {told} {english}")
            else:
                yield phrase.then(rest.end, f"{english} {which} {subject.said} {told}")


def _object_too(reader: Reader, phrase: NounPhrase, verb: Verb) -> Iterator[NounPhrase]:
    """«الشركات التي فرضت عليها عقوبات»: on which sanctions were imposed."""
    own = written(reader.norm(verb.end))
    english = verb.word.joins.get(own) if own in verb.word.frame else None
    if english and english != DIRECT and resumed(reader, verb.end + 1, phrase):
        yield from done_to_it(reader, phrase, verb, verb.end + 2, english)


def to_be_done(reader: Reader, phrase: NounPhrase, at: int, that: str = "") -> Iterator[NounPhrase]:
    """«أهداف يمكن تحقيقها»: goals that can be achieved."""
    found = modal_at(reader, at)
    if found is not None:
        yield from _by_verbal_noun(reader, phrase, found[1], found[0], that)


def done_gap(reader: Reader, phrase: NounPhrase, at: int, that: str = "") -> Iterator[NounPhrase]:
    """«الاتفاق الذي تم التوصل إليه»: that was reached; «القضايا التي سيتم بحثها»: that will be discussed."""
    words = small_words()
    future = reader.norm(at) in words["future"] | words["future_not"]
    negative = reader.norm(at) in words["past_not"] | words["future_not"]
    start = at + 1 if negative or future else at
    tenses = {reading.tense for reading, word in reader.readings(start, "verb") if word.word in words["done"]}
    if reader.norm(start) not in words["done"] and not tenses:
        return
    group = VerbGroup("future" if future else "past", negative)
    if tenses == {"present"} and not (negative or future):
        group = VerbGroup("progressive")
    yield from _by_verbal_noun(reader, phrase, start + 1, group, that)


def _by_verbal_noun(reader: Reader, phrase: NounPhrase, at: int, group: VerbGroup, that: str) -> Iterator[NounPhrase]:
    """A verbal noun at a cell with the pronoun of the phrase, by itself or behind its preposition, as a passive."""
    for reading, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        preposition = written(reader.norm(at + 1))
        if forms is None or not fits(word, phrase):
            continue
        hanging = ""
        if OBJECT in word.frame and not reading.definite and resumed(reader, at + 1, phrase):
            end = at + 2
        elif preposition in word.frame and word.joins.get(preposition) and resumed(reader, at + 2, phrase):
            end, hanging = at + 3, word.joins[preposition].replace(DIRECT, "")
        else:
            continue
        said = finite(forms, word.en, replace(group, passive=True), phrase.plural)
        for rest in _rests(reader, end, word) if not hanging else adjuncts(reader, end, governed(word)):
            yield phrase.then(rest.end, spaced("" if that else "that", said, hanging, rest.said))


def _being_gap(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«المعبر الذي لا يزال مغلقا»: that is still closed; «خطة تعد جزءا من الاتفاق»: that is a part of it."""
    for being in beings(reader, at):
        if being.unsaid or not being.fits(phrase, before=True):
            continue
        for each in predicates_of(reader, being.end, phrase, True, being.linked):
            said = being_said(reader, being, phrase, each)
            if said:
                yield phrase.then(each.end, spaced(_who(phrase), said, each.said))
