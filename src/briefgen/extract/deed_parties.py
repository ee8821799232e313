"""Who takes part in what a fact tells, besides those whom its rule captures: with whom, of what states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.claim_subjects import stances_of
from briefgen.extract.clauses import clause_words
from briefgen.extract.deeds import HARM, INCIDENT, NEXT_STEP, Deed
from briefgen.extract.edges import is_party
from briefgen.extract.event_parties import by_event, holders_of, parties_at
from briefgen.extract.holders import may_own, state_of
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Matcher
from briefgen.extract.role_words import role_words
from briefgen.extract.whole_clauses import parties_of
from briefgen.model import Value

WHO, STATE, GROUP, NISBA, FORCES, DOT, TEXT = "who", "state", "group", "nisba", "forces", ".", "text"
BODY, PRONOUN = "body", "pronoun"
TOGETHER = frozenset({"agreement", "meeting"})
ACTED = frozenset({"agreement", "meeting", "decision", "force", NEXT_STEP, INCIDENT})
SEVERAL = frozenset({"official", "actors", "parties", "document", "body"})
ONE = frozenset({"official", "actors", "document"})
WITH, TWO, PASSIVE, OTHER = "مع", 2, "passive", "with_whom"
OWNERS = ("owner", "nationality")
NO_LETTERS = re.compile(r"[^a-z0-9]+")


def parties_in(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """Who takes part: those captured, or else those who do it, with the states and groups that they are of."""
    who = (_agents(deed, matcher) if deed.fact.slot in ACTED else ()) or deed.fact.roles.get(WHO, ())
    if not who and deed.fact.slot in ACTED:
        who = _doers(deed, matcher) or by_event(deed, matcher)
    spans = [value.start for value in who]
    found = [each for v in who for each in (_of_states(v, deed) if spans.count(v.start) == 1 else (v,))]
    if found and deed.fact.slot in TOGETHER and not deed.fact.roles.get(OTHER):
        found += _partners(deed, matcher, found)
    known = {v.id or v.text for v in found}
    partners = deed.fact.roles.get(OTHER, ()) if found and deed.fact.slot in (*TOGETHER, NEXT_STEP) else ()
    besides = (*partners, *stances_of(deed, matcher), *holders_of(deed, matcher))
    return (*found, *(v for v in besides if (v.id or v.text) not in known))


def _agents(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """By whom it was done: «اعتقل خمسة من قبل الشرطة التركية», «قتلوا على أيدي مسلحين»."""
    line, agents = deed.line, role_words()["agents"]
    for at in range(deed.match.state.anchor + 1, deed.match.last - 2):
        if at in deed.own and f"{line.norm(at)} {line.norm(at + 1)}" in agents:
            found = parties_at(line, at + 2, matcher)
            if found and all(is_party(m, deed.builder.pack) for m in found):
                return tuple(v for m in found for v in deed.builder.build(m, line))
    return ()


def _doers(deed: Deed, matcher: Matcher) -> tuple[Value, ...]:
    """Of whom the first verb of what a fact tells is said: «من المنتظر أن تعقد اللجنة …», «توغلت قوات أميركية»."""
    line, match = deed.line, deed.match
    for first in _beginnings(deed):
        at = next((n for n in range(first, len(line.tokens)) if any(r.finite for r in line.readings[n])), None)
        reading = next((r for r in line.readings[at] if r.finite), None) if at is not None else None
        if (
            at is None
            or reading is None
            or (
                any(r.voice == PASSIVE for r in line.readings[at] if r.finite)
                and (at == match.state.anchor and (match.state.reading is None or match.state.reading.voice == PASSIVE))
            )
        ):
            continue
        named = parties_of(line, first, at, reading, matcher)
        if named:
            return tuple(v for m in named for v in deed.builder.build(m, line))
        forces = _forces(line, first, at)
        if forces is not None:
            return _owned(forces, deed)
    harmed = deed.fact.status in HARM and not deed.fact.roles.get("victims")  # «قتلت القوات 15 من المسلحين»: they did
    moved = deed.fact.roles.get("force", ()) if deed.fact.slot == INCIDENT and not harmed else ()
    return _owners_of(moved[0], deed) if len(moved) == 1 else ()


def _beginnings(deed: Deed) -> Iterator[int]:
    """Where what a fact tells as a clause begins: behind its «أن», or with the clause that is told whole."""
    for role, mentions in deed.match.state.captures:
        for m in mentions:
            openers = clause_words()["complementisers"]
            if m.type == TEXT and (role == deed.whole or deed.line.norm(m.first - 1) in openers):
                yield m.first


def _forces(line: Line, first: int, at: int) -> Mention | None:
    """The forces right before a verb at the head of a clause, or right behind it."""
    before = [m for m in line.starts[first] if m.type == FORCES and m.last <= at]
    behind = [m for m in line.starts[at + 1] if m.type == FORCES] if at + 1 < len(line.starts) else []
    return max(before if first < at else behind, key=lambda m: m.last, default=None)


def _owned(forces: Mention, deed: Deed) -> tuple[Value, ...]:
    """Forces as who acts, where it is known whose they are."""
    return _owners_of(deed.builder.build(forces, deed.line)[0], deed)


def _owners_of(value: Value, deed: Deed) -> tuple[Value, ...]:
    """Forces as who acts: of the lands that their words name, or of the body that says of its own what they did."""
    lands = {v.id: replace(v, type=STATE) for v in _named_in(value, deed) if v.type in (STATE, NISBA) and v.id}
    if len(lands) >= TWO:
        return tuple(lands.values())  # «الطيران السوري والروسي»
    source, own = deed.fact.source, value.roles.get(PRONOUN, ())
    if source is not None and len(own) == 1 and source.type in (STATE, BODY) and may_own(own[0], source):
        land = state_of(source)
        return (replace(value, id=f"{land}{DOT}{FORCES}"),) if land else ()
    return _as_owned(value)


def _as_owned(value: Value) -> tuple[Value, ...]:
    owner = next((v.roles[r][0] for v in (value,) for r in OWNERS if v.roles.get(r)), None)
    land = (state_of(owner) or owner.id) if owner is not None else ""
    return (replace(value, id=f"{land}{DOT}{FORCES}"),) if land else ()


def _of_states(value: Value, deed: Deed) -> tuple[Value, ...]:
    """A party with the states or groups that its words name: «مفاوضون أميركيون وإيرانيون», «فريق فني أردني»."""
    if value.type not in SEVERAL or (value.type == "parties" and value.count == "dual"):
        return (value,)
    lands = [v for v in _named_in(value, deed) if v.type in (STATE, NISBA, GROUP)]
    ids = list(dict.fromkeys(v.id for v in lands if v.id))
    if len(ids) >= TWO:
        own = value.id or ""
        parts = {v.id: replace(v, type=STATE) if v.type == NISBA else v for v in lands}
        return (value, *(parts[each] for each in ids if each != own))
    if (
        len(ids) == 1
        and value.type in ONE
        and DOT not in (value.id or "")
        and lands[0].type != GROUP
        and value.id != ids[0]
    ):
        return (replace(value, id=f"{ids[0]}{DOT}{value.id or _slug(value)}"),)
    return (value,)


def _slug(value: Value) -> str:
    return NO_LETTERS.sub("-", (value.en or value.type).lower()).strip("-")


def _named_in(value: Value, deed: Deed) -> list[Value]:
    """The names of states and groups that stand within the words of a value, the longest at each place."""
    line, found, last = deed.line, list[Value](), 0
    for at, token in enumerate(line.tokens):
        if not value.start <= token.start < value.end or at < last:
            continue
        within = [m for m in line.starts[at] if m.name is not None and line.tokens[m.last - 1].end <= value.end]
        here = [m for m in within if (token.start, line.tokens[m.last - 1].end) != (value.start, value.end)]
        if here:
            longest = max(here, key=lambda m: m.last)
            last = longest.last
            found += deed.builder.build(longest, line)[:1]
    return found


def _partners(deed: Deed, matcher: Matcher, who: list[Value]) -> list[Value]:
    """With whom it is done: «وقعت روسيا اتفاقا مع تركيا», «التقى نظيره …»."""
    line, known = deed.line, {v.id or v.text for v in who}
    for at in sorted(deed.own):
        if line.norm(at) != WITH:
            continue
        found = [ms for _, ms, _ in matcher.values(line, at + 1, frozenset({"party"}), True)]
        longest = max(found, key=lambda ms: (ms[-1].last, len(ms)), default=())
        if all(is_party(m, deed.builder.pack) for m in longest):
            values = [v for m in longest for v in deed.builder.build(m, line)]
            return [v for v in values if (v.id or v.text) not in known]
    return []
