"""Rules that can never win: whatever they find, a stronger rule of their slot finds and tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import Capture, Element, Gap, Group, Lexeme, Literal

Wider = Mapping[str, frozenset[str]]


def never_winning(rules: tuple[Matchable, ...], wider: Wider) -> Iterator[tuple[Matchable, Matchable]]:
    """Each rule that can never win, and the one that tells in its place."""
    by_slot: dict[str, list[tuple[int, Matchable]]] = {}
    for number, rule in enumerate(rules):
        by_slot.setdefault(rule.makes, []).append((number, rule))
    for rivals in by_slot.values():
        for number, rule in rivals:
            if not rule.patterns or not all(rule.patterns) or rule.tokens:
                continue
            for before, other in rivals:
                stronger = other.priority > rule.priority or (other.priority == rule.priority and before < number)
                if other is not rule and stronger and _as_wide(other, rule) and _finds_all(other, rule, wider):
                    yield rule, other
                    break


def _as_wide(other: Matchable, rule: Matchable) -> bool:
    """Does the other tell under every condition under which the rule tells?"""
    return (
        all(rule.where.get(role) == wanted for role, wanted in other.where.items())
        and not any(wanted.get("english") for wanted in other.where.values())
        and other.unless in (None, rule.unless)
        and all(rule.only.get(key) == value for key, value in other.only.items())
        and other.given == rule.given
        and (other.relative or not rule.relative)
    )


def _finds_all(other: Matchable, rule: Matchable, wider: Wider) -> bool:
    if other.priority == rule.priority:
        return all(elements in other.patterns for elements in rule.patterns)
    return all(any(_covers(mine, elements, wider) for mine in other.patterns) for elements in rule.patterns)


def _covers(wide: tuple[Element, ...], narrow: tuple[Element, ...], wider: Wider) -> bool:
    """Does one sequence match whatever the other matches? «No» where it cannot be told."""
    if not narrow:
        return all(isinstance(element, Group) and element.optional for element in wide)
    if not wide:
        return False
    head, rest = wide[0], wide[1:]
    if isinstance(narrow[0], Group):
        paths = [*narrow[0].alternatives, *(((),) if narrow[0].optional else ())]
        if head == narrow[0] and _covers(rest, narrow[1:], wider):
            return True
        return all(_covers(wide, (*path, *narrow[1:]), wider) for path in paths)
    if isinstance(head, Group):
        if head.optional and _covers(rest, narrow, wider):
            return True
        return any(_covers((*path, *rest), narrow, wider) for path in head.alternatives)
    return _takes(head, narrow[0], wider) and _covers(rest, narrow[1:], wider)


def _takes(wide: Element, narrow: Element, wider: Wider) -> bool:
    match wide, narrow:
        case Literal(), Literal():
            return wide.word == narrow.word
        case Lexeme(), Lexeme():
            return wide.anchor == narrow.anchor and narrow.words <= wide.words and wide.kinds <= narrow.kinds
        case Capture(), Capture():
            same = wide.role == narrow.role and wide.implied >= narrow.implied
            if not wide.types or not narrow.types:
                return same and wide.types == narrow.types
            return same and all(not wider.get(kind, frozenset({kind})).isdisjoint(wide.types) for kind in narrow.types)
        case Gap(), Gap():
            return wide.most >= narrow.most
    return False
