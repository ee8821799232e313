"""Names that nothing knows, where only who says something can stand: «قال هاغرتي إن …», «هاغرتي أكد أن …».

Any word would be a speaker there, so that a mistake could only quote a common noun as the one who says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from briefgen.arabic.normalize import fold
from briefgen.arabic.romanize import stands_in_names
from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.mentions import QUOTES
from briefgen.model import Gender
from briefgen.packs.pack import Pack

SPEECH, STANCE, INFORMING, COLON, FROM = "speech", "stance", "informing", ":", "من"
OBJECT = "object"
SHORT = "short"
"""The use of a name of the lists that needs the full name before it."""
MOST_WORDS = 4
FARTHEST = 16
"""Tokens that may stand between a name and what its holder says: «قال فلان، في مقابلة مع صحيفة …، إن …»."""

Found = tuple[int, int, Gender]
"""First token, the token after the last, and the gender that the verb has."""


def strangers(tokens: Sequence[Token], held: Set[int], pack: Pack) -> Iterator[Found]:
    """Every name of words that nothing knows, behind a verb of speech or before one that «أن» follows.

    ``held``: the tokens that are names already.
    """
    for at, token in enumerate(tokens):
        gender = _speaker_gender(token, pack)
        bound = _bound_by(token, pack)
        if gender is None and bound is None:
            continue
        last = at + 1
        while last < len(tokens) and last - at <= MOST_WORDS and _is_strange(tokens[last], last in held, pack):
            last += 1
        if bound is not None and last < len(tokens) and tokens[last].norm in bound[0]:
            if _is_named(tokens[at + 1 : last], pack):
                yield at + 1, last, bound[1]
        elif gender is None:
            continue
        elif _is_named(tokens[at + 1 : last], pack) and _says_then(tokens, last, pack):
            yield at + 1, last, gender
        elif _that(tokens, at + 1):
            first = at
            while first > 0 and at - first < MOST_WORDS and _is_strange(tokens[first - 1], first - 1 in held, pack):
                first -= 1
            if _is_named(tokens[first:at], pack) and _opens(tokens, first):
                yield first, at, gender


def only_strangers(tokens: Sequence[Token], first: int, last: int, held: Set[int], pack: Pack) -> bool:
    """Are these tokens words that nothing knows, and names of persons at least in part?"""
    within = range(first, last)
    return _is_named(tokens[first:last], pack) and all(_is_strange(tokens[at], at in held, pack) for at in within)


def _speaker_gender(token: Token, pack: Pack) -> Gender | None:
    """The gender of the one who speaks, of a word that can only be a verb of speech; None for every other.

    A verb of informing may have whom it informs behind it: «أبلغ المجلس أن …».
    """
    readings = pack.lexicon.look_up(token.norm) if token.kind == "word" else ()
    speech = pack.classes.get(SPEECH, frozenset()) - pack.classes.get(INFORMING, frozenset())
    finite = [r for r in readings if r.finite and r.word in speech]
    if not finite or any(r.finite and r.word not in speech for r in readings):
        return None
    return "f" if all(r.gender == "f" for r in finite) else "m"


def _bound_by(token: Token, pack: Pack) -> tuple[frozenset[str], Gender] | None:
    """The prepositions that a verb of a stand may have, and never an object, and its gender: «رحب (فلان) ب»."""
    readings = pack.lexicon.look_up(token.norm) if token.kind == "word" else ()
    stands = pack.classes.get(SPEECH, frozenset()) | pack.classes.get(STANCE, frozenset())
    finite = [r for r in readings if r.finite and r.voice != "passive"]
    if not finite or any(r.word not in stands for r in finite):
        return None
    bound = frozenset(each for r in finite for each in pack.lexicon.words[r.word].frame)
    if OBJECT in bound:
        return None
    return bound - clause_words()["complementisers"], "f" if all(r.gender == "f" for r in finite) else "m"


def _is_strange(token: Token, held: bool, pack: Pack) -> bool:
    """Is it a word that has no reading, and is in no name that stands here?"""
    day = token.norm in clause_words()["days_before_verbs"]  # «قال كيري الخميس إن …»
    return not held and not day and token.kind == "word" and not pack.lexicon.look_up(token.norm)


def _is_named(words: Sequence[Token], pack: Pack) -> bool:
    """Can one of these words be nothing but a name's? Whom a short name alone means, nobody has said."""
    if len(words) == 1 and any(each.use == SHORT for each in pack.aliases.beginning(fold(words[0].norm))):
        return False
    return any(stands_in_names(word.norm) or not pack.lexicon.knows(word.norm) for word in words)


def _that(tokens: Sequence[Token], at: int) -> bool:
    """Stands «أن» here, or behind a preposition: «على أن», or a colon?"""
    words = clause_words()
    if at < len(tokens) and tokens[at].norm in words["other_prepositions"]:
        at += 1
    return at < len(tokens) and (tokens[at].norm in words["complementisers"] or tokens[at].norm == COLON)


def _says_then(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Does what is said follow, at once or behind a comma, a preposition or a title?"""
    if _that(tokens, at) or (at < len(tokens) and tokens[at].norm in QUOTES):
        return True
    if at >= len(tokens) or not _may_stand_between(tokens[at], pack):
        return False
    for n in range(at, min(at + FARTHEST, len(tokens))):
        if _that(tokens, n):
            return True
        readings = pack.lexicon.look_up(tokens[n].norm) if tokens[n].kind == "word" else ()
        if readings and all(r.finite for r in readings):
            return False
    return False


def _may_stand_between(token: Token, pack: Pack) -> bool:
    """Is it a comma, a preposition, a day, or the noun of a person that is a title?"""
    words = clause_words()
    if token.norm in COMMAS or token.kind == "proclitic":
        return True
    if token.norm == FROM:
        return False  # «قال كثير من الناس إن …»
    if token.norm in words["place_prepositions"] | words["other_prepositions"] | words["days_before_verbs"]:
        return True
    readings = pack.lexicon.look_up(token.norm)
    return any(r.kind == "noun" and pack.lexicon.words[r.word].person for r in readings)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Does a clause begin here?"""
    return at == 0 or tokens[at - 1].norm in COMMAS | CONJUNCTIONS | clause_words()["subject_openers"]
