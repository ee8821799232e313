"""The colon that a writer leaves out before what somebody says: «قال الوزير في أنقرة "لن نقبل بذلك"».

With it, a quotation is read as every other that stands behind a colon. Marks that hold a name, a title or the object of
the verb open no speech: «قالت صحيفة "لوموند" إن …», «أكد الوزير "الطابع السلمي" للبرنامج».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, ENDS, clause_words
from briefgen.extract.quoted_on import CLOSING, COLON
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack

SAYING, QUOTING = "saying", "quoting"
"""Classes of verbs: those that have only what is said behind them, and those that may have an object besides."""
LEAST = 3
"""Tokens of the shortest quotation that is more than a name."""
FARTHEST = 30
"""Tokens between a verb of saying and what is said."""
NAME = 8
"""Tokens behind the mark that closes a name within which «أن» shows that the statement only begins there."""


def with_colons(tokens: tuple[Token, ...], pack: Pack) -> tuple[Token, ...]:
    """The tokens of a paragraph with a colon, which has no characters, before each such quotation."""
    before = set(_speeches(tokens, pack))
    if not before:
        return tokens
    made: list[Token] = []
    for at, token in enumerate(tokens):
        if at in before:
            made.append(replace(token, text="", end=token.start, norm=COLON, space_after=False))
        made.append(token)
    return tuple(made)


def _speeches(tokens: Sequence[Token], pack: Pack) -> Iterator[int]:
    """The opening marks of what somebody says."""
    at, closed = 0, -1
    while at < len(tokens):
        closing = CLOSING.get(tokens[at].norm)
        if closing is None:
            at += 1
            continue
        close = next((n for n in range(at + 1, len(tokens)) if tokens[n].norm == closing), len(tokens))
        if at > 0 and _is_speech(tokens, at, close, closed, pack):
            yield at
        at, closed = close + 1, close


def _is_speech(tokens: Sequence[Token], at: int, close: int, closed: int, pack: Pack) -> bool:
    """Does a verb of saying lead to the mark at ``at``, and stands more behind it than a name?

    ``close`` is the place of the mark that closes it, ``closed`` that of the mark that closed the one before.
    """
    words = clause_words()
    if close - at <= LEAST or tokens[at - 1].norm == COLON or tokens[at - 1].kind == "proclitic":
        return False
    if tokens[at - 1].norm in words["other_prepositions"] | words["place_prepositions"] | words["complementisers"]:
        return False
    if _by_words_of(tokens, at):
        return not _then_that(tokens, close, pack)
    verb = _verb_before(tokens, at, closed, pack)
    if verb is None or _then_that(tokens, close, pack):
        return False
    return _speaks(tokens, at + 1, close, pack) and (_is_of(tokens[verb], SAYING, pack) or _opens(tokens, at + 1, pack))


def _by_words_of(tokens: Sequence[Token], at: int) -> bool:
    """Stands «قوله» right before the mark: «نقلت الوكالة عن الوزير قوله "لن نقبل"»?"""
    return at > 1 and tokens[at - 1].kind == "suffix" and tokens[at - 2].norm in clause_words()["his_words"]


def _verb_before(tokens: Sequence[Token], at: int, closed: int, pack: Pack) -> int | None:
    """The verb or participle of saying before a mark, where no other verb and no «أن» stands between them."""
    words = clause_words()
    for n in range(at - 1, max(at - FARTHEST, -1), -1):
        token = tokens[n]
        if token.norm in ENDS or token.norm == COLON or token.norm in words["complementisers"]:
            return None
        if token.kind != "word":
            continue
        if any(_is_of(token, name, pack) for name in (SAYING, QUOTING)) and _is_verb(tokens, n, pack):
            return n
        readings = pack.lexicon.look_up(token.norm)
        if n > closed and readings and all(r.finite for r in readings):
            return None
    return None


def _is_of(token: Token, name: str, pack: Pack) -> bool:
    """Is it a form of a verb of the class, or a participle that stands for one: «قائلا»?"""
    members = pack.classes.get(name, frozenset())
    return any(r.word in members and (r.finite or _is_participle(token, r.kind)) for r in _readings(token, pack))


def _is_participle(token: Token, kind: str) -> bool:
    return kind == "participle" and token.norm in clause_words()["saying_so"] | clause_words()["adding"]


def _readings(token: Token, pack: Pack) -> Sequence[Reading]:
    return pack.lexicon.look_up(token.norm) if token.kind == "word" else ()


def _is_verb(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Can it be nothing but a verb, or stands it where one stands: «وتابع الوزير»?"""
    readings = _readings(tokens[at], pack)
    if all(r.finite or r.kind == "participle" for r in readings):
        return True
    before = tokens[at - 1].norm if at else ""
    return at == 0 or before in CONJUNCTIONS | COMMAS | ENDS | clause_words()["verb_particles"]


def _then_that(tokens: Sequence[Token], close: int, pack: Pack) -> bool:
    """Begins the statement only behind the closing mark: «صحيفة "لوموند" الفرنسية إن …»?"""
    words = clause_words()
    for token in tokens[close + 1 : close + NAME]:
        if token.norm in words["complementisers"] or token.norm == COLON:
            return True
        if token.norm in ENDS | COMMAS | CONJUNCTIONS or any(r.finite for r in _readings(token, pack)):
            return False
    return False


def _speaks(tokens: Sequence[Token], first: int, close: int, pack: Pack) -> bool:
    """Is there a verb in a quotation, or does a comma or the sentence end behind it? A name has neither."""
    within = tokens[first:close]
    if any(r and all(each.finite for each in r) for r in (_readings(token, pack) for token in within)):
        return True
    words = clause_words()
    if any(token.norm in words["subject_pronouns"] | words["own_pronouns"] | words["denials"] for token in within):
        return True
    return close + 1 >= len(tokens) or tokens[close + 1].norm in ENDS | COMMAS | CONJUNCTIONS


def _opens(tokens: Sequence[Token], first: int, pack: Pack) -> bool:
    """Begins a clause here, and no noun that may be the object of the verb: «أكد الوزير "لن نقبل"»?"""
    words = clause_words()
    token = tokens[first]
    openers = words["denials"] | words["verb_particles"] | words["subject_pronouns"] | words["own_pronouns"]
    if token.norm in openers | words["impersonal_verbs"]:
        return True
    readings = _readings(token, pack)
    return bool(readings) and all(r.finite for r in readings)
