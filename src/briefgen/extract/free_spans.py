"""Free spans, ``{…:*}``: what stands to the end of a clause, told by the transfer grammar or else quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.claim_denials import denied
from briefgen.extract.clause_case import set_free
from briefgen.extract.clauses import COMMAS, ENDS, clause_words
from briefgen.extract.deed_ends import deed_ends
from briefgen.extract.line import CLAUSES, COMING, DONE, Line, Mention
from briefgen.extract.match import opens_statement
from briefgen.extract.mentions import QUOTES
from briefgen.extract.place_moved import told_either_way
from briefgen.extract.quote_ends import before_clause, before_turn, quote_begins, quote_ends
from briefgen.extract.shortened import cut_short, sooner_ends
from briefgen.extract.span_ends import before_attribution, before_next_clause, before_occasion, before_remark
from briefgen.extract.transferred import NAMES, clause_in_english, lays_down, matter_in_english
from briefgen.model import Polarity, Value
from briefgen.transfer.tell import CUT, Told
from briefgen.wording.filters import ACTION, CLAIM

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

STOPS = COMMAS | ENDS
TOPIC = "topic"
NOT = "not "
QUOTE = '"'
PAIRS = {"“": "”", "«": "»"}
NEAR_PLAN = 3
"""Tokens before a plan in which «المنتظر» stands."""
FAR = 10
"""Tokens before «أن» in which its verb stands."""
FEW_QUOTED = 4
"""Tokens of a quotation that is but a part of what is told: «"إعادة هيكلة" الديون»."""
OF_IT, COLON = "ل", ":"
LEAST_BEHIND = 2
"""Tokens of the shortest span behind a colon."""


def free_span(mention: Mention, line: Line, subject: Sequence[Value], builder: Builder, named: bool = False) -> Value:
    """The value of a free span: a claim behind «أن», «إن», an action where a verbal noun opens it, else a topic.

    Relative clauses and brackets, which the rules do not see, belong to it. A quote whose end may take back what stands
    before is marked as conditional. ``named``: told as a noun phrase, whatever opens it.
    """
    return told_span(mention, line, subject, builder, named)[0]


def told_span(
    mention: Mention, line: Line, subject: Sequence[Value], builder: Builder, named: bool = False
) -> tuple[Value, Told]:
    """The value of a free span with its English, or with the reason why it has none."""
    line, first, last = _whole(mention, line)
    colon = first + (line.tokens[first].kind == "suffix")
    if line.norm(colon) == COLON and colon + LEAST_BEHIND < last:
        first = colon + 1  # «من أنه: "من غير المرجح …"»
    if mention.use not in CLAUSES and not (first and opens_statement(line, first)):
        first = quote_begins(line, first, last)
    last = without_stops(line, first, _within_quotation(line, first, last))
    last = before_turn(line, first, before_remark(line, first, before_attribution(line, first, last)))
    step = further_step(line, first, last)
    if first < step:
        sooner = _told_up_to(step, mention, line, first, subject, builder, named)
        if sooner[0].en is not None:
            return sooner
    told = _told_up_to(last, mention, line, first, subject, builder, named)
    nearer = before_next_clause(line, first, last) if told[0].en is None else last
    if nearer != last:
        last = nearer
        told = _told_up_to(last, mention, line, first, subject, builder, named)
    if told[0].en is None and not told[1].between:
        for end in sooner_ends(line, first, last, builder):
            value, sooner_told = _told_up_to(end, mention, line, first, subject, builder, named)
            if value.en is not None:
                return cut_short(value), sooner_told
        for end in deed_ends(line, first, last, told[1].word, builder.pack) if mention.use == DONE else ():
            value, sooner_told = _told_up_to(end, mention, line, first, subject, builder, named)
            if value.en is not None and CUT not in value.en:
                return cut_short(value), sooner_told
        end = before_occasion(line, first, last) if mention.type != CLAIM else last
        if end < last:
            value, sooner_told = _told_up_to(end, mention, line, first, subject, builder, named)
            if value.en is not None:
                return cut_short(value), sooner_told
    nearer = quote_ends(line, first, last) if told[0].en is None else last
    if told[0].en is None and told[0].type != CLAIM:
        nearer = before_clause(line, first, nearer)
    return told if nearer == last else _told_up_to(nearer, mention, line, first, subject, builder, named)


def further_step(line: Line, first: int, last: int) -> int:
    """Where a span that tells a plan ends before a further step of it; else ``first``.

    «من المنتظر أن تغادر السفن الميناء الأحد، على أن يجتمع المندوبون الأربعاء». What was agreed may depend on it.
    """
    words = clause_words()
    awaited = any(line.norm(at) in words["awaiting"] for at in range(max(first - NEAR_PLAN, 0), first))
    if not awaited and not any(line.norm(at) in words["to_be_done"] for at in range(first, min(first + FAR, last))):
        return first
    return next((at for at in range(first + 1, last - 2) if lays_down(line, at)), first)


def _told_up_to(
    last: int, mention: Mention, line: Line, first: int, subject: Sequence[Value], builder: Builder, named: bool
) -> tuple[Value, Told]:
    """The value of the words from ``first`` up to ``last``."""
    span = replace(mention, first=first, last=last)
    quote = builder.value(span, line, builder.words(first, last, line), None)
    written = first
    while written > 0 and line.tokens[written].kind == "suffix":
        written -= 1  # «أنه قد …» is quoted with the word that it is written with
    if written < first:
        quote = replace(quote, forms={"quoted": builder.words(written, last, line)})
    elif says_that(line, begin := first + (line.norm(first) in QUOTES), last):
        quote = replace(quote, forms={"quoted": builder.words(begin + 1, last, line)})
    if mention.use in CLAUSES:
        told, _ = clause_in_english(line, first, last, builder, subject, mention.use == COMING)
        free = set_free(quote.ar, line, first)
        quote, en = replace(quote, type=CLAIM, ar=free), told.en or told_either_way(told.between)
        return replace(quote, en=en, how="transfer") if en else quote, told
    if first and opens_statement(line, first):
        told, wanted = clause_in_english(line, first, last, builder, subject)
        quote = replace(quote, type=CLAIM, polarity="negative" if denied(line, first, last) else "positive")
        if told.en:
            return replace(quote, en=told.en, how="transfer"), told
        if wanted.gerund and _takes_action(line, first, builder):
            forms = {**quote.forms, "gerund": wanted.gerund}
            return replace(quote, type=ACTION, en=wanted.en, how="transfer", forms=forms), wanted
        if wanted.subjunctive:
            asked = {"subjunctive": wanted.subjunctive, "denied": wanted.denied or wanted.en}
            forms = {**quote.forms, **asked}
            return replace(quote, en=wanted.en, how="transfer", forms=forms), wanted
        return quote, told
    as_act, as_phrase = matter_in_english(line, first, last, builder, subject)
    act = as_act()
    if act.en and not named:
        forms = {**quote.forms, "gerund": act.gerund}
        negative: Polarity = "negative" if act.en.startswith(NOT) else "positive"
        return replace(quote, type=ACTION, en=act.en, how="transfer", forms=forms, polarity=negative), act
    told = as_phrase()
    if told.en:
        return replace(quote, type=TOPIC, en=told.en, how="transfer"), told
    told = act if act.between and not told.between else told
    return replace(quote, modality="conditional") if _limited(line, first, last) else quote, told


def says_that(line: Line, first: int, last: int) -> bool:
    """Opens «إن» before a noun or a name what is quoted: «قال: "إن الاقتصاد …"»? Before a verb it says «if»."""
    if line.norm(first) not in clause_words()["opens_quoted"] or first + 1 >= last:
        return False
    behind = line.readings[first + 1]
    named = any(mention.type in NAMES for mention in line.starts[first + 1])
    return named or (bool(behind) and not any(r.finite for r in behind) and line.has(first + 1, "definite"))


def _within_quotation(line: Line, first: int, last: int) -> int:
    """Where a span that begins inside quotation marks ends: at the closing mark, behind which somebody else speaks."""
    opened = next((at for at in (first, first - 1) if line.norm(at) in PAIRS), -1)
    if opened >= 0:
        shut = next((at for at in range(first, last) if line.norm(at) == PAIRS[line.norm(opened)]), last)
        if shut + 1 < last and line.norm(shut + 1) in clause_words()["adding"] | clause_words()["saying_so"]:
            return shut  # «“تمت استعادة الأسرى” مبينة أن …»
    before = sum(line.tokens[at].norm == QUOTE for at in range(first))
    inside = before % 2 == 1 or line.tokens[first].norm == QUOTE
    begin = first + (line.tokens[first].norm == QUOTE)
    close = next((at for at in range(begin, last) if line.tokens[at].norm == QUOTE), last) if inside else last
    words = clause_words()
    goes_on = line.norm(close + 1) in words["other_prepositions"] | words["relatives"] or owned_behind(
        line, begin, close
    )
    return last if goes_on and before % 2 == 0 else close  # «"رد عسكري" على أي استفزاز»: its occasion belongs to it


def owned_behind(line: Line, begin: int, close: int) -> bool:
    """«"تجميد" المساعدات», «"وقف فوري" للقتال»: stands behind a few quoted words whose or of what they are?"""
    if not 0 < close - begin <= FEW_QUOTED or close + 1 >= len(line.tokens) or line.norm(close) != QUOTE:
        return False
    if line.norm(close + 1) == OF_IT and line.tokens[close + 1].kind == "proclitic":
        return True
    whole = any(r.definite for r in line.readings[close - 1])
    behind = line.readings[close + 1]
    return not whole and any(r.definite for r in behind) and not any(r.finite for r in behind)


def _takes_action(line: Line, first: int, builder: Builder) -> bool:
    """Does the verb before «أن» say what its own subject does: «تعهد بأن», «قرر أن»?"""
    words = builder.pack.lexicon.words
    for at in range(first - 2, max(first - FAR, -1), -1):
        verbs = [r for r in line.readings[at] if r.kind in ("verb", "participle", "masdar")]
        if verbs:
            return any(words[r.word].joins.get(ACTION) == "to" for r in verbs)
    return False


def _limited(line: Line, first: int, last: int) -> bool:
    """Does a matter end in what may take it back: «سحب القوات قبل أن يلغى الاتفاق»?"""
    norms = [line.norm(at) for at in range(first, last)]
    limits = [tuple(words.split()) for words in clause_words()["limits"]]
    return any(tuple(norms[at : at + len(words)]) == words for words in limits for at in range(len(norms)))


def without_stops(line: Line, first: int, last: int) -> int:
    """Where a span ends without the commas and full stops behind its last word."""
    while last - 1 > first and line.norm(last - 1) in STOPS:
        last -= 1
    return last


def uncut(line: Line, first: int) -> tuple[Line, int, int]:
    """The line with its relative clauses and brackets in place, where a token of it stands there, and where it ends."""
    if line.uncut is None:
        return line, first, len(line.tokens)
    whole = line.uncut()
    return whole, whole.numbers.index(line.numbers[first]), len(whole.tokens)


def _whole(mention: Mention, line: Line) -> tuple[Line, int, int]:
    """The uncut line, and where the span stands in it."""
    whole, first, end = uncut(line, mention.first)
    if mention.last < len(line.tokens) and whole is not line:
        end = whole.numbers.index(line.numbers[mention.last - 1]) + 1
    return whole, first, end if whole is not line else mention.last
