"""What follows a verb or ends a clause: prepositional phrases by frame or by themselves, adverbs, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.according import according
from briefgen.transfer.adjectives import reads_as_its_own
from briefgen.transfer.adjunct import Adjunct as Adjunct
from briefgen.transfer.aims import aims, meant_by_verb
from briefgen.transfer.amounts import amounts
from briefgen.transfer.anyone import any_denied, collective
from briefgen.transfer.cognates import in_its_own_words
from briefgen.transfer.deeds_between import deeds_between, if_undone
from briefgen.transfer.distances import distances, phases
from briefgen.transfer.especially import especially
from briefgen.transfer.fitting import fits_behind, stem, told_by_gerund
from briefgen.transfer.form import NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import COMMAS, DIRECT, OBJECT, small_words, table
from briefgen.transfer.manners import hows_more, in_what_mood
from briefgen.transfer.more_adjuncts import another_there, as_a_place, by_then, longer, provided, rarer
from briefgen.transfer.names import preposed
from briefgen.transfer.never_taken import never_taken
from briefgen.transfer.no_before import EXCEPT, excepted, no_before
from briefgen.transfer.no_means import is_day, no_means, where
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.of_right import of_right
from briefgen.transfer.owners import mark
from briefgen.transfer.pointing import points_on
from briefgen.transfer.prepositions import compound_prepositions
from briefgen.transfer.reader import Reader
from briefgen.transfer.selves import themselves
from briefgen.transfer.set_off import set_off
from briefgen.transfer.sides import on_its_side, opens_with_place, sides
from briefgen.transfer.times import times
from briefgen.transfer.timing import how_long, names_a_place, rated, timings, without_preposition
from briefgen.transfer.without import behind_without, lacking
from briefgen.wording.filters import ACTION
from briefgen.wording.spoken import AND

MOST_ADJUNCTS = 4
POINT, BEFORE = "since", "before"
DOING = re.compile(r"^(?:\w+ )?\w+ing ")
"""«wounding six soldiers», which is joined to no «killing of five»."""
YET, THIS, BY_IT = "yet", "this", "by"
COMPARED = "compared"
AMID, CENTRAL = "amid", "in central"


def governed(verb: Word) -> tuple[str, ...]:
    """The prepositions that the verb's entry says in English, and that say nothing by themselves beside it."""
    said = tuple(each for each in verb.frame if each in verb.joins or each == verb.frame[0])
    if ACTION in verb.joins or verb.joins.get(WHERE, verb.joins.get("topic")) != IN:
        return said
    return tuple(each for each in said if each != WHERE)


def framed(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    """A prepositional phrase that the verb's entry foresees, in the English of that entry, or several joined by «و»."""
    yield from excepted(reader, at, verb, _framed)
    for one in _framed(reader, at, verb):
        yield one
        if once_more(reader, at, one.end):
            for other in framed(reader, one.end + 1, verb):
                if DOING.search(one.said) or not DOING.search(other.said):
                    yield replace(other, said=f"{one.said} and {other.said}")


def once_more(reader: Reader, at: int, end: int) -> bool:
    """«على وقف القتال وعلى تبادل الأسرى»: does the preposition at a cell stand again behind «و», and nowhere else?"""
    preposition = reader.norm(at)
    again = reader.norm(end) == AND and reader.norm(end + 1) == preposition
    return again and all(reader.norm(n) != preposition for n in range(at + 1, end))


def _framed(reader: Reader, at: int, verb: Word) -> Iterator[Adjunct]:
    fused = table("with_what").get(reader.norm(at), "")
    preposition = fused or reader.norm(at)
    if preposition in small_words()["of"] and at > 1 and collective(reader, at - 1):
        return  # «غادرت أول قافلة من الجنود»: a convoy of them
    goal = reader.norm(at + 1) in table("what_for") or any(True for _ in reader.readings(at + 1, "masdar"))
    if preposition not in verb.frame and not goal:  # «وصل للقاء المسؤولين»: to meet them
        # «يعودون للعراق» is «يعودون إلى العراق».
        preposition = table("also_written").get(preposition, "")
    if preposition not in verb.frame or preposition in small_words()["that"]:
        return
    english = verb.joins.get(preposition) or (verb.joins.get("topic") if verb.frame[0] == preposition else None)
    if not english:
        return
    if is_day(reader, at) or no_means(reader, at, verb, english):
        yield from (each for each in _at(reader, at) if each.said) if is_day(reader, at) else where(reader, at)
        return
    if _adverb(reader, at):
        if english != DIRECT:
            yield from (each for each in _at(reader, at) if each.said)  # «تعاون في مجال الطاقة»
        return  # «وصل لأول مرة»
    for oneself in themselves(reader, at + 1):  # «الدفاع عن نفسها»: defend itself
        yield Adjunct(oneself.end, f"{'' if english == DIRECT else f'{english} '}{oneself.core}")
        return
    if english == DIRECT and any(True for _ in reader.atoms_at(at + 1, "place", "state", "date")):
        # «بدأت في العراق» began in Iraq, «بدأت في الانسحاب» began the withdrawal.
        english = reader.vocabulary.prepositions.get((preposition,), DIRECT)
    if english in ("until", "to") and reader.norm(at) in small_words()["up_to"]:
        for atom in reader.atoms_at(at + 1, "date"):
            up_to = "to" if verb.en.endswith(" back") else "until"
            yield Adjunct(atom.end, f"{up_to} {atom.en.removeprefix('on ').removeprefix('in ')}")  # «إلى العام المقبل»
    this = reader.norm(at + 1) in small_words()["this_alone"] and english != BY_IT
    if this and not noun_phrases(reader, at + 1):
        yield Adjunct(at + 2, spaced("" if english == DIRECT else english, THIS))  # «ينص على ذلك»
    denied = any(reader.norm(before) in small_words()["negations"] for before in range(at))
    if denied and any_denied(reader, at + 1):
        yield Adjunct(at + 2, spaced("" if english == DIRECT else english, any_denied(reader, at + 1)))
    if fused and amounts(reader, at, english):
        measured = amounts(reader, at, english)
        yield from (Adjunct(end, said.removeprefix(f"{DIRECT} "), closed=True) for end, said in measured)
        return
    if fused:
        led = "" if english == DIRECT else f"{english} "
        yield from (Adjunct(each.end, f"{led}{each.said}") for each in reader.grammar.what(reader, at))
        return
    thanked = told_by_gerund(verb)  # «شكر الدول لدعمها»: for it, not to do it
    aimed = not thanked if english == "for" else english == "to" and FOR in verb.frame and {TO, OBJECT} & {*verb.frame}
    if aimed and reader.norm(at) == FOR:
        goals = reader.grammar.actions(reader, at + 1)
        yield from (Adjunct(act.end, f"to {act.base}") for act in goals)  # «أرسلت وفدا للمشاركة في المحادثات»
        if goals:
            return
    measured = amounts(reader, at, english)
    if verb.en in small_words()["ordering"] and any(reader.grammar.be_done(reader, at + 1, ORDERED)):
        return  # «أمر بفتح تحقيق»: that one be opened
    number = verb.en in small_words()["not_of_amounts"] and any(True for _ in reader.atoms_at(at + 1, "number"))
    if number or (measured and verb.en in small_words()["not_of_amounts"]):
        return  # «وصل العجز إلى 5 في المئة»: reached it
    if measured:
        yield from (Adjunct(end, said, closed=True) for end, said in measured)
        return
    goes = verb.en in small_words()["goes_from"]  # «فروا من سجن المدينة»: from its prison
    acts = reader.grammar.actions(reader, at + 1) if english in BEFORE_GERUNDS and not goes else ()
    if acts and not any(act.full or act.object for act in acts) and longer(reader, at + 1, acts):
        acts = ()  # «حذر من وقوع هجوم»: of the occurrence of an attack
    if all(act.end == at + 2 for act in acts) and any(each.end > at + 2 for each in noun_phrases(reader, at + 1)):
        acts = ()  # «حذر من تصاعد العنف»: of its escalation
    for end, doing in provided(reader, verb, at + 1):
        yield Adjunct(end, doing)
    for act in acts:
        yield Adjunct(act.end, f"{english} {act.gerund}")  # «منعت الصحفيين من دخول القرية»: from entering it
    for phrase in noun_phrases(reader, at + 1) if not acts else ():
        if english == "to" and phrase.kind == "gerund":
            ends = reader.grammar.actions(reader, at + 1) if reader.norm(at) == FOR else ()
            yield from (Adjunct(end.end, f"to {end.base}") for end in ends if end.full)  # «لإعادة إعمار غزة»
            continue
        if fits_behind(verb, phrase, preposition):
            closed = phrase.definite and english != DIRECT
            said = phrase.said if english == DIRECT else f"{english} {phrase.said}"
            yield Adjunct(phrase.end, said, closed=closed)
            for end, clause in contents(reader, phrase):
                yield Adjunct(end, f"{said} {clause}")


def contents(reader: Reader, phrase: NounPhrase) -> Iterator[tuple[int, str]]:
    """«(أعرب عن) أمله في أن تنجح المفاوضات»: (hope) that the negotiations will succeed."""
    words = small_words()
    if stem(phrase.head) not in words["held"] or phrase.taken:
        return
    start = phrase.end + 1 if reader.norm(phrase.end) in words["of_what_is_held"] else phrase.end
    if reader.norm(start) in words["that"]:
        yield from ((clause.end, f"that {clause.said}") for clause in reader.grammar.content(reader, start + 1))


TO, FOR = "إلى", "ل"
ORDERED = VerbGroup("subjunctive", passive=True)
WHERE, IN, BEFORE_GERUNDS = "في", "in", ("from", "of")


def adjuncts(
    reader: Reader, at: int, barred: tuple[str, ...] = (), depth: int = 0, within: frozenset[int] = frozenset()
) -> Iterator[Adjunct]:
    """Everything that adverbs, dates and plain prepositional phrases make from a cell on, nothing included.

    ``barred`` are the prepositions that a verb before them takes in a sense of its own; ``within`` are the cells up to
    which the noun of the phrase before takes what stands here itself: «في كلمة أمام البرلمان».
    """
    yield Adjunct(at, "")
    if depth >= MOST_ADJUNCTS:
        return
    start = at + 1 if reader.norm(at) in COMMAS else at
    taken = reader.norm(start) in reader.memo.get(("taken", at), ())
    owned = (taken or reader.norm(start) in barred) and not never_taken(reader, start)
    worth = ("worth", at) in reader.memo
    dated = any(atom.end > start + 1 for atom in reader.atoms_at(start, "date"))  # «(مدد الهدنة) لخمسة أيام»
    if owned and not dated and (worth or not amounts(reader, start)) and (taken or not _adverb(reader, start)):
        return  # the verb or the noun before it takes it in a sense of its own
    if reader.norm(start) in small_words()["save"] and reader.norm(start + 1) in barred:
        return  # «لم تنسحب سوى من ثلاث قرى»
    found = _at(reader, start)
    ends = frozenset(each.end for each in found)
    for one in (*found, *_and(reader, start, barred)):
        if one.end in within:
            continue
        reader.reach(one.end)
        for more in adjuncts(reader, one.end, barred, depth + 1, ends):
            yield Adjunct(more.end, spaced(one.said, more.said), placed=one.placed, doer=one.doer or more.doer)


def _adverb(reader: Reader, at: int) -> bool:
    """«إلى أجل غير مسمى», «في مجال»: does an adverb or preposition of several words begin at a preposition?"""
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    fixed = reader.longest(at, compound_prepositions())
    field = fixed is not None and reader.norm(fixed[1] - 1) in small_words()["fields"]
    fixed_so = adverb is not None and adverb[1] > at + 2
    return field or fixed_so or any(True for _ in (*phases(reader, at), *distances(reader, at)))


def _at(reader: Reader, at: int) -> tuple[Adjunct, ...]:
    return reader.once(("adjunct", at), lambda: () if of_right(reader, at) else _one(reader, at))


def _and(reader: Reader, at: int, barred: tuple[str, ...]) -> Iterator[Adjunct]:
    """«على الحدود وفي المدن»: on the border and in the cities."""
    for one in _at(reader, at):
        another = one.placed and another_there(reader, at, one.end)
        for other in _at(reader, one.end + 2) if another else ():
            if other.placed:
                yield Adjunct(other.end, f"{one.said} {another} {other.said}")
        if not preposed(reader, at):
            continue
        if reader.norm(one.end) == AND and preposed(reader, one.end + 1) and reader.norm(one.end + 1) not in barred:
            for other in _at(reader, one.end + 1):
                yield Adjunct(other.end, f"{one.said} and {other.said}")


def between(reader: Reader, at: int) -> tuple[Adjunct, ...]:
    """One or two adverbs, dates or closed prepositional phrases, with their commas, that something must follow."""
    return reader.once(("between", at), lambda: _between(reader, at))


def _between(reader: Reader, at: int) -> Iterator[Adjunct]:
    if reader.norm(at) in small_words()["yet"] and _not_yet(reader, at):
        yield Adjunct(at + 1, YET)  # «لم تتخذ الحكومة بعد قرارا»
        return
    yield from dict.fromkeys(set_off(reader, at, _at))


def _not_yet(reader: Reader, at: int) -> bool:
    """Does a verb denied in the past stand before «بعد»?"""
    return any(reader.norm(before) in small_words()["past_not"] for before in range(max(0, at - MOST_ADJUNCTS), at))


def _one(reader: Reader, at: int) -> Iterator[Adjunct]:
    told = tuple(timings(reader, at)) or tuple(distances(reader, at))
    if told:
        yield from (Adjunct(end, said) for end, said in told)
        return
    yield from (*rarer(reader, at), *especially(reader, at, _at), *deeds_between(reader, at, framed))
    dates = [
        Adjunct(atom.end, by_then(reader, at, atom))
        for atom in reader.atoms_at(at, "date")
        if not names_a_place(reader, at, atom)
    ]
    if dates and reader.norm(at) in small_words()["ordinals"] and reader.norm(at - 1).startswith(ARTICLE):
        return  # «النصف الأول من نوفمبر»
    if reader.norm(at) in small_words()["before_dates"]:
        dates += [Adjunct(atom.end, atom.en) for atom in reader.atoms_at(at + 1, "date")]
    if dates:
        yield from dates  # «خلال شهر» is within a month, and not during one
        return
    if rated(reader, at):
        yield Adjunct(at + 1, table("per_time")[reader.norm(at)])
        return
    manner = (*in_what_mood(reader, at), *hows_more(reader, at), *phases(reader, at), *in_its_own_words(reader, at))
    timed = (*times(reader, at), *how_long(reader, at), *manner)
    if timed:
        yield from (Adjunct(end, said) for end, said in timed)
        return
    part = table("parts_of_day").get(reader.norm(at), {}).get(reader.norm(at + 1))
    if part:
        yield Adjunct(at + 2, part)
        return
    measured = amounts(reader, at)
    if measured:
        yield from (Adjunct(end, said) for end, said in measured)
        return
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if adverb is not None and (reader.norm(at),) in reader.vocabulary.prepositions and noun_phrases(reader, at + 1):
        adverb = None if adverb[1] == at + 1 else adverb  # «بعد الاجتماع» is after it, and not yet
    if adverb is not None and points_on(reader, at, adverb[1]):
        adverb = None  # «بعد ذلك التاريخ», «يومها الخامس»
    if adverb is not None and not reads_as_its_own(reader, at):
        yield Adjunct(adverb[1], adverb[0])
        if adverb[1] > at + 1 and reader.norm(adverb[1]) != AND:
            return  # «على الأرض» is on the ground
    for _, start in reader.standing(at, "according"):
        yield from according(reader, start)
        return
    if reader.norm(at) in small_words()["save"]:
        yield from _excepted(reader, at)
        return
    if behind_without(reader, at):
        yield from (Adjunct(end, said) for end, said in lacking(reader, at))
        return
    if undone := tuple(if_undone(reader, at, framed)):
        yield from undone  # «في حال عدم تنفيذ الاتفاق»
        return
    if reader.norm(at) in IN_BEFORE_DATES:  # «في مطلع مايو»: in early May, and at no beginning of it
        yield from (Adjunct(atom.end, atom.en) for atom in reader.atoms_at(at + 1, "date"))
    found = reader.longest(at, compound_prepositions()) or reader.longest(at, reader.vocabulary.prepositions)
    if found is not None and found[1] > at + 1:
        doer = found[0] in small_words()["of_doers"]
        yield from (Adjunct(end, said, placed=True) for end, said in sides(reader, at))  # «شمال غربي سوريا»
        yield from (replace(each, doer=doer) for each in _behind(reader, found[1], found[0]))
        return
    norm = reader.norm(at)
    yield from (Adjunct(end, said, placed=True) for end, said in sides(reader, at))
    if norm in small_words()["purpose"]:
        for act in reader.grammar.actions(reader, at + 1):
            yield Adjunct(act.end, f"to {act.base}")  # «لدعم الجهود»: to support the efforts
    yield from (Adjunct(end, said) for end, said in meant_by_verb(reader, at))
    if norm in table("places_before"):
        yield from _by_noun(reader, at + 1, table("places_before")[norm])
    elif norm in small_words()["governed"]:
        yield from _of_place(reader, at, norm)
    elif found is not None:
        english, end = found
        if english == "in" and reader.norm(end) in small_words()["on_the_way"] and reader.kind(end + 1) == "suffix":
            for goal in noun_phrases(reader, end + 3) if reader.norm(end + 2) in small_words()["up_to"] else ():
                yield Adjunct(goal.end, f"on {mark(reader.norm(end + 1))} way to {goal.said}")  # «في طريقها إلى عدن»
            return
        if english == "in" and reader.norm(end) in small_words()["at_nouns"]:
            english = "at"
        yield from _behind(reader, end, english)


def _excepted(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(لن توقع) إلا بعد الانسحاب» until after it, «(لا حل) إلا بالحوار» except through dialogue; behind a denial."""
    denied = no_before(reader, at)
    led = preposed(reader, at + 1) or reader.norm(at + 1) in table("places_before")
    for each in _at(reader, at + 1) if denied and led else ():
        first = each.said.partition(" ")[0]
        yield replace(each, said=f"{table('except').get(first, EXCEPT)} {each.said}", placed=False)


def _behind(reader: Reader, at: int, english: str) -> Iterator[Adjunct]:
    """A noun phrase behind a preposition; what is aimed at may be an action."""
    if english in table("aims") or english in small_words()["besides"]:
        yield from (Adjunct(end, said) for end, said in aims(reader, at, english))
        return
    for atom in reader.atoms_at(at, "date") if english.startswith(COMPARED) else ():
        yield Adjunct(atom.end, f"{english} {without_preposition(atom.en)}")  # «مقارنة بالعام الماضي»
    for phrase in noun_phrases(reader, at):
        if english == POINT and not phrase.definite:
            continue  # «منذ أشهر»: for months, or months ago
        if english == BEFORE and phrase.after.startswith("of ") and phrase.head in small_words()["times"]:
            continue  # «قبل ساعات من الرحلة»: hours before it
        said = english
        if english == AMID and opens_with_place(reader, at, phrase):
            said = CENTRAL  # «وسط بغداد», «وسط بغداد ومدن أخرى»
        side = table("compass").get(english)
        if side:
            yield Adjunct(phrase.end, on_its_side(side, phrase), placed=True)
            continue
        yield Adjunct(phrase.end, f"{said} {phrase.said}", placed=True)


def _by_noun(reader: Reader, at: int, known: Mapping[str, object]) -> Iterator[Adjunct]:
    """«أمام المحكمة» before the court, «أمام السفارة» in front of the embassy."""
    for phrase in noun_phrases(reader, at):
        # «عبر الحوار والتعاون»: the first of several tells; «مقر» is headquarters.
        head = phrase.head or phrase.said.partition(" and ")[0].split()[-1]
        names = {stem(head), head, f"@{phrase.type}"}
        fitting = [english for english, nouns in known.items() if isinstance(nouns, list) and names & {*nouns}]
        english = fitting[0] if len(fitting) == 1 else known.get("else")
        if english == AMID and opens_with_place(reader, at, phrase):
            english = CENTRAL  # «وسط بغداد»
        if english:
            yield Adjunct(phrase.end, f"{english} {phrase.said}", placed=True)


def _of_place(reader: Reader, at: int, preposition: str) -> Iterator[Adjunct]:
    """«من العراق», «إلى بغداد», «على الحدود»."""
    words = small_words()
    for phrase in noun_phrases(reader, at + 1):
        place = phrase.type in ("state", "place") or stem(phrase.head) in words["places"]
        means = table("by_what").get(stem(phrase.head)) if preposition in words["by_how_much"] else None
        if means:
            yield Adjunct(phrase.end, f"{means} {phrase.said}")  # «قتلوا بهجوم», «أصيب برصاص»
        elif preposition in words["by_how_much"] and place and as_a_place(reader, at + 1, phrase):
            led = "at" if stem(phrase.head) in words["at_these"] else "in"
            yield Adjunct(phrase.end, f"{led} {phrase.said}", placed=True)  # «بمدينة غزة»
        elif preposition in table("to_places") and place:
            yield Adjunct(phrase.end, f"{table('to_places')[preposition]} {phrase.said}", placed=True)
        elif preposition in words["at_place"] and stem(phrase.head) in words["on_nouns"]:
            yield Adjunct(phrase.end, f"on {phrase.said}", placed=True)


IN_BEFORE_DATES = frozenset({"في", "خلال"})
"""Before a date they are part of its English: «في 5 يناير» on 5 January."""
