"""A fact with the clause that tells it, for the roles that stand inside it and that no rule has captured.

They are given as roles and not said again: the words that name them stand in the line already, or are left out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.match import Match
from briefgen.extract.own_words import NEAR, of_attack_noun, own_words, speaks, when_or_where
from briefgen.extract.role_words import role_words
from briefgen.extract.values import Builder
from briefgen.model import Fact
from briefgen.packs.pack import Pack
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import ACTION, CLAIM

NEXT_STEP, INCIDENT, PLANNED = "next_step", "incident", "planned"
TEXT, WHO, WHAT, THEN = "text", "who", "what", "ف"
HARM = frozenset({"killed", "wounded", "captured"})
HAPPENING = ("incident-acts", "hitting", "attacking")
ATTACKING = ("attacks", "attacking", "hurting", "hitting")


@dataclass(frozen=True, slots=True)
class Deed:
    """A fact, the match that made it, and the line it stands in."""

    fact: Fact
    match: Match
    line: Line
    builder: Builder
    whole: str
    """The role that holds the whole clause, where the rule of the fact tells one."""
    own: frozenset[int]
    """The positions of the line that are said of the fact's own verb."""

    @property
    def to_come(self) -> bool:
        """Is it still to be done?"""
        return coming(self.fact)


def claims_of(deed: Deed) -> list[Mention]:
    """The spans of what is said, or of the whole clause, that the fact tells as such."""
    told = {v.start for role in (WHAT, deed.whole) for v in deed.fact.roles.get(role, ()) if v.type == CLAIM}
    spans = (m for role, ms in deed.match.state.captures if role in (WHAT, deed.whole) for m in ms)
    return [m for m in spans if deed.line.tokens[m.first].start in told]


def coming(fact: Fact) -> bool:
    """Is what a fact tells still to be done?"""
    return fact.slot == NEXT_STEP or fact.modality == PLANNED


def deed_of(fact: Fact, match: Match, line: Line, builder: Builder, whole: str) -> Deed:
    """The deed that a fact tells; ``whole`` as in Deed."""
    texts = [m.first for _, ms in match.state.captures for m in ms if m.type == TEXT]
    behind = match.state.anchor + 1 if whole else min([match.last, *texts])
    own = own_words(line, _opening(match, line), behind, fact.slot == INCIDENT, builder.pack)
    if not coming(fact):
        acts = _acts(match, line, fact, whole)
        own = frozenset(at for at in own if not acts or at < min(acts))
    if whole and CUT in fact.text.en:
        own = frozenset(at for at in own if line.tokens[at].start < fact.end)
    return Deed(fact, match, line, builder, whole, own)


def _acts(match: Match, line: Line, fact: Fact, whole: str) -> list[int]:
    """Where what is done, decided or said in a fact begins: from there on days and places are not those of the deed."""
    found: list[int] = []
    told = {
        v.start for role, values in fact.roles.items() if role != whole for v in values if v.type in (ACTION, CLAIM)
    }
    for role, mentions in match.state.captures:
        for m in mentions if role not in (whole, WHO) else ():
            act = line.tokens[m.first].start in told or (m.type == TEXT and line.has(m.first, "masdar"))
            found += [m.first] if act else []
    return found


def of_attack(deed: Deed) -> tuple[Line, frozenset[int]]:
    """The clause with its relative clauses in place, and the positions of those that tell of an attack."""
    line, whole = deed.line, deed.line.uncut() if deed.line.uncut is not None else deed.line
    pack, known = deed.builder.pack, frozenset(line.numbers)
    found: set[int] = set()
    told = False
    for at in range(len(whole.tokens)):
        if whole.numbers[at] in known:
            told = False
            continue
        if at == 0 or whole.numbers[at - 1] in known:
            brought = whole.norm(at) in role_words()["brought_by"] | clause_words()["causes"]
            told = of_attack_noun(whole, min(at + NEAR, len(whole.tokens)) if brought else at, pack)
        told = told and not speaks(whole, at, pack)
        found.update([at] if told else [])
    return whole, frozenset(found)


def around(deed: Deed) -> list[Line]:
    """The clauses of the sentence that tell of the attack of whose dead the fact tells, nearest first."""
    lines, pack = deed.builder.scene.lines, deed.builder.pack
    at = next((n for n, line in enumerate(lines) if line is deed.line), -1)
    if deed.fact.status not in HARM:
        return []
    if at < 0:
        return _told_of_noun(deed, lines)
    found = [each for each in lines[at + 1 : at + 2] if each.norm(0) in role_words()["when_it"]]
    for each in reversed(lines[:at]):
        if any(speaks(each, n, pack) for n in range(len(each.tokens))):
            break
        if any(each.norm(n) in clause_words()["meanwhile"] for n in (0, 1)):
            break
        if _attacks(each, pack) or (each is lines[at - 1] and deed.line.norm(0) == THEN):
            found.append(each)
        elif not each.relative and any(when_or_where(each, n) for n in range(len(each.tokens))):
            break
    return found


def _told_of_noun(deed: Deed, lines: Sequence[Line]) -> list[Line]:
    """The clause that says where the attack was of which a relative tells: «شهدت طرابلس الهجوم الذي أسفر عن …»."""
    anchor = deed.line.tokens[deed.match.state.anchor].start
    at = next((n for n, line in enumerate(lines) if any(token.start == anchor for token in line.tokens)), 0)
    before = next((line for line in reversed(lines[:at]) if not line.relative), None)
    return [before] if before is not None and _happens(before, len(before.tokens), deed.builder.pack) else []


def before_toll(deed: Deed) -> range:
    """The words before a toll that tell of the attack: «شهدت طرابلس اشتباكات أسفرت عن …»."""
    first, line, pack = deed.match.first, deed.line, deed.builder.pack
    told = deed.fact.status in HARM and any(of_attack_noun(line, at, pack) for at in range(1, first + 1))
    return range(first) if told and _happens(line, first, pack) else range(0)


def _happens(line: Line, end: int, pack: Pack) -> bool:
    """Tell all verbs before a position that something happened?"""
    happening = frozenset().union(*(pack.classes.get(name, frozenset()) for name in HAPPENING))
    verbs = [n for n in range(end) if all_finite(line, n)]
    return bool(verbs) and all(any(r.word in happening for r in line.readings[n]) for n in verbs)


def _attacks(line: Line, pack: Pack) -> bool:
    """Does a clause tell of an attack?"""
    known = frozenset().union(*(pack.classes.get(name, frozenset()) for name in ATTACKING))
    return any(r.word in known for readings in line.readings for r in readings)


def _opening(match: Match, line: Line) -> int:
    """Where the clause of a match begins: with its line, if nothing but circumstances stands before the match."""
    openers = clause_words()["complementisers"]
    plain = not any(all_finite(line, at) or line.norm(at) in openers for at in range(match.first))
    return 0 if plain else match.first
