"""What can be found wrong in examples without reading them as the extraction does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.arabic.tokens import tokenize
from briefgen.packs import schema
from briefgen.packs.check_values import CLAIM, NAME, STATUSES, iso_date, one_of, unknown_id
from briefgen.packs.guess import meant
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Element, Group, Lexeme, Literal, walk
from briefgen.problems import Problem

OF_FACTS = ("source", "polarity", "modality", "slot", "status", "en", "ar")
"""What `expect` of a rule may name besides roles."""
OF_PHRASES = ("en",)
IDENTITY = re.compile(r"[A-Z]{2}|[A-Z]{2}\.[a-z-]+|[a-z]+(?:-[a-z]+)+")
"""What looks like the id of a name or phrase."""


def example_problems(loaded: Loaded, made: Matchable, pack: Pack, ids: frozenset[str]) -> Iterator[Problem]:
    """Every mistake of an entry's examples and `not`s; ``ids`` are those of all names and phrases."""
    entry = loaded.entry
    assert isinstance(entry, schema.RuleEntry | schema.PhraseEntry)
    if not entry.examples:
        yield loaded.problem("P043")
    if not entry.not_:
        yield loaded.problem("P044")
    for number, example in enumerate(entry.examples):
        yield from iso_date(loaded, example.published, "examples", number, "published")
        yield from _expected(loaded, number, example, pack, ids)
    elements = [element for pattern in made.patterns for element in walk(pattern)]
    words = frozenset().union(*(element.words for element in elements if isinstance(element, Lexeme)))
    literals = {element.word for element in elements if isinstance(element, Literal)}
    unread = not all(made.patterns) or any(isinstance(e, Lexeme) and not e.words for e in elements)
    if unread or not (words or literals):
        return
    wordless = not all(map(_needs_word, made.patterns))
    named = tuple(dict.fromkeys(element.word for element in elements if isinstance(element, Lexeme | Literal)))[:6]
    for number, example in enumerate(entry.examples):
        if not wordless and not _holds(example.text, words, literals, pack):
            yield loaded.problem("P060.words", "examples", number, text=example.text, words=named)
    for number, text in enumerate(entry.not_):
        if not _holds(text, words, literals, pack):
            yield loaded.problem("P063", "not", number, text=text, words=named)


def _needs_word(elements: tuple[Element, ...]) -> bool:
    """Does whatever a pattern matches hold one of its words?"""
    return any(
        isinstance(element, Lexeme | Literal)
        or (isinstance(element, Group) and not element.optional and all(map(_needs_word, element.alternatives)))
        for element in elements
    )


def _holds(text: str, words: frozenset[int], literals: set[str], pack: Pack) -> bool:
    for token in tokenize(text, 0, pack.lexicon):
        if token.norm in literals or any(reading.word in words for reading in pack.lexicon.look_up(token.norm)):
            return True
    return False


def _expected(
    loaded: Loaded, number: int, example: schema.Example, pack: Pack, ids: frozenset[str]
) -> Iterator[Problem]:
    """Keys and values of `expect` that can never be found."""
    rule = loaded.key == "rule"
    allowed = {*pack.roles, *OF_FACTS} if rule else set(OF_PHRASES)
    for key, value in example.expect.items():
        where = ("examples", number, "expect")
        if key not in allowed:
            yield loaded.key_problem("P024", *where, key, key=key, **meant(key, allowed))
        elif key in CLAIM:
            yield from one_of(loaded, str(value), CLAIM[key], *where, key)
        elif key == "status":
            yield from one_of(loaded, str(value), STATUSES, *where, key)
        elif key == "slot" and value not in pack.slots:
            yield loaded.problem("P034", *where, key, slot=str(value), **meant(str(value), pack.slots))
        elif key in pack.roles or key == "source":
            yield from _ids(loaded, value, ids, example.text, *where, key)


def _ids(loaded: Loaded, value: Any, ids: frozenset[str], text: str, *path: str | int) -> Iterator[Problem]:
    for number, one in enumerate(value if isinstance(value, list) else [value]):
        said = str(one)
        state, _, of = said.partition(".")
        if IDENTITY.fullmatch(said) and said not in ids and not (state in ids and of in ids) and said not in text:
            yield unknown_id(loaded, said, ids, NAME, *path, number)
