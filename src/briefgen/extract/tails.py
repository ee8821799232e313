"""What follows a match in its clause: where the transfer grammar can tell all of it, it ends the sentence.

«فرضت واشنطن عقوبات على شركات روسية»: a rule that reads the sanctions alone is completed by whom they are on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.free_spans import uncut, without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.extract.mentions import ARTICLE
from briefgen.extract.owning_days import day_of_participle
from briefgen.extract.restricted import says_which, waits_for_more
from briefgen.extract.said_of import by_whom
from briefgen.extract.subjects import says
from briefgen.extract.tail_causes import cause_of
from briefgen.extract.tail_parts import part_named
from briefgen.extract.tail_shared import done_besides, expletive, joins_deed, of_another_kind, of_it, shares_genitive
from briefgen.extract.tail_spans import Rest, beside, given_before, joined, leaves_off, rest_behind
from briefgen.extract.tail_tolls import leaves_dead, toll_at
from briefgen.extract.transferred import NAMES, matter_in_english, tail_in_english
from briefgen.extract.values import Builder, said
from briefgen.model import Text, Value
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.tell import CUT

AT_BASE = re.compile(r"\bin ((?:[A-Z][\w'-]* )+(?:Base|Airport))\b")
VAGUE = re.compile(rf"(?:^| )(?:in|at|on) an? \w+ {CUT}$")
"""«في موعد يتفق عليه لاحقا» told without what says which: «in a date …»."""
MOST_STOPS = 5
FOR, OF, DIRECT = "ل", "of", "direct"
CLAIM = "claim"
ABOUT = ("who", "topic", "force")
"""The roles of a claim that say what it is about."""
DEED = ("as a result of ", "because of ", "due to ", "when ", "after ", "following ", "during ")
"""English beginnings of what is said of a deed: «three soldiers were killed when …»."""
OF_NOUN = ("that ", "which ", "who ", "whom ", "whose ", "worth ", "to which ", "to whom ", "in which ")
LONGEST = 60
"""Tokens of the longest tail; more is another statement."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a sentence in both languages, and the offset in the article at which it ends."""

    text: Text
    end: int
    behind: int
    """The offset at which the match ends, and what was passed over beside it."""
    of_noun: bool = False
    """Is it said of the noun before it, so that nothing may stand between the two?"""
    aside: bool = False
    """Stands it behind a comma, so that a long sentence may do without it?"""
    of_deed: bool = False
    """Says it by its first word what led to the deed, or when it was done, and nothing of a noun?"""
    of_verb: str = ""
    """The English verb that takes its first word: «(US forces) withdrew | from the city»."""


def tail_of(
    match: Match,
    line: Line,
    passed: Sequence[Mention],
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
) -> Tail | None:
    """What stands between a match, its adverbials included, and the end of its clause; None where it is not told."""
    if any(m.type == "text" for _, ms in match.state.captures for m in ms):
        return None
    cause = cause_of(match, line, builder.scene.lines, roles, builder, subject, passed)
    if cause is not None:
        ends = line.tokens[match.last - 1].end
        return Tail(cause, ends, ends, of_deed=True)
    if any(value.end > line.tokens[match.last - 1].end for values in roles.values() for value in values):
        return None  # a statement has been told to the end of its clause
    speech = match.state.reading is not None and says(match.state.reading, builder.pack)
    if speech and _its_own_behind(match, line, builder):
        return None  # «حذر الوزير عقب لقائه نظيره | من …»: of what he warned is another matter
    subject = _sure_owner(roles, subject)
    near = beside(match, line, passed)
    if day_of_participle(line, near):
        return None  # «رحب بالهدنة القائمة منذ أبريل»
    for last in dict.fromkeys((near, max([near, *(m.last for m in passed)]))):
        part = _part(line, last, builder, subject)
        if part is not None:
            return part
        rest = rest_behind(match, line, last, roles, speech)
        tail = _told(match, line, rest, roles, builder, subject) if rest is not None else None
        if tail is not None:
            return tail
    ends = line.tokens[match.last - 1].end
    cut = says_which(match, line) or waits_for_more(match, line, builder.pack)
    if near == match.last and cut:
        return Tail(Text("", CUT), ends, ends)
    rest = rest_behind(match, line, near, roles, speech)
    return Tail(Text("", CUT), rest.behind, rest.behind) if rest is not None and leaves_off(rest) else None


def _its_own_behind(match: Match, line: Line, builder: Builder) -> bool:
    """Stands the preposition behind a match that its verb takes, and that it holds nowhere else?"""
    reading = match.state.reading
    frame = builder.pack.lexicon.words[reading.word].frame if reading is not None else ()
    inside = {line.norm(at) for at in range(match.state.anchor + 1, match.last)}
    own = line.norm(match.last)
    return own in frame and own not in inside and own != FOR  # «إنه ضروري لتنمية البلاد»: «ل» is whom one tells


def _sure_owner(roles: Mapping[str, tuple[Value, ...]], subject: Sequence[Value]) -> Sequence[Value]:
    """Whom a pronoun of the tail means; nobody where whom the claim is about is meant as well as who says it.

    «قال الرئيس إن المجلس فشل في أداء مهامه»: not the president's.
    """
    claims = (v for values in roles.values() for v in values if v.type == CLAIM)
    about = [v for claim in claims for role in ABOUT for v in claim.roles.get(role, ())]
    alike = len(subject) == 1 and any((v.gender, v.count) == (subject[0].gender, subject[0].count) for v in about)
    return () if alike else subject


def _told(
    match: Match,
    line: Line,
    rest: Rest,
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
) -> Tail | None:
    whole, start, led = rest.line, rest.start, ""
    if leaves_dead(whole, start):
        return Tail(Text("", CUT), rest.behind, rest.behind)
    toll = toll_at(rest, roles, builder)
    if toll is not None:
        start, led = toll.end, toll.en
    if not 0 < rest.end - rest.start <= LONGEST:
        return None
    past = match.state.reading is not None and match.state.reading.tense == "past"
    heads = rest.heads if not led else ()
    english = ""
    verb = "" if led else _of_the_verb(match, rest, builder)
    of_noun = not (led or verb) and _of_the_last(rest, roles, builder)
    if start < rest.end:
        joins = _joins(match, whole, start, builder, roles) if not any(each.definite for each in heads) else {}
        given = given_before(whole, start, roles)
        told = partial(tail_in_english, joins=joins, past=past, heads=heads, verbal=rest.verbal, given=given)
        english = told(whole, start, rest.end, builder, subject).en
        for stop in _stops(whole, start, rest.end) if _wanting(english, of_noun, rest) else ():
            less = told(whole, start, stop, builder, subject).en
            if less and CUT not in less:
                english = less if of_noun and whole.norm(stop) not in COMMAS else f"{less} {CUT}"
                break
    besides = start < rest.end and of_another_kind(whole, start, roles)
    if not besides and english and joins_deed(whole, start, roles):
        # «قطع العلاقات مع قطر وإقامة علاقات مع الكويت»: to cut and to establish, and no relations with an establishment
        besides = bool(matter_in_english(whole, start + 1, rest.end, builder, subject)[0]().en)
    if besides and led:
        rest, english = replace(rest, end=start), ""
    elif besides or done_besides(english, roles) or shares_genitive(whole, start):
        return Tail(Text("", CUT), rest.behind, rest.behind)
    if english.startswith("to ") and expletive(roles):
        # «إنه ضروري لتنمية البلاد»: what is necessary is no development
        as_act, as_matter = matter_in_english(whole, start + 1, rest.end, builder, subject)
        english = of_it(as_act(), as_matter())
    english = "" if VAGUE.search(english) else by_whom(english, whole, start, rest.end, subject)
    if not english and start < rest.end:
        return None  # in what they were killed and wounded is not known
    end = rest.end if english else start
    words = f"{led} {joined(rest, english, roles)}".strip() if english else led
    text = Text(builder.words(rest.start - rest.commas, end, whole), words)
    of_noun = of_noun or (not led and english.startswith(OF_NOUN))
    words = AT_BASE.sub(r"at \1", words)
    of_deed = bool(led) or english.startswith(DEED)
    return Tail(text, whole.tokens[end - 1].end, rest.behind, of_noun, bool(rest.commas), of_deed, verb)


def _joins(
    match: Match, line: Line, first: int, builder: Builder, roles: Mapping[str, tuple[Value, ...]]
) -> dict[str, str]:
    """The English of prepositions by the words that may govern them: the match's verb, and the nouns right before."""
    joins: dict[str, str] = {}
    words = builder.pack.lexicon.words
    told = {line.norm(at) for at in range(match.state.anchor + 1, match.last)}
    if match.state.reading is not None:
        taken = words[match.state.reading.word].joins
        anchor = match.state.anchor
        # «تستضيف الجولة في موعد …»: its object it has already.
        has = any(m.first > anchor for role, ms in match.state.captures if role != "who" for m in ms)
        has = has or not told.isdisjoint(taken)  # «فازت بأغلبية المقاعد في الانتخابات»
        joins.update({word: english for word, english in taken.items() if english != DIRECT or not has})
    before = line.readings[first - 1]
    if FOR in joins and before and all(r.kind in ("adjective", "participle") for r in before):
        joins[FOR] = OF  # «المهمة العسكرية للتحالف»
    for at in dict.fromkeys((_head_of_the_last(line, first, roles), first - 1)):
        for reading in line.readings[at] if at is not None else ():
            if reading.kind in ("noun", "masdar"):
                taken = words[reading.word].joins
                joins.update({word: english for word, english in taken.items() if english != DIRECT})
    # «رحبت بالخطوة بحذر»: the verb has its «ب» already.
    return {word: english for word, english in joins.items() if english != DIRECT or word not in told}


def _head_of_the_last(line: Line, first: int, roles: Mapping[str, tuple[Value, ...]]) -> int | None:
    """Where the value that ends right before a position begins: its noun governs what follows."""
    ends = line.tokens[first - 1].end
    begins = [v.start for values in roles.values() for v in values if v.end == ends and v.type not in NAMES]
    return next((at for at in range(first) if begins and line.tokens[at].start >= min(begins)), None)


def _of_the_last(rest: Rest, roles: Mapping[str, tuple[Value, ...]], builder: Builder) -> bool:
    """Does the noun of the last value govern the preposition that follows: «جولة محادثات حول ملف الأسرى»?"""
    line, at = rest.line, _head_of_the_last(rest.line, rest.start, roles)
    aims = line.norm(rest.start) in small_words()["purpose"] and line.has(rest.start + 1, "masdar")
    if rest.commas or at is None or aims:
        return False
    words = builder.pack.lexicon.words
    nouns = [reading for reading in line.readings[at] if reading.kind in ("noun", "masdar")]
    return any(line.norm(rest.start) in words[reading.word].joins for reading in nouns)


def _of_the_verb(match: Match, rest: Rest, builder: Builder) -> str:
    """The verb without object that takes the preposition: «انسحبت القوات من المدينة»; no forces are from the city."""
    reading = match.state.reading
    if rest.commas or reading is None or not reading.finite:
        return ""
    word = builder.pack.lexicon.words[reading.word]
    return word.en if OBJECT not in word.frame and rest.line.norm(rest.start) in word.frame else ""


def _part(line: Line, last: int, builder: Builder, subject: Sequence[Value]) -> Tail | None:
    """«، وتحديدا تنظيم القاعدة» behind a position."""
    whole, at, end = uncut(line, last - 1)
    part = part_named(whole, at + 1, end, builder, subject)
    if part is None:
        return None
    stop = without_stops(whole, at + 1, part[0])
    return Tail(Text(builder.words(at + 1, stop, whole), part[1]), whole.tokens[stop - 1].end, whole.tokens[at].end)


def _wanting(english: str, of_noun: bool, rest: Rest) -> bool:
    """Shall less be tried: where all is not told, or told with a cut that may come to stand within the sentence?"""
    return not rest.commas and (not english or (of_noun and CUT in english))


def _stops(line: Line, start: int, end: int) -> Iterator[int]:
    """Where the rest may end sooner: before a comma, where or with whom, or a verb behind a noun that is known."""
    words, found = clause_words(), list[int]()
    if line.norm(start) in CONJUNCTIONS:
        return
    for at in range(start + 2, end):
        verb = any(r.finite for r in line.readings[at]) and line.norm(at - 1).startswith(ARTICLE)
        verb = verb and bool(line.readings[at - 1])
        led = line.norm(at) in words["set_off"] or line.norm(at + 1) in words["set_off_by"]
        if (line.norm(at) in COMMAS or led or verb) and not _limits(line, at, end):
            found.append(at)
    yield from reversed(found[:MOST_STOPS])


def _limits(line: Line, first: int, end: int) -> bool:
    """Stands behind a position a condition, or what takes back what was said?"""
    return any(line.norm(at) in clause_words()["hard_limits"] for at in range(first, end))


def untold(values: Sequence[Value], tail: Tail | None) -> list[Value]:
    """The days and places that the tail does not say itself."""
    return [value for value in values if tail is None or said(value) not in tail.text.en]
