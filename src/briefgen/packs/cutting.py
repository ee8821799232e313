"""The words of names and patterns cut as a text's words are: one a clitic, without punctuation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import tokenize
from briefgen.packs.lexicon import Lexicon
from briefgen.packs.pack import Alias, Matchable
from briefgen.packs.pattern import Element, Group, Literal

PERSON = "person"
"""Words of persons' names are no words of the dictionary: a text's are kept whole for their sake."""
PLUS = "+"
"""Of «أوبك+» and «5+1»: the only mark that tells names apart."""
JOINED = ("و", "ف")
"""Clitics before a particle."""


def cut(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Words as a text's words are cut."""
    return tuple(t.norm for t in tokenize(" ".join(words), 0, lexicon) if t.kind != "punctuation" or t.norm == PLUS)


def cut_patterns(matchables: tuple[Matchable, ...], lexicon: Lexicon) -> tuple[Matchable, ...]:
    """The matchables with the written words of their patterns cut."""
    return tuple(
        replace(each, patterns=tuple(_cut_elements(elements, lexicon) for elements in each.patterns))
        for each in matchables
    )


def _cut_elements(elements: tuple[Element, ...], lexicon: Lexicon) -> tuple[Element, ...]:
    found: list[Element] = []
    for element in elements:
        if isinstance(element, Literal):
            found += [Literal(word) for word in cut((element.word,), lexicon)] or [element]
        elif isinstance(element, Group):
            found.append(replace(element, alternatives=tuple(_cut_elements(a, lexicon) for a in element.alternatives)))
        else:
            found.append(element)
    return tuple(found)


def cut_alias(alias: Alias, lexicon: Lexicon) -> Alias:
    """A written form of a name, cut as texts are: «إلينا» in a person's name is «إلى» and «نا» there."""
    if len(alias.words) == 1 and PLUS not in alias.words[0]:
        return alias
    words = cut(alias.words, lexicon)
    return replace(alias, words=words, keys=tuple(map(fold, words)))


def joined_particle(word: str, lexicon: Lexicon) -> bool:
    """Is a part of a name also «ف» and «إن», as «فان» is? Then it is cut as the text's words are."""
    readings = lexicon.look_up(word[1:]) if word[:1] in JOINED else ()
    return any(reading.kind == "particle" for reading in readings)


def by_fold(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their look-up keys."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        found[fold(word)] = (*found.get(fold(word), ()), word)
    return found
