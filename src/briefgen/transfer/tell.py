"""One English for a span, or a refusal with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from briefgen.packs.pack import Pack
from briefgen.transfer.actions import actions, verbs_as_actions
from briefgen.transfer.cells import Atoms, Cell
from briefgen.transfer.clauses import clauses, dependents, to_come
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.cuts import adds, pauses, speaks_on
from briefgen.transfer.endings import in_nominative
from briefgen.transfer.form import Action, NounPhrase, Tense, VerbGroup, spaced
from briefgen.transfer.goes_on import urges
from briefgen.transfer.grammar import reader_of
from briefgen.transfer.lists import DIRECT, small_words, tables
from briefgen.transfer.not_only import goes_further
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.one_english import englishes, written
from briefgen.transfer.own_offices import of_a_ministry
from briefgen.transfer.owners import settled
from briefgen.transfer.reader import Reader, TooManyReadings
from briefgen.transfer.relatives import relative_phrases
from briefgen.transfer.resumed import done_with_it
from briefgen.transfer.said_on import said_on
from briefgen.transfer.so_called import by_nobody
from briefgen.transfer.standing_alone import topic
from briefgen.transfer.stipulations import besides_at, stipulated
from briefgen.transfer.struck import struck_by
from briefgen.transfer.this_land import only_in_it
from briefgen.transfer.verbs import agrees, verbs
from briefgen.transfer.whether import or_not
from briefgen.wording.filters import ACTION
from briefgen.wording.spoken import AND

Reason = Literal["unknown word", "homograph", "two readings", "construction", "too long"]
LONGEST = 80
"""Cells of the longest span that is tried."""
LEAST = 2
"""Cells of the shortest reading that may stand for a longer one."""
SURE = 4
"""Cells of a clause that a verbal noun could open, from which on the words around it tell."""
OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Mm]y)\b|(?:^|[a-z,;] )I(?= [a-z])")
"""Words of those who speak."""
AND_SAID, CUT = "and", "…"
"""Stands for what a text adds behind the words told."""

Way = tuple[int, str]
"""The cell after a reading, and its English."""


@dataclass(frozen=True, slots=True)
class Told:
    """English for a whole span, or the reason why there is none and the word where reading ended."""

    en: str = ""
    reason: Reason | None = None
    word: str = ""
    gerund: str = ""
    """Of an action, the form in -ing."""
    subjunctive: str = ""
    """Of a clause behind «أن», as it is asked for: «(that) the forces withdraw»."""
    denied: str = ""
    """Of a clause behind «أن» that opens with «يكون», as it is denied: «(that) the plan was a failure»."""
    between: tuple[str, ...] = ()
    """The Englishes that could not be told apart."""


def tell_phrase(cells: Sequence[Cell], atoms: Atoms, pack: Pack, nominal: bool = False) -> Told:
    """A span as a noun phrase: all of its words, in one English; ``nominal``: it stands behind a preposition."""
    named = any(atom.type != ACTION for atom in atoms.get(0, ()))
    may_open = bool(cells) and not (named or nominal) and any(reading.finite for reading in cells[0].readings)
    if may_open and _opens_clause(reader_of(cells, atoms, pack), cells[0]):
        return Told(reason="homograph", word=cells[0].norm)  # «قتل ثلاثة جنود» may be a clause

    def readings(reader: Reader) -> Iterable[Way]:
        found = [whole for phrase in noun_phrases(reader, 0) for whole in topic(reader, phrase)]
        yield from stipulated(reader, ((whole.end, whole.said) for whole in found))
        for deed in found:
            # «عودة العقوبات إذا …»: of what is done, when and on what condition.
            for each in dependents(reader, deed.end, False) if deed.verbal or deed.kind == "gerund" else ():
                yield each.end, f"{deed.said} {each.said}"

    told = _told(cells, atoms, pack, readings)
    return Told(reason="construction", word=cells[0].norm) if OURS.search(told.en) else told


def _opens_clause(reader: Reader, first: Cell) -> bool:
    """May the first word be a verb, with what follows for its subject or without a reading as a noun?"""
    if not any(reading.kind in ("noun", "masdar") for reading in first.readings):
        return True
    try:
        subjects = noun_phrases(reader, 1)
        return any(agrees(verb, each, before=False) for verb in verbs(reader, 0) for each in subjects)
    except TooManyReadings:
        return True


def tell_action(cells: Sequence[Cell], atoms: Atoms, pack: Pack, nominal: bool = False) -> Told:
    """A span that a verbal noun opens as what is done, without its doer: «withdraw the forces» for «سحب القوات».

    ``nominal``: it stands behind a preposition, so that its first word is no verb.
    """
    told = _told_action(cells, atoms, pack, lambda reader: actions(reader, 0))
    if OURS.search(told.en):
        return Told(reason="construction", word=cells[0].norm)  # «تعزيز قدراتنا»: nobody says whose
    if told.en and not nominal and any(reading.finite for reading in cells[0].readings):
        if _opens_clause(reader_of(cells, atoms, pack), cells[0]):
            return Told(reason="homograph", word=cells[0].norm)  # «قتل ثلاثة جنود»
        clause = _told(cells, atoms, pack, lambda reader: ((each.end, each.said) for each in clauses(reader, 0)))
        if clause.en or clause.between:
            return Told(reason="homograph", word=cells[0].norm)  # «أمر الرئيس بسحب القوات» may be a clause
    return told


def _told_action(cells: Sequence[Cell], atoms: Atoms, pack: Pack, found: Callable[[Reader], Iterable[Action]]) -> Told:
    """The one action among those found, with its form in -ing, which may have been cut and has its pronouns said."""
    gerunds: dict[str, str] = {}

    def readings(reader: Reader) -> Iterable[Way]:
        for act in found(reader):
            later = ((each.end, f" {each.said}") for each in dependents(reader, act.end, False))
            for end, besides in ((act.end, ""), *besides_at(reader, act.end), *later):
                gerunds[act.base + besides] = act.gerund + besides
                yield end, act.base + besides

    told = _told(cells, atoms, pack, readings)
    if not told.en:
        return told
    bare = told.en.removesuffix(f" {CUT}")
    gerund = next(gerund for base, gerund in gerunds.items() if written(settled(by_nobody(base)) or "") == bare)
    return replace(told, gerund=written(settled(by_nobody(gerund)) or gerund) + told.en[len(bare) :])


def tell_tail(
    cells: Sequence[Cell],
    atoms: Atoms,
    pack: Pack,
    joins: Mapping[str, str],
    heads: Sequence[NounPhrase],
    past: bool,
    given: NounPhrase | None = None,
) -> Told:
    """What a sentence goes on with behind words told already: adverbials, and one preposition of theirs first.

    ``joins`` gives that preposition's English by the word before it: «(عقوبات) على شركات روسية», on Russian companies.
    ``heads`` are the nouns right before, of which a verb may say something: «(قرار) يدعو إلى هدنة»; ``past``:
    the sentence is told in the past, which matters to a clause that depends on it. ``given`` is what stands right
    before, of which something may be said: who is among them, how old they are, what is to be done with them.
    """

    def ends(reader: Reader) -> Iterable[Way]:
        yield from said_on(reader, given) if given is not None else ()
        to_do = tuple(done_with_it(reader, 0, given))
        yield from ((end, said) for end, said in to_do if said is not None)
        if to_do:
            return  # «لإبلاغه بقراره»: no notification of it
        yield from ((each.end, each.said) for each in adjuncts(reader, 0, tuple(joins)) if each.said)
        english = joins.get(reader.norm(0))
        acts = reader.grammar.actions(reader, 1) if reader.norm(0) in small_words()["purpose"] else ()
        yield from ((act.end, f"to {act.base}") for act in acts)  # «للانتقال إلى شراكة»: to move on to …
        for phrase in noun_phrases(reader, 1) if not acts and (english or reader.norm(0) == AND) else ():
            led = AND_SAID if not english else "" if english == DIRECT else english
            for more in adjuncts(reader, phrase.end):
                yield more.end, spaced(led, phrase.said, more.said)
        yield from ((each.end, each.said) for each in dependents(reader, 0, past))
        yield from ((each.end, each.after) for head in heads for each in relative_phrases(reader, head))

    def readings(reader: Reader) -> Iterable[Way]:
        yield from stipulated(reader, ((end, said) for end, said in ends(reader)))
        yield from besides_at(reader, 0)

    return _told(cells, atoms, pack, readings, tail=True)


def tell_clause(cells: Sequence[Cell], atoms: Atoms, pack: Pack, first: int = 0, certain: bool = False) -> Told:
    """A span as a clause that begins at cell ``first``, behind «that» where it is 1: all its words, in one English.

    ``certain``: it is known to be a clause, and its first word may be a verb though it could be a noun.
    """
    if len(cells) <= first:
        return Told(reason="construction")
    first += not first and len(cells) > SURE and cells[0].norm in small_words()["indeed"]  # «إن الحكومة قررت»
    kinds = {each.kind for each in cells[first].readings if each.state != "before_suffix"}
    sure = small_words()["done"] | small_words()["link_forms"]
    either = "verb" in kinds and kinds & {"noun", "masdar"} and cells[first].norm not in sure

    def readings(reader: Reader) -> Iterable[Way]:
        return stipulated(reader, ((clause.end, clause.said) for clause in clauses(reader, first)))

    told = _told(cells, atoms, pack, readings)
    if told.en and first and either and tell_wanted(cells, atoms, pack).en:
        return Told(reason="homograph", word=cells[first].norm)  # «أن تقدم الحكومة خطة»: no progress
    if told.en and (first or certain) and OURS.search(told.en):
        return replace(told, en=f'"{told.en}"')  # «قال إننا لن نسمح», «قال: "قواتنا باقية"»: their own words
    if told.en and either and not certain and _may_be_noun(cells, atoms, pack, first, told):
        return Told(reason="homograph", word=cells[first].norm)  # «وقف القتال» stopped, or is the end of it
    return told


def _may_be_noun(cells: Sequence[Cell], atoms: Atoms, pack: Pack, first: int, told: Told) -> bool:
    """Does a clause whose first word may be a verbal noun also read as a noun phrase or an action, or is it short?

    «تمكن الجيش من استعادة المدينة» is a clause, «رفض الحكومة للقرار» is none.
    """
    if first:
        # «أن وقف القتال ضروري»: behind «أن» a form of the past opens no clause
        return any(each.kind == "verb" and each.tense != "past" for each in cells[first].readings)
    cut = told.en.endswith(CUT)
    if len(cells) < SURE:
        return True
    if in_nominative(cells[1]):
        return False  # «بحث الوزيران العلاقات»: they discussed
    reader = reader_of(cells, atoms, pack)
    if any(struck_by(reader, verb) or (urges(reader, verb) and not verb.group.passive) for verb in verbs(reader, 0)):
        return False  # «طالب الادعاء بإعدام المتهم»: it demanded that
    if any(atoms.get(1, ())) and cells[1].kind == "number" and not any(True for _ in reader.readings(0, "masdar")):
        return False  # «صوت 45 نائبا ضد القرار»: they voted
    suffered = any(word.word in small_words()["suffered"] for _, word in reader.readings(0, "verb"))
    if suffered and any(be in told.en for be in (" was ", " were ")):
        return False  # «قتل ثلاثة جنود في هجوم» says the same as a noun
    if any(word.word in small_words()["fails"] for _, word in reader.readings(0, "verb")):
        return False  # «فشل البرلمان في تمرير القانون»: so does his failure
    action = _told(cells, atoms, pack, lambda it: _timed(it, ((a.end, a.base) for a in actions(it, 0))))
    phrase = _told(
        cells, atoms, pack, lambda reader: _timed(reader, ((p.end, p.said) for p in noun_phrases(reader, 0)))
    )
    return any((each.en and (cut or not each.en.endswith(CUT))) or each.between for each in (action, phrase))


def _timed(reader: Reader, ways: Iterable[Way]) -> Iterator[Way]:
    """Readings, and each with a clause that depends on it: «وقف القتال قبل أن تبدأ المفاوضات»."""
    for end, said in ways:
        yield end, said
        yield from ((each.end, f"{said} {each.said}") for each in dependents(reader, end, False))


def tell_wanted(cells: Sequence[Cell], atoms: Atoms, pack: Pack) -> Told:
    """A span behind «أن» or «ألا», which is cell 0, that a verb opens: what somebody is to do, or another.

    Another is told with its subject, in the future and as it is asked for; oneself as an action.
    """
    words = small_words()
    if len(cells) < 2 or cells[0].norm not in words["to"] | words["to_not"]:
        return Told(reason="construction")
    denied = cells[0].norm in words["to_not"]

    def by_another(tense: Tense) -> Told:
        def readings(reader: Reader) -> Iterable[Way]:
            found = to_come(reader, 1, VerbGroup(tense, denied))
            return stipulated(reader, ((each.end, each.said) for each in found))

        return _told(cells, atoms, pack, readings)

    another = by_another("future")
    himself = _told_action(cells, atoms, pack, lambda reader: verbs_as_actions(reader, 1, denied))
    if another.en and himself.en and not _undergone_alike(another.en, himself.en):
        return Told(reason="two readings", between=(another.en, himself.en))
    was = by_another("past").en if another.en and cells[1].norm in words["be_future"] else ""
    asked = by_another("subjunctive").en if another.en else ""
    asked = asked or (another.en if cells[1].norm in words["be_future"] else "")  # «أن تكون قد انسحبت»: have withdrawn
    return replace(another, subjunctive=asked, denied=was) if another.en else himself


def _undergone_alike(another: str, himself: str) -> bool:
    """«أن تعقد القمة»: that it will be held, or to hold it? They come to the same."""
    what, passive, _ = another.partition(" will be ")
    return bool(passive) and himself.partition(" ")[2].startswith(what)


def _told(
    cells: Sequence[Cell], atoms: Atoms, pack: Pack, readings: Callable[[Reader], Iterable[Way]], tail: bool = False
) -> Told:
    """The one English of the whole, or of as much as may stand for it; otherwise the reason.

    ``tail``: what is left out would be left out without it as well, so that it may end before any phrase.
    """
    if not cells or len(cells) > LONGEST:
        return Told(reason="too long")
    reader = reader_of(cells, atoms, pack)
    bar, reason = _barred(reader)

    def pausing(end: int) -> bool:
        return (tail and cells[0].norm != AND and pauses(cells, atoms, end)) or only_in_it(reader, end)

    def may_end(end: int) -> bool:
        may = (end > LEAST or tail) and end <= bar and end < len(cells)
        may = may and cells[end].norm not in small_words()["long_since"]
        return may and (pausing(end) or adds(cells, atoms, end, pack.lexicon.words))

    if bar < len(cells) and not any(map(may_end, range(bar + 1))):
        return Told(reason=reason, word=cells[bar].norm)
    found: dict[int, set[str]] = {}
    try:
        for end, said in readings(reader):
            found.setdefault(end, set()).add(said)
    except TooManyReadings:
        return Told(reason="too long")
    whole = englishes(found.get(len(cells), ())) if bar == len(cells) else set()
    if len(whole) == 1:
        return Told(whole.pop())
    for end in sorted(filter(may_end, found), reverse=True):
        told = englishes(found[end])
        if len(told) == 1:
            # «(قال إن) القوات ستنسحب، مشيرا إلى …»: what the speaker goes on with is no part of it.
            spoken = cells[0].norm in small_words()["that"] and speaks_on(cells, end + 1, pack.lexicon.words)
            return Told(told.pop() if spoken and not pausing(end) else f"{told.pop()} {CUT}")
    if bar < len(cells):
        return Told(reason=reason, word=cells[bar].norm)
    word = cells[min(reader.furthest, len(cells) - 1)].norm
    if whole:
        return Told(reason="two readings", word=word, between=tuple(sorted(whole)))
    return Told(reason="construction", word=word)


def _barred(reader: Reader) -> tuple[int, Reason]:
    """The first cell that the grammar does not read, and why; the number of cells where there is none."""
    cells, atoms = reader.cells, reader.atoms
    refused = small_words()["refused"]
    doubtful = [at for at, cell in enumerate(cells) if cell.norm in refused or _unknown(cell)]
    if not doubtful:
        return len(cells), "construction"
    covered = {at for start, found in atoms.items() for atom in found for at in range(start, atom.end)}
    covered |= _fixed(reader)
    for at in doubtful:
        cell = cells[at]
        rather = cell.norm in small_words()["but_rather"] and any(
            each.norm in small_words()["negations"] for each in cells[:at]
        )
        rather = rather or goes_further(cells, at) or or_not(cells, at)
        if (at not in covered or atoms.get(at)) and cell.norm in refused and not rather:
            return at, "construction"
        if at not in covered and _unknown(cell):
            return at, "unknown word"
    return len(cells), "construction"


def _fixed(reader: Reader) -> set[int]:
    """The cells of adverbs, prepositions and nouns of several words: «في غضون ذلك», «على الرغم من»."""
    tables = (reader.vocabulary.adverbs, reader.vocabulary.prepositions, reader.vocabulary.compounds)
    found: set[int] = set()
    for at, key in enumerate(reader.keys):
        for each in tables if key in reader.vocabulary.openers else ():
            longest = reader.longest(at, each)
            if longest is not None and longest[1] > at + 1:
                found |= {*range(at, longest[1])}
    return found


def _unknown(cell: Cell) -> bool:
    if cell.kind != "word" or cell.readings:
        return False
    return cell.norm not in own_words() and not of_a_ministry(cell.norm)[0]


@cache
def own_words() -> frozenset[str]:
    """Every Arabic word of the lists and tables of the grammar."""
    keys = [key for each in tables().values() for key in _keys(each)]
    return frozenset().union(*small_words().values(), *(key.split() for key in keys))


def _keys(each: Mapping[str, object]) -> Iterator[str]:
    for key, value in each.items():
        yield key
        if isinstance(value, dict):
            yield from _keys(value)
