"""Persons whom no list names: found behind their title, or behind a verb of speech, and known from then on.

Which words can be a name's is asked of arabic/romanize.py: the first must stand in its lists, one may be in no list.
Their English is romanised, and says so; a foreign name that could only be guessed has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.arabic.normalize import fold
from briefgen.arabic.romanize import is_particle, read_name, stands_in_names
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, NOMINAL, clause_words
from briefgen.extract.last_names import SHARED, note_last_names, stands_alone
from briefgen.extract.line import Mention
from briefgen.extract.mentions import QUOTES
from briefgen.extract.name_ends import (
    FEWEST_WORDS,
    MOST_WORDS,
    end_before_statement,
    end_of_name,
    end_of_only_names,
    is_strange,
    speaks,
)
from briefgen.extract.namesakes import Found
from briefgen.extract.strangers import only_strangers, strangers
from briefgen.model import Gender
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Name, Pack

PERSON = "person"
TITLES = frozenset({"office", "rank"})
BELONGING = frozenset({"state", "body", "institution", "group", "place", "office", "rank"})
"""What may stand between a title and its name: «المتحدث باسم وزارة الدفاع الأميركية جون كيربي»."""
ENTITLED, NAMING = "entitled", "naming"
WITH = "مع"
QUOTED = COMMAS | QUOTES
"""Marks that may stand between a title and its name: «كبير مفاوضي "إم 23" فلان»."""
MOST_STEPS = 8
"""How many names and adjectives may stand between a title and the name."""


@dataclass(slots=True)
class Unlisted:
    """Persons in no list that an article has introduced: their folded words, and by the last word alone."""

    known: dict[tuple[str, ...], Name] = field(default_factory=dict)


def unlisted_persons(tokens: Sequence[Token], found: Found, pack: Pack, article: Unlisted) -> list[Mention]:
    """The mentions of such persons in a sentence; new ones are remembered."""
    taken = _taken(found, pack)
    note_last_names(tokens, found, pack, article.known)
    mentions: list[Mention] = []
    for start, gender, led in sorted(set(_starts(tokens, found, pack)), key=lambda each: each[:2]):
        if _is_deed(tokens, start, pack):
            continue
        last = end_of_name(tokens, start, taken, pack)
        behind_title = led is not None and not speaks(tokens[start - 1], pack)
        if behind_title and (last is None or is_strange(tokens, last, taken, pack)):
            last = (
                end_before_statement(tokens, start, taken, pack, bool(led))
                or last
                or end_of_only_names(tokens, start, taken, pack)
            )
        elif last is not None and _unread(tokens, last, taken, pack):
            last = end_before_statement(tokens, start, taken, pack, True)  # no part of «ليو وي مين» is left out
        if last is None or any(m.first < last and start < m.last for m in mentions):
            continue
        mentions.append(_mention(start, last, _noted(article, tokens[start:last], gender)))
    for start, last, gender in _entitled_behind(tokens, found, taken, pack):
        if not any(m.first < last and start < m.last for m in mentions):
            mentions.append(_mention(start, last, _noted(article, tokens[start:last], gender)))
    held = taken | {at for mention in mentions for at in range(mention.first, mention.last)}
    for start, last, gender in strangers(tokens, held, pack):
        if tuple(fold(token.norm) for token in tokens[start:last]) not in article.known:
            mentions.append(_mention(start, last, _noted(article, tokens[start:last], gender)))
    titled = {last for _, last, alias in found if pack.names[alias.name].type in TITLES}
    mentions += _again(tokens, taken, mentions, pack, article, titled)
    return mentions


def _is_deed(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """«قرر الرئيس تعيين فلان»: is it a verbal noun that is nobody's name?"""
    if at >= len(tokens) or stands_in_names(tokens[at].norm):
        return False
    return any(r.kind == "masdar" for r in pack.lexicon.look_up(tokens[at].norm))


def _unread(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Stands a word here that nothing reads?"""
    return (
        at < len(tokens) and at not in taken and tokens[at].kind == "word" and not pack.lexicon.look_up(tokens[at].norm)
    )


def _entitled_behind(
    tokens: Sequence[Token], found: Found, taken: set[int], pack: Pack
) -> Iterator[tuple[int, int, Gender]]:
    """Names whose title stands behind a comma, at the head of a clause or behind its verb; without one at its head.

    «لكن جلال الشويهدي، عضو اللجنة …، نفى …», «وصل جلال الشويهدي، عضو اللجنة، إلى …», «جلال الشويهدي عضو اللجنة نفى …».
    """
    words = clause_words()
    opens = words["subject_openers"] | words["complementisers"] | CONJUNCTIONS
    titles = {first: alias.gender for first, _, alias in found if pack.names[alias.name].type in TITLES}
    for at in range(FEWEST_WORDS, len(tokens)):
        gender = titles.get(at) or (_person_at(tokens, at, pack) if at not in taken else None)
        comma = tokens[at - 1].norm in COMMAS
        end = at - comma
        for start in range(max(end - MOST_WORDS, 0), end - 1) if gender else ():
            heads = start == 0 or tokens[start - 1].norm in opens
            led = comma and start > 0 and _may_be_verb(tokens, start - 1, pack)
            whole = end_of_name(tokens, start, taken, pack) == end
            if gender and (((heads or led) and whole) or (heads and only_strangers(tokens, start, end, taken, pack))):
                yield start, end, gender
                break


def _person_at(tokens: Sequence[Token], at: int, pack: Pack) -> Gender | None:
    """The gender of a noun that says who somebody is: «(مازن الحلواني،) القيادي في الحركة», «أحد قادتها»."""
    if tokens[at].norm in clause_words()["one_of"]:
        return "m"
    readings = pack.lexicon.look_up(tokens[at].norm) if tokens[at].kind == "word" else ()
    people = {r.gender for r in readings if r.kind == "noun" and r.definite and pack.lexicon.words[r.word].person}
    return ("f" if people == {"f"} else "m") if people else None


def _may_be_verb(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Has a word a finite reading: «قتل فلان، القيادي في الحركة،»?"""
    return tokens[at].kind == "word" and any(r.finite for r in pack.lexicon.look_up(tokens[at].norm))


def _mention(first: int, last: int, name: Name) -> Mention:
    return Mention(PERSON, first, last, 0.0, name, "name", gender=name.gender, count="singular")


def _taken(found: Found, pack: Pack) -> set[int]:
    """Tokens inside names of the lists."""
    return {
        at for first, last, alias in found if alias.use != "adjective" or last - first > 1 for at in range(first, last)
    }


def _starts(tokens: Sequence[Token], found: Found, pack: Pack) -> Iterator[tuple[int, Gender, bool | None]]:
    """Where a name may begin: behind a title and what it is of, behind a verb of speech; does a verb lead the title?

    None: no title stands there («انتخاب فلان»), and the name must be sure by itself.
    """
    following = {
        first: max(last for f, last, a in found if f == first and pack.names[a.name].type in BELONGING)
        for first, _, alias in found
        if pack.names[alias.name].type in BELONGING
    }
    entitled, naming = pack.classes.get(ENTITLED, frozenset()), pack.classes.get(NAMING, frozenset())
    for first, last, alias in found:
        if pack.names[alias.name].type in TITLES:
            led = _is_verb(tokens, first - 1, pack)
            yield from ((at, gender, led) for at, gender in _behind(tokens, last, following, alias.gender, pack))
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        readings = pack.lexicon.look_up(token.norm)
        his = at + 1 < len(tokens) and tokens[at + 1].kind == "suffix"  # «مستشاره فلان»
        titles = [
            r
            for r in readings
            if r.word in entitled or ((r.definite or _is_one(r, his)) and pack.lexicon.words[r.word].person)
        ]
        if titles:
            gender: Gender = "f" if all(r.gender == "f" for r in titles) else "m"
            led = _is_verb(tokens, at - 1, pack)
            yield from ((n, g, led) for n, g in _behind(tokens, at + 1 + his, following, gender, pack))
        elif any(r.word in naming for r in readings):
            yield from ((n, g, None) for n, g in _behind(tokens, at + 1, following, "m", pack))
        elif token.norm == WITH or (_opening_verb(tokens, at, pack) and not speaks(token, pack)):
            if _two_names(tokens, at + 1, found, pack):
                yield at + 1, "f" if readings and all(r.gender == "f" for r in readings) else "m", None
        elif speaks(token, pack):
            yield at + 1, "f" if all(r.gender == "f" for r in readings if r.finite) else "m", False


def _two_names(tokens: Sequence[Token], at: int, found: Found, pack: Pack) -> bool:
    """Stand words here that are names and nothing else, two or more, and no title behind: «وصل محمد الشمري (إلى …)»?

    «استقبل سالم العبدلي رئيس الوزراء»: whether he is the prime minister, or receives him, nobody can tell.
    """
    if at >= len(tokens) or tokens[at].norm.startswith(ARTICLE) or is_particle(tokens[at].norm):
        return False
    end = at
    while end < len(tokens) and tokens[end].kind == "word" and stands_in_names(tokens[end].norm):
        if pack.lexicon.look_up(tokens[end].norm):
            break
        end += 1
    titled = any(first == end and pack.names[alias.name].type in TITLES for first, _, alias in found)
    return end - at >= FEWEST_WORDS and not titled and (end == len(tokens) or _person_at(tokens, end, pack) is None)


def _is_one(reading: Reading, his: bool) -> bool:
    """Is it somebody's own, and one: «نظيره فلان», «ابنه فلان»?"""
    return his and reading.kind == "noun" and reading.number == "singular"


def _behind(
    tokens: Sequence[Token], at: int, following: dict[int, int], gender: Gender, pack: Pack
) -> Iterator[tuple[int, Gender]]:
    """Every place behind a title that only its state, its body and adjectives stand before."""
    links = clause_words()["title_links"]
    for _ in range(MOST_STEPS):
        if at >= len(tokens):
            return
        yield at, gender
        if at in following:
            at = following[at]
        elif tokens[at].norm in links or tokens[at].norm in QUOTED or _describes(tokens[at], pack):
            at += 1
        elif at + 1 in following and any(r.kind == "noun" for r in pack.lexicon.look_up(tokens[at].norm)):
            at += 1  # «حاكم مقاطعة خاركيف فلان»
        else:
            return


def _describes(token: Token, pack: Pack) -> bool:
    """Is it an adjective or genitive of the title: «الرسمي», «(مدير) المركز»?"""
    return any(r.definite and r.kind in NOMINAL for r in pack.lexicon.look_up(token.norm))


def _is_verb(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Can this token only be a finite verb, or is it one of speech, or one that opens the sentence?"""
    if at < 0 or tokens[at].kind != "word":
        return False
    readings = pack.lexicon.look_up(tokens[at].norm)
    opens = at == 0 or (at == 1 and tokens[0].kind == "proclitic")  # «وصل وزير …»: an arrival would have its article
    first = opens and any(r.finite and r.tense == "past" for r in readings)
    return bool(readings) and (first or all(r.finite for r in readings) or speaks(tokens[at], pack))


def _opening_verb(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Can this token only be a finite verb, or does it open a clause as one: «كما وصل (فلان)»?"""
    opens = clause_words()["subject_openers"] | CONJUNCTIONS
    led = at > 0 and tokens[at - 1].norm in opens and _may_be_verb(tokens, at, pack)
    return led or _is_verb(tokens, at, pack)


def _name(words: Sequence[str], gender: Gender) -> Name:
    """A name without an id; without English where a part of a foreign name could only be guessed."""
    written = " ".join(words)
    read = read_name(written)
    sure = read is not None and (not read.guessed or (read.arab and len(read.guessed) == 1 < len(words)))
    english = read.text if read is not None and sure else ""
    short = english.rsplit(" ", 1)[-1]
    return Name("", PERSON, written, english, gender, "singular", "", False, {"short": short} if short else {}, {})


def _noted(article: Unlisted, tokens: Sequence[Token], gender: Gender) -> Name:
    """The name of these tokens, remembered by all its words and by the last."""
    words = [token.norm for token in tokens]
    name = _name(words, gender)
    folded = tuple(map(fold, words))
    article.known[folded] = name
    article.known.setdefault(folded[-1:], name)
    return name


def _again(
    tokens: Sequence[Token],
    taken: set[int],
    now: Sequence[Mention],
    pack: Pack,
    article: Unlisted,
    titled: set[int],
) -> list[Mention]:
    """Persons introduced before, by all their words or by the last, where it can be no other word.

    ``titled``: the positions behind a title, where it can be none: «الدكتور ياسين» are no two despairs.
    """
    held = taken | {at for mention in now for at in range(mention.first, mention.last)}
    found: list[Mention] = []
    for words, name in sorted(article.known.items(), key=lambda each: -len(each[0])):
        for first in range(len(tokens) - len(words) + 1):
            places = range(first, first + len(words))
            if any(at in held or tokens[at].kind != "word" for at in places):
                continue
            if tuple(fold(tokens[at].norm) for at in places) != words:
                continue
            if len(words) == 1 and (name is SHARED or not stands_alone(tokens, first, pack)):
                continue
            sure = first in titled and stands_in_names(tokens[first].norm)
            if len(words) == 1 and not sure and pack.lexicon.look_up(tokens[first].norm):
                continue
            held |= set(places)
            found.append(_mention(first, first + len(words), name))
    return found
