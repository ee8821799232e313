"""Noun phrases: nouns with their genitives, adjectives, numbers, owners and prepositions, each way they can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE, load_words_beside
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader
from briefgen.wording.filters import with_s
from briefgen.wording.spoken import AND, join

NAMED = (
    "state", "body", "person", "place", "group", "outlet", "official", "parties", "forces", "thing", "accord", "event",
    "victims", "document", "field", "topic", "weapon",
)  # fmt: skip
"""Types of atoms that are noun phrases by themselves."""
ACTORS = frozenset({"state", "body", "person", "group", "outlet", "official", "parties", "forces", "victims"})
NOMINATIVE, OBLIQUE = ("ون", "ان"), "ين"
OBJECT = "object"
SUPERLATIVE = ("est", "most", "least", "worst", "best")
MOST_ADJECTIVES = 3
MOST_CONJUNCTS = 4


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The closed lists of words.yaml by name; ``this`` is left out."""
    data = load_words_beside(__file__, "words.yaml")
    return {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}


@cache
def demonstratives() -> dict[str, str]:
    """Demonstratives to their English."""
    return dict(load_words_beside(__file__, "words.yaml")["this"])


@cache
def lists() -> dict[str, dict[str, str]]:
    """The lists of words.yaml that give each word its English."""
    return {name: words for name, words in load_words_beside(__file__, "words.yaml").items() if isinstance(words, dict)}


def noun_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, coordinations among them."""
    return reader.once(("noun phrases", at), lambda: _coordinated(reader, at))


def simple_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, without coordinations."""
    return reader.once(("simple", at), lambda: _with_preposition(reader, at))


def _coordinated(reader: Reader, at: int) -> Iterator[NounPhrase]:
    heads: list[tuple[NounPhrase, ...]] = [(each,) for each in simple_phrases(reader, at)]
    while heads:
        conjuncts = heads.pop()
        last = conjuncts[-1]
        yield conjuncts[0] if len(conjuncts) == 1 else _joined(conjuncts)
        if reader.norm(last.end) == AND and len(conjuncts) < MOST_CONJUNCTS:
            # «رئيس الحكومة والبرلمان»: of both, or the parliament too? Only like is joined to like.
            following = simple_phrases(reader, last.end + 1)
            heads += [(*conjuncts, each) for each in following if _like(last, each)]


def _like(one: NounPhrase, other: NounPhrase) -> bool:
    """May «and» join them without being read at another height? «مستشفيات ومدارس المدينة» may share the city."""
    if (one.chain or (one.kind == "proper" and " of " in one.core)) and other.kind == "proper":
        return one.human and other.human
    if one.chain and not other.chain:
        return False
    if other.described and not one.described and one.plural and other.plural and one.kind != "proper":
        return False  # «الأحزاب والحركات الإسلامية»: are the parties Islamic too?
    bare = not one.definite and one.kind == "count" and not one.after
    return not (bare and other.definite)


def _joined(conjuncts: tuple[NounPhrase, ...]) -> NounPhrase:
    words = join([each.said for each in conjuncts], "en")
    return NounPhrase(
        conjuncts[-1].end, words, definite=all(each.definite for each in conjuncts), plural=True, kind="proper",
        number="plural", human=any(each.human for each in conjuncts), actor=any(each.actor for each in conjuncts),
        case=conjuncts[0].case,
    )  # fmt: skip


def _with_preposition(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """A phrase and what its own noun joins to it: «اتفاق على», «حوار بين»."""
    for phrase, joins in _with_adjectives(reader, at):
        reader.reach(phrase.end)
        yield phrase
        yield from reader.grammar.relatives(reader, phrase)
        preposition = reader.norm(phrase.end)
        english = joins.get(preposition)
        if english is None or not preposition:
            continue
        for governed in noun_phrases(reader, phrase.end + 1):
            yield phrase.then(governed.end, governed.said if english == "direct" else f"{english} {governed.said}")


Joins = dict[str, str]


def _with_adjectives(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    for phrase, joins in _heads(reader, at):
        yield phrase, joins
        yield from ((each, joins) for each in _described(reader, phrase))


def _described(reader: Reader, phrase: NounPhrase, depth: int = 0) -> Iterator[NounPhrase]:
    """The phrase with the adjectives that agree with it, the last written first in English."""
    if depth >= MOST_ADJECTIVES or phrase.kind in ("proper", "gerund"):
        return
    for english, end, behind in adjectives(reader, phrase.end, phrase):
        described = (
            replace(phrase, end=end, after=f"{phrase.after} {english}".strip(), described=True)
            if behind
            else replace(phrase, end=end, core=f"{english} {phrase.core}", described=True)
        )
        yield described
        yield from _described(reader, described, depth + 1)


def adjectives(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    """Adjectives at a cell that agree with a phrase: their English, the cell after, whether they stand behind."""
    definite = phrase.definite
    for atom in reader.atoms_at(at, "nisba"):
        if reader.norm(at).startswith(ARTICLE) is definite and agree(phrase, atom.gender, atom.count):
            yield atom.adjective or atom.en, atom.end, False
    for reading, word in reader.readings(at, "adjective", "participle"):
        if word.pos != "adjective" or reading.state:
            continue
        if not reading.definite and word.en.split()[-1].endswith(SUPERLATIVE):
            continue  # «هجوم أسوأ» is worse than another
        if reading.definite is definite and agree(phrase, reading.gender or "m", reading.number):
            yield word.en, at + 1, word.place == "after"


def agree(phrase: NounPhrase, gender: str, number: str) -> bool:
    """Does an adjective agree with a phrase? Things in the plural take the feminine singular, people the plural."""
    if phrase.number == "plural":
        if phrase.human:
            return number == "plural" or (gender == "f" and number == "singular" and phrase.gender == "f")
        return gender == "f" and number in ("singular", "")
    if phrase.number == "dual":
        return number == "dual" and gender == phrase.gender
    return gender == phrase.gender and number in ("singular", "")


def _heads(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    named = {atom: _named(atom) for atom in reader.atoms_at(at, *NAMED)}
    if named:
        furthest = max(atom.end for atom in named)
        # One English may be of several types, a body and a thing: it owns by 's where all of them may.
        told: dict[str, NounPhrase] = {}
        for atom, phrase in named.items():
            if atom.end == furthest:
                before = told.setdefault(phrase.core, phrase)
                told[phrase.core] = replace(before, owner=before.owner and phrase.owner)
        # «الهجمات» may be told as attacks and as the attacks: as it stands in Arabic.
        definite = reader.norm(at).startswith(ARTICLE)
        best: dict[str, NounPhrase] = {}
        for core, each in told.items():
            bare = core.removeprefix("the ").removeprefix("a ").removeprefix("an ")
            if bare not in best or core.startswith("the ") is definite:
                best[bare] = each
        yield from ((each, {}) for each in best.values())
        return
    if any(True for _ in reader.atoms_at(at, "date")):
        return  # «الأسبوع المقبل» is next week, and not a week
    yield from ((each, {}) for each in _demonstrated(reader, at))
    yield from ((each, {}) for each in _quantified(reader, at))
    yield from _counted(reader, at)
    yield from _compounds(reader, at)
    if (fold(reader.norm(at)),) in reader.vocabulary.prepositions:
        return  # «وسط» is «amid» and not a middle
    if reader.norm(at) in small_words()["not_doing"]:
        return
    for reading, word in reader.readings(at, "noun"):
        yield from _of_noun(reader, at, reading, word)


def _named(atom: Atom) -> NounPhrase:
    return NounPhrase(
        atom.end, atom.en, definite=atom.definite, plural=atom.count != "singular", kind="proper",
        gender=atom.gender, number=atom.count, human=atom.type in ("person", "official", "victims"),
        owner=atom.possessive, actor=atom.type in ACTORS, chain=atom.chain,
        every=atom.en.startswith(("all ", "any ", "every ", "each ")),
    )  # fmt: skip


def _demonstrated(reader: Reader, at: int) -> Iterator[NounPhrase]:
    this = demonstratives().get(reader.norm(at))
    if this is None:
        return
    for phrase in simple_phrases(reader, at + 1):
        if phrase.definite and phrase.kind in ("count", "mass") and not phrase.determiner:
            determiner = {"this": "these", "that": "those"}.get(this, this) if phrase.plural else this
            yield replace(phrase, determiner=determiner)


def _quantified(reader: Reader, at: int) -> Iterator[NounPhrase]:
    words = small_words()
    norm = reader.norm(at)
    quantifier = next((name for name in ("all", "most", "some") if norm in words[name]), None)
    if quantifier is not None:
        for phrase in simple_phrases(reader, at + 1):
            if not phrase.definite or not phrase.plural or phrase.determiner:
                continue
            of = "" if quantifier == "all" else " of"
            if phrase.kind == "count":
                yield replace(phrase, determiner=f"{quantifier}{of} the", every=True)
            elif phrase.core.startswith("the "):
                yield replace(phrase, core=f"{quantifier}{of} {phrase.core}", every=True)
    if norm in words["several"]:
        for phrase in simple_phrases(reader, at + 1):
            if not phrase.definite and phrase.plural and phrase.kind == "count" and not phrase.determiner:
                yield replace(phrase, determiner="several")
    if norm in words["many"] and reader.norm(at + 1) == "من":
        for phrase in simple_phrases(reader, at + 2):
            if phrase.definite and phrase.plural and phrase.kind == "count" and not phrase.determiner:
                yield replace(phrase, determiner="many")
    if norm in words["both"] and reader.norm(at + 1) == "من":
        yield from (each for each in noun_phrases(reader, at + 2) if each.kind == "proper" and each.number == "plural")
    for _, word in reader.readings(at, "adjective"):
        # «أكبر حزب»: the largest party.
        if word.en.endswith(SUPERLATIVE):
            for phrase in simple_phrases(reader, at + 1):
                if not phrase.definite and phrase.kind == "count" and not phrase.determiner:
                    yield replace(phrase, core=f"{word.en} {phrase.core}", definite=True, described=True)
    if norm in words["number_of"] and reader.norm(at + 1) == "من":
        for phrase in simple_phrases(reader, at + 2):
            if phrase.plural and phrase.kind == "count" and not phrase.determiner:
                definite = phrase.definite
                yield replace(phrase, determiner="a number of the" if definite and phrase.after else "a number of")


def _counted(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    """«ثلاثة جنود», «30 دولة»."""
    for atom in (each for each in reader.atoms_at(at, "number") if not each.en.endswith("%")):
        for reading, word in reader.readings(atom.end, "noun"):
            if reading.definite or word.kind == "mass":
                continue
            plural = word.plural or word.en
            one = atom.en in ("one", "1")
            yield (
                NounPhrase(
                    atom.end + 1, f"{atom.en} {word.en if one else plural}", plural=not one, kind="proper",
                    gender=reading.gender or "m", number="plural", human=word.person,
                ),
                dict(word.joins),
            )  # fmt: skip


def _compounds(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    """Nouns of several words: «إطلاق النار»."""
    found = reader.longest(at, reader.vocabulary.compounds)
    if found is None or found[1] == at + 1:
        return
    word, end = found
    definite = any(reader.norm(n).startswith(ARTICLE) for n in range(at, end))
    kind = "mass" if word.kind == "mass" else "count"
    yield NounPhrase(end, word.en, definite=definite, kind=kind, plural=word.kind == "plural"), dict(word.joins)  # type: ignore[arg-type]


def _of_noun(reader: Reader, at: int, reading: Reading, word: Word) -> Iterator[tuple[NounPhrase, Joins]]:
    plural = reading.number in ("plural", "dual")
    english = (word.plural or word.en) if plural else word.en
    if reading.number == "dual":
        english = f"two {english}"
    base = NounPhrase(
        at + 1, english, definite=reading.definite, plural=plural or word.kind == "plural",
        kind="mass" if word.kind == "mass" else "count", gender=reading.gender or "m",
        number=reading.number or "singular", human=word.person,
        actor=word.person or word.word in small_words()["agents"], case=_case(reader, at, reading),
    )  # fmt: skip
    joins = dict(word.joins)
    if any(True for _ in reader.readings(at, "masdar")):
        joins.pop("ل", None)  # «العودة لطالبان»: to them, or theirs?
    if reader.kind(at + 1) == "suffix":
        return  # «قواته»: the speaker's, the subject's, or another's
    if reading.definite:
        yield base, joins
        return
    if reading.state != "construct":
        yield base, joins
    # «احتلال إسرائيل»: by it or of it?
    done_to = any(OBJECT in each.frame for _, each in reader.readings(at, "masdar"))
    for genitive in _genitives(reader, at + 1):
        if not (done_to and genitive.actor):
            yield _idafa(base, genitive), joins


def _case(reader: Reader, at: int, reading: Reading) -> Literal["", "nominative", "oblique"]:
    """The case of a sound plural or a dual, which its ending tells."""
    if reading.number not in ("plural", "dual"):
        return ""
    norm = reader.norm(at)
    if norm.endswith(OBLIQUE) and reading.lexical.endswith(OBLIQUE):
        return "oblique" if reading.number == "dual" or reading.gender == "m" else ""
    return "nominative" if norm.endswith(NOMINATIVE) and reading.gender == "m" and reading.state == "" else ""


def _genitives(reader: Reader, at: int) -> Iterable[NounPhrase]:
    if reader.kind(at) != "word":
        return ()
    return (each for each in simple_phrases(reader, at) if not each.determiner or each.determiner in DETERMINED)


DETERMINED = ("this", "these", "that", "those", "its", "their", "his", "her")


def _idafa(base: NounPhrase, genitive: NounPhrase) -> NounPhrase:
    """«حكومة العراق» Iraq's government, «رئيس الوفد» the head of the delegation."""
    if genitive.owner and not genitive.after and not base.after and base.number != "dual":
        return replace(base, end=genitive.end, determiner=with_s(genitive.said), definite=True, chain=True)
    plain = not (genitive.definite or genitive.plural or genitive.after or genitive.described or base.after)
    if plain and genitive.kind in ("count", "mass"):
        # «ناقلة نفط»: an oil tanker.
        return replace(base, end=genitive.end, core=f"{genitive.core} {base.core}", chain=True)
    definite = genitive.definite or base.kind == "mass"  # «تحديد استراتيجية» is the setting of one
    return replace(base, end=genitive.end, definite=definite, after=f"of {genitive.said}", chain=True)
