"""Words that a page runs together where no letter joins: «إظهارالوحدة» is two, as are «يعبرمن» and «نصرالله»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clause_words import clause_words
from briefgen.packs.pack import Pack

LEAST, LEAST_BEFORE, LEAST_BEHIND = 6, 3, 4
"""Letters of the shortest word that is cut, and of what stands before and behind the cut."""
PARTICLE, SAYS_MORE = "particle", ("verb", "adjective")
SHORT = 2


def told_apart(tokens: Sequence[Token], pack: Pack) -> tuple[Token, ...]:
    """The tokens, each word that nothing reads cut in two where that makes two known words in one way alone."""
    return tuple(piece for token in tokens for piece in _pieces(token, pack))


def _pieces(token: Token, pack: Pack) -> Iterator[Token]:
    norm = token.norm
    plain = token.kind == "word" and len(norm) >= LEAST and len(norm) == len(token.text)
    if not plain or pack.lexicon.look_up(norm) or pack.aliases.beginning(fold(norm)):
        yield token
        return
    cuts = [
        at
        for at in range(LEAST_BEFORE, len(norm) - 1)
        if norm[at - 1] in clause_words()["joining_none"] and _two(norm, at, pack)
    ]
    if len(cuts) != 1:
        yield token
        return
    (at,) = cuts
    middle = token.start + at
    yield replace(token, text=token.text[:at], end=middle, norm=norm[:at], space_after=False)
    yield replace(token, text=token.text[at:], start=middle, norm=norm[at:])


def _two(norm: str, at: int, pack: Pack) -> bool:
    """Are both parts words, the second one with its article or one of the small words that a sentence goes on with?"""
    before, behind = norm[:at], norm[at:]
    small = behind in clause_words()["run_on"]
    if not small and not (behind.startswith(ARTICLE) and len(behind) >= LEAST_BEHIND):
        return False
    kinds = {reading.kind for reading in pack.lexicon.look_up(before)} - {PARTICLE}
    if len(behind) == SHORT:
        return not kinds.isdisjoint(SAYS_MORE)  # «يعبرمن», «أكثرمن»; «المطرفي» is a family's name
    return bool(kinds) and (small or bool(pack.lexicon.look_up(behind)))
