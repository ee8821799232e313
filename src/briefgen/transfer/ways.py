"""How the parts of the noun-phrase grammar ask for whole noun phrases: handed down, so that none imports its caller."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader

Phrases = Callable[[Reader, int], tuple[NounPhrase, ...]]
Joins = dict[str, str]
"""How English goes on after a noun: an Arabic preposition to its English."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The two ways to read a noun phrase at a cell."""

    simple: Phrases
    """Without «and»."""
    full: Phrases
