"""Two of one kind whose names stand behind it once: «حركتا فتح والجهاد الإسلامي», each found by its full name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.namesakes import Found
from briefgen.packs.pack import Alias

Find = Callable[[Sequence[Token]], Found]
LONGEST = 6
"""Tokens of a name behind its kind."""


def of_two_named(tokens: Sequence[Token], numbers: Sequence[int], find: Find) -> Found:
    """The names of both, where ``find`` knows the first by its kind in the singular."""
    kinds = _kinds()
    heads = [at for at, n in enumerate(numbers) if tokens[n].norm in kinds]
    return [each for at in heads for each in _both(tokens, numbers[at:], kinds[tokens[numbers[at]].norm], find)]


def _both(tokens: Sequence[Token], numbers: Sequence[int], kind: str, find: Find) -> Iterator[tuple[int, int, Alias]]:
    head = replace(tokens[numbers[0]], norm=kind)
    for last, alias in _named(head, tokens, numbers[1:], find):
        if last + 1 >= len(numbers) or tokens[numbers[last + 1]].norm not in CONJUNCTIONS:
            continue
        yield numbers[0], numbers[last] + 1, alias
        behind = numbers[last + 2 :]
        for end, other in _named(head, tokens, behind, find):
            yield behind[0], behind[end - 1] + 1, other


def _named(head: Token, tokens: Sequence[Token], numbers: Sequence[int], find: Find) -> list[tuple[int, Alias]]:
    """How many tokens the names behind a kind have, and what they name."""
    span = [head, *(tokens[n] for n in numbers[:LONGEST])]
    return [(last - 1, alias) for first, last, alias in find(span) if first == 0 and last > 1]


@cache
def _kinds() -> dict[str, str]:
    pairs = (each.split() for each in clause_words()["two_of_a_kind"])
    return {dual: one for dual, one in pairs}
