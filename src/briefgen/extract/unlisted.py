"""Persons whom no list names: found behind their title, or behind a verb of speech, and known from then on.

Which words can be a name's is asked of arabic/romanize.py: the first must stand in its lists, one may be in no list.
Their English is romanised, and says so; a foreign name that could only be guessed has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.arabic.normalize import fold
from briefgen.arabic.romanize import is_particle, read_name, stands_in_names
from briefgen.arabic.spelling import YEH
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, NOMINAL, clause_words
from briefgen.extract.last_names import SHARED, note_last_names, stands_alone
from briefgen.extract.line import Mention
from briefgen.extract.mentions import QUOTES
from briefgen.extract.namesakes import Found
from briefgen.model import Gender
from briefgen.packs.implied import SAYING
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Name, Pack

PERSON = "person"
TITLES = frozenset({"office", "rank"})
BELONGING = frozenset({"state", "body", "institution", "group", "place", "office", "rank"})
"""What may stand between a title and its name: «المتحدث باسم وزارة الدفاع الأميركية جون كيربي»."""
ENTITLED, SPEECH, NAMING = "entitled", "speech", "naming"
COLON, THEN, ALI = ":", "ف", "علي"
OBJECT_ENDING = "ا"
MOST_WORDS, FEWEST_WORDS = 5, 2
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
        last = _end_of_name(tokens, start, taken, pack)
        behind_title = led is not None and not _speaks(tokens[start - 1], pack)
        if behind_title and (last is None or _strange(tokens, last, taken, pack)):
            last = (
                _before_statement(tokens, start, taken, pack, bool(led))
                or last
                or _only_names(tokens, start, taken, pack)
            )
        if last is None or any(m.first < last and start < m.last for m in mentions):
            continue
        name = _name([token.norm for token in tokens[start:last]], gender)
        _remember(article, name, [token.norm for token in tokens[start:last]])
        mentions.append(_mention(start, last, name))
    for start, last, gender in _entitled_behind(tokens, found, taken, pack):
        if not any(m.first < last and start < m.last for m in mentions):
            name = _name([token.norm for token in tokens[start:last]], gender)
            _remember(article, name, [token.norm for token in tokens[start:last]])
            mentions.append(_mention(start, last, name))
    titled = {last for _, last, alias in found if pack.names[alias.name].type in TITLES}
    mentions += _again(tokens, taken, mentions, pack, article, titled)
    return mentions


def _entitled_behind(
    tokens: Sequence[Token], found: Found, taken: set[int], pack: Pack
) -> Iterator[tuple[int, int, Gender]]:
    """Names whose title stands behind a comma, at the head of a clause or behind its verb.

    «لكن جلال الشويهدي، عضو اللجنة …، نفى …», «وصل جلال الشويهدي، عضو اللجنة، إلى …».
    """
    words = clause_words()
    opens = words["subject_openers"] | words["complementisers"] | CONJUNCTIONS
    titles = {first: alias.gender for first, _, alias in found if pack.names[alias.name].type in TITLES}
    for comma in (at for at, token in enumerate(tokens[:-1]) if token.norm in COMMAS and at >= FEWEST_WORDS):
        gender = titles.get(comma + 1) or _person_at(tokens, comma + 1, pack)
        for start in range(max(comma - MOST_WORDS, 0), comma - 1) if gender else ():
            heads = start == 0 or tokens[start - 1].norm in opens or _may_be_verb(tokens, start - 1, pack)
            if heads and gender and _end_of_name(tokens, start, taken, pack) == comma:
                yield start, comma, gender
                break


def _person_at(tokens: Sequence[Token], at: int, pack: Pack) -> Gender | None:
    """The gender of a noun that says who somebody is: «(مازن الحلواني،) القيادي في الحركة»."""
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
        elif _speaks(token, pack):
            yield at + 1, "f" if all(r.gender == "f" for r in readings if r.finite) else "m", False


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


def _is_ali(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Is «علي» the name, as a word behind it shows that can only be a name's? Some papers write «على» so."""
    after = at + 1
    if tokens[at].norm == ALI and after < len(tokens) and tokens[after].norm in COMMAS:
        return True
    if tokens[at].norm != ALI or after >= len(tokens) or after in taken or tokens[after].kind != "word":
        return False
    return not pack.lexicon.look_up(tokens[after].norm) and (
        stands_in_names(tokens[after].norm) or not pack.lexicon.knows(tokens[after].norm)
    )


def _strange(tokens: Sequence[Token], at: int, taken: set[int], pack: Pack) -> bool:
    """Stands a word here that nothing knows, with which a name may go on: «ماريا لويزا فيوتي»?"""
    if at >= len(tokens) or at in taken or tokens[at].kind != "word" or tokens[at].norm.startswith(ARTICLE):
        return False
    return not pack.lexicon.look_up(tokens[at].norm) and not pack.lexicon.knows(tokens[at].norm)


def _ends_or_titled(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Stands a title behind somebody's name, or its end: «محمد أمين بيلمز حاكم إقليم فان», «محمد أمين بيلمز إن …»?"""
    if at >= len(tokens) or tokens[at].norm in clause_words()["complementisers"] | COMMAS:
        return at < len(tokens)
    readings = pack.lexicon.look_up(tokens[at].norm) if tokens[at].kind == "word" else ()
    return any(r.kind == "noun" and pack.lexicon.words[r.word].person for r in readings)


def _end_of_name(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack) -> int | None:
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
        elif known > 1 and word.startswith(ARTICLE) and word.endswith(YEH) and _ends_or_titled(tokens, at + 1, pack):
            known += 1  # «حاتم كريم الفلاحي إن …», whatever the last is besides
        else:
            break
        at += 1
    while at > start and is_particle(tokens[at - 1].norm):
        at -= 1
    return at if known and at - start >= FEWEST_WORDS else None


def _before_statement(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack, led: bool) -> int | None:
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
    if not others and strange == 1 and at - start > FEWEST_WORDS and _strange(tokens, at - 1, taken, pack):
        return at  # «للشؤون القنصلية علي رضا بيكدلي»: names, and a word of no language known
    return at if _stated(tokens, at, pack) or (led and _closes(tokens, at, pack)) else None


def _only_names(tokens: Sequence[Token], start: int, taken: set[int], pack: Pack) -> int | None:
    """The token after two words or more behind a title that are names or of no language known.

    «باولو ماريني» in no list, «ناجي صبري» of words that may be others, but not two of them in a row behind a title.
    """
    at = start
    while (
        at < len(tokens) and at not in taken and tokens[at].kind == "word" and not tokens[at].norm.startswith(ARTICLE)
    ):
        readings = pack.lexicon.look_up(tokens[at].norm)
        names = stands_in_names(tokens[at].norm) and all(r.kind in NOMINAL for r in readings)
        if readings and (not names or at - start >= FEWEST_WORDS):
            break  # «عقد الوزير ناجي صبري اجتماعا»: a third word that is another is none of it
        at += 1
    return at if FEWEST_WORDS <= at - start <= MOST_WORDS else None


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
    """Is it a noun with the ending of an object: «(عقد الوزير فلان) اجتماعا»?"""
    readings = pack.lexicon.look_up(token.norm)
    return token.norm.endswith(OBJECT_ENDING) and bool(readings) and not stands_in_names(token.norm)


def _is_verb(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """Can this token only be a finite verb, or is it one of speech, or one that opens the sentence?"""
    if at < 0 or tokens[at].kind != "word":
        return False
    readings = pack.lexicon.look_up(tokens[at].norm)
    opens = at == 0 or (at == 1 and tokens[0].kind == "proclitic")  # «وصل وزير …»: an arrival would have its article
    first = opens and any(r.finite and r.tense == "past" for r in readings)
    return bool(readings) and (first or all(r.finite for r in readings) or _speaks(tokens[at], pack))


def _speaks(token: Token, pack: Pack) -> bool:
    """Is it a finite verb of speech?"""
    return _is_of(token, (SPEECH,), pack)


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


def _name(words: Sequence[str], gender: Gender) -> Name:
    """A name without an id; without English where a part of a foreign name could only be guessed."""
    written = " ".join(words)
    read = read_name(written)
    sure = read is not None and (not read.guessed or (read.arab and len(read.guessed) == 1 < len(words)))
    english = read.text if read is not None and sure else ""
    short = english.rsplit(" ", 1)[-1]
    return Name("", PERSON, written, english, gender, "singular", "", False, {"short": short} if short else {}, {})


def _remember(article: Unlisted, name: Name, words: Sequence[str]) -> None:
    folded = tuple(map(fold, words))
    article.known[folded] = name
    article.known.setdefault(folded[-1:], name)


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
