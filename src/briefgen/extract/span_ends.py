"""Where a free span ends before its clause does: who reports it, and a clause of its own, are no part of it."""

from __future__ import annotations

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.mentions import QUOTES

QUOTE, WHAT = '"', "ما"
REPORTING = frozenset({"person", "body", "outlet", "group", "official", "institution", "source"})
LEAST = 2
"""Tokens of the shortest span that is left over."""


def before_attribution(line: Line, first: int, last: int) -> int:
    """The end of a span without «، وفقا لوكالة الأنباء», «، حسبما أعلن المدير», «، على حد تعبيره» behind it.

    Positions count tokens; ``last`` is returned where no such words end it.
    """
    for at in range(first + LEAST, last - 1):
        if line.norm(at) in COMMAS and _reports(line, at + 1, last):
            return _without_quote(line, first, at)
    return last


def before_remark(line: Line, first: int, last: int) -> int:
    """The end of a span before «، الأمر الذي نفاه المكتب», «، وهو ما …» and «، مضيفا أن …», which are no part of it."""
    words = clause_words()
    for at in range(first + LEAST, last - 2):
        if line.norm(at) in CONJUNCTIONS and f"{line.norm(at + 1)} {line.norm(at + 2)}" in words["remarks"]:
            return _without_quote(line, first, at)  # «… بالصواريخ وهو ما تنفيه طهران»
        if line.norm(at) not in COMMAS:
            continue
        behind = at + 1 + (line.norm(at + 1) in QUOTES)  # «…،" مضيفا»
        joined = behind + (line.norm(behind) in CONJUNCTIONS)
        if f"{line.norm(joined)} {line.norm(joined + 1)}" in words["remarks"]:
            return _without_quote(line, first, at)
        if line.norm(joined) in words["adding"] | words["saying_so"]:
            return _without_quote(line, first, at)
    return last


def before_next_clause(line: Line, first: int, last: int) -> int:
    """The end of a span before «، و» and a finite verb, «، وذلك بعد …», «وإن» within a statement, a headline's next."""
    words = clause_words()
    for at in range(first + 1, last - 2):
        comma = line.norm(at) in COMMAS
        joined = at + 1 if comma else at
        if line.norm(joined) not in CONJUNCTIONS:
            continue
        if line.norm(joined + 1) in words["complementisers"] and _within_a_statement(line, first):
            return _without_quote(line, first, at)
        on_what = line.norm(joined + 2) in words["circumstances"] and line.norm(joined + 3) not in words["not_mere"]
        if comma and line.norm(joined + 1) in words["and_that"] and on_what:
            return _without_quote(line, first, at)
        if at < first + LEAST:
            continue
        if comma and _opens_with_verb(line, joined + 1):
            return _without_quote(line, first, at)
        if not comma and _headline_goes_on(line, joined, last):
            return _without_quote(line, first, at)
    return last


def before_occasion(line: Line, first: int, last: int) -> int:
    """The end of a span before «بعد أن فر المسلحون», «عندما …»: when it was so, which may be left out."""
    occasions = clause_words()["past_occasions"]
    for at in range(first + 1, last - 2):
        if any(line.stands(at, words) for words in occasions) and not line.has(at - 1, "verb"):
            return at
    return last


def _within_a_statement(line: Line, first: int) -> bool:
    """«(قال إن الجيش سيطر على) البلدة | وإن المسلحين فروا»: begins a span amid what is said?"""
    openers = clause_words()["complementisers"]
    return line.norm(first - 1) not in openers and any(line.norm(n) in openers for n in range(first - 1))


def _opens_with_verb(line: Line, at: int) -> bool:
    """«، وطلب من الوفد …»: a verb, or what may be one in the past, and no noun with its article or its ending."""
    if all_finite(line, at):
        return bool(line.readings[at])
    past = any(r.finite and r.tense == "past" for r in line.readings[at])
    return past and line.norm(at + 1) in clause_words()["verb_prepositions"]


def _headline_goes_on(line: Line, joined: int, last: int) -> bool:
    """«… والأوروبيون يلوحون بعقوبات»: a definite subject and its verb in the present right behind it."""
    verb = joined + 2
    if verb >= last or not any(r.definite for r in line.readings[joined + 1]):
        return False
    return bool(line.readings[verb]) and all(r.finite and r.tense == "present" for r in line.readings[verb])


def _reports(line: Line, at: int, last: int) -> bool:
    """Do words that name who reports something stand at a position?"""
    words = clause_words()
    norm, after = line.norm(at), line.norm(at + 1)
    if norm in words["as_reported"] or (norm in words["reported_by"] and after == WHAT):
        verb = at + 1 + (after == WHAT)
        return verb < last and any(reading.finite for reading in line.readings[verb])
    if (norm, after) in {tuple(pair.split()) for pair in words["own_words"]}:
        return True
    if norm not in words["reported_by"]:
        return False
    begin = at + 1
    while begin < last and line.tokens[begin].kind == "proclitic":
        begin += 1
    if begin >= last:
        return False
    named = any(mention.type in REPORTING for mention in line.starts[begin])
    return named or line.norm(begin) in words["reporters"]


def _without_quote(line: Line, first: int, last: int) -> int:
    """The end without a quotation mark that closes what began before the span."""
    while last > first and line.norm(last - 1) in COMMAS:
        last -= 1
    odd = sum(line.tokens[at].norm == QUOTE for at in range(first, last)) % 2 == 1
    return last - 1 if odd and line.tokens[last - 1].norm == QUOTE else last
