"""Clauses that say what somebody or something is, was, will be, may be, has become, remains, is still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.being import BE, STILL, Being, being_said, beings, lasting, links_in
from briefgen.transfer.complements import between
from briefgen.transfer.considered_so import considered_so
from briefgen.transfer.endings import in_accusative
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, demonstratives, small_words, table
from briefgen.transfer.names import preposed
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.only import ONLY, saved
from briefgen.transfer.predicatives import predicates_of, stands_fixed
from briefgen.transfer.reader import Reader
from briefgen.transfer.under import under

ACCUSATIVE = "ا"
ANY = "any"
WITHOUT_ENDING = ("ا", "ة", "ى", "ء")
"""Letters behind which the accusative is not written."""
AIM = "goal"


def copular(reader: Reader, subject: NounPhrase, behind: bool, opens: bool = False) -> Iterator[Clause]:
    """«الوضع هادئ», «الوضع ليس هادئا», «الوضع كان هادئا», «الهدف هو …».

    ``behind`` says that a clause is sure to begin with the subject, «أن الاتفاق خطوة مهمة»; ``opens``, that nothing
    stands before it.
    """
    surely = small_words()["he_is"] | small_words()["future"]
    any_is = subject.determiner == ANY and (behind or reader.norm(subject.end) in surely)
    if not (subject.definite or any_is):
        if behind:
            yield from _some_in_need(reader, subject)
        return  # «أي اعتداء هو …»: any attack is
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    for being in (*beings(reader, at), *considered_so(reader, at, subject)):
        if being.unsaid and subject.determiner == ANY and subject.clausal:
            continue  # «أي طرف يقيم قواعد»: it establishes them
        if being.unsaid and (at > subject.end or _accusative(reader, at) or _goes_on(reader, at, subject)):
            continue  # «الجانبان بحثا»: they discussed
        if being.fits(subject, before=True):
            sure = behind or not being.unsaid
            yield from _said_of(reader, being, subject, being.end, sure, behind_subject=True, opens=opens)
    for adverb in between(reader, subject.end) if at == subject.end else ():
        # «الأولوية الآن هي»: the priority now is.
        for being in beings(reader, adverb.end) if not adverb.placed and not adverb.said.startswith("to ") else ():
            unsaid = being.unsaid and not (behind and adverb.said in small_words()["before_predicates"])
            if not unsaid and being.fits(subject, before=True):
                if being.unsaid:  # «الكرة الآن في ملعب إيران»: is now in Iran's court
                    now_so = replace(being, adverb=adverb.said, unsaid=False)
                    yield from _said_of(reader, now_so, subject, being.end, True)
                    continue
                now = replace(subject, core=f"{subject.core} {adverb.said}") if not subject.after else None
                if now is not None:
                    yield from _said_of(reader, being, now, being.end, True, behind_subject=True)


def _some_in_need(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«(إن) مليوني شخص في السودان بحاجة إلى غذاء»: some, counted, of whom only a fixed expression can be said there."""
    wheres = ((subject.end, ""), *((each.end, each.said) for each in between(reader, subject.end) if each.placed))
    for at, where in wheres if subject.plural else ():
        if stands_fixed(reader, at):
            some = replace(subject, end=at, after=spaced(subject.after, where), definite=True)
            being = Being(BE, VerbGroup("present"), at, unsaid=True)
            yield from _said_of(reader, being, some, at, True, behind_subject=True)


def _goes_on(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """«دوره في إيجاد | آلية», «مواصلة العمليات | ضد المسلحين»: is what follows a part of the subject?"""
    doing = subject.kind == "gerund" and preposed(reader, at)
    before = [r for r, _ in reader.readings(at - 1, "noun", "masdar", "adjective")]
    bare = bool(before) and all(r.kind in ("noun", "masdar") and not r.definite for r in before)
    bare = (
        bare
        and not reader.norm(at - 1).endswith(ACCUSATIVE)
        and not any(True for _ in reader.atoms_at(at - 1, "state", "place", "person"))
    )
    return doing or (bare and any(True for _ in reader.readings(at, "noun")))


def headless(reader: Reader, at: int) -> Iterator[Clause]:
    """«المطلوب هو وقف القتال»: what is needed is to stop the fighting; «المهم أن».."""
    english = table("what_is").get(reader.norm(at))
    words = small_words()
    if not english or reader.norm(at + 1) not in words["he_is"] | words["that"]:
        return
    subject = NounPhrase(at + 1, english, definite=True, kind="proper", head=AIM)
    yield from copular(reader, subject, behind=True)


def _accusative(reader: Reader, at: int) -> bool:
    """A noun in the accusative, which nothing but a verb before it gives."""
    if at >= len(reader.cells) or not reader.norm(at).endswith(ACCUSATIVE):
        return in_accusative(reader, at)
    qualities = (r for r in reader.cells[at].readings if r.kind in ("adjective", "participle") and not r.definite)
    said = any(r.gender == "m" and r.number == "singular" for r in qualities)  # «(إجراء) الاستفتاء حرا»
    return (
        said or in_accusative(reader, at) or any(not r.lexical.endswith(ACCUSATIVE) for r in reader.cells[at].readings)
    )


def _said_of(
    reader: Reader,
    being: Being,
    subject: NounPhrase,
    at: int,
    certain: bool,
    unsaid: bool = False,
    behind_subject: bool = False,
    opens: bool = False,
    longer: frozenset[int] = frozenset(),
) -> Iterator[Clause]:
    """A subject with what is said of it from a cell on, which an adverb or a date may stand before.

    ``longer``: where longer subjects end, to which what stands between belongs.
    """
    if being.group.negative and subject.every:
        if behind_subject or unsaid or not subject.said.startswith("all "):
            return
        # «ليست كل القوات مستعدة»: not all are.
        subject = replace(subject, core=f"not {subject.said}", kind="proper", determiner="", after="", every=False)
        being = replace(being, group=replace(being.group, negative=False))
    if being.group.negative and being.group.tense == "present" and saved(reader, at):
        # «ليس سوى خطوة أولى»: is only a first step.
        just = replace(being, group=replace(being.group, negative=False))
        for each in predicates_of(reader, at + 1, subject, certain):
            said = being_said(reader, just, subject, each) if not (each.verb or each.since) else ""
            if said:
                yield Clause(each.end, spaced("" if unsaid else subject.said, said, ONLY, each.said), False, subject)
        return
    linked, end = being.linked, at
    if not linked and not being.unsaid and reader.norm(at) in small_words()["he_is"]:
        linked, end = True, at + 1  # «كان الهدف هو …»
    late = [] if being.unsaid else [e for e in between(reader, end) if not e.said.startswith(("to ", STILL))]
    late = [each for each in late if each.end not in longer]  # «تعد الأزمة في اليمن …»: the crisis in Yemen is
    for start, amid in ((end, ""), *((each.end, each.said) for each in late)):
        if amid and being.verb is not None and _no_accusative(reader, start):
            continue  # «ستبقى حتى خروج آخر جندي»: none that it remains
        definite = behind_subject and not (being.unsaid or amid)
        of_it = (linked, definite, opens and being.unsaid, not being.unsaid)
        for each in predicates_of(reader, start, subject, certain, *of_it):
            said = being_said(reader, being, subject, each)
            if not said:
                continue
            words = spaced("" if unsaid else subject.said, said, _with_adverb(each.said), amid)
            yield Clause(each.end, words, being.past, subject)
            if being.group.negative:
                yield from _but(reader, subject, each.end, words, being.past)
        for how in under(reader, start) if not (being.unsaid or linked) else ():
            said = being.said(reader, subject.plural and subject.kind != "mass")
            yield Clause(how.end, spaced("" if unsaid else subject.said, said, how.said, amid), being.past, subject)


def _no_accusative(reader: Reader, at: int) -> bool:
    """Is a cell an indefinite noun by itself without the ending that what is said behind such a verb has?"""
    nouns = [reading for reading, _ in reader.readings(at, "noun")]
    strong = bool(nouns) and all(r.gender == "m" and r.number == "singular" and not r.definite for r in nouns)
    owned = any(reading.definite for reading, _ in reader.readings(at + 1, "noun", "masdar"))
    return strong and not owned and not reader.norm(at).endswith(WITHOUT_ENDING)


def _but(reader: Reader, subject: NounPhrase, at: int, words: str, past: bool) -> Iterator[Clause]:
    """«ليس حلا، بل خطوة أولى»: not a solution, but a first step."""
    start = at + 1 if reader.norm(at) in COMMAS else at
    if reader.norm(start) in small_words()["but_rather"]:
        start += reader.norm(start + 1) in small_words()["he_is"]  # «بل هو خطوة أولى»
        for each in predicates_of(reader, start + 1, subject, True):
            if not (each.verb or each.since):
                yield Clause(each.end, f"{words}, but {each.said}", past, subject)


def _with_adverb(said: str) -> str:
    """«on the table currently»: the adverb first."""
    rest, _, adverb = said.rpartition(" ")
    return f"{adverb} {rest}" if rest and adverb in small_words()["before_predicates"] else said


def be_first(reader: Reader, at: int) -> Iterator[Clause]:
    """«كانت المحادثات بناءة», «ليست روسيا طرفا في النزاع», «لا يزال المعبر مغلقا», «يجب أن يكون الحل سياسيا»."""
    for being in beings(reader, at):
        if not (being.unsaid or being.linked):
            yield from said_with_subject(reader, being)


def said_with_subject(reader: Reader, being: Being) -> Iterator[Clause]:
    """What links a subject behind it with what is said of that."""
    every = tuple(_subjects(reader, being.end))
    longer = frozenset(each.end for each in every)
    for subject in every:
        # «لا يزال 900 جندي في سوريا»: some that are counted.
        counted = being.adverb == STILL and subject.plural and subject.determiner[-1:].isdigit()
        if (subject.definite or counted or subject.kind == "proper") and being.fits(subject, before=False):
            reader.reach(subject.end)
            yield from _said_of(reader, being, subject, subject.end, True, longer=longer)
            # «كان المعبر لا يزال مغلقا»: was still closed.
            for still in lasting(reader, subject.end, being.group) if being.base == BE and not being.adverb else ():
                yield from _said_of(reader, still, subject, still.end, True)


def _subjects(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """What a verb that links may be said of: noun phrases, «هذا», and both with a place behind them."""
    yield from noun_phrases(reader, at)
    yield from pointed(reader, at)


def be_upon(reader: Reader, at: int) -> Iterator[Clause]:
    """«(يجب) على الحكومة أن تكون مستعدة»: the government must be ready; «(لا) يمكن للاتفاق أن يكون»: can be."""
    words = small_words()
    no = reader.norm(at) in words["present_not"] and reader.norm(at + 1) in words["can"]
    may = reader.norm(at + no) in words["can"]
    start = at + no + 1 if may or reader.norm(at) in words["must"] else at
    if reader.norm(start) not in words["to_whom" if may else "upon"]:
        return
    for subject in noun_phrases(reader, start + 1):
        denied = reader.norm(subject.end) in words["to_not"]
        if subject.definite and ((denied and not may) or reader.norm(subject.end) in words["to"]):
            group = VerbGroup("can" if may else "must", denied or no)
            for being in links_in(reader, subject.end + 1, group):
                if being.fits(subject, before=True):
                    yield from _said_of(reader, being, subject, being.end, True)


def be_to_come(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """«(أن) تكون القوات مستعدة»: what is to be, or is asked for, told by a group."""
    for being in links_in(reader, at, group):
        yield from said_with_subject(reader, being)


def same_being(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Clause]:
    """«… وليست حلا», «… ولا يزال ساريا»: what the subject of the clause before is as well."""
    for being in beings(reader, at):
        if not (being.unsaid or being.linked) and being.fits(subject, before=True):
            yield from _said_of(reader, being, subject, being.end, True, unsaid=True)


def pointed(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«هذا يعني», «ذلك لا يعني», «هذه هي المرة الأولى»: this, that."""
    this = demonstratives().get(reader.norm(at))
    if this in ("this", "that"):
        gender = "f" if reader.norm(at) in small_words()["feminine_this"] else "m"
        yield NounPhrase(at + 1, this, definite=True, kind="proper", gender=gender)
    first = reader.norm(at + 1) in table("first")
    ranked = first or reader.norm(at + 2) in table("of_a_kind")
    if at or not ranked or reader.norm(at) not in small_words()["it_itself"]:
        return
    events = [word for _, word in reader.readings(at + 1 + first, "noun")]
    if events and not any(word.person for word in events):  # «وهي أول زيارة»: no pronoun of somebody
        yield NounPhrase(at + 1, "it", definite=True, kind="proper", gender=table("it_itself_gender")[reader.norm(at)])
