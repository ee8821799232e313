"""Adjectives and participles said of a subject, with what they take: «مستعدة لدعم الحكومة», «مثير للقلق»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from briefgen.arabic.words import look_up_key
from briefgen.packs.lexicon import Word
from briefgen.transfer.adjectives import adjectives, agree, stripped
from briefgen.transfer.comparisons import comparatives
from briefgen.transfer.complements import governed
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.predicates import rests
from briefgen.transfer.reader import Reader
from briefgen.wording.filters import ACTION
from briefgen.wording.spoken import AND, join

MOST = 3
FROM, AND_SAID = "من", "and"


@dataclass(frozen=True, slots=True)
class Quality:
    """What a subject is, in English; ``end`` is the cell after it."""

    end: int
    said: str
    barred: tuple[str, ...] = ()
    """The prepositions that its word takes, which no adjunct behind it may open with."""


def qualities(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Quality]:
    """One quality, or several joined by «و», each with what it takes."""
    chains: list[tuple[Quality, ...]] = [(each,) for each in _single(reader, at, subject)]
    while chains:
        chain = chains.pop()
        last = chain[-1]
        yield Quality(last.end, join([each.said for each in chain], "en"), last.barred)
        if reader.norm(last.end) == AND and len(chain) < MOST:
            chains += [(*chain, each) for each in _single(reader, last.end + 1, subject)]


def _single(reader: Reader, at: int, subject: NounPhrase) -> tuple[Quality, ...]:
    key = ("quality", at, subject.gender, subject.number, subject.human, subject.head)
    return reader.once(key, lambda: _one(reader, at, subject))


def _one(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Quality]:
    if reader.norm(at) in small_words()["no_participles"]:
        return
    paired = _paired(reader, at, subject)
    if paired is not None:
        yield paired
        return
    many = table("so_many").get(reader.norm(at)) if subject.number == "plural" else None
    if many:
        yield from _by_degree(reader, at + 1, many, ())
        return
    if reader.norm(at) in small_words()["matter"]:
        # «التوصل إلى اتفاق أمر ممكن»: is possible.
        yield from _single(reader, at + 1, NounPhrase(at + 1, "", gender="m"))
    yield from _compared(reader, at, subject)
    negative = reader.norm(at) in small_words()["not_adjective"]
    start = at + 1 if negative else at
    done = [*_done_by(reader, start, subject)] if not negative else []
    if done:
        yield from done
        return
    known = [*_said_so(reader, start, subject, negative)]
    if known:
        yield from known
        return
    own = tuple(each for _, word in reader.readings(start, "adjective", "participle") for each in word.frame)
    alone = True
    for english, end, _ in adjectives(reader, at, subject):
        alone = False
        if all(reader.norm(n) != AND for n in range(at, end)):  # two of them are joined by ``qualities``
            yield from _by_degree(reader, end, english, own)
    yield from _with_its_own(reader, start, subject, negative, alone)


def _said_so(reader: Reader, at: int, subject: NounPhrase, negative: bool) -> Iterator[Quality]:
    """Those that say another thing behind «to be»: «الجنود عالقون» are stranded, «القضية عالقة» is unresolved."""
    norm = reader.norm(at)
    for reading in reader.cells[at].readings if reader.kind(at) == "word" else ():
        if reading.kind not in ("adjective", "participle") or reading.definite or reading.state:
            continue
        word = reader.vocabulary.words[reading.word]
        keys = (reading.lexical, word.word, stripped(norm), norm.removesuffix("ا"), stripped(norm).removesuffix("ت"))
        said = next((table("said_so")[key] for key in keys if key in table("said_so")), None)
        if said is None:
            continue
        if not agree(subject, reading.gender or "m", reading.number):
            continue
        english = said.get("people", said["en"]) if subject.human or subject.actor else said["en"]
        english = next((en for en, heads in said.get("of", {}).items() if subject.head in heads), english)
        if negative:
            english = next((table("un")[key] for key in keys if key in table("un")), f"not {english}")
        yield from _taking(reader, at + 1, replace(word, pos="adjective", en=english), said)


NO_JOINS = ("en", "people", "of", "bars", "that")


def _taking(reader: Reader, at: int, word: Word, said: Mapping[str, Any]) -> Iterator[Quality]:
    """An adjective with what its entry in `said_so` lets it take, and how far it is so."""
    joins = {name: english for name, english in said.items() if name not in NO_JOINS}
    frame = tuple(name for name in joins if name != ACTION)
    entry = replace(word, frame=frame, joins=joins)
    degree = reader.longest(at, _degrees())
    that = small_words()["that"]
    if reader.norm(at) in said.get("that", ()) and reader.norm(at + 1) in that:  # «واثق من أن»: confident that
        for clause in reader.grammar.content(reader, at + 2):
            yield Quality(clause.end, f"{word.en} that {clause.said}")
    for rest in rests(reader, entry, at) if degree is None else ():
        yield Quality(rest.end, spaced(word.en, rest.said), (*frame, *said.get("bars", ())))
    if degree is not None:
        for rest in rests(reader, entry, degree[1]):
            yield Quality(rest.end, spaced(degree[0], word.en, rest.said), frame)


def certain_qualities(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Quality]:
    """Behind «هو»: «المسؤولة عن الأزمة», responsible for the crisis."""
    for reading, word in reader.readings(at, "adjective", "participle"):
        if word.pos != "adjective" or not (reading.definite and word.frame) or reading.state:
            continue
        if agree(subject, reading.gender or "m", reading.number):
            for rest in rests(reader, replace(word, frame=without_object(word)), at + 1):
                if rest.said:
                    yield Quality(rest.end, spaced(word.en, rest.said), governed(word))


def _by_degree(reader: Reader, at: int, english: str, barred: tuple[str, ...]) -> Iterator[Quality]:
    found = reader.longest(at, _degrees())
    if found is None:
        yield Quality(at, english, barred)
    elif AND_SAID not in english.split():
        degree, end = found
        yield Quality(end, f"{degree} {english.removeprefix('very ')}", barred)


@cache
def _than() -> Mapping[tuple[str, ...], str]:
    return {tuple(map(look_up_key, words.split())): english for words, english in table("than_so").items()}


@cache
def _degrees() -> Mapping[tuple[str, ...], str]:
    return {tuple(map(look_up_key, words.split())): english for words, english in table("degrees").items()}


def _with_its_own(reader: Reader, at: int, subject: NounPhrase, negative: bool, alone: bool) -> Iterator[Quality]:
    """An adjective with what it takes: «غير قادرة على», «مستعدة ل»; ``alone``: without it too."""
    for reading, word in reader.readings(at, "adjective", "participle"):
        if reading.definite or reading.state or not agree(subject, reading.gender or "m", reading.number):
            continue
        if word.pos == "verb" and any(each.pos == "adjective" for _, each in reader.readings(at, "adjective")):
            continue  # «مستعدة» is ready, and not prepared
        english = _said(reader, word, reading.voice)
        if negative:
            english = table("un").get(word.word) or table("un").get(reading.lexical) or (english and f"not {english}")
        if not english:
            continue
        for start, degree in _amid(reader, at + 1):
            for rest in rests(reader, replace(word, frame=without_object(word)), start):
                if rest.said or alone or word.pos == "verb" or negative:
                    yield Quality(rest.end, spaced(degree, english, rest.said), governed(word) if word.frame else ())


def _amid(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«ملتزمة تماما بالاتفاق»: how far, before what it takes."""
    yield at, ""
    found = reader.longest(at, _degrees())
    if found is not None:
        yield found[1], found[0]


def _paired(reader: Reader, at: int, subject: NounPhrase) -> Quality | None:
    """«مثير للقلق»: worrying."""
    known = table("paired_predicates").get(_bare(reader.norm(at)))
    if known is None or not any(
        agree(subject, reading.gender or "m", reading.number) and not reading.definite
        for reading, _ in reader.readings(at, "adjective", "participle")
    ):
        return None
    for words, english in known.items():
        behind = words.split()
        if [look_up_key(reader.norm(at + 1 + n)) for n in range(len(behind))] == [look_up_key(each) for each in behind]:
            return Quality(at + 1 + len(behind), english)
    return None


def _bare(norm: str) -> str:
    known = table("paired_predicates")
    if norm in known:
        return norm
    return next((each for each in (stripped(norm), norm.removesuffix("ا")) if each in known), norm)


def _compared(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Quality]:
    """«أقوى من المتمردين» stronger than the rebels; «أكثر أهمية من» more important than."""
    for english, end in comparatives(reader, at):
        known = reader.longest(end, _than())
        if known is not None:
            yield Quality(known[1], f"{english} {known[0]}")
            continue
        yield Quality(end, english, (FROM,))
        if reader.norm(end) == FROM:
            for date in reader.atoms_at(end + 1, "date"):
                said = date.en.removeprefix("on ").removeprefix("in ")
                yield Quality(date.end, f"{english} than {said}")  # «أفضل من العام الماضي»: than last year
            for phrase in noun_phrases(reader, end + 1):
                yield Quality(phrase.end, f"{english} than {phrase.said}")


def _done_by(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Quality]:
    """«مرفوض من جانب طهران» rejected by Tehran, «مدعومة من تركيا» supported by Turkey."""
    adverb = reader.longest(at + 1, reader.vocabulary.adverbs)
    if adverb is not None and adverb[1] > at + 3:
        return  # «محاصرة من جميع الجهات»: from all sides
    for reading, word in reader.readings(at, "participle"):
        forms = reader.vocabulary.english.get(word.en)
        if reading.voice != "passive" or OBJECT not in word.frame or forms is None or reading.definite:
            continue
        if not agree(subject, reading.gender or "m", reading.number) or FROM in word.joins:
            continue
        for agent in sorted(small_words()["agents_before"], key=len, reverse=True):
            start = reader.behind(at + 1, agent)
            if not start:
                continue
            for doer in noun_phrases(reader, start):
                if doer.actor or doer.human or doer.type == "place":
                    yield Quality(doer.end, f"{forms['participle']} by {doer.said}")
            break


def without_object(word: Word) -> tuple[str, ...]:
    """What a word takes but an object."""
    return tuple(each for each in word.frame if each != OBJECT)


def _said(reader: Reader, word: Word, voice: str) -> str:
    """A participle as what somebody is: «committed», «deployed»; a doer's only of verbs that say a state."""
    if word.pos != "verb":
        return word.en
    if word.en.startswith("be "):
        return word.en.removeprefix("be ")
    forms = reader.vocabulary.english.get(word.en)
    if forms is None:
        return ""
    if voice == "passive":
        return forms["participle"] if OBJECT in word.frame else ""
    return forms["gerund"] if word.word in small_words()["lasting"] else ""
