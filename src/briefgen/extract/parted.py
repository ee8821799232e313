"""«فقد» before a verb: «ف» and «قد», as in «أما الخرطوم فقد دعت …», and no loss: «فقد الجيش السيطرة»."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.arabic.tokens import Token
from briefgen.packs.pack import Pack

THEN, HAD = "ف", "قد"


def parted(tokens: Sequence[Token], pack: Pack) -> tuple[Token, ...]:
    """The tokens, each «فقد» before a verb of the past cut in two."""
    if all(token.norm != THEN + HAD for token in tokens):
        return tuple(tokens)
    return tuple(piece for at in range(len(tokens)) for piece in _pieces(tokens, at, pack))


def _pieces(tokens: Sequence[Token], at: int, pack: Pack) -> Iterator[Token]:
    token = tokens[at]
    if token.norm != THEN + HAD or not _past(tokens, at + 1, pack):
        yield token
        return
    width = 1
    while width < len(token.text) and unicodedata.category(token.text[width]) in ("Mn", "Me", "Lm"):
        width += 1
    cut = token.start + width
    yield replace(token, text=token.text[:width], end=cut, norm=THEN, kind="proclitic", space_after=False)
    yield replace(token, text=token.text[width:], start=cut, norm=HAD)


def _past(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands a verb of the past there? What is lost may stand there too: «فقد وعيه», «فقد سيطرته»."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    readings = pack.lexicon.look_up(tokens[at].norm)
    owned = at + 1 < len(tokens) and tokens[at + 1].kind == "suffix"
    if owned and not all(r.finite for r in readings):
        return False
    return any(r.finite and r.tense == "past" for r in readings)
