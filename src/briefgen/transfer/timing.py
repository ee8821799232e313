"""Times told by what they stand beside: «بعد يومين من الهجوم», «لليوم الثالث على التوالي», «اعتبارا من الأحد»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefgen.transfer.bare_lengths import bare_lengths
from briefgen.transfer.cells import Atom
from briefgen.transfer.comparisons import ORDINALS
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lapses import lapses
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.names import preposed
from briefgen.transfer.noun_phrases import noun_phrases, simple_phrases
from briefgen.transfer.quantities import about
from briefgen.transfer.reader import Reader
from briefgen.transfer.time_heads import lasts_about

ADJECTIVE = "adjective"
PREPOSITIONS = ("on ", "in ", "at ")
LASTING = ("for the past one ", "for the past ")
AFTER, WITHIN = "after", "within "
FEWER, LESS = "fewer than", "less than"


def timings(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The times at a cell that speak before a date alone does: the cell after, and the English."""
    yield from _dated(reader, at)
    on_the_date = [end for _, end in reader.standing(at, "on_the_date")]
    yield from ((atom.end, atom.en) for end in on_the_date for atom in reader.atoms_at(end, "date"))
    yield from lapses(reader, at)
    yield from _apart(reader, at)
    yield from _within(reader, at)
    yield from _turns(reader, at)
    yield from _shares(reader, at)
    yield from _points(reader, at)
    yield from ((end, f"for {long}") for end, long in (_lengths(reader, at + 1) if lasts_about(reader, at) else ()))
    for atom in reader.atoms_at(at, "date"):
        if atom.en.startswith("for ") and reader.norm(atom.end) in small_words()["another"]:
            yield atom.end + 1, atom.en.replace("for ", "for another ", 1)  # «لخمسة أيام أخرى»
        for words in small_words()["renewable"] if atom.en.startswith("for ") else ():
            end = reader.behind(atom.end, words)
            if end:
                yield end, atom.en.replace("for ", "for a renewable period of ", 1)


@cache
def _heads() -> dict[tuple[str, ...], tuple[str, bool]]:
    return {tuple(words.split()): (said["en"], "bare" in said) for words, said in table("dated").items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _heads())


def _dated(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«في موعد لا يتجاوز سبتمبر» no later than September, «في وقت سابق من الشهر الجاري» earlier this month."""
    if reader.norm(at) not in _first_words():
        return
    for words, (english, bare) in _heads().items():
        end = at + len(words)
        if reader.norm(at) != words[0] or tuple(reader.norm(n) for n in range(at, end)) != words:
            continue
        for atom in reader.atoms_at(end, "date"):
            yield atom.end, f"{english} {without_preposition(atom.en) if bare else atom.en}"
        part = table("parts_of_day").get(reader.norm(end), {}).get(reader.norm(end + 1))
        if part and not bare:
            yield end + 2, f"{english} {part}"


def without_preposition(english: str) -> str:
    """A date bare: «on 5 January» is 5 January."""
    return next((english.removeprefix(each) for each in PREPOSITIONS if english.startswith(each)), english)


def _apart(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«بعد يومين من توقيع الاتفاق» two days after the signing, «قبل ساعات من الهجوم» hours before the attack."""
    english = table("apart").get(reader.norm(at))
    passed = english == AFTER and reader.norm(at + 1) in small_words()["passing"]  # «بعد مرور عام على الاتفاق»
    for end, how_long in _lengths(reader, at + 1 + passed) if english else ():
        if reader.norm(end) not in small_words()["apart_from"]:
            continue
        for event in noun_phrases(reader, end + 1):
            goes_on = (
                stem(event.head) in small_words()["lasting_events"] or event.head in small_words()["lasting_events"]
            )
            if goes_on and english == AFTER and reader.norm(end) in small_words()["of"]:
                # «بعد يومين من المحادثات»: after two days of talks.
                of = replace(event, kind="bare") if event.kind in ("count", "mass") and not event.determiner else event
                yield event.end, f"{english} {how_long} of {of.said}"
            elif (english != AFTER and goes_on) or (_happens(event) and not goes_on):
                yield event.end, f"{how_long} {english} {event.said}"


def _within(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«خلال أسبوعين من توقيع الاتفاق»: within two weeks of the signing of the agreement."""
    for atom in reader.atoms_at(at, "date"):
        if atom.en.startswith(WITHIN) and reader.norm(atom.end) in small_words()["of"]:
            for event in noun_phrases(reader, atom.end + 1):
                if _happens(event) or stem(event.head) in small_words()["events"]:
                    yield event.end, f"{atom.en} of {event.said}"


def _lengths(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """A length of time: two days, more than three weeks, hours."""
    more = table("more_than").get(reader.norm(at)) if reader.norm(at + 1) in small_words()["of"] else None
    counted = any(True for _ in reader.atoms_at(at, "number"))
    more, start = (more, at + 2) if more and not counted else ("", at) if counted else about(reader, at)
    for phrase in simple_phrases(reader, start):
        if phrase.head.removesuffix("s") in small_words()["times"] and not (phrase.definite or phrase.after):
            said = phrase.said.replace(FEWER, LESS)
            yield phrase.end, f"{more} {said}".strip() if start > at else said


def _happens(phrase: NounPhrase) -> bool:
    return phrase.verbal or phrase.kind == "gerund" or stem(phrase.head) in small_words()["events"]


def _turns(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«للمرة الثانية منذ أسبوع», «لليوم الثالث على التوالي»: for the third day in a row."""
    if reader.norm(at) not in small_words()["to_whom"]:
        return
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if adverb is not None and adverb[0] == table("turn_words")["first"]:
        yield from _in(reader, adverb[1], adverb[0])
        return
    unit = table("turns").get(reader.norm(at + 1))
    for reading, word in reader.readings(at + 2, ADJECTIVE) if unit else ():
        if not reading.definite or word.en not in ORDINALS:
            continue
        said = f"for the {word.en} {unit}"
        row = any(reader.behind(at + 3, words) for words in small_words()["in_a_row"])
        if row:
            yield at + 5, f"for the {word.en} straight time" if unit == "time" else f"{said} in a row"
        else:
            yield at + 3, said
            if unit == "time":
                yield from _in(reader, at + 3, said)


def _in(reader: Reader, at: int, said: str) -> Iterator[tuple[int, str]]:
    """«للمرة الأولى منذ سنوات»: for the first time in years."""
    if reader.norm(at) not in small_words()["since_then"]:
        return
    long_ago = table("long_ago").get(reader.norm(at + 1))
    for atom in reader.atoms_at(at, "date"):
        lasting = next((atom.en.removeprefix(each) for each in LASTING if atom.en.startswith(each)), "")
        one = "a " if atom.en.startswith(LASTING[0]) else ""
        yield atom.end, f"{said} {f'in {one}{lasting}' if lasting else atom.en}"
        return
    if long_ago:
        yield at + 2, f"{said} in {long_ago}"


def _shares(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«في الأسبوع الثالث من أبريل»: in the third week of April."""
    unit = table("shares").get(reader.norm(at + 1)) if reader.norm(at) in small_words()["inside"] else None
    if not unit or reader.norm(at + 3) not in small_words()["of"]:
        return
    for reading, word in reader.readings(at + 2, ADJECTIVE):
        # «الثالث من أبريل» by itself is 3 April.
        dates = (*reader.atoms_at(at + 2, "date"), *reader.atoms_at(at + 4, "date"))
        for atom in dates if reading.definite and word.en in ORDINALS else ():
            month = without_preposition(atom.en).lstrip("0123456789 ")
            yield atom.end, f"{'on' if unit == 'day' else 'in'} the {word.en} {unit} of {month}"


def _points(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«منذ الجمعة», «بعد عام 2014»: the date says its preposition."""
    english = reader.vocabulary.prepositions.get((reader.keys[at],)) if at < len(reader.keys) else None
    if reader.norm(at) in small_words()["points"] and english:
        for atom in reader.atoms_at(at + 1, "date"):
            if atom.en.startswith(f"{english} "):
                yield atom.end, atom.en


def rated(reader: Reader, at: int) -> bool:
    """Does «سنويا» stand at a cell behind an amount: «10 مليارات دولار سنويا», and not «اجتماعا سنويا»?"""
    return reader.norm(at) in table("per_time") and any(
        atom.end in (at - 1, at) for n in range(max(at - 9, 0), at) for atom in reader.atoms_at(n, "number")
    )


def names_a_place(reader: Reader, at: int, atom: Atom) -> bool:
    """«حي مايو», «ميدان أكتوبر»: is a month by itself, behind a noun that is none of time, the name of a place?"""
    alone = atom.end == at + 1 and atom.en.startswith("in ") and not preposed(reader, at - 1)
    return alone and any(
        not r.definite and w.en in small_words()["named_by_dates"] for r, w in reader.readings(at - 1, "noun")
    )


def bounded_lengths(reader: Reader, at: int) -> tuple[tuple[int, str], ...]:
    """«(دام) أكثر من عامين»: more than two years, where no number says it."""
    bounded = reader.norm(at) in table("more_than") and reader.norm(at + 1) in small_words()["of"]
    counted = any(True for _ in reader.atoms_at(at, "number"))
    return tuple(_lengths(reader, at)) if bounded and not counted else ()


def how_long(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«أجلت الانتخابات ثلاثة أشهر»: for three months, where a number or a dual says how many."""
    counted = any(True for _ in reader.atoms_at(at, "number"))
    if reader.longest(at, reader.vocabulary.adverbs) is not None:
        return  # «ليلا»: at night
    bounded = bounded_lengths(reader, at)
    if bounded:
        yield from ((end, f"for {much}") for end, much in bounded)
        return
    several = reader.norm(at) in table("few")
    if not (counted or several or any(reading.number == "dual" for reading, _ in reader.readings(at, "noun"))):
        yield from bare_lengths(reader, at)
        return
    for phrase in simple_phrases(reader, at):
        unit = phrase.head.removesuffix("s")
        if unit in small_words()["times"] and not (phrase.definite or phrase.after or phrase.genitive):
            yield phrase.end, f"for {phrase.said}"
            for words in small_words()["renewable"]:
                end = reader.behind(phrase.end, words)
                if end:
                    yield end, f"for a renewable period of {phrase.said}"  # «120 يوما قابلة للتجديد»
