"""Verbal nouns that say who does it and what is done: «دعم إيران للحكومة», «عدم احترام القانون», «إعادة فتح المعبر»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.doing_by import doing_by
from briefgen.transfer.endings import in_nominative
from briefgen.transfer.fitting import fits, is_place, stem
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.genitives import kind_of
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.lone_nouns import of_noun
from briefgen.transfer.nouns import joins_of
from briefgen.transfer.objects import done_by_it
from briefgen.transfer.owners import owned_by, resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.shared import done_to_both
from briefgen.transfer.ways import Joins, Ways
from briefgen.wording.filters import with_s
from briefgen.wording.spoken import AND

FOR = "ل"
TO = "to"
IN, ON = "في", "على"
NOT = "عدم"
LONGEST_DOER = 4


def verbal_nouns(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Noun phrases that begin with a verbal noun and are more than a noun with its genitive."""
    if at + 1 < len(reader.cells) and in_nominative(reader.cells[at + 1]):
        return  # «عقد الوزيران اجتماعا استمر ساعتين»: they held it
    yield from _done_by(reader, at, ways)
    yield from ((phrase, {}) for phrase in (*done_by_it(reader, at, ways), *doing_by(reader, at, ways)))
    for one, other, object_ in done_to_both(reader, at, ways):
        forms = reader.vocabulary.english
        said = f"{forms[one.en]['gerund']} and {forms[other.en]['gerund']} {object_.said}"
        yield _acting(object_.end, said), {}
    if reader.norm(at) == NOT and reader.norm(at + 1) in table("absent"):
        yield from ((phrase, {}) for phrase in _absent(reader, at + 1, ways))
    elif reader.norm(at) == NOT:
        yield from ((phrase, {}) for phrase in gerunds(reader, at + 1, ways, "not "))
    elif reader.norm(at) in small_words()["doing_again"]:
        yield from ((phrase, {}) for phrase in _again(reader, at + 1, ways))
    elif (
        reader.norm(at).removeprefix(ARTICLE) in small_words()["gerunds"]
        or not any(True for _ in reader.readings(at, "noun"))
        or _with_its_own(reader, at)
    ):
        yield from ((phrase, {}) for phrase in gerunds(reader, at, ways))


def _with_its_own(reader: Reader, at: int) -> bool:
    """«القضاء على الإرهاب»: does its verb take the preposition behind it, and its noun not?"""
    preposition = reader.norm(at + 1)
    takes = preposition != IN and any(preposition in word.frame for _, word in reader.readings(at, "masdar"))
    return takes and not any(preposition in joins_of(reader, at, word) for _, word in reader.readings(at, "noun"))


def _absent(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«عدم وجود قوات»: the absence of forces."""
    said = table("absent")[reader.norm(at)]
    for phrase in ways.simple(reader, at + 1):
        if phrase.case != "nominative":
            yield replace(_acting(phrase.end, f"{said} {phrase.said}"), kind="proper", inner=kind_of(phrase))


def gerunds(reader: Reader, at: int, ways: Ways, no: str = "") -> Iterator[NounPhrase]:
    """«احترام القانون» as respecting the law, with what the verb takes."""
    for reading, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or reading.number not in ("singular", "") or reader.norm(at) in small_words()["adverbs_alone"]:
            continue
        if word.word in small_words()["links"]:
            continue  # «بقاء القوات»: nobody remains them
        if OBJECT in word.frame:
            if reading.definite or reader.kind(at + 1) not in ("word", "number"):
                continue
            direct = word.joins.get("topic", DIRECT) if word.frame[0] == OBJECT else DIRECT
            how = "" if direct == DIRECT else direct
            objects = ways.full(reader, at + 1)
            again = {end for phrase in objects for end in _ends_again(reader, phrase)}
            for phrase in objects:
                if phrase.end in again and phrase.many > 1:
                    continue  # «تعزيز العلاقات وتطويرها»: both are done to relations
                if not fits(word, phrase) or (reader.norm(at) in small_words()["enters"] and not is_place(phrase)):
                    continue
                if rather_does(reader, word, phrase):
                    continue
                done_to = word.word in _kinds() or reader.norm(at) in small_words()["sends"]
                if phrase.case != "nominative" and not (phrase.actor and not done_to and not no):
                    acting = _acting(phrase.end, spaced(f"{no}{forms['gerund']}", how, phrase.said))
                    yield acting
                    yield from _and_again(reader, acting, forms["gerund"], phrase)
                    for end, said in _framed(reader, phrase.end, word, ways):  # «إرسال قوات إلى ليبيا»
                        yield replace(acting, end=end, core=f"{acting.core} {said}")
        elif reading.definite or no:
            for end, said in _framed(reader, at + 1, word, ways):
                yield _acting(end, f"{no}{forms['gerund']} {said}")


def does(phrase: NounPhrase) -> bool:
    """Does somebody do things: a person, a body, a state by its name or as «بلاده», his country?"""
    return phrase.actor or phrase.head in small_words()["lands_that_act"]


def rather_does(reader: Reader, word: Word, phrase: NounPhrase) -> bool:
    """«دعم بلاده للعراق»: is it his country that supports, and not what is supported?"""
    acts = does(phrase) or phrase.type in ("state", "place")
    aims = any(True for _ in reader.readings(phrase.end + 1, "masdar"))  # «دعم السودان لإنهاء الأزمة»: to end it
    return acts and phrase.definite and reader.norm(phrase.end) == FOR and FOR not in word.frame and not aims


def _ends_again(reader: Reader, done_to: NounPhrase) -> Iterator[int]:
    return (each.end for each in _and_again(reader, done_to, "", done_to))


def _and_again(reader: Reader, acting: NounPhrase, gerund: str, done_to: NounPhrase) -> Iterator[NounPhrase]:
    """«تعزيز العلاقات وتطويرها»: strengthening and developing relations."""
    at = acting.end
    if reader.norm(at) != AND or reader.kind(at + 2) != "suffix" or not resumes(reader.norm(at + 2), done_to):
        return
    for reading, word in reader.readings(at + 1, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is not None and OBJECT in word.frame and not reading.definite and fits(word, done_to):
            more = acting.core.replace(gerund, f"{gerund} and {forms['gerund']}", 1)
            yield replace(acting, end=at + 3, core=more)


def _kinds() -> frozenset[str]:
    return small_words()["done_to"]


def _acting(end: int, said: str) -> NounPhrase:
    return NounPhrase(end, said, kind="gerund", definite=True, verbal=True, chain=True)


def _framed(reader: Reader, at: int, word: Word, ways: Ways) -> Iterator[tuple[int, str]]:
    preposition = reader.norm(at)
    english = word.joins.get(preposition) or (word.joins.get("topic") if word.frame[:1] == (preposition,) else None)
    if preposition in word.frame and english:
        for phrase in ways.full(reader, at + 1):
            yield phrase.end, phrase.said if english == DIRECT else f"{english} {phrase.said}"


def _again(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«إعادة بناء المدينة»: rebuilding the city."""
    english = table("again").get(reader.norm(at))
    if english is not None:
        for phrase in ways.simple(reader, at + 1):
            if phrase.case != "nominative":
                yield _acting(phrase.end, f"{english} {phrase.said}")


def _done_by(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """«دعم إيران للحكومة» Iran's support for the government, «سحب إسرائيل قواتها» Israel's withdrawal of its forces."""
    if not any(OBJECT in word.frame for _, word in reader.readings(at, "masdar")):
        return
    for reading, word in reader.readings(at, "noun"):
        if reading.definite or reading.number != "singular" or reading.state not in ("", "construct"):
            continue
        noun = of_noun(reader, at, reading, word)
        for doer in ways.simple(reader, at + 1):
            if not (does(doer) and doer.definite) or doer.after or len(doer.said.split()) > LONGEST_DOER:
                continue
            done = replace(noun, determiner=with_s(doer.said), definite=True)
            joins = joins_of(reader, at, word)
            yield from ((phrase, joins) for phrase in _to_what(reader, done, doer, word, ways))


def _to_what(reader: Reader, noun: NounPhrase, doer: NounPhrase, word: Word, ways: Ways) -> Iterator[NounPhrase]:
    before = reader.norm(doer.end)
    verbs = [verb for _, verb in reader.readings(noun.end - 1, "masdar")]
    instead = before == ON and any(
        before in verb.frame and verb.joins.get(before) == DIRECT for verb in verbs
    )  # «توقيع القادة على البيان»
    marked_by = before == FOR or instead
    start = doer.end + 1 if marked_by else doer.end
    if noun.head in small_words()["said_no_to"] and not instead:
        yield from _deeds_refused(reader, noun, doer, start)
    found = ways.simple(reader, start) if reader.kind(start) in ("word", "number") else ()
    if reader.norm(start) in small_words()["any"]:
        found = ways.full(reader, start)  # «رفض بلاده أي تدخل في شؤونها»
    for object_ in found:
        if object_.case == "nominative":
            continue
        if marked_by and not (object_.definite or object_.every or _sure_of_some(verbs, object_)):
            continue
        if reader.norm(noun.end - 1) in small_words()["made"] and (object_.actor or object_.type in ("state", "body")):
            continue  # «إنشاء القيادة الموحدة لدول المجلس»: the command is set up, and it is theirs
        if not marked_by and not (object_.determiner.startswith("⟨") or _sure_object(reader, verbs, doer, object_)):
            continue
        said = owned_by(object_.said, doer)
        if said is not None:
            of_it = table("object_of").get(noun.head, "of")
            joined = "of" if instead else word.joins.get(FOR, TO if of_it == TO else "of") if marked_by else of_it
            for other, cues in table("beside").get(noun.head, {}).items():
                if object_.head in cues:
                    noun = replace(noun, core=noun.core.replace(noun.head, other), head=other)
            yield replace(noun, end=object_.end, after=f"{joined} {said}", chain=True, genitive=doer)


def _deeds_refused(reader: Reader, noun: NounPhrase, doer: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """«رفض بلاده (ل)فرض عقوبات على إيران»: his country's rejection of imposing sanctions on Iran."""
    for act in reader.grammar.actions(reader, at) if any(True for _ in reader.readings(at, "masdar")) else ():
        said = owned_by(act.gerund, doer)
        if said is not None and act.full:
            yield replace(noun, end=act.end, after=f"of {said}", chain=True, genitive=doer, inner="verbal")


def _sure_of_some(verbs: list[Word], object_: NounPhrase) -> bool:
    """«إقرار البرلمان لتشريع جديد», «استهداف الجيش لمدرسة»: a thing that it is done to, and no aim and no time."""
    counted = object_.kind == "count" or (object_.kind == "mass" and object_.described)
    plain = counted and not (object_.verbal or object_.clausal) and bool(object_.head)
    timed = stem(object_.head) in small_words()["times"] | small_words()["no_objects_for"]
    return plain and not timed and any(OBJECT in verb.frame and fits(verb, object_) for verb in verbs)


def _sure_object(reader: Reader, verbs: list[Word], doer: NounPhrase, object_: NounPhrase) -> bool:
    """«احتجاز إسرائيل أموال المقاصة»: can what follows the doer be nothing but what is done?

    It is no person and no body, which could do it as well, and the English verb is said of it.
    """
    sites = doer.kind == "proper" and object_.type == "place" and doer.type != "place"
    if sites and any(OBJECT in verb.frame and fits(verb, object_) for verb in verbs):
        return True  # «إغلاق مصر معبر رفح»
    may_do = object_.human or object_.actor or object_.type in ("state", "person", "body", "group")
    plain = object_.kind in ("count", "mass", "bare") and not object_.clausal and bool(object_.head)
    if object_.every and does(doer) and not may_do:
        return True  # «رفض بلاده أي تدخل»
    if may_do or not plain or object_.verbal:
        return False
    if not any(OBJECT in verb.frame and fits(verb, object_) for verb in verbs):
        return False
    return doer.kind == "proper" or reader.norm(doer.end - 1).startswith(ARTICLE)
