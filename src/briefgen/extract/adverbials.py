"""Dates and places that belong to a match without being captured: passed over inside it, or beside it."""

from __future__ import annotations

from datetime import date

from briefgen.arabic.normalize import normalize
from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.discussed import discussed_from
from briefgen.extract.edges import NOMINAL, PLACES, whole_after
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.match import Match
from briefgen.extract.owning_days import of_participle
from briefgen.model import Value

ACTION = "action"
YEAR = 4
"""Digits of a year."""
LIMITS = ("until", "by ", "before", "from", "since", "for ", "through", "starting", "within")
"""English beginnings of a time that bounds what is done, and is not when."""
LATER = "evening"
"""What is told in the present of the evening of the day of publication is still to come."""
YET = frozenset({"next", "coming", "tomorrow"})
"""English of a time that is still to come, whenever it is said."""


def passed_over(match: Match, line: Line, given: bool = False) -> list[Mention]:
    """Dates and places passed over inside the match, and the date right before or after it.

    A date that stands before «that» is the day of saying so. What a sentence takes as given («after an attack that …»)
    has no share in its dates, unless they are joined by a word of cause.
    """
    found = [m for m in match.state.passed if m.type != "date" or not _of_saying(m, match, line)]
    inside = [m for _, mentions in match.state.captures for m in mentions]
    for position in range(len(line.tokens)):
        for mention in line.starts[position]:
            if mention.type != "date" or mention in found or any(_within(mention, m) for m in inside):
                continue
            gap = range(mention.last, match.first) if mention.last <= match.first else range(match.last, mention.first)
            outside = mention.last <= match.first or mention.first >= match.last
            if mention.last <= match.first and any(line.tokens[n].kind == "punctuation" for n in gap):
                # «… six years ago, the last soldier left»: a date before a comma must open the line to be the match's.
                outside = all(_light(line, n) for n in range(mention.first))
            elif mention.last <= match.first:
                outside = not _of_noun(mention, line)
            if given and not _shares(match, mention, line, gap):
                continue
            if mention.first >= match.last and _of_reporting(mention, match, line):
                continue
            if outside and all(_light(line, n) or (given and n in gap) for n in gap):
                found.append(mention)
    found = [m for m in found if m.type != "date" or not of_participle(line, m)]
    if not given and not any(m.type == "date" for m in (*found, *inside)):
        found += _day_behind(match, line)
    after = match.last + 1
    matter = discussed_from(match, line) is not None  # «جلسة لمناقشة التصعيد في غزة»: it is not held there
    if line.norm(match.last) in clause_words()["place_prepositions"] and after < len(line.tokens) and not matter:
        places = [m for m in line.starts[after] if m.type in PLACES and whole_after(line, m.last)]
        found += sorted(places, key=lambda m: (-m.last, m.type))[:1]
    return found


def is_to_come(value: Value, published: date | None) -> bool:
    """Is it a time that begins after the day of publication, or «next June» of whatever day that was?"""
    if (value.forms.get("on_en") or value.en or "").startswith(LIMITS):
        return False  # «يمدد المجلس المهمة حتى مارس المقبل»: he does it now
    if value.when is None:
        return value.type == "date" and (not YET.isdisjoint((value.en or "").split()) or _said_ahead(value.text))
    if published is None or value.when.start is None:
        return False
    return value.when.start > published or (value.when.start == published and LATER in (value.en or ""))


def _said_ahead(text: str) -> bool:
    """Do the words of a day say that it is still to come: «6 أكتوبر المقبل», «غدا»?"""
    return not clause_words()["days_ahead"].isdisjoint(normalize(text).text.split())


def _of_noun(mention: Mention, line: Line) -> bool:
    """Stands a noun or a name before a date: «بموجب اتفاق مع تركيا في نهاية يوليو»? Then it is the noun's."""
    before = mention.first - 1
    if line.norm(before) not in clause_words()["date_prepositions"]:
        return False
    while before >= 0 and _light(line, before) and line.tokens[before].kind != "punctuation":
        before -= 1
    if before < 0 or line.tokens[before].kind == "punctuation":
        return False
    named = any(m.last == before + 1 and m.name is not None for starts in line.starts[: before + 1] for m in starts)
    return named or any(r.kind in NOMINAL for r in line.readings[before])


def _shares(match: Match, mention: Mention, line: Line, gap: range) -> bool:
    """Has what is taken as given the date: by a word of cause, or right behind its own verb, «هجوم استهدفها أمس»?"""
    if any(line.norm(n) in clause_words()["causes"] for n in (*gap, match.first, match.first + 1)):
        return True
    reading = match.state.reading
    beside = mention.first >= match.last and all(_light(line, n) and line.norm(n) not in COMMAS for n in gap)
    finite = (reading is not None and reading.finite) or any(
        all_finite(line, n) for n in range(match.first, match.last)
    )
    # «عازمة على سحب قواتها بحلول نهاية العام»: by when bounds the act before it.
    bounds = not {line.norm(mention.first - 1), line.norm(mention.first)}.isdisjoint(clause_words()["until"])
    acts = any(m.type == ACTION and m.last == match.last for _, found in match.state.captures for m in found)
    return beside and (finite or (bounds and acts))


def _day_behind(match: Match, line: Line) -> list[Mention]:
    """The only day that the rest of the clause names: «قتل ثلاثة في هجوم على قاعدة في الشمال أمس الثلاثاء»."""
    if match.state.reading is None or not match.state.reading.finite:
        return []
    for at in range(match.last, len(line.tokens)):
        if line.norm(at) in COMMAS or line.norm(at) in clause_words()["complementisers"]:
            return []
        if any(r.finite for r in line.readings[at]) or line.norm(at) in clause_words()["relatives"]:
            return []
        days = [m for m in line.starts[at] if m.type == "date" and _names_day(m, line)]
        if days:
            return [max(days, key=lambda m: m.last)]
    return []


def _names_day(mention: Mention, line: Line) -> bool:
    """Is it one day, «يوم الثلاثاء», «في 3 مايو», and no part of a name, «هدنة 23 أكتوبر 2020»?"""
    day = mention.interval
    if day is None or day.grain != "day" or day.start != day.end:
        return False
    figures = [line.tokens[at] for at in range(mention.first, mention.last) if line.tokens[at].kind == "number"]
    if any(len(token.norm) == YEAR for token in figures):
        return False
    return (
        line.tokens[mention.first].kind != "number"
        or line.norm(mention.first - 1) in clause_words()["date_prepositions"]
    )


def _of_saying(mention: Mention, match: Match, line: Line) -> bool:
    """Stands «that» between the date and the anchor?"""
    openers = clause_words()["complementisers"]
    return any(line.norm(n) in openers for n in range(mention.last, match.state.anchor))


def _of_reporting(mention: Mention, match: Match, line: Line) -> bool:
    """Stands who reports it between a match and a date: «…، حسبما أعلن ممثلو الادعاء، الجمعة»?"""
    words = clause_words()
    first, last = line.numbers[match.last - 1], line.numbers[mention.first]
    if last - first <= mention.first - match.last + 1 or line.uncut is None:
        return False
    whole = line.uncut()
    between = (whole.norm(at) for at, number in enumerate(whole.numbers) if first < number < last)
    return any(norm in words["as_reported"] | words["reported_by"] for norm in between)


def _within(mention: Mention, other: Mention) -> bool:
    return other.first <= mention.first and mention.last <= other.last


def _light(line: Line, position: int) -> bool:
    """A token that keeps a date and the match together: a comma, a conjunction or a preposition of time."""
    token = line.tokens[position]
    return token.kind in ("punctuation", "proclitic") or token.norm in clause_words()["date_prepositions"]
