"""Adjuncts of rarer kinds: «بشأن ما إذا كانت …», «في العاصمة وآخر في الجنوب», «فيما بينها»; and what theirs tell by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.cells import Atom
from briefgen.transfer.form import Action, NounPhrase
from briefgen.transfer.lapses import happened_once
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.no_means import behind_a_place
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.scheduled import aboard, scheduled
from briefgen.wording.spoken import AND

ON, PAST_SPAN = "on", "for the past "


def rarer(reader: Reader, at: int) -> Iterator[Adjunct]:
    """The adjuncts of rarer kinds at a cell."""
    yield from (*on_whether(reader, at), *among_themselves(reader, at), *what_for(reader, at), *at_what_age(reader, at))
    yield from (*scheduled(reader, at), *aboard(reader, at), *once_before(reader, at))
    yield from since_in_office(reader, at)


def since_in_office(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(هذه أول زيارة للرئيس) منذ توليه منصبه»: since taking office, of what is the first."""
    first = any(reader.norm(n) in table("first") or reader.norm(n) in table("of_a_kind") for n in range(at))
    for words, end in reader.standing(at, "since_in_office") if first else ():
        yield Adjunct(end, str(table("since_in_office")[words]))


def once_before(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(طرحت المطالب) من قبل»: previously, where nothing follows that it could name the doer of."""
    for words, end in reader.standing(at, "once_before"):
        ended = end >= len(reader.cells) or reader.norm(end) in COMMAS
        dated = any(True for n in (end, end + 1) for _ in reader.atoms_at(n, "date"))
        if ended or dated or reader.norm(end) in small_words()["governed"] - {"ب", "ل"}:
            yield Adjunct(end, str(table("once_before")[words]))


def at_what_age(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(توفي) عن عمر يناهز 80 عاما»: at the age of about 80."""
    for words, end in reader.standing(at, "at_the_age"):
        if reader.norm(end).isdigit() and reader.norm(end + 1) in small_words()["age_years"]:
            yield Adjunct(end + 2, f"{table('at_the_age')[words]} {reader.norm(end)}")


def on_whether(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(قرار) بشأن ما إذا كانت القوات ستنسحب»: on whether the forces will withdraw."""
    if reader.norm(at) in small_words()["opens_topic"] and reader.norm(at + 1) in small_words()["whatever"]:
        yield from (Adjunct(each.end, f"{ON} {each.said}") for each in reader.grammar.whether(reader, at + 1))


def what_for(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(أحيل القانون إلى البرلمان) للتصويت»: for a vote; «أكثر من غيرها»: more than others."""
    said = table("what_for").get(reader.norm(at + 1)) if reader.norm(at) in small_words()["purpose"] else None
    if said and not _goes_on(reader, at + 2):
        yield Adjunct(at + 2, said)
    if reader.norm(at) in small_words()["purpose"] and reader.norm(at + 1) in small_words()["reasons_of"]:
        # «لأسباب إنسانية»: for humanitarian reasons
        yield from (
            Adjunct(each.end, f"for {each.said}")
            for each in noun_phrases(reader, at + 1)
            if each.described or each.core.count(" ")
        )
    than = table("than_others").get(reader.norm(at))
    others = reader.norm(at + 1) in small_words()["of"] and reader.norm(at + 2) in small_words()["others_than"]
    if than and others and reader.kind(at + 3) == "suffix":
        yield Adjunct(at + 4, than)


def _goes_on(reader: Reader, at: int) -> bool:
    """Does what a verbal noun before a cell takes stand there: a preposition, a pronoun, an adjective?"""
    taken = reader.kind(at) == "suffix" or (reader.norm(at),) in reader.vocabulary.prepositions
    dated = any(True for _ in reader.atoms_at(at, "date"))
    return taken or (not dated and any(True for _ in reader.readings(at, "noun", "adjective", "masdar", "participle")))


def another_there(reader: Reader, at: int, end: int) -> str:
    """«(هجوم) في العاصمة وآخر في الجنوب»: how another is said behind «و» at a cell, of the noun before the first."""
    gender = table("another_of").get(reader.norm(end + 1)) if reader.norm(end) == AND else None
    if gender is None:
        return ""
    before = (r for r, w in reader.readings(at - 1, "noun", "masdar", "adjective", "participle") if not r.definite)
    found = {(reading.gender or "m", reading.number or "singular") for reading in before}
    return "and another" if (gender, "singular") in found else ""


def longer(reader: Reader, at: int, acts: Iterable[Action]) -> bool:
    """Does a noun phrase at a cell reach further than each of the actions there?"""
    return max((each.end for each in noun_phrases(reader, at)), default=0) > max(act.end for act in acts)


def provided(reader: Reader, verb: Word, at: int) -> Iterator[tuple[int, str]]:
    """«(حكما) يقضي بحل الحزب»: dissolving it, where its words make no noun phrase as long."""
    acts = reader.grammar.actions(reader, at) if verb.en in small_words()["provides"] else ()
    reached = max((each.end for each in noun_phrases(reader, at)), default=0) if acts else 0
    yield from ((act.end, act.gerund) for act in acts if act.end > reached)


def by_then(reader: Reader, at: int, atom: Atom) -> str:
    """«في موعد أقصاه نهاية فبراير»: by late February, and not in it."""
    latest = any(reader.norm(n) in small_words()["at_the_latest"] for n in range(at, atom.end))
    if atom.en.startswith(PAST_SPAN) and happened_once(reader, at):
        return f"{atom.en.removeprefix(PAST_SPAN).replace('one ', 'a ', 1)} ago"  # «اندلعت الحرب منذ عام»
    first, _, rest = atom.en.partition(" ")
    return f"by {rest}" if latest and first in ("in", "on", "at") else atom.en


def as_a_place(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """«بدولة الكويت», «بنغازي بليبيا», and not «بالكويت», which may be what a verb takes."""
    within = reader.norm(at) in small_words()["kinds_of_state"] or reader.norm(at) in table("directions")
    named = phrase.type != "state" or within  # «بجنوب تركيا»
    return named or behind_a_place(reader, at)


def among_themselves(reader: Reader, at: int) -> Iterator[Adjunct]:
    """«(اتفقت الدول) فيما بينها»: among themselves; of two, between them."""
    if reader.norm(at) in small_words()["among_in"] and reader.norm(at + 1) in small_words()["between"]:
        said = table("themselves_all").get(reader.norm(at + 2)) if reader.kind(at + 2) == "suffix" else None
        yield from (Adjunct(at + 3, each) for each in (said,) if each)
