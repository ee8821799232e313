"""Which of several persons a name means: whom the article named in full, who held the office, whose state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE, COMMAS
from briefgen.extract.clause_words import clause_words
from briefgen.packs.pack import Alias, Name, Pack

Found = list[tuple[int, int, Alias]]
"""Aliases in a sentence: first token, token after the last, and the alias."""
PERSON, OFFICE, STATE, INSTITUTION = "person", "office", "state", "institution"
PLACE = "place"
JOINING = COMMAS | {"و"}
FEMININE, PREPOSITION, PARTICLE, ADJECTIVE = "ة", "preposition", "particle", "adjective"


@dataclass(slots=True)
class Known:
    """What an article has named so far, as its later sentences take it for known."""

    published: date | None = None
    told: set[int] = field(default_factory=set)
    """Numbers of the names given in full, so that their short names may follow."""
    states: set[str] = field(default_factory=set)
    """Codes of the states that the article has named, by themselves or by what is theirs."""

    def note(self, found: Found, pack: Pack) -> None:
        """Remember a sentence's full names and its states."""
        shared = {(a, b) for a, b, alias in found if alias.use == "short" and pack.names[alias.name].type == STATE}
        for first, last, alias in found:
            name = pack.names[alias.name]
            if alias.use == "name" and len(alias.words) > 1 and not _inside(first, last, found):
                self.told.add(alias.name)
            if name.type == PLACE and (first, last) in shared:
                continue  # «عمان» tells neither of Jordan nor of Oman
            if name.type != PERSON and (code := name.id if name.type == STATE else name.of):
                self.states.add(code)


def _inside(first: int, last: int, found: Found) -> bool:
    """Is a name only a part of a longer one: «محمود عباس» in «علي محمود عباس»?"""
    return any(a <= first and last <= b and b - a > last - first and each.use == "name" for a, b, each in found)


def settled(tokens: Sequence[Token], found: Found, known: Known, pack: Pack) -> Found:
    """The aliases without short names that nothing introduced, and without persons whom nothing tells apart."""
    nisbas = {first for first, _, alias in found if alias.use == "adjective"}
    persons: dict[tuple[int, int], Found] = {}
    kept: Found = []
    for each in found:
        if each[2].use in ("name", "short") and pack.names[each[2].name].type == PERSON:
            persons.setdefault(each[:2], []).append(each)
        elif (
            each[2].use != "short"
            or each[2].name in known.told
            or _of_state(each, tokens, nisbas, pack)
            or _listed(each, tokens, found, pack)
            or _no_quality(each, tokens, pack)
            or _marked(each, tokens)
        ):
            kept.append(each)
    kept = _without_towns(kept, tokens, known, pack)
    for (first, _), namesakes in persons.items():
        offices = _offices_before(first, found, pack)
        introduced = [
            each
            for each in namesakes
            if each[2].use == "name" or each[2].name in known.told or _held(pack.names[each[2].name], offices, known)
        ]
        kept += _one(introduced, offices, known, pack)
    return sorted(kept, key=lambda each: each[:2])


def _of_state(each: tuple[int, int, Alias], tokens: Sequence[Token], nisbas: set[int], pack: Pack) -> bool:
    """Is it a ministry by its short name and state: «الخارجية الأميركية»? «العلاقات الخارجية الأميركية» is none."""
    first, last, alias = each
    described = first > 0 and tokens[first - 1].norm.startswith(ARTICLE)
    return pack.names[alias.name].type == INSTITUTION and last in nisbas and not described


def _marked(each: tuple[int, int, Alias], tokens: Sequence[Token]) -> bool:
    """Is it written with the vowel marks that tell it from another name: «عُمان»?"""
    return bool(each[2].marked) and each[2].marked in tokens[each[0]].text


def _without_towns(found: Found, tokens: Sequence[Token], known: Known, pack: Pack) -> Found:
    """The aliases where of a state and a town of one name only the one that is meant is left.

    «عمان» is Oman where it is marked so, or where the article has named Oman and not the town's own state.
    """
    dropped: list[tuple[int, int, Alias]] = []
    for each in found:
        if each[2].use != "short" or pack.names[each[2].name].type != STATE:
            continue
        for town in found:
            if town[:2] == each[:2] and pack.names[town[2].name].type == PLACE:
                meant = pack.names[town[2].name].of in known.states and not _marked(each, tokens)
                dropped.append(each if meant else town)
    return [each for each in found if each not in dropped] if dropped else found


def _listed(each: tuple[int, int, Alias], tokens: Sequence[Token], found: Found, pack: Pack) -> bool:
    """Is it a state by a short name that is a word too, beside another state: «النيجر ومالي»?"""
    first, last, alias = each
    if pack.names[alias.name].type != STATE:
        return False
    states = [(a, b) for a, b, other in found if pack.names[other.name].type == STATE and other.use == "name"]
    before = first > 0 and tokens[first - 1].norm in JOINING and any(b == first - 1 for _, b in states)
    return before or (last < len(tokens) and tokens[last].norm in JOINING and any(a == last + 1 for a, _ in states))


def _no_quality(each: tuple[int, int, Alias], tokens: Sequence[Token], pack: Pack) -> bool:
    """Is it a state by a short name that is a word too, where only a place can stand: «إلى مالي», «شمال مالي»?

    Likewise behind a word that the adjective would not agree with: «حكومة مالي».
    """
    first, last, alias = each
    if pack.names[alias.name].type != STATE:
        return False
    bare = first > 0 and not (alias.marked or tokens[first].norm.startswith(ARTICLE))
    if bare and tokens[first - 1].norm in clause_words()["place_only"]:
        return True
    if not any(r.kind == ADJECTIVE for r in pack.lexicon.look_up(tokens[last - 1].norm)):
        return False
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.norm.endswith(FEMININE) and not before.norm.startswith(ARTICLE):
        return before.kind == "word"  # «مساعدة مالي» were «مالية»
    readings = pack.lexicon.look_up(before.norm) if before.kind in ("word", "proclitic") else ()
    placed = any(pack.lexicon.words[r.word].pos == PREPOSITION for r in readings)
    return placed and all(r.kind == PARTICLE for r in readings)


def _one(namesakes: Found, offices: frozenset[str], known: Known, pack: Pack) -> Found:
    """The person meant, or nobody; the surest sign first."""

    def name(each: tuple[int, int, Alias]) -> Name:
        return pack.names[each[2].name]

    signs: Sequence[Callable[[tuple[int, int, Alias]], bool]] = (
        lambda each: each[2].name in known.told,
        lambda each: _held(name(each), offices, known),
        lambda each: _held(name(each), None, known),
        lambda each: name(each).of in known.states,
    )
    left = namesakes
    for sign in signs:
        if len({each[2].name for each in left}) < 2:
            return left
        left = [each for each in left if sign(each)] or left
    return left if len({each[2].name for each in left}) < 2 else []


def _held(name: Name, offices: frozenset[str] | None, known: Known) -> bool:
    """Did the person hold one of these offices, or any, on the day of publication?"""
    if known.published is None:
        return False
    day = known.published.isoformat()
    return any(
        (offices is None or term.office in offices)
        and (term.start or term.end)
        and (term.start or "") <= day <= (term.end or "9999")
        for term in name.offices
    )


def _offices_before(first: int, found: Found, pack: Pack) -> frozenset[str]:
    """The offices whose title stands directly before a token, or with a nisba or a state between."""
    reached = {first}
    offices: set[str] = set()
    for begin, end, alias in sorted(found, key=lambda each: -each[1]):
        if end not in reached:
            continue
        name = pack.names[alias.name]
        if name.type == OFFICE:
            offices.add(name.id)
        elif name.type == STATE:
            reached.add(begin)
    return frozenset(offices)
