"""A fact whose rule has left out words of its clause, told by the whole clause where the grammar can tell all of it.

«لقي 12 مهاجرا مصرعهم غرقا قبالة السواحل الليبية»: a rule that reads who died leaves out how and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.candidates import Candidate
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.fact_ids import fact_id
from briefgen.extract.free_spans import free_span
from briefgen.extract.line import CLAUSE, TEXT, Line, Mention, all_finite
from briefgen.extract.match import Matcher
from briefgen.extract.printed import arabic_stopped, marked_at_end, stopped
from briefgen.extract.span_ends import before_attribution
from briefgen.extract.subjects import says
from briefgen.extract.values import Builder
from briefgen.extract.whole_clauses import end_of, opening_of, said_of_noun_before
from briefgen.model import BESIDE, Fact, Text, Value
from briefgen.packs.pack import Pack
from briefgen.transfer.agency import as_agencies_write
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import capital

DEEDS = frozenset({"incident", "meeting", "decision", "agreement", "force"})
"""Slots of what has been done; what somebody says or plans is told by its own rules."""
COLON, ACCORDING = ":", "according to"
LEADING = ("attacking", "incident-acts")
LIGHT = frozenset({"particle", "preposition", "conjunction", "pronoun", "demonstrative", "relative"})


def told_wholly(fact: Fact, candidate: Candidate, made: Sequence[Fact], builder: Builder, matcher: Matcher) -> Fact:
    """The fact with the English of its whole clause, where words of it are left out; else the fact as it is.

    ``made``: the facts told of the line before, one of which may have the clause's verb for its own.
    """
    rule, match, line, claim = candidate.rule, candidate.match, candidate.line, candidate.claim
    stated = claim.modality == "stated" and fact.modality == "stated" and fact.polarity == claim.polarity == "positive"
    apart = rule.clause or rule.each or rule.given or line.relative  # «… بعد هجمات نسبت إلى …»: no news of its clause
    if apart or fact.slot not in DEEDS or not stated or fact.quoted:
        return fact
    at = _verb(line, match.state.anchor)
    if at is None or any(other is not fact and _holds(other, line.tokens[at].start) for other in made):
        return fact
    first = opening_of(line, at, matcher, builder.pack)
    if first is None or line.tokens[first].kind == "suffix" or said_of_noun_before(line, at):
        return fact
    last = before_attribution(line, first, end_of(line, first, at))
    if not _own(line, at, candidate, builder.pack) or _says_more(line, first, at, last, builder.pack):
        return fact
    if _goes_on_behind(line) or not _left_out(fact, line, first, last, builder.pack):
        return fact
    subject = fact.roles.get("who", ()) or builder.scene.subject
    whole = free_span(Mention(TEXT, first, last, use=CLAUSE), line, subject, builder)
    return _with(fact, whole, builder) if whole.en and _more(fact, whole) else fact


def _verb(line: Line, anchor: int) -> int | None:
    """Where the verb stands that the anchor's clause is told by: the first, in the past, nothing denied before it."""
    words = clause_words()
    begins = 0
    for at in range(anchor):
        if line.norm(at) in words["complementisers"] or line.norm(at) == COLON:
            begins = at + 1
    for at in range(begins, max(anchor + 1, begins)):
        if line.norm(at) in words["denials"]:
            return None
        past = [r for r in line.readings[at] if r.finite and r.tense == "past"]
        if past and (all_finite(line, at) or at == anchor):
            return at
    return None


def _own(line: Line, at: int, candidate: Candidate, pack: Pack) -> bool:
    """Is the clause's verb the one that the fact is told by, or one that says what an attack has led to?"""
    anchor, reading = candidate.match.state.anchor, candidate.match.state.reading
    if at == anchor:
        return True
    known = frozenset().union(*(pack.classes.get(name, frozenset()) for name in LEADING))
    return (reading is None or not reading.finite) and any(r.word in known for r in line.readings[at] if r.finite)


def _goes_on_behind(line: Line) -> bool:
    """Goes the sentence on with a clause that is told for itself: «…، حيث أجرى محادثات», «والتقى نظيره»?"""
    words = clause_words()
    joins = CONJUNCTIONS | words["stating_anew"]
    for at in range(2, len(line.tokens)):
        if line.norm(at - 1) in joins and any(r.finite and r.tense == "past" for r in line.readings[at]):
            return True
    if line.uncut is None:
        return False
    whole = line.uncut()
    behind = [token for token in whole.tokens if token.start >= line.tokens[-1].end and token.norm not in COMMAS]
    return bool(behind) and behind[0].norm in joins | words["meanwhile"]


def _says_more(line: Line, first: int, at: int, last: int, pack: Pack) -> bool:
    """Does somebody say something in a clause, or stands «وذلك» in it? What is told then its rule tells better."""
    whole, words = line.uncut() if line.uncut is not None else line, clause_words()
    begin, verb = line.tokens[first].start, line.tokens[at].start
    end = (whole.tokens if last == len(line.tokens) else line.tokens[:last])[-1].end
    for n, token in enumerate(whole.tokens):
        if not begin <= token.start < end:
            continue
        sure = token.start == verb or all_finite(whole, n) or whole.norm(n + 1) in words["complementisers"]
        if token.norm in words["and_that"] or (sure and any(r.finite and says(r, pack) for r in whole.readings[n])):
            return True
    return False


def _holds(fact: Fact, offset: int) -> bool:
    return fact.start <= offset < fact.end


def _left_out(fact: Fact, line: Line, first: int, last: int, pack: Pack) -> bool:
    """Stands a word of weight in the clause that the fact does not tell?"""
    if CUT in fact.text.en:
        return True
    said = [(v.start, v.end) for vs in fact.roles.values() for v in vs if BESIDE not in v.forms]
    said += [(fact.start, fact.end)]
    begin, end = line.tokens[first].start, line.tokens[last - 1].end
    for at, token in enumerate(line.tokens):
        if token.kind != "word" or not begin <= token.start < end:
            continue
        if any(start <= token.start < stop for start, stop in said):
            continue
        if token.norm not in clause_words()["was"] and (
            not line.readings[at] or any(r.kind not in LIGHT for r in line.readings[at])
        ):
            return True
    return False


def _more(fact: Fact, whole: Value) -> bool:
    """Tells the clause all that the fact tells, and is not cut off itself?"""
    en = whole.en or ""
    named = (v.en.split()[-1] in en for v in fact.roles.get("who", ()) if v.en and BESIDE not in v.forms)
    return (
        whole.end >= fact.end and CUT not in en and ACCORDING not in en and all(named)
    )  # «الزعيمان»: the rule knows who they are


def _with(fact: Fact, whole: Value, builder: Builder) -> Fact:
    """The fact with the words of its clause, and with its source where that stands outside of it."""
    en, ar, source = whole.en or "", whole.ar, fact.source
    own = {v.id or v.text for v in fact.roles.get("who", ())}
    if source is not None and not whole.start <= source.start < whole.end and (source.id or source.text) not in own:
        en = builder.speaker.attributed(en, source, "en")
        ar = builder.speaker.attributed(ar, source, "ar")
    text = Text(arabic_stopped(ar), stopped(capital(as_agencies_write(marked_at_end(en)))))
    begins, ends = min(fact.start, whole.start), max(fact.end, whole.end)
    named = fact_id(fact.article, fact.slot, fact.rule, begins, ends)
    return replace(fact, id=named, text=text, start=begins, end=ends, quote=builder.text[begins:ends], how="transfer")
