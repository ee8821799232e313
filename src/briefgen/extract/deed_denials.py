"""Whether what a fact tells is that something is not so, and who says it, where its own words show and no rule says."""

from __future__ import annotations

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.extract.claim_denials import claim_denied, refuses_beside
from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import Deed, claims_of
from briefgen.extract.role_words import role_words
from briefgen.model import Polarity, Value
from briefgen.packs.pack import Pack

WHO, WHAT, EXCEPT = "who", "what", "إلا"
STANCES = frozenset({"position", "agreement", "decision", "commitment"})
ESTIMATING, OBJECTING, POSITION = "estimating", "objecting", "position"
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
    if any(_takes_back(deed, at) for at in range(match.first, match.last)):
        return POSITIVE  # «لم يبق سوى 20 جنديا»
    if match.state.reading is not None and match.state.reading.word in pack.classes.get(OBJECTING, frozenset()):
        return NEGATIVE if fact.slot == POSITION else POSITIVE  # «اعترضت صاروخا»
    held = {at for _, ms in match.state.captures for m in ms for at in range(m.first, m.last)}
    if _claims_not(deed) or _voices_refusal(deed, held):
        return NEGATIVE
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


def _claims_not(deed: Deed) -> bool:
    """Is what is said that something is not so: «قال: إننا لن نقاطع …», «أكد أن موسكو ترفض …»?"""
    return any(claim_denied(deed.line, m.first, m.last, deed.builder.pack) for m in claims_of(deed))


def _voices_refusal(deed: Deed, held: set[int]) -> bool:
    """Is it a stance of refusal, by a word of the fact's own: «أكدا رفضهما …», «موقف بلاده الرافض للحرب»?"""
    line, words = deed.line, role_words()
    stance = next((at for at in range(deed.match.first, deed.match.last) if line.norm(at) in words["stances"]), None)
    own = (
        at
        for at in range(deed.match.first, deed.match.last)
        if at not in held or (stance is not None and stance < at and line.norm(at).startswith(ARTICLE))
    )
    return deed.fact.slot == POSITION and any(refuses_beside(line, at, deed.builder.pack) for at in own)


def _takes_back(deed: Deed, at: int) -> bool:
    """Stands here what makes a denial none: «لم يبق سوى 20 جنديا», and not «لن تشارك إلا إذا …»?"""
    norm, words = deed.line.norm(at), role_words()
    on_terms = fold(norm) == fold(EXCEPT) and deed.line.norm(at + 1) in words["terms_of_denial"]
    return norm in words["takes_back"] and not on_terms


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
