"""Lengths of time counted from today or from an event: «قبل أيام» days ago, «منذ نحو عامين» for about two years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import demonstratives, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases, simple_phrases
from briefgen.transfer.quantities import about
from briefgen.transfer.reader import Reader

AT_MOST = "at most "
BY, BEFORE = "by", "before"
BOUNDED = ("less than ", "fewer than ", "more than ")
LESS = ("fewer than", "less than")
WHO = re.compile(r"\b(?:that|which|whom?) ")
"""Opens a relative, or what is said."""

AT_END, BY_END = "at the end of", "by the end of"


def lapses(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The lengths and seasons at a cell with the preposition before them: the cell after, and the English."""
    norm = reader.norm(at)
    if norm in small_words()["ago"]:
        yield from _ago(reader, at)
    if norm in small_words()["since_then"] and not any(True for n in (at, at + 1) for _ in reader.atoms_at(n, "date")):
        once = happened_once(reader, at)
        for end, much in lengths(reader, at + 1) if once or _goes_on(reader, at) else ():
            yield end, f"{much} ago" if once else f"for {much}"
    yield from _inside(reader, at)
    yield from _for_what_time(reader, at)
    yield from _at_most(reader, at)
    yield from _seasons(reader, at)
    yield from _throughout(reader, at)
    yield from _first_ones(reader, at)


def lengths(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """Two days, about a year, more than three weeks, a few days; the cell after each."""
    led, start = _about(reader, at)
    for phrase in simple_phrases(reader, start):
        if not _of_time(phrase):
            continue
        bare = phrase.plural and phrase.number == "plural" and not phrase.determiner
        if bare and reader.norm(phrase.end) in small_words()["only_few"] and not led:
            yield phrase.end + 1, f"a few {phrase.said}"
        elif not (bare and led) and not phrase.described:
            yield phrase.end, f"{led} {phrase.said}".strip()


def _goes_on(reader: Reader, at: int) -> bool:
    """Does the last verb before a cell stand in the present: «بدأ سحب القوات منذ أشهر» is months ago, or since then."""
    if first_time(reader, at):
        return False
    for before in range(at - 1, -1, -1):
        if reader.norm(before) in table("first"):
            return False  # «أول زيارة منذ نحو عامين»: the first in about two years
        tenses = {reading.tense for reading, _ in reader.readings(before, "verb")}
        if tenses:
            return tenses == {"present"}
    return False


def happened_once(reader: Reader, at: int) -> bool:
    """Does the last verb before «منذ» say what happens at one time: «اندلعت الحرب منذ عامين», two years ago?"""
    if first_time(reader, at):
        return False
    for before in range(at - 1, -1, -1):
        if reader.norm(before) in table("first"):
            return False
        found = [(reading.tense, word.en) for reading, word in reader.readings(before, "verb")]
        if found and not all(each.finite for each in reader.cells[before].readings):
            return False  # «حل سياسي للصراع المستمر منذ سبعة أعوام»
        if found:
            denied = reader.norm(before - 1) in small_words()["negations"] | small_words()["be"]
            past = all(tense == "past" for tense, _ in found)
            return past and not denied and any(en in small_words()["at_once"] for _, en in found)
    return False


def _for_what_time(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(رواتب) عن شهر أيلول»: for September; «تبدأ من مطلع فبراير»: from early February."""
    if reader.norm(at) in small_words()["on_account"] and reader.norm(at + 1) in small_words()["accounted"]:
        yield from ((atom.end, f"for {bare_date(atom.en)}") for atom in reader.atoms_at(at + 1, "date"))
    if reader.norm(at) in small_words()["apart_from"] & small_words()["of"] and _begins(reader, at):
        for atom in reader.atoms_at(at + 1, "date"):
            yield atom.end, f"from {bare_date(atom.en)}"
    if reader.norm(at) in small_words()["since_then"] and _goes_on_first(reader, at):
        yield from ((end, f"in {much}") for end, much in lengths(reader, at + 1))


def _begins(reader: Reader, at: int) -> bool:
    """Does a verb of beginning stand as the last before a cell?"""
    for before in range(at - 1, -1, -1):
        found = {word.en for _, word in reader.readings(before, "verb")}
        if found:
            return bool(found & small_words()["of_beginning"])
    return False


def _goes_on_first(reader: Reader, at: int) -> bool:
    """Does «أول» stand before: «أول زيارة منذ نحو عامين», «هذه الزيارة الأولى منذ عامين»?"""
    if any(True for n in (at, at + 1) for _ in reader.atoms_at(n, "date")):
        return False
    behind = reader.norm(0) in demonstratives() and any(reader.norm(n) in table("of_a_kind") for n in range(at))
    return behind or any(reader.norm(before) in table("first") for before in range(at))


def first_time(reader: Reader, at: int) -> bool:
    """«المرة الأولى التي يزور فيها الوزير بغداد منذ عامين», «أول مرة تجتمع منذ عام»: the first time in so long."""
    turns = small_words()["turns_of_time"]
    return any(
        (reader.norm(n) in turns and reader.norm(n + 1) in table("of_a_kind"))
        or (reader.norm(n) in table("first") and reader.norm(n + 1) in turns)
        for n in range(at - 1)
    )


def _inside(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«خلال أقل من 24 ساعة»: in less than 24 hours."""
    for _, start in reader.standing(at, "in_less"):
        for end, much in lengths(reader, start):
            if much.startswith(BOUNDED):
                yield end, f"in {much.replace(*LESS)}"


def _about(reader: Reader, at: int) -> tuple[str, int]:
    numbered = any(True for _ in reader.atoms_at(at, "number"))
    return ("", at) if numbered else about(reader, at)  # the number has it


def _of_time(phrase: NounPhrase) -> bool:
    unit = phrase.head.removesuffix("s")
    return unit in small_words()["times"] and not (phrase.definite or phrase.after or phrase.genitive)


def _ago(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«قبل أيام», «قبل نحو شهرين»; «قبل أيام من الهجوم» is days before it."""
    if any(True for _ in reader.atoms_at(at, "date")):
        return
    for end, much in lengths(reader, at + 1):
        if reader.norm(end) not in small_words()["apart_from"] or not noun_phrases(reader, end + 1):
            yield end, f"{much} ago"


def _at_most(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«خلال أجل لا يتعدى 48 ساعة», «في مدة أقصاها شهران»: within at most 48 hours."""
    for _, start in reader.standing(at, "limited_spans"):
        for _, end in reader.standing(start, "no_more_than"):
            for last, much in lengths(reader, end):
                yield last, f"within {AT_MOST}{much}"
        for last, much in lengths(reader, start):
            if much.startswith(AT_MOST):
                yield last, f"within {much}"


def _seasons(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«قبل حلول الشتاء» before winter, «مع حلول الصيف» by summer, «في الربيع» in the spring."""
    for words, end in reader.standing(at, "with_seasons"):
        english = table("with_seasons")[words]
        season = table("season_names").get(reader.norm(end))
        alone = season and not any(atom.end > end + 1 for atom in reader.atoms_at(end, "date"))
        if alone and reader.norm(end + 1) not in table("which_one"):
            yield end + 1, f"{english} {season}"
        for atom in reader.atoms_at(end, "date") if english in (BY, BEFORE) else ():
            yield atom.end, f"{english} {bare_date(atom.en)}"


def bare_date(english: str) -> str:
    """A date without its preposition."""
    first, _, rest = english.partition(" ")
    return rest if first in ("on", "in", "at") else english


def _throughout(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«طوال عام 2021»: throughout 2021."""
    for _, end in reader.standing(at, "throughout"):
        for atom in reader.atoms_at(end, "date"):
            if atom.en.startswith(("in ", "on the night ", "on the day ")) or atom.en.endswith(" night"):
                yield atom.end, f"throughout {bare_date(atom.en)}"
    if reader.norm(at) in small_words()["with_ends"] and reader.norm(at + 1) in small_words()["ends_of_time"]:
        for atom in reader.atoms_at(at + 1, "date"):
            yield atom.end, atom.en.replace(AT_END, BY_END, 1)  # «مع نهاية العام»


def _first_ones(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«في الأسابيع الستة الأولى من العام الحالي», «في الأيام الأولى للحرب»: in the first days of the war."""
    unit = table("units_many").get(reader.norm(at + 1)) if reader.norm(at) in small_words()["inside"] else None
    if not unit:
        return
    number, end = "", at + 2
    for atom in reader.atoms_at(at + 2, "number"):
        number, end = f"{atom.en} ", atom.end
    which = table("first_or_last").get(reader.norm(end))
    if not which or reader.norm(end + 1) not in small_words()["of_its_own"]:
        return
    said = f"in the {which} {number}{unit}s of"
    dates = list(reader.atoms_at(end + 2, "date"))
    yield from ((atom.end, f"{said} {bare_date(atom.en)}") for atom in dates)
    for whole in noun_phrases(reader, end + 2) if not dates else ():
        if whole.definite:
            yield whole.end, f"{said} {whole.said}"


def since_of_its_relative(reader: Reader, said: str, first: int, last: int) -> bool:
    """«انسحب من المدينة التي يسيطر عليها منذ عام»: is a «since» behind a relative, of which it is said?"""
    lasting = last > first and reader.norm(first) in small_words()["since_then"] and _lasting_before(reader, first)
    return lasting or (last > first and bool(WHO.search(said)) and bool(since_when(reader, first, last)))


def since_outside(reader: Reader, said: str, first: int, last: int) -> str:
    """The same as ``since_when`` of adverbials, but for a «since» within a relative or behind «المستمر» among them."""
    if WHO.search(said) or said.startswith("to "):
        return ""  # «لمواجهة الأزمة التي تعصف بالبلاد منذ عام»
    if first and last > first and reader.norm(first) in small_words()["since_then"] and _lasting_before(reader, first):
        return ""
    return since_when(reader, first, last)


def _lasting_before(reader: Reader, at: int) -> bool:
    """Is the word before a cell a participle of what goes on: «القتال الدائر منذ عام»?"""
    return reader.norm(at - 1).removeprefix(ARTICLE) in small_words()["going_on_since"]


def since_when(reader: Reader, first: int, last: int) -> str:
    """What «منذ» says between two cells: ``point`` (since Friday), ``length`` (for two weeks) or nothing."""
    for at in range(first, last):
        if reader.norm(at) not in small_words()["since_then"]:
            continue
        if reader.norm(at + 1) in small_words()["taking_office"]:
            return ""  # «في أول زيارة له منذ توليه منصبه»: his first in office
        if happened_once(reader, at):
            return ""
        if any(atom.end <= last for atom in reader.atoms_at(at, "date")):
            return "length"
        if any(end <= last for end, _ in lengths(reader, at + 1)):
            return "length"
        return "point"
    return ""
