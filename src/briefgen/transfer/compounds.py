"""Nouns of several words in the forms that no entry lists: «نقاط التفتيش» of «نقطة تفتيش», «المناطق العازلة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.arabic.words import ARTICLE, look_up_key
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.adjectives import agree, stripped
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

TANWIN, FOR = "ا", "ل"
MEN = ("ون", "ين")
SAYS_WHAT = ("adjective", "participle")


@dataclass(frozen=True, slots=True)
class Compound:
    """An entry of several words in the form that stands in a text."""

    word: Word
    end: int
    number: str
    definite: bool

    @property
    def said(self) -> str:
        """Its English in its number."""
        several = self.number != "singular" and self.word.kind != "plural"
        return f"{'two ' if self.number == 'dual' else ''}{self.word.plural if several else self.word.en}"


def listed_or_derived(reader: Reader, at: int) -> Compound | None:
    """The longest noun of several words at a cell: as its entry has it, else in another form of its own."""
    found = reader.longest(at, reader.vocabulary.compounds)
    listed = None
    if found is not None and found[1] > at + 1:
        word, end = found
        definite = word.en.startswith("the ") or _certain(reader, at, end)
        listed = Compound(word, end, "plural" if word.kind == "plural" else "singular", definite)
    derived = [*_derived(reader, at), *_for_something(reader, at)]
    longest = max((each.end for each in derived), default=0)
    if listed is not None and listed.end >= longest:
        return listed
    best = [each for each in derived if each.end == longest]
    if not best or len({each.said for each in best}) > 1:
        return listed  # two Englishes of one form: neither is sure
    return best[0]


def _derived(reader: Reader, at: int) -> Iterator[Compound]:
    """Every entry whose other form stands at a cell: in the plural or the dual, with the article or without it."""
    norm = reader.norm(at)
    definite = norm.startswith(ARTICLE)
    families = reader.vocabulary.families
    if reader.kind(at) != "word":
        return
    for word in families.get(look_up_key(norm.removeprefix(ARTICLE) if definite else norm), ()):
        if word.en[:1].islower() and "the" not in word.en.split():
            end = _as_written(reader, at, word)
            if end:
                number = "plural" if word.kind == "plural" else "singular"
                yield Compound(word, end, number, _certain(reader, at, end))
    for reading, noun in reader.readings(at, "noun"):
        tanwin = norm.endswith(TANWIN) and not definite
        if reading.state == "before_suffix" or (reading.number == "singular" and not tanwin):
            continue
        for word in families.get(look_up_key(noun.word), ()):
            if word.person is not noun.person or not word.en[:1].islower() or word.kind == "plural":
                continue
            if reading.number != "singular" and (not word.plural or word.kind != "count"):
                continue
            end = _of_many(reader, at, reading, word)
            if end:
                yield Compound(word, end, reading.number, _certain(reader, at, end))


def _for_something(reader: Reader, at: int) -> Iterator[Compound]:
    """One of a kind, whose genitive «لـ» leads so that it stays indefinite: «مستودعا للأسلحة», «مخيم للاجئين»."""
    if reader.norm(at + 1) != FOR or reader.kind(at) != "word":
        return
    for reading, noun in reader.readings(at, "noun"):
        if reading.definite or reading.state == "before_suffix" or reading.number == "dual":
            continue
        for word in reader.vocabulary.families.get(look_up_key(noun.word), ()):
            rest = _behind(word.word)
            several = reading.number == "plural"
            if not word.en[:1].islower() or "the" in word.en.split() or word.kind == "plural" or word.person:
                continue
            if several and (not word.plural or word.kind != "count"):
                continue
            if _same(reader, at + 2, rest) and not _is_described(reader, word.word.split(), at + 2):
                yield Compound(word, at + 2 + len(rest), reading.number or "singular", False)


def _certain(reader: Reader, at: int, end: int) -> bool:
    """Is a noun of several words definite? «نقطة التفتيش» is, «منطقة منزوعة السلاح» is not."""
    if reader.norm(at).startswith(ARTICLE):
        return True
    if reader.norm(at + 1) in small_words()["leads_within"]:
        return False  # «إضراب عن الطعام»: a hunger strike
    described = end > at + 2 and any(r.kind in SAYS_WHAT and not r.definite for r in reader.cells[at + 1].readings)
    return not described and any(reader.norm(n).startswith(ARTICLE) for n in range(at + 1, end))


@lru_cache(maxsize=1 << 12)
def _behind(words: str) -> tuple[str, ...]:
    """The words of an entry behind its first, without articles, folded."""
    return tuple(look_up_key(each.removeprefix(ARTICLE)) for each in words.split()[1:])


def _as_written(reader: Reader, at: int, word: Word) -> int:
    """The cell behind an entry that stands there with other articles than its own; 0 where it does not."""
    rest = _behind(word.word)
    end = at + 1 + len(rest)
    if not _same(reader, at + 1, rest):
        return 0
    own = word.word.split()
    articles = [reader.norm(n).startswith(ARTICLE) for n in range(at, end)]
    if _is_described(reader, own, at + 1):
        return end if len({*articles}) == 1 else 0  # «المنطقة العازلة», «منطقة عازلة»
    if _leads_on(reader, end):
        return 0
    return end if not articles[0] and articles[1:] in ([False] * len(rest), [False] * (len(rest) - 1) + [True]) else 0


def _leads_on(reader: Reader, end: int) -> bool:
    """«لجنة متابعة تنفيذ الاتفاق»: does the last word of several, without an article, have a genitive of its own?"""
    if reader.norm(end - 1).startswith(ARTICLE):
        return False
    kinds = {reading.kind for reading in reader.cells[end].readings} if end < len(reader.cells) else set()
    return reader.kind(end) == "suffix" or (bool(kinds & {"noun", "masdar"}) and not kinds & {*SAYS_WHAT})


def _of_many(reader: Reader, at: int, reading: Reading, word: Word) -> int:
    """The cell behind an entry whose first word stands in the plural, the dual or with tanwin; 0 where it does not."""
    rest, own = _behind(word.word), word.word.split()
    end = at + 1 + len(rest)
    if end > len(reader.cells) or any(reader.kind(n) != "word" for n in range(at + 1, end)):
        return 0
    if not _is_described(reader, own, at + 1):
        if _leads_on(reader, end):
            return 0
        joined = reading.number == "dual" and reader.norm(end) == AND  # «مجلسي النواب والدولة» are one each
        fits = not reading.definite and reading.number != "singular" and not joined
        return end if fits and reading.state in ("", "construct") and _same(reader, at + 1, rest) else 0
    if reading.number == "dual" and reader.norm(at).endswith(TANWIN):
        return 0  # «هجوما انتحاريا» is one
    phrase = NounPhrase(
        at, "", gender=reading.gender or "m", number=reading.number, human=word.person, definite=reading.definite
    )
    return end if all(_agrees(reader, at + 1 + n, each, phrase) for n, each in enumerate(own[1:])) else 0


def _agrees(reader: Reader, at: int, own: str, phrase: NounPhrase) -> bool:
    """Is a cell the adjective of an entry in the form that agrees with its noun?"""
    lexicon = {each.word for each in _readings_of(reader, own)}
    return any(
        r.word in lexicon and r.definite is phrase.definite and agree(phrase, r.gender or "m", r.number)
        for r in reader.cells[at].readings
        if r.kind in SAYS_WHAT
    )


def _readings_of(reader: Reader, own: str) -> list[Reading]:
    return [each for each in reader.vocabulary.look_up(own) if each.kind in SAYS_WHAT]


def _is_described(reader: Reader, own: list[str], at: int) -> bool:
    """Is the second word of an entry an adjective, and no genitive?"""
    if own[0].startswith(ARTICLE) is not own[1].startswith(ARTICLE):
        return False
    known = {each.word for each in _readings_of(reader, own[1])}
    return own[0].startswith(ARTICLE) or any(
        each.word in known for each in reader.cells[at].readings if each.kind in SAYS_WHAT
    )


def _same(reader: Reader, start: int, rest: tuple[str, ...]) -> bool:
    """Do these words stand from a cell on, whatever their articles?"""
    end = start + len(rest)
    if end > len(reader.cells) or any(reader.kind(n) != "word" for n in range(start, end)):
        return False
    return all(
        each in (reader.keys[start + n], look_up_key(reader.norm(start + n).removeprefix(ARTICLE)))
        for n, each in enumerate(rest)
    )


def shares(reader: Reader, compound: NounPhrase) -> bool:
    """«وزراء الخارجية والدفاع», «الأسلحة الثقيلة والمتوسطة»: does «and», or an adjective, belong to its last word?"""
    if reader.norm(compound.end) != AND:
        # «قادة الجيش العراقي»: it is the army that is Iraqi.
        found = tuple(reader.atoms_at(compound.end, "nisba"))
        if compound.human and compound.number == "plural" and reader.norm(compound.end).endswith(MEN):
            return False  # «رجال الأعمال السعوديين»: they are Saudi
        # «رئيس اللجنة المركزية»: it is the committee that is central
        qualities = [r for r, _ in reader.readings(compound.end, "adjective") if r.definite]
        at_odds = any(not agree(compound, each.gender, each.count) for each in found)
        return compound.chain and (at_odds or any(not agree(compound, r.gender or "m", r.number) for r in qualities))
    lands = any(True for _ in reader.atoms_at(compound.end + 1, "nisba"))
    return compound.chain or lands or any(True for _ in reader.readings(compound.end + 1, "adjective", "participle"))


def takes_on(reader: Reader, end: int) -> bool:
    """«الأحزاب المعارضة (للتمديد)»: does the last word of several take the preposition behind it?"""
    return reader.norm(end) in table("participles").get(stripped(reader.norm(end - 1)), {})
