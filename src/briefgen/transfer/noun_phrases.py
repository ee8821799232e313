"""Noun phrases: what begins one, what is said of it, what it takes behind it, and «and» between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.adjectives import adjectives as adjectives
from briefgen.transfer.adjectives import agree as agree
from briefgen.transfer.adjectives import described
from briefgen.transfer.adjectives import reads_as_its_own as reads_as_its_own
from briefgen.transfer.ages import aged
from briefgen.transfer.among import among, whole
from briefgen.transfer.and_others import and_others
from briefgen.transfer.appositions import apposed, entitled, posted_with_name
from briefgen.transfer.asides import in_commas
from briefgen.transfer.belonging import belonging, goes, is_going, may_own, owners_of
from briefgen.transfer.both_named import both_named
from briefgen.transfer.brackets import bracketed
from briefgen.transfer.calls_made import set_phrases
from briefgen.transfer.chosen_senses import chosen
from briefgen.transfer.coordination import coordinated
from briefgen.transfer.described_names import described_name
from briefgen.transfer.dimensions import in_so_long, with_its_size
from briefgen.transfer.doers_first import doer_first
from briefgen.transfer.especially import these_in_particular
from briefgen.transfer.firsts import of_his_own
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.genitives import modifier_before, with_modifier
from briefgen.transfer.in_parts import in_parts
from briefgen.transfer.installed import installed
from briefgen.transfer.lists import OBJECT as OBJECT
from briefgen.transfer.lists import demonstratives as demonstratives
from briefgen.transfer.lists import small_words as small_words
from briefgen.transfer.lists import table as table
from briefgen.transfer.lists import tables
from briefgen.transfer.manners import in_what_mood
from briefgen.transfer.measures import measured
from briefgen.transfer.models import of_a_model
from briefgen.transfer.names import named, phrases_of_the_pack
from briefgen.transfer.nouns import FOR_THING, nouns
from briefgen.transfer.numbered import called_by_number
from briefgen.transfer.offices import deputy, offices, senior
from briefgen.transfer.one_each import of_one_each
from briefgen.transfer.one_more import first_of_its_kind, of_magnitude
from briefgen.transfer.only_these import with_only
from briefgen.transfer.own_offices import own_offices
from briefgen.transfer.owners import hinted, marked, resumes
from briefgen.transfer.posted import posted
from briefgen.transfer.preposition_cues import by_wounds, fixed_adverb, ranges
from briefgen.transfer.pronoun_behind import between_them
from briefgen.transfer.quantities import all_of, pointed, points_at, quantities
from briefgen.transfer.reader import Reader
from briefgen.transfer.selves import emphasised, themselves
from briefgen.transfer.those_who import those_who
from briefgen.transfer.time_heads import opens_time
from briefgen.transfer.times_seeing import times_seeing
from briefgen.transfer.trades import armed
from briefgen.transfer.unsaid_names import with_unsaid_name
from briefgen.transfer.verbal_nouns import verbal_nouns
from briefgen.transfer.ways import Joins, Ways
from briefgen.transfer.with_numbers import numbered
from briefgen.transfer.yearly import of_its_day, of_its_year, of_that_year

MOST_JOINS, BOUND, LANDS_AND_GROUPS = 3, 2, ("state", "place", "group")
FOR, IN, ABOUT, ORIGIN = "ل", "في", "عن", "from"
WHO = ("that is ", "that are ", "that was ", "that were ", "who is ", "who are ", "who was ", "who were ")
"""What opens a relative clause that says what its noun is."""
BEGIN = ("word", "number")
"""Kinds of tokens that a noun phrase may begin with."""


def lists() -> dict[str, dict[str, str]]:
    """The lists of words.yaml that give each word its English."""
    return tables()


def noun_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, coordinations among them."""
    return reader.once(("noun phrases", at), lambda: coordinated(reader, at, WAYS))


def simple_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, without coordinations."""
    return (
        reader.once(("simple", at), lambda: with_only(reader, at, of_one_each(reader, at, _simple(reader, at))))
        if reader.kind(at) in BEGIN
        else ()
    )


WAYS = Ways(simple_phrases, noun_phrases)


def _simple(reader: Reader, at: int) -> Iterable[NounPhrase]:
    names = named(reader, at)
    titles = [each for each in offices(reader, at, WAYS) if each.plural or not names]
    longer = [*titles, *senior(reader, at, WAYS)] if names else []
    longer += _in_office(reader, at)
    if names and not any(each.end > names[0].end for title in longer for each in _described(reader, title)):
        return [each for name in names for one in _described(reader, name) for each in _grown(reader, one, {})]
    if any(True for _ in reader.atoms_at(at, "date")):
        return tuple(times_seeing(reader, at))  # «الأسبوع المقبل» is next week, and not a week
    bounded = any(atom.end > at + BOUND for atom in reader.atoms_at(at, "number"))  # «ما يزيد على 50 شخصا»
    heads_only = [] if bounded else list(reader.grammar.headless(reader, at))
    if heads_only:
        return heads_only
    if sure := list(set_phrases(reader, at, simple_phrases)):
        return sure
    own = [*those_who(reader, at, WAYS), *themselves(reader, at), *own_offices(reader, at)]
    if own := [*own, *installed(reader, at, simple_phrases)]:
        return [each for one in own for each in _grown(reader, one, {})]
    if numbered_things := list(called_by_number(reader, at, WAYS)):
        return [each for one, joins in numbered_things for each in _grown(reader, one, joins)]
    titled = [*titles, *senior(reader, at, WAYS), *deputy(reader, at, WAYS)]
    things: list[tuple[NounPhrase, Joins]] = [(each, {}) for each in titled] or [
        *quantities(reader, at, WAYS),
        *nouns(reader, at, WAYS),
    ]
    ended = {phrase.end for phrase, _ in things}
    heads = [*things, *(each for each in verbal_nouns(reader, at, WAYS) if each[0].end not in ended)]
    ready = [(one, joins) for phrase, joins in heads for one in _described(reader, phrase)]
    kept = set(chosen(reader, at, [phrase for phrase, _ in ready]))
    found = [each for phrase, joins in ready if phrase in kept for each in _grown(reader, phrase, joins)]
    # What the pack calls a phrase speaks where the words by themselves make none.
    ends = {each.end for each in found}
    for phrase in phrases_of_the_pack(reader, at):
        for one in _described(reader, phrase) if phrase.end not in ends else ():
            found += [each for each in _grown(reader, one, {}) if each.end not in ends]
    return chosen(reader, at, found)


def _in_office(reader: Reader, at: int) -> list[NounPhrase]:
    """«مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو»: it is his office, whatever bears that name."""
    whose = simple_phrases(reader, at + 1) if reader.norm(at) in small_words()["offices_of"] else ()
    return [each for each in whose if each.human and each.kind == "proper"]


def _described(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    yield phrase
    for each in described(reader, phrase):
        title = next((core for core in table("titles") if core in each.core), "")
        yield replace(each, core=each.core.replace(title, table("titles")[title])) if title else each
        yield from (*first_of_its_kind(reader, each), *(numbered(reader, each) if each.plural else ()))
    yield from _with_number(reader, phrase)
    yield from described_name(reader, phrase)
    yield from (*in_parts(reader, phrase, WAYS), *of_magnitude(reader, phrase))
    for model in of_a_model(reader, phrase):
        yield model
        yield from described(reader, model)


def _grown(reader: Reader, phrase: NounPhrase, joins: Joins) -> Iterator[NounPhrase]:
    """A phrase with its demonstrative, relative clause, and the prepositions of its noun."""
    reader.reach(phrase.end)
    if phrase.end >= len(reader.cells):
        yield phrase
        return
    yearly = list(of_its_year(reader, phrase))
    if yearly:
        yield from yearly  # «موازنة عام 2020»: it is not in 2020 that something is done
        return
    for dayed in of_its_day(reader, phrase):
        yield from _joined(reader, dayed, joins)
    weapons = list(armed(reader, phrase, WAYS))
    for each in weapons:
        yield from _joined(reader, each, joins)
        yield from reader.grammar.relatives(reader, each)  # «هجوم بالصواريخ استهدف القاعدة»
    if weapons:
        reader.memo[("taken", phrase.end)] = (*reader.memo.get(("taken", phrase.end), ()), reader.norm(phrase.end))
    for joined in _joined(reader, phrase, joins):
        yield joined
        if joined.end > phrase.end and not phrase.definite and phrase.inner != "verbal" and _certain(reader, joined):
            # «زيارة إلى مصر استغرقت يومين»: it is the visit that lasted.
            yield from reader.grammar.relatives(reader, joined)
        if joined.end > phrase.end and not phrase.definite and reader.kind(joined.end + 1) == "suffix":
            yield from measured(reader, joined, noun_phrases)  # «مساعدة للموازنة قيمتها …»
    told = list(reader.grammar.relatives(reader, phrase))
    ends = {more.end for more in told}
    for more in told:
        reader.reach(more.end)
        yield more
        if more.after[len(phrase.after) :].strip().startswith(WHO):
            continue  # «الخطة التي كانت جزءا من الاتفاق»
        # «الهجوم الذي شنته الحركة على القاعدة»: the clause has its own preposition first.
        yield from (each for each in _joined(reader, more, joins) if each.end not in ends)
        yield from measured(reader, more, noun_phrases)
    yield from _all_of_it(reader, phrase)
    yield from whole(reader, phrase)
    yield from (*among(reader, phrase, noun_phrases), *these_in_particular(reader, phrase, noun_phrases))
    yield from (*measured(reader, phrase, noun_phrases), *aged(reader, phrase))
    yield from with_its_size(reader, phrase, simple_phrases)
    yield from in_so_long(reader, phrase, simple_phrases)
    this = demonstratives().get(reader.norm(phrase.end))
    behind = reader.readings(phrase.end + 1, "noun", "masdar")
    free = phrase.definite and phrase.kind in ("count", "mass", "bare") and not marked(phrase.determiner)
    free = free and not any(reading.definite for reading, _ in behind)  # «نفت الحكومة هذه الاتهامات»
    if this is not None and free and points_at(reader.norm(phrase.end), phrase):
        owner = phrase.determiner.removesuffix("'").removesuffix("'s")
        after = f"of {owner} {phrase.after}".strip() if owner else phrase.after
        yield pointed(replace(phrase, end=phrase.end + 1, after=after, determiner=""), this)
    yield from bracketed(reader, phrase, noun_phrases)
    yield from (more for each in emphasised(reader, phrase) for more in (each, *of_that_year(reader, each)))
    for each in and_others(reader, phrase, WAYS):
        yield from _joined(reader, each, joins if each.many == 1 else {})
    yield from of_his_own(reader, phrase)
    yield from in_commas(reader, phrase, reader.grammar.relatives)
    yield from (*with_unsaid_name(reader, phrase), *posted_with_name(reader, phrase, WAYS))
    for named_too in apposed(reader, phrase):
        yield named_too
        if named_too.type == "person":
            yield from entitled(reader, named_too, WAYS)  # «الجنرال عاصم منير، قائد الجيش،»
    yield from both_named(reader, phrase, WAYS)
    yield from entitled(reader, phrase, WAYS)


def _certain(reader: Reader, joined: NounPhrase) -> bool:
    """Does a phrase end in what nothing is said of without «الذي»: to Saudi Arabia, on the base, «للفرق الفنية»?"""
    words = joined.after.split()
    certain = reader.norm(joined.end - 1).startswith(ARTICLE) or reader.kind(joined.end - 1) == "suffix"
    return bool(words) and (words[-1][:1].isupper() or "the" in words[-3:] or certain)


def _all_of_it(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوى السياسية كافة», «الأطراف جميعها»: all the political forces, all parties."""
    if reader.norm(phrase.end) not in small_words()["all"] or not phrase.definite:
        return
    if not (phrase.plural or (phrase.kind == "mass" and phrase.number == "plural")):
        return
    end = phrase.end + 1
    if reader.kind(end) == "suffix":
        if not resumes(reader.norm(end), phrase):
            return
        end += 1
    elif reader.norm(phrase.end) not in small_words()["all_behind"]:
        return
    for each in all_of(phrase):
        yield replace(each, end=end)


def _with_number(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    for one in numbered(reader, phrase):
        yield one
        yield from described(reader, one)


def _joined(reader: Reader, phrase: NounPhrase, joins: Joins, depth: int = 0) -> Iterator[NounPhrase]:
    """A phrase and what its own noun joins to it: «اتفاق على», «حوار بين … حول …»."""
    if by_wounds(reader, phrase):
        how = table("wounds_of").get(reader.norm(phrase.end + 2), "")
        yield replace(phrase, end=phrase.end + (3 if how else 2), core=spaced(how, phrase.core))
        return
    yield phrase
    fused = table("with_what").get(reader.norm(phrase.end), "")
    for what in reader.grammar.what(reader, phrase.end) if fused and joins.get(fused) else ():
        led = "" if joins[fused] == "direct" else joins[fused]  # «التزامهما بما نص عليه الاتفاق»
        yield replace(phrase.then(what.end, spaced(led, what.said)), taken=phrase.taken | {fused}, owner=False)
    for other in between_them(reader, phrase.end, joins) if not phrase.modifier and depth < MOST_JOINS else ():
        # «العلاقات بينهما»: the relations between them.
        yield replace(phrase.then(other.end, other.said), taken=phrase.taken | {reader.norm(phrase.end)}, owner=False)
    preposition = reader.norm(phrase.end)
    of_thing = joins.get(FOR_THING, "") if preposition == FOR and not joins.get(FOR) else ""
    joins = {**joins, FOR: of_thing} if of_thing else joins
    by = preposition == FOR and phrase.head in small_words()["by_people"]  # «أول زيارة لمسؤول عربي»
    # «عودة آمنة للاجئين»: theirs; without its adjective, «العودة لطالبان» may be to them.
    going = preposition == FOR and phrase.described and is_going(phrase, joins.get(FOR))
    led = joins.get(preposition) or _origin(phrase, preposition)
    english = "of" if going else led or ("by" if by else belonging(reader, phrase))
    away = posted(phrase, preposition)
    sited = preposition == IN and phrase.head in small_words()["sited"] and marked(phrase.determiner)
    english = "for" if away else "in" if sited else english  # «سفارتها في طهران وقنصليتها في مشهد»
    if preposition == FOR and phrase.human and reader.norm(phrase.end + 1) in small_words()["affairs"]:
        english = "for"  # «نائب وزير الخارجية للشؤون السياسية»
    if not english or not preposition or depth >= MOST_JOINS or phrase.inner == "verbal":
        return
    mood = any(True for _ in in_what_mood(reader, phrase.end))
    if mood or fixed_adverb(reader, phrase.end) or opens_time(reader, phrase.end):
        return  # «وصول الوفد لأول مرة», «(تنظر إلى) القرار بقلق»
    two = phrase.definite and phrase.number == "dual" and preposition in small_words()["of"] and english == "of"
    if two or (phrase.modifier and english == "by"):  # «ينتهي الجانبان من الإجراءات», «خطة انسحابها من العراق»
        return
    if reader.norm(phrase.end + 1) in small_words()["worth"]:
        return  # «قرض بقيمة مليار دولار»
    if preposition in small_words()["of"] and ranges(reader, phrase.end):
        english = "from"  # «من 14 فرقة إلى 12»
    if (
        phrase.genitive is not None
        and phrase.genitive.head in small_words()["collective"] | small_words()["divided"]
        and preposition in small_words()["of"]
        and not any(True for _ in reader.atoms_at(phrase.end + 1, "place", "state"))
    ):
        return  # «مغادرة آخر دفعة من المستشارين»: a batch of them
    if (
        phrase.genitive is not None
        and phrase.head in small_words()["said_by_doers"]
        and preposition in small_words()["of"]
    ):
        return  # «مشاركة قوات من الجيش في العمليات»: forces of the army
    able = phrase.head in small_words()["to_do"] and bool(joins.get(preposition))
    able = able and not reads_as_its_own(reader, phrase.end + 2)  # «حاجة إلى حل سياسي»: for a political solution
    acts = reader.grammar.actions(reader, phrase.end + 1) if able else ()
    for act in acts:
        # «قدرة الجيش على حماية الحدود»: the army's ability to protect the border.
        yield replace(
            phrase.then(act.end, f"to {act.base}"), inner="verbal", owner=False, taken=phrase.taken | {preposition}
        )
    if acts:
        reader.memo[("taken", phrase.end)] = (*reader.memo.get(("taken", phrase.end), ()), preposition)
        return
    if preposition in small_words()["between"] and reader.norm(phrase.end + 1) in small_words()["them_all"]:
        if reader.kind(phrase.end + 1) == "suffix":
            yield replace(phrase.then(phrase.end + 2, f"{english} them"), owner=False)  # «العلاقات بينهما»
        return
    if english == "of" and preposition in small_words()["of"] & phrase.taken:
        return  # «(سحب) جزءا من قواته من المدينة»: out of it
    full = bool(phrase.inner) and english in ("of", "at")
    owns = phrase.head in small_words()["said_no_to"] and english == "of"  # «رفضه لاستمرار الاحتلال»
    aims = reader.grammar.actions(reader, phrase.end + 1) if preposition == FOR and not owns else ()
    if joins.get(FOR) == "for" and reader.norm(phrase.end + 1).startswith(ARTICLE):
        aims = tuple(act for act in aims if act.end > phrase.end + 2)  # «صندوق للتعافي»: a fund for recovery
    if preposition == FOR and not owns and (full or aims):
        return  # «نهاية الأسبوع لإجراء المفاوضات»: to hold them
    for governed in noun_phrases(reader, phrase.end + 1):
        if going and not goes(governed):
            continue
        if english == ORIGIN and not joins.get(preposition):
            if governed.human and governed.plural and phrase.head in small_words()["collective"]:
                english = "of"
            elif not _of_a_body(governed):
                continue
        of_some = phrase.head in small_words()["collective"] | small_words()["times_of"]
        governed = _uncertain(governed) if english == "of" and of_some else governed
        modifier = preposition == FOR and not (phrase.definite or phrase.after) and modifier_before(phrase, governed)
        if modifier:
            # «اتفاق لوقف إطلاق النار»: a cease-fire agreement.
            yield replace(phrase, end=governed.end, core=with_modifier(phrase, modifier), chain=True)
            continue
        words = hinted(governed.said, *owners_of(phrase, governed))  # «اتصالا بنظيره»: no call has one
        if english == "to" and governed.kind == "gerund":
            continue
        there = governed.type in ("place", "state") and preposition in small_words()["of"]
        if (there and english == "of" and phrase.head in small_words()["collective"]) or not may_own(english, governed):
            continue  # «خروج الجماعات من حلب»: they leave it
        if there and english == "of" and phrase.head in small_words()["traded"]:
            english = ORIGIN  # «واردات من إيران»: from it, «من النفط»: of oil
        if english == "in" and governed.human:
            english = "to"  # «وصول المساعدات إلى السكان»
        if english == "by" and not by and not (governed.actor or governed.human):
            continue  # «رفض التهجير من أرضه»: no land rejects
        if preposition == ABOUT and governed.actor and reader.norm(governed.end) in small_words()["opens_topic"]:
            english = "by"  # «تقرير عن المنظمة حول الأمن»: what it is about stands behind
        doer = governed.actor or governed.human or governed.type in ("state", "place")
        if of_thing and doer and not ((by and governed.human) or (english == "to" and phrase.determiner)):
            continue  # «قصف للجيش»: the army does it; «زيارته لبغداد»: to it
        if by and governed.human is not (english == "by"):
            if not governed.human:
                continue
            english = "by"
        lies = governed.type in ("place", "state") or stem(governed.head) in small_words()["at_these"]
        if (
            words is None
            or (preposition == IN and (governed.type in ("place", "state")) is not (sited or away))
            or (away and governed.type != "state")
            or (english == ORIGIN and ORIGIN in phrase.after.split() and phrase.taken)  # «إبعاد … من … عن»
            or (preposition == "ب" and english == "with" and lies)
        ):
            continue  # where it is ends the clause: «اتفاقية للتعاون في عمان»
        if english == "of" and preposition == FOR and governed.actor and phrase.head in small_words()["attacks"]:
            english = "by"  # «قصف للجيش»
        along = english == "of" and preposition in small_words()["at_place"]
        if along and stem(governed.head) in small_words()["on_nouns"]:
            english = "on"  # «قصف متبادل على الحدود»
        words = words if english == "direct" else f"{english} {words}"
        more = replace(doer_first(phrase).then(governed.end, words), taken=phrase.taken | {preposition}, owner=False)
        if english != reader.vocabulary.prepositions.get((preposition,)):
            reader.memo[("taken", phrase.end)] = (*reader.memo.get(("taken", phrase.end), ()), preposition)
        yield from _joined(reader, more, joins, depth + 1)


def _origin(phrase: NounPhrase, preposition: str) -> str:
    """«وفد من الإدارة الذاتية», «مسؤولون من الوزارة»: from it, where people or a body stand before it."""
    own = preposition in small_words()["of"] and (phrase.human or phrase.actor) and not phrase.definite
    return ORIGIN if own and phrase.kind == "count" and not phrase.clausal else ""


def _of_a_body(phrase: NounPhrase) -> bool:
    lands = phrase.plural and stem(phrase.head) in small_words()["come_from"]  # «جنودا من خمس دول»
    return (
        (phrase.definite or lands) and (lands or phrase.actor or phrase.type in LANDS_AND_GROUPS) and not phrase.human
    )


def _uncertain(phrase: NounPhrase) -> NounPhrase:
    """«سلسلة من الهجمات»: a series of attacks."""
    plain = phrase.kind == "count" and phrase.plural and not (phrase.after or phrase.determiner)
    return replace(phrase, kind="bare") if plain else phrase
