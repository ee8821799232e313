"""Persons of the lists by their last word, where the lists have no short name: «رياض ياسين», then «الدكتور ياسين»."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.normalize import fold
from briefgen.arabic.romanize import is_particle, stands_in_names
from briefgen.arabic.tokens import Token
from briefgen.extract.namesakes import Found
from briefgen.packs.names import Name
from briefgen.packs.pack import Pack

PERSON, FULL, SHORT = "person", "name", "short"
SHARED = Name("", PERSON, "", "", "m", "singular", "", False, {}, {})
"""Stands for two persons with one last name: it means neither."""


def note_last_names(tokens: Sequence[Token], found: Found, pack: Pack, known: dict[tuple[str, ...], Name]) -> None:
    """Remember the last words of persons whom a sentence names in full, and whom the lists give no short name."""
    for first, last, alias in found:
        name = pack.names[alias.name]
        if name.type != PERSON or alias.use != FULL or last - first < 2 or is_particle(tokens[last - 2].norm):
            continue
        if any(a < last and first < b and b - a > last - first for a, b, _ in found):
            continue
        word = fold(tokens[last - 1].norm)
        if any(each.name == alias.name and each.use == SHORT for each in pack.aliases.beginning(word)):
            continue
        other = known.get((word,))
        known[(word,)] = name if other is None or other.id == name.id else SHARED


def stands_alone(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands a last name without another name beside it: «ياسين», and not «محمد ياسين» or «ياسين نعمان»?"""
    beside = (n for n in (at - 1, at + 1) if 0 <= n < len(tokens) and tokens[n].kind == "word")
    return not any(stands_in_names(tokens[n].norm) and not pack.lexicon.look_up(tokens[n].norm) for n in beside)
