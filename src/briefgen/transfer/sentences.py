"""One sentence: a verb and its subject with all that the verb takes; refused where it is unsure who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.carried import loaded, parts, with_its_load
from briefgen.transfer.doubles import doubled
from briefgen.transfer.fitting import barred, fits, is_place, stem
from briefgen.transfer.force_parts import part_of_forces
from briefgen.transfer.form import Clause, NounPhrase, Tense, finite, spaced
from briefgen.transfer.into_office import put, rather_put
from briefgen.transfer.keeping import kept
from briefgen.transfer.led_by import led
from briefgen.transfer.light_verbs import again, lent
from briefgen.transfer.lists import DIRECT, OBJECT, demonstratives, small_words, table
from briefgen.transfer.made_up_of import from_a_body, of_people
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.object_endings import sure_object
from briefgen.transfer.predicates import composed, predicates
from briefgen.transfer.reached import REACH, reached
from briefgen.transfer.reader import Reader
from briefgen.transfer.struck import parted_wrongly, strikes
from briefgen.transfer.transitive import also_transitive, gone_to
from briefgen.transfer.verbs import Verb, agrees, only_passive
from briefgen.wording.spoken import AND

HEADED, PERSON, ACCUSED, BY = "headed by", "person", "accused of", "ب"
ANY, NO, ONE = "any", "no", "one"
NEITHER, UP, BACK = "neither", "be up", "go back"
FROM, ABOUT, TO_WHOM = "من", "عن", "إلى"
COMING = re.compile(r"\b(?:next (?:week|month|year|[A-Z]\w+|summer|spring|autumn|winter)|tomorrow)\b")
"""Times behind which the present of what is done says that it will be."""
RELATIVES = frozenset({"that", "who", "which"})
PAST = ("past", "perfect", "was", "was to")
NO_GENITIVE = ("ون", "ين")
"""Ends plurals that have no genitive."""
NAMED = ("", "state", "place", "person", "body", "group")
LASTING = ("present", "was", "still", "now", "no longer")


def undergone(verb: Verb, subject: NounPhrase) -> bool:
    """Is a form that may be active sure to be passive, its subject standing before it and no object behind?

    «المفاوضات استؤنفت» by what cannot act, «ثلاثة جنود قتلوا» by what the verb does.
    """
    suffers = verb.word.word in small_words()["suffered"]
    if verb.word.word in small_words()["alone"] | small_words()["never_undergone"]:
        return False  # «القمة ستبدأ باجتماع»: will begin
    return OBJECT in verb.word.frame and (suffers or not (subject.actor or subject.human or subject.kind == "proper"))


def may_be_undergone(reader: Reader, verb: Verb, phrase: NounPhrase) -> bool:
    """Is a form that may be active passive here: «الاجتماع الذي عقد» was held, and «بدأ» began?"""
    active = [word for reading, word in reader.readings(verb.end - 1, "verb") if reading.voice == "active"]
    alone = any(OBJECT not in word.frame or word.word in small_words()["alone"] for word in active)
    return undergone(verb, phrase) and not alone


def inert(verb: Verb, subject: NounPhrase) -> bool:
    """Can a thing not do what the verb says, as only people do it?"""
    acts = subject.actor or subject.human or (subject.kind == "proper" and subject.type in NAMED)
    words = small_words()
    if verb.word.en in words["laid_down"] and subject.head in words["followed"] | words["lays_down"]:
        return False  # «يفرض القرار عقوبات»
    if verb.word.en in words["meetings_do"] and stem(subject.head) in words["meets"]:
        return False  # «اجتماع ناقش الأزمة»
    return verb.word.en in words["only_people_do"] and not acts and OBJECT in verb.word.frame


def acted_on(verb: Verb, subject: NounPhrase) -> bool:
    """Without an object, may a verb of a thing only be passive: «تعلن النتائج في فبراير», will be announced?

    So may one of people whose ending says that they are the subject: «منع الصحفيون من دخول القرية».
    """
    words = small_words()
    if OBJECT not in verb.word.frame:
        return False
    if verb.word.en in words["done_to_people"] and subject.human:
        return subject.case == "nominative" or subject.head in words["patients"]
    acts = subject.actor or subject.human or (subject.kind == "proper" and subject.type in NAMED)
    return verb.word.en in words["done_to_things"] and not acts and verb.word.word not in words["alone"]


def subjects(reader: Reader, verb: Verb) -> Iterator[NounPhrase]:
    """The noun phrases behind a verb that may be its subject."""
    if verb.group.negative and reader.norm(verb.end) in small_words()["anyone"] and not _owned(reader, verb.end + 1):
        # «لم يصب أحد في الهجوم»: no one was wounded
        yield NounPhrase(
            verb.end + 1, ONE, determiner=ANY, every=True, head=ONE, human=True, actor=True, case="nominative"
        )
    alone = table("ministries_alone").get(reader.norm(verb.end)) if verb.reading.gender == "f" else None
    if alone and not verb.group.passive:
        yield NounPhrase(
            verb.end + 1, str(alone), definite=True, gender="f", actor=True, case="nominative", type="body", owner=True
        )
    this = demonstratives().get(reader.norm(verb.end)) if reader.norm(verb.end) in small_words()["this_alone"] else None
    if this and OBJECT not in verb.word.frame and not verb.group.passive and verb.reading.gender == "m":
        # «قد يؤدي ذلك إلى حرب»: that may lead to one
        yield NounPhrase(verb.end + 1, this, definite=True, kind="proper")
    found = () if sure_object(reader, verb.end) else noun_phrases(reader, verb.end)
    for subject in found:
        if reader.norm(subject.end) == FROM and any(each.end > subject.end and of_people(each) for each in found):
            continue  # «وصل وفد من رجال الأعمال»: of businesspeople
        of_forces = part_of_forces(reader, verb.end, subject)
        if of_forces and [reader.norm(n) for n in range(verb.end, subject.end + 1)].count(FROM) > 1:
            if reader.norm(subject.end) != FROM or FROM not in verb.word.frame:
                continue  # «انسحبت وحدات من الجيش من المدينة»: it withdrew from the second
        elif of_forces and reader.norm(subject.end) == FROM:
            continue  # «انسحبت وحدات من الجيش»: it is of the army, and did not withdraw from it
        part = of_forces or (OBJECT in verb.word.frame and stem(subject.head) in small_words()["parts_of_forces"])
        leaves = verb.word.frame[:1] == (FROM,)  # «انسحب 14 نائبا من الائتلاف»: withdrew from it
        own = frozenset({FROM}) if part or (not leaves and from_a_body(reader, verb.end, subject)) else frozenset()
        own |= {FROM} if of_people(subject) else frozenset()
        own |= {ABOUT} if subject.after.startswith("by ") else frozenset()  # «صدر تقرير عن الوزارة حول الأزمة»
        if subject.taken & {*verb.word.frame} - small_words()["of_nouns_too"] - own:
            continue  # «عاد الوفد إلى الموصل»: it is the return that says where
        if verb.word.en in small_words()["hard_verbs"] and (subject.verbal or subject.kind == "gerund"):
            continue  # «تعذر الوصول إلى المنطقة»: it was impossible to reach it
        if subject.after.startswith(ACCUSED) and BY in verb.word.frame:
            continue  # «اعترف المتهم بتلقي أموال»: it is what he admitted
        if verb.group.passive and strikes(verb, subject):
            continue  # «استهدف هجوم سفينة»: an attack targets, and none is targeted
        if agrees(verb, subject, before=False) and subject.case != "oblique" and not _split(reader, verb, subject):
            reader.reach(subject.end)
            yield subject
            yield from _neither(reader, verb, subject)


def _neither(reader: Reader, verb: Verb, subject: NounPhrase) -> Iterator[NounPhrase]:
    """«لم توافق الحكومة ولا المعارضة»: neither the government nor the opposition approved."""
    words = small_words()
    nor = reader.norm(subject.end) == AND and reader.norm(subject.end + 1) in words["present_not"]
    for other in noun_phrases(reader, subject.end + 2) if nor and verb.group.negative else ():
        if other.definite and subject.definite and other.many == 1 and other.case != "oblique" and not other.clausal:
            both = f"{NEITHER} {subject.said} nor {other.said}"
            yield replace(
                subject, end=other.end, core=both, kind="proper", determiner="", after="", plural=other.plural
            )


def _owned(reader: Reader, at: int) -> bool:
    """«أحد الوزراء», «أحدهم»: does one of whom it is follow?"""
    genitive = any(reading.definite for reading, _ in reader.readings(at, "noun", "adjective", "masdar"))
    return genitive or reader.kind(at) == "suffix" or any(True for _ in reader.atoms_at(at, *NAMED))


def with_subject(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """The clauses of a verb with its subject behind it."""
    found = list(subjects(reader, verb))
    behind = (
        clause
        for subject in found
        for clause in told(reader, verb, subject, subject.end, False, kept=kept(reader, verb.end, subject))
    )
    yield from with_its_load(verb, found, behind) if loaded(found) else behind


def redone(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«أعيد فتح المعبر»: the crossing was reopened; «ألقي القبض على خمسة»: five were arrested."""
    if not verb.group.passive or verb.reading.gender == "f":
        return
    told_as_one = ((replace(verb, word=word), end) for word, end in idioms(reader, verb.word, verb.end))
    for doing, end in (*again(reader, verb, verb.end), *told_as_one):
        for subject in noun_phrases(reader, end):
            if subject.case != "nominative":
                yield from told(reader, doing, subject, subject.end, False)


def with_sure_subject(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """The same, in the passive only where the verb and its subject leave no doubt: «أن ترفع العقوبات»."""
    yield from redone(reader, verb)
    sure = not verb.group.passive or only_passive(reader, verb)
    minded = not verb.group.passive and verb.word.en in small_words()["never_by_things"]
    for clause in with_subject(reader, verb):
        if minded and clause.subject is not None and _mindless(clause.subject):
            continue  # «إذا رفض الاتفاق»: it is somebody named before who rejects it
        if sure or (clause.subject is not None and acted_on(verb, clause.subject)):
            yield clause


def _mindless(subject: NounPhrase) -> bool:
    """Is it a thing, which rejects and demands nothing?"""
    return not (subject.human or subject.actor or subject.kind == "proper")


def _split(reader: Reader, verb: Verb, subject: NounPhrase) -> bool:
    """«زاد عدد اللاجئين»: is a thing without an article taken for the subject, and its genitive for the object?"""
    at = verb.end
    if strikes(verb, subject):
        return parted_wrongly(reader, subject, at)
    bare = any(not reading.definite for reading, _ in reader.readings(subject.end - 1, "noun", "masdar"))
    if subject.end > at + 1 and bare and any(True for _ in reader.readings(subject.end, "noun", "masdar")):
        # «كشف التقرير عن وجود خلافات»: no report on a presence
        return any(each.end > subject.end and each.head == subject.head for each in noun_phrases(reader, at))
    forces = subject.actor and not (subject.definite or subject.human) and subject.end == at + 1
    if forces and reader.norm(subject.end).startswith(ARTICLE):
        # «بحيث تشمل قوات الدفاع الجوي»: no forces include air defense
        return any(
            each.end > subject.end and each.chain and each.head == subject.head for each in noun_phrases(reader, at)
        )
    if stem(subject.head) in small_words()["strikes_places"]:
        return False  # «ضرب زلزال المدينة»
    sure = subject.number == "dual" or (subject.number == "plural" and reader.norm(at).endswith(NO_GENITIVE))
    if subject.human and subject.plural and not (subject.definite or sure or subject.chain) and subject.end == at + 1:
        # «دخل عمال المصنع في إضراب»: no workers entered the factory
        return any(each.end > at + 1 and (each.chain or each.genitive is not None) for each in noun_phrases(reader, at))
    if subject.definite or subject.human or subject.actor or sure or subject.chain:
        return False
    return any(each.end > subject.end and each.chain and each.head == subject.head for each in noun_phrases(reader, at))


def in_its_form(reader: Reader, verb: Verb, plural: bool) -> str:
    """The English of a verb in its tense: withdrew, will withdraw; of some, the state that it leaves: is in control."""
    bare = OBJECT not in verb.word.frame or verb.word.en in small_words()["lasting_deeds"]
    lasts = verb.group.tense in LASTING and bare and not verb.group.passive
    if (
        verb.group.passive
        and verb.group.negative
        and verb.group.tense == "past"
        and verb.word.en in small_words()["not_yet"]
    ):
        return f"{'have' if plural else 'has'} not been {forms_of(reader, verb.word.en)['participle']}"
    base = table("states").get(verb.word.en, verb.word.en) if lasts else verb.word.en
    return finite(forms_of(reader, verb.word.en), base, verb.group, plural)


def ever_since(reader: Reader, verb: Verb, plural: bool) -> str:
    """The English of a verb since when something is so: has refused, has been shelling, have been killed."""
    group = verb.group
    if group.helper or group.tense not in ("past", "present"):
        return in_its_form(reader, verb, plural)
    lasts = group.tense == "present" and OBJECT not in verb.word.frame and not group.passive
    base = table("states").get(verb.word.en, verb.word.en) if lasts else verb.word.en
    going_on = group.tense == "present" and not group.negative and verb.word.en not in small_words()["stative"]
    tense: Tense = "have been" if going_on else "have"
    return finite(forms_of(reader, verb.word.en), base, replace(group, tense=tense), plural)


def forms_of(reader: Reader, english: str) -> Mapping[str, str]:
    """The forms of an English verb, of several words by its first: «open the door to»; empty where it is not known."""
    known = reader.vocabulary.english.get(english)
    if known is not None:
        return known
    first, _, rest = english.partition(" ")
    forms = reader.vocabulary.english.get(first, {}) if rest else {}
    return {name: f"{form} {rest}" for name, form in forms.items()}


def idioms(reader: Reader, word: Word, at: int) -> Iterator[tuple[Word, int]]:
    """«ألقت الشرطة القبض على خمسة»: arrested five; a verb with the words at a cell as one, and the cell after them."""
    for words, english in table("idioms").get(word.word, {}).items():
        end = reader.behind(at, words)
        if end and forms_of(reader, english):
            besides = table("idiom_joins").get(english, {})
            frame = (OBJECT, *besides)
            yield replace(word, en=english, word=english, frame=frame, joins={"topic": DIRECT, **besides}), end
    for words, english in table("idioms_alone").get(word.word, {}).items():
        end = reader.behind(at, words)
        if end and forms_of(reader, english):
            yield replace(word, en=english, word=english, frame=(), joins={}), end


def _idioms(reader: Reader, verb: Verb, at: int) -> Iterator[tuple[Verb, int]]:
    for word, end in idioms(reader, verb.word, at):
        if word.frame or not verb.group.passive:
            yield replace(verb, word=word), end


def told(
    reader: Reader,
    verb: Verb,
    subject: NounPhrase,
    at: int,
    stands_first: bool,
    unsaid: bool = False,
    kept: frozenset[str] = frozenset(),
) -> Iterator[Clause]:
    """The clause of a verb and its subject: object, complements, and what ends it."""
    led_ones = () if unsaid else tuple(led(reader, verb, subject, at))
    for whole in led_ones:
        yield from told(reader, verb, whole, whole.end, stands_first, unsaid, kept)
    if led_ones:
        return  # «هاجمت قوات بقيادة فلان المدينة»: it is the forces that he leads
    idioms = tuple(_idioms(reader, verb, at))
    for idiom, end in idioms:
        # «أطلقت القوات سراح الرهائن»: who does it stands before the idiom
        yield from told(reader, idiom, subject, end, not verb.group.negative or stands_first, unsaid, kept)
    if idioms:
        return
    if verb.group.passive and verb.word.word in small_words()["does_again"] and subject.verbal:
        return  # «أعيد فتح المعبر»: was reopened
    ends = set()
    for both in doubled(reader, verb, subject, at):
        words = spaced("" if unsaid else subject.said, in_its_form(reader, both.verb, subject.plural), both.said)
        ends.add(both.end)
        yield Clause(both.end, words, verb.group.tense in PAST, subject)
    for end, what in put(reader, verb, subject, at):
        words = spaced("" if unsaid else subject.said, in_its_form(reader, verb, subject.plural), what)
        ends.add(end)
        yield Clause(end, words, verb.group.tense in PAST, subject)
    for end, what in reached(reader, verb.word, subject, at):
        reach = replace(verb, word=replace(verb.word, en=REACH, frame=(OBJECT,)))
        ends.add(end)
        words = spaced("" if unsaid else subject.said, in_its_form(reader, reach, subject.plural), what)
        yield Clause(end, words, verb.group.tense in PAST, subject)
    for doing, end in (*lent(reader, verb, at), *again(reader, verb, at)):
        for clause in told(reader, doing, subject, end, True, unsaid):
            ends.add(clause.end)
            yield clause
    for clause in _told(reader, verb, subject, at, stands_first, unsaid, kept):
        if clause.end not in ends:
            yield clause


def _lies(subject: NounPhrase) -> bool:
    """Is it somewhere, and nothing that happens there?"""
    return is_place(subject) or stem(subject.head) in small_words()["sites"]


def comes_back(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> bool:
    """Is it somewhere that a thing returns to: calm to the city?"""
    again = verb.group.tense in PAST or subject.head in small_words()["comes_back"]
    return again and any(is_place(each) for each in noun_phrases(reader, at))


def _told(
    reader: Reader,
    verb: Verb,
    subject: NounPhrase,
    at: int,
    stands_first: bool,
    unsaid: bool,
    kept: frozenset[str],
) -> Iterator[Clause]:
    if verb.word.en in table("lies_instead") and verb.group.tense == "present" and _lies(subject):
        verb = replace(verb, word=replace(verb.word, en=table("lies_instead")[verb.word.en]))  # «تقع القرية على الحدود»
    if verb.group.passive and not fits(verb.word, subject):
        return
    if verb.word.en in small_words()["of_things_alone"] and (subject.human or subject.actor):
        return  # «قال الرئيس إنه لا يساوي شيئا»: it is no president who is worth nothing
    if verb.word.en in table("belongs_instead") and stem(subject.head) in small_words()["left_behind"]:
        whose = reader.norm(at) == TO_WHOM and any(True for _ in reader.atoms_at(at + 1, PERSON, "group", "body"))
        belongs = replace(verb.word, en=table("belongs_instead")[verb.word.en])
        verb = replace(verb, word=belongs) if whose else verb  # «الجثة تعود إلى فلان»
    if OBJECT not in verb.word.frame and barred(verb.word, subject):
        instead = table("instead").get(verb.word.en)
        if not instead or reader.norm(at) != verb.word.frame[0]:
            return
        if stem(subject.head) in table("whose_choice").get(verb.word.en, ()):
            instead = UP
        if any(True for _ in reader.atoms_at(at + 1, "date")):
            instead = BACK  # «تعود الأزمة إلى عام 2011»
        elif comes_back(reader, verb, subject, at + 1):
            instead = verb.word.en  # «عاد الهدوء إلى المدينة»
        elif verb.group.tense in PAST:
            return  # «عادت الخلافات إلى الواجهة»
        verb = replace(verb, word=replace(verb.word, en=instead))  # «النقص يعود إلى الفساد» is due to it
    if verb.group.negative and subject.every:
        if subject.determiner != ANY or stands_first:
            return  # «لم تنسحب كل القوات»: some did
        # «لم تعلن أي جهة المسؤولية»: no group did.
        subject = replace(subject, determiner=NO, every=False)
        verb = replace(verb, group=replace(verb.group, negative=False))
    if verb.group.negative and subject.core.startswith(NEITHER):
        verb = replace(verb, group=replace(verb.group, negative=False))
    plain = in_its_form(reader, verb, subject.plural)
    if verb.word.word in small_words()["gives"]:
        return  # «منحت فلسطين صفة»: gave, or was given?
    if not verb.group.passive and inert(verb, subject):
        return  # «الهدنة التي وقعت»: no truce signs
    idiom = verb.word.word == verb.word.en
    either = not idiom and (subject.human or verb.word.en in small_words()["done_by_any"])
    either = either or verb.word.word in small_words()["of_two_verbs"]
    if OBJECT not in verb.word.frame and either and also_transitive(reader, verb, at):
        return  # «وقعت الوزيرة» signed, or what?
    if at == subject.end and subject.end > verb.end and gone_to(reader, verb, subject):
        return
    for rest in predicates(reader, verb, at, subject, stands_first, kept, goes_on=unsaid):
        reader.reach(rest.end)
        if rather_put(reader, verb, subject, at):
            continue  # «عين الرئيس فلان رئيسا»: was he put there, or somebody by him?
        if verb.word.en in small_words()["won"] and HEADED in rest.said:
            continue  # «فاز برئاسة الحزب»: that is what he won
        since = rest.since or ("since", verb.end - 1) in reader.memo
        said = ever_since(reader, verb, subject.plural) if since else plain
        if verb.group.passive and verb.group.tense == "present" and COMING.search(rest.said):
            to_come = replace(verb, group=replace(verb.group, tense="future"))
            said = in_its_form(reader, to_come, subject.plural)  # «تستأنف المحادثات الأسبوع المقبل»
        words = spaced("" if unsaid else subject.said, composed(said, rest))
        late = subject.clausal and not RELATIVES.isdisjoint(subject.after.split()) and parts(subject)
        if late and not (rest.said or unsaid or subject.definite):
            # «وقع انفجار في العاصمة أسفر عن …»: an explosion occurred in the capital that …
            words = spaced(replace(subject, after="").said, composed(said, rest), subject.after)
        yield Clause(rest.end, words, verb.group.tense in PAST, subject)
