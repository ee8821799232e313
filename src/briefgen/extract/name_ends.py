"""Where the name of a person whom no list holds ends.

Which words can be a name's is asked of arabic/romanize.py: the first must stand in its lists, one may be in no list.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.romanize import is_particle, stands_in_names
from briefgen.arabic.spelling import YEH
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, ENDS, NOMINAL, clause_words
from briefgen.packs.implied import SAYING
from briefgen.packs.pack import Pack

SPEECH = "speech"
COLON, THEN, ALI = ":", "ف", "علي"
OBJECT_ENDING = "ا"
MOST_WORDS, FEWEST_WORDS = 5, 2


def end_of_name(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack) -> int | None:
    """The token after a name that begins here; None where none does."""
    known = unknown = 0
    at = start
    if start < len(tokens) and tokens[start].norm.startswith(ARTICLE):
        return None  # «القطري» behind an office is its state
    while at < len(tokens) and at - start < MOST_WORDS and tokens[at].kind == "word" and at not in taken:
        word = tokens[at].norm
        if at + 1 < len(tokens) and tokens[at + 1].kind == "suffix":
            break
        readings = () if _is_ali(tokens, at, taken, pack) else pack.lexicon.look_up(word)
        if stands_in_names(word) and not any(r.kind == "particle" for r in readings):
            # A word that may be another must not be the first: «كريم», «أمين», «يزيد».
            if at == start and readings and not _sure(tokens, at + 1, taken, pack):
                return None
            if at > start and readings and all(r.finite for r in readings):
                break
            if _closed(tokens, start, at) and not word.startswith(ARTICLE) and not is_particle(word):
                break
            known += 1
        elif known and not unknown and not readings and not pack.lexicon.knows(word):
            two = at - start > 1 and not word.startswith(ARTICLE) and not is_particle(tokens[at - 1].norm)
            if two and not _ends_or_titled(tokens, at + 1, pack):
                break
            unknown += 1
        elif known and _family(tokens, at, known, pack):
            known += 1  # «حاتم كريم الفلاحي إن …», whatever the last is besides
        else:
            break
        at += 1
    while at > start and is_particle(tokens[at - 1].norm):
        at -= 1
    return at if known and at - start >= FEWEST_WORDS else None


def _family(tokens: Sequence[Token], at: int, known: int, pack: Pack) -> bool:
    """Is a word with the article a family's, though it has another meaning: «ماجد الصوري إن …», «جلال القضاة إن …»?

    Behind one name what is said must follow at once; no noun of one person may it be: «محمد المتحدث».
    """
    if not tokens[at].norm.startswith(ARTICLE):
        return False
    if known > 1 and tokens[at].norm.endswith(YEH) and _ends_or_titled(tokens, at + 1, pack):
        return True
    readings = pack.lexicon.look_up(tokens[at].norm)
    one = any(r.kind == "noun" and r.number == "singular" and pack.lexicon.words[r.word].person for r in readings)
    said = at + 1 < len(tokens) and tokens[at + 1].norm in clause_words()["complementisers"] | {COLON}
    return said and not one and bool(readings) and all(r.kind in NOMINAL for r in readings)


def end_before_statement(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack, led: bool) -> int | None:
    """The token after words behind a title that can only be its holder's name; one may be a word of the language.

    «أكد عضو الوفد ماجد فضائل أن …»: «أن» or a colon follows, or a verb of saying. ``led``: the verb stands before the
    title, so that a preposition, a comma or a definite noun may follow as well.
    """
    at, others, strange = start, 0, 0
    while at < len(tokens) and at - start < MOST_WORDS and tokens[at].kind == "word" and at not in taken:
        word = tokens[at].norm
        readings = () if at == start and _is_ali(tokens, at, taken, pack) else pack.lexicon.look_up(word)
        particle = any(r.kind == "particle" for r in readings)
        if at > start and particle:
            break
        if at == start and (particle or word.startswith(ARTICLE)):
            return None  # «شدد الوزير على أهمية …» names no Ali
        if not stands_in_names(word):
            if any(r.definite or r.finite for r in readings) or (at > start and _object(tokens[at], pack)):
                break
            others += bool(readings)
            strange += not readings
        at += 1
    named = strange == at - start or strange + others < at - start
    if not named or others > 1 or at - start < FEWEST_WORDS:
        return None
    if (
        others
        and not stands_in_names(tokens[start].norm)
        and all(pack.lexicon.look_up(token.norm) for token in tokens[start:at])
    ):
        return None  # «اعتبر الوزير الهجوم جريمة حرب»: words of the language, though the last is a name as well
    if not others and strange == 1 and at - start > FEWEST_WORDS and is_strange(tokens, at - 1, taken, pack):
        return at  # «للشؤون القنصلية علي رضا بيكدلي»: names, and a word of no language known
    return at if _stated(tokens, at, pack) or (led and _closes(tokens, at, pack)) else None


def end_of_only_names(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack) -> int | None:
    """The token after two words or more behind a title that are names or of no language known.

    «باولو زنبرتيني» in no list, «ناجي صبري» of words that may be others, but not two of them in a row behind a title.
    """
    at = start
    while (
        at < len(tokens) and at not in taken and tokens[at].kind == "word" and not tokens[at].norm.startswith(ARTICLE)
    ):
        readings = pack.lexicon.look_up(tokens[at].norm)
        twice = at + 1 < len(tokens) and at + 1 not in taken and stands_in_names(tokens[at + 1].norm)
        names = stands_in_names(tokens[at].norm) and (twice or all(r.kind in NOMINAL for r in readings))
        if readings and (not names or at - start >= FEWEST_WORDS):
            break  # «عقد الوزير ناجي صبري اجتماعا»: a third word that is another is none of it
        at += 1
    return at if FEWEST_WORDS <= at - start <= MOST_WORDS else None


def is_strange(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Stands a word here that nothing knows, with which a name may go on: «ماريا لويزا فيوتي»?"""
    if at >= len(tokens) or at in taken or tokens[at].kind != "word" or tokens[at].norm.startswith(ARTICLE):
        return False
    return not pack.lexicon.look_up(tokens[at].norm) and not pack.lexicon.knows(tokens[at].norm)


def speaks(token: Token, pack: Pack) -> bool:
    """Is it a finite verb of speech?"""
    return _is_of(token, (SPEECH,), pack)


def _is_ali(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Is «علي» the name, as nothing shows that «على» could govern, or a name's word? Some papers write «على» so."""
    after = at + 1
    if tokens[at].norm == ALI and _nothing_governed(tokens, after, pack):
        return True
    if tokens[at].norm != ALI or after >= len(tokens) or after in taken or tokens[after].kind != "word":
        return False
    return not pack.lexicon.look_up(tokens[after].norm) and (
        stands_in_names(tokens[after].norm) or not pack.lexicon.knows(tokens[after].norm)
    )


def _nothing_governed(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands here what no preposition governs: the end, a comma, a preposition, a verb that is nothing else?"""
    if at >= len(tokens) or tokens[at].norm in COMMAS | ENDS | clause_words()["never_behind_on"]:
        return True
    readings = pack.lexicon.look_up(tokens[at].norm) if tokens[at].kind == "word" else ()
    return bool(readings) and all(r.finite for r in readings) and not stands_in_names(tokens[at].norm)


def _ends_or_titled(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands a title behind somebody's name, or its end: «محمد أمين بيلمز حاكم إقليم فان», «محمد أمين بيلمز إن …»?"""
    if at >= len(tokens) or tokens[at].norm in clause_words()["complementisers"] | COMMAS:
        return at < len(tokens)
    readings = pack.lexicon.look_up(tokens[at].norm) if tokens[at].kind == "word" else ()
    return any(r.kind == "noun" and pack.lexicon.words[r.word].person for r in readings)


def _stated(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Does what somebody says begin here: «أن», «على أن», a colon, a verb of saying, «ف» and one behind «أما»?"""
    opens = clause_words()["complementisers"] | {COLON}
    if any(token.norm in opens for token in tokens[at : at + 2]):
        return True
    at += at < len(tokens) and tokens[at].norm in COMMAS
    at += at < len(tokens) and tokens[at].norm == THEN and tokens[at].kind == "proclitic"
    return at < len(tokens) and _is_of(tokens[at], SAYING, pack)


def _closes(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Can no name go on here: at a comma or the end, before a preposition or a definite noun?"""
    if at >= len(tokens) or tokens[at].kind in ("punctuation", "proclitic"):
        return True
    words = clause_words()
    if tokens[at].norm in words["place_prepositions"] | words["other_prepositions"]:
        return True
    definite = any(r.definite and r.kind in NOMINAL for r in pack.lexicon.look_up(tokens[at].norm))
    return definite or _object(tokens[at], pack)


def _object(token: Token, pack: Pack) -> bool:
    """Is it a noun with the ending of an object: «(عقد الوزير فلان) اجتماعا», or «(أكد الملك) أهمية»?"""
    readings = pack.lexicon.look_up(token.norm)
    if token.norm in clause_words()["stressed_things"]:
        return True
    return token.norm.endswith(OBJECT_ENDING) and bool(readings) and not stands_in_names(token.norm)


def _is_of(token: Token, classes: Sequence[str], pack: Pack) -> bool:
    """Is it a finite verb of one of these classes?"""
    words = frozenset().union(*(pack.classes.get(name, frozenset()) for name in classes))
    return token.kind == "word" and any(r.word in words and r.finite for r in pack.lexicon.look_up(token.norm))


def _closed(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Has the name come to a family with its article: «سهيل العقابي»? Another word without one is none of it."""
    if at - start < FEWEST_WORDS or not tokens[at - 1].norm.startswith(ARTICLE):
        return False
    return not is_particle(tokens[at - 2].norm)


def _sure(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Is the next word a name's and nothing else?"""
    if at >= len(tokens) or at in taken or tokens[at].kind != "word":
        return False
    return stands_in_names(tokens[at].norm) and not pack.lexicon.look_up(tokens[at].norm)
