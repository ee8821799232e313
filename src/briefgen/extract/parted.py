"""Words that are two where they stand: «فقد دعت» is «ف» and «قد», «ورد الوزير بأن» is «و» and «رد».

«فقد الجيش السيطرة» is a loss, and «ورد في البيان أن» is what stands in it. And nouns whose article «ل» swallows, as
what is said of them shows: «للاجئين السوريين» is to the refugees, «للجنة برلمانية» to a committee.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.packs.pack import Pack
from briefgen.transfer.lists import small_words

WHOLE = ("فقد", "ورد")
RIGHT, RIGHT_WITHIN = "بحق", 5
TAKING = ("verb", "masdar", "participle")
MARKS, SHADDA = ("Mn", "Me", "Lm"), "\u0651"
NO_ANSWER = frozenset({"في", "من", "على", "عن", "أن", "ب", "إلى", "ل"})
BY, THAT = "ب", frozenset({"أن"})
TO, ADJECTIVE = "ل", "adjective"
NOUNS, SAID_OF = ("noun", "masdar"), ("adjective", "participle")
NEAR = 12
"""Tokens behind «ورد» among which the «بأن» of an answer stands."""


def parted(tokens: Sequence[Token], pack: Pack) -> tuple[Token, ...]:
    """The tokens, each word that is two where it stands cut in two."""
    if any(token.norm.startswith(TO) and len(token.norm) > 1 for token in tokens):
        tokens = [_with_article(tokens, at, pack) for at in range(len(tokens))]
    if any(token.norm == RIGHT for token in tokens):
        tokens = [piece for at in range(len(tokens)) for piece in _of_a_right(tokens, at, pack)]
    if all(token.norm not in WHOLE for token in tokens):
        return tuple(tokens)
    return tuple(piece for at in range(len(tokens)) for piece in _pieces(tokens, at, pack))


def _with_article(tokens: Sequence[Token], at: int, pack: Pack) -> Token:
    """The token with its article, where «ل» stands before its own ل and an adjective with the article behind it."""
    token = tokens[at]
    swallowed = token.kind == "word" and token.norm.startswith(TO) and at > 0 and at + 1 < len(tokens)
    if not swallowed or tokens[at - 1].norm != TO or tokens[at - 1].kind != "proclitic":
        return token
    behind = tokens[at + 1].norm
    nouns = any(not r.definite and r.kind in NOUNS for r in pack.lexicon.look_up(token.norm))
    if not nouns or not behind.startswith(ARTICLE):
        return token
    of_a_state = any(alias.use == ADJECTIVE for alias in pack.aliases.beginning(fold(behind)))
    readings = pack.lexicon.look_up(behind)
    said_of = bool(readings) and all(r.kind in SAID_OF for r in readings)
    return replace(token, norm=ARTICLE + token.norm) if of_a_state or said_of else token


def _of_a_right(tokens: Sequence[Token], at: int, pack: Pack) -> Iterator[Token]:
    """«بحق» cut in two where a verb shortly before it takes a right: «تمسكت إيران بحقها»."""
    before = [token for token in tokens[max(0, at - RIGHT_WITHIN) : at] if token.kind == "word"]
    verbs = small_words()["of_a_right"]
    read = (r for token in before for r in pack.lexicon.look_up(token.norm) if r.kind in TAKING)
    takes = tokens[at].norm == RIGHT and any(pack.lexicon.words[r.word].word in verbs for r in read)
    if takes:
        yield from _cut(tokens[at], 1)
    else:
        yield tokens[at]


def _cut(token: Token, width: int) -> Iterator[Token]:
    cut = token.start + width
    yield replace(token, text=token.text[:width], end=cut, norm=token.norm[:1], kind="proclitic", space_after=False)
    yield replace(token, text=token.text[width:], start=cut, norm=token.norm[1:])


def _pieces(tokens: Sequence[Token], at: int, pack: Pack) -> Iterator[Token]:
    token = tokens[at]
    had = token.norm == WHOLE[0] and _past(tokens, at + 1, pack)
    if not had and not (token.norm == WHOLE[1] and _answers(tokens, at)):
        yield token
        return
    width = 1
    while width < len(token.text) and unicodedata.category(token.text[width]) in MARKS:
        width += 1
    yield from _cut(token, width)


def _past(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands a verb of the past there? What is lost may stand there too: «فقد وعيه», «فقد سيطرته»."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    readings = pack.lexicon.look_up(tokens[at].norm)
    owned = at + 1 < len(tokens) and tokens[at + 1].kind == "suffix"
    if owned and not all(r.finite for r in readings):
        return False
    return any(r.finite and r.tense == "past" for r in readings)


def _answers(tokens: Sequence[Token], at: int) -> bool:
    """Has «ورد» the shadda of «ردّ», or «بأن» near behind it, or «على» whom it answers?"""
    if SHADDA in tokens[at].text:
        return True
    behind = [token.norm for token in tokens[at + 1 : at + NEAR]]
    if not behind or behind[0] in NO_ANSWER:
        return False
    return any(one == BY and two in THAT for one, two in pairwise(behind))
