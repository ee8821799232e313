"""Whether what a fact tells is that something is not so, and who says it, where its own words show and no rule says."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import Deed
from briefgen.extract.role_words import role_words
from briefgen.model import Polarity, Value
from briefgen.packs.pack import Pack

WHO, WHAT = "who", "what"
STANCES = frozenset({"position", "agreement", "decision", "commitment"})
ESTIMATING, OBJECTING = "estimating", "objecting"
POSITIVE: Polarity = "positive"
NEGATIVE: Polarity = "negative"
FAR = 6
"""Tokens behind a verb in which «إلى رفض …» says what is done."""


def polarity_of(deed: Deed) -> Polarity:
    """Negative where a fact's own words deny: «لم تعلن أي جهة …», «تعهد بألا …», «سارع إلى رفض …», «اعترض على …»."""
    fact, line, match = deed.fact, deed.line, deed.match
    if fact.polarity == NEGATIVE or fact.slot not in STANCES:
        return fact.polarity
    words, pack = clause_words(), deed.builder.pack
    if any(line.norm(at) in role_words()["takes_back"] for at in range(match.first, match.last)):
        return POSITIVE  # «لم يبق سوى 20 جنديا»
    if match.state.reading is not None and match.state.reading.word in pack.classes.get(OBJECTING, frozenset()):
        return NEGATIVE if fact.slot == "position" else POSITIVE  # «اعترضت صاروخا»
    held = {at for _, ms in match.state.captures for m in ms for at in range(m.first, m.last)}
    firsts = [m.first for role, ms in match.state.captures if role == WHAT for m in ms]
    if any(line.norm(at) in words["negations"] for at in firsts if line.norm(at + 1) not in words["no_denial_before"]):
        return NEGATIVE
    for at in range(match.first, match.last):
        own = at not in held and line.norm(at) in role_words()["denies"]
        if own and line.norm(at + 1) not in words["no_denial_before"]:
            return NEGATIVE
        if deed.whole and line.norm(at) in role_words()["whither"] and _denying(deed, at + 1, pack):
            return NEGATIVE if at - match.state.anchor <= FAR and at > match.state.anchor else POSITIVE
    return POSITIVE


def _denying(deed: Deed, at: int, pack: Pack) -> bool:
    """Stands the verbal noun of a verb of refusal at a position?"""
    readings = deed.line.readings[at] if at < len(deed.line.tokens) else ()
    return any(r.kind == "masdar" and r.word in pack.denying for r in readings)


def source_of(deed: Deed) -> Value | None:
    """Who says what a fact tells: the source, or who estimates it."""
    fact, reading = deed.fact, deed.match.state.reading
    who = fact.roles.get(WHO, ())
    estimates = reading is not None and reading.word in deed.builder.pack.classes.get(ESTIMATING, frozenset())
    return fact.source or (who[0] if estimates and len(who) == 1 else None)
