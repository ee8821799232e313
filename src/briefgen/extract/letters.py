"""Letters of a foreign alphabet written out: the «إن» of «شبكة إن بي سي» and of «سي إن إن» opens no clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.arabic.tokens import Token
from briefgen.extract.clause_words import clause_words

LEAST = 2
"""Letters that must follow."""
SPELT = "{}-"
"""What such a word is to every pattern: no word at all."""


def letters_apart(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence, with the «إن» that is a letter made into a word that nothing reads."""
    words = clause_words()
    spelt = {at for at, token in enumerate(tokens) if token.norm in words["letter_that"] and _spelt(tokens, at)}
    if not spelt:
        return tokens
    return tuple(replace(t, norm=SPELT.format(t.norm)) if at in spelt else t for at, t in enumerate(tokens))


def _spelt(tokens: Sequence[Token], at: int) -> bool:
    """Stands «إن» before two names of letters, or is it one of the two behind such a name: «سي إن إن»?"""
    words = clause_words()
    if any(_twice(tokens, first) for first in (at, at - 1)):
        return True
    after = tokens[at + 1 : at + 1 + LEAST]
    if len(after) < LEAST or after[0].norm not in words["letters"]:
        return False  # «إن في أي لقاء …»
    return after[1].norm in words["letters"] | words["letters_that_are_words"]


def _twice(tokens: Sequence[Token], first: int) -> bool:
    """Stand two «إن» from ``first`` on, behind the name of a letter?"""
    words = clause_words()
    both = tokens[first : first + LEAST] if first > 0 else ()
    return (
        len(both) == LEAST
        and tokens[first - 1].norm in words["letters"]
        and all(token.norm in words["letter_that"] for token in both)
    )
