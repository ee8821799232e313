"""Whose stance it is that somebody tells of another: «قال المتحدث إن الرئيس قلق …», «أكد السفير أن بلاده تدعم …»."""

from __future__ import annotations

from briefgen.extract.claim_denials import opened
from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import Deed, claims_of
from briefgen.extract.edges import is_party
from briefgen.extract.holders import land_of
from briefgen.extract.line import Line
from briefgen.extract.match import Matcher
from briefgen.extract.role_words import role_words
from briefgen.extract.subjects import agree, says
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack

WHO, POSITION = "who", "position"
STATE, BODY, PARTY, PASSIVE, OBJECT, WITH = "state", "body", "party", "passive", "object", "ب"
MINDS = ("standing", "committing", "wanting")
NEAR = 3
"""Tokens behind a subject in which its verb, or what is said of it, stands."""


def stances_of(deed: Deed, matcher: Matcher) -> list[Value]:
    """The parties of whose stance somebody tells in a position, each told by its own words."""
    if deed.fact.slot != POSITION:
        return []
    who = deed.fact.roles.get(WHO, ())
    return [
        value
        for m in claims_of(deed)
        for value in _subject(deed, opened(deed.line, m.first, m.last), m.last, matcher, who)
    ]


def _subject(deed: Deed, first: int, last: int, matcher: Matcher, who: tuple[Value, ...]) -> list[Value]:
    """The subject at the head of what is said, where it is his stance, or where it is the land of who speaks."""
    line, pack = deed.line, deed.builder.pack
    found = [(end, ms) for end, ms, _ in matcher.values(line, first, frozenset({PARTY}), True) if end < last]
    end, parties = max(found, key=lambda each: (each[0], len(each[1])), default=(0, ()))
    if not parties or not all(is_party(m, pack) for m in parties):
        return []
    known = {v.id or v.text for v in who}
    values = [v for m in parties for v in deed.builder.build(m, line, who) if (v.id or v.text) not in known]
    at = _behind_particles(line, end, last)
    if line.norm(at) in role_words()["minded"]:
        return values
    verbs = line.readings[at] if at < last else ()
    if not verbs or not all(r.finite for r in verbs):
        return []
    verbs = tuple(r for r in verbs if r.voice != PASSIVE and not (_takes(r, pack) and line.norm(at + 1) == WITH))
    if len(parties) == 1 and not any(agree(r, parties[0]) for r in verbs):
        return []
    if any(_of_mind(r, pack) for r in verbs):
        return values
    lands = {land_of(v) for v in who} - {""}
    return [v for v in values if v.type in (STATE, BODY) and land_of(v) in lands]


def _behind_particles(line: Line, at: int, last: int) -> int:
    """Where the verb stands, or what is said of the subject, behind «لا», «قد», «ليس», «كانت»."""
    words = clause_words()
    light = words["denials"] | words["verb_particles"] | words["to_be_done"] | words["was"]
    end = min(at + NEAR, last)
    while at < end and line.norm(at) in light:
        at += 1
    return at


def _takes(reading: Reading, pack: Pack) -> bool:
    """Takes a verb an object first, so that with «ب» right behind it is its passive: «روسيا تتهم بـ …»?"""
    return pack.lexicon.words[reading.word].frame[:1] == (OBJECT,)


def _of_mind(reading: Reading, pack: Pack) -> bool:
    """Is it a verb of saying, of taking a stand, of wanting?"""
    return says(reading, pack) or any(reading.word in pack.classes.get(name, frozenset()) for name in MINDS)
