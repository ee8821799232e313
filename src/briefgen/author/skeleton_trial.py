"""A proposed rule tried on its own sentence before it stands in a file: what it tells, or what kept it from that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefgen.author.examples import article_of
from briefgen.author.near import Near, nearest
from briefgen.author.watch import WatchedExtractor
from briefgen.model import Fact, Value
from briefgen.packs.check_patterns import FREE
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture, Element, Group, Lexeme, parse
from briefgen.packs.schema import RoleEntry
from briefgen.wording.say import WordingFailed
from briefgen.wording.verbs import Mood, Tense

PLACE = "proposed"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A rule before it is written down."""

    id: str
    slot: str
    patterns: tuple[str, ...]
    ar: str
    en: str
    where: Mapping[str, Mapping[str, Any]]
    only: Mapping[str, str]
    tense: Tense = "past"
    """Of the sentence's verb, for its denial."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it: its fact or None, what other rules tell of the sentence, and where it got stuck."""

    fact: Fact | None
    others: tuple[Fact, ...]
    near: Near | None
    denial: str
    """The sentence denied, which the rule does not tell as a positive fact; empty where none could be made."""


def tried(proposed: Proposed, text: str, pack: Pack, roles: Mapping[str, RoleEntry]) -> Tried:
    """Read the sentence with the pack and the rule."""
    rule = _matchable(proposed, pack, roles)
    extractor = WatchedExtractor(replace(pack, rules=(*pack.rules, rule)))
    article = article_of(text)
    facts = extractor.extract(article).facts
    fact = next((each for each in facts if each.rule == rule.id), None)
    others = tuple(each for each in facts if each.rule != rule.id)
    if fact is None:
        return Tried(None, others, nearest(rule, article, extractor), "")
    return Tried(fact, others, None, _denial(fact, proposed, text, extractor))


def _denial(fact: Fact, proposed: Proposed, text: str, extractor: WatchedExtractor) -> str:
    if fact.polarity == "negative":
        return text  # what it tells of its own sentence is no positive fact
    try:
        said = extractor.speaker.say(proposed.ar, fact.roles, "ar", Mood(proposed.tense, "negative"))
    except WordingFailed:
        return ""
    told = extractor.extract(article_of(said)).facts
    plain = any(f.rule == fact.rule and (f.polarity, f.modality) == ("positive", "stated") for f in told)
    return "" if plain or proposed.only else said


def name_of(value: Value) -> str:
    """How an example names a value so that it stays right when wordings change; empty where only its words could."""
    if value.id:
        return value.id
    if value.number is not None:
        return str(value.number.value if value.number.value is not None else value.number.low)
    if value.when is not None and value.when.start is not None:
        return value.when.start.isoformat()
    return value.phrase or ""


def _matchable(proposed: Proposed, pack: Pack, roles: Mapping[str, RoleEntry]) -> Matchable:
    numbers: dict[str, set[int]] = {}
    for number, word in enumerate(pack.lexicon.words):
        numbers.setdefault(word.word, set()).add(number)

    def resolved(element: Element) -> Element:
        if isinstance(element, Lexeme):
            kinds = frozenset(element.kind.split(",")) if element.kind else frozenset()
            return replace(element, words=frozenset(numbers.get(element.word, ())), kinds=kinds)
        if isinstance(element, Capture):
            role = roles[element.role]
            types = frozenset() if element.type == FREE else frozenset(role.type)
            return replace(element, role=role.role, types=types, many=role.many)
        if isinstance(element, Group):
            return replace(element, alternatives=tuple(tuple(map(resolved, a)) for a in element.alternatives))
        return element

    patterns = tuple(tuple(map(resolved, parse(text))) for text in proposed.patterns)
    say = {"ar": proposed.ar, "en": proposed.en}
    return Matchable(proposed.id, proposed.slot, patterns, PLACE, proposed.where, say=say, only=proposed.only)
