"""What a noun phrase is built round: a noun of the dictionary with its genitives or its owner, a name, a phrase of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Joins, Ways
from briefgen.wording.filters import with_s

NAMES = ("state", "body", "person", "place", "group", "outlet")
"""Types of atoms that no reading of the words may take apart."""
PHRASES = (
    "official", "parties", "forces", "thing", "accord", "event", "victims", "document", "field", "topic", "weapon",
)  # fmt: skip
"""Types of atoms that speak where the words by themselves make no noun phrase."""
ACTORS = frozenset({"state", "body", "person", "group", "outlet", "official", "parties", "forces", "victims"})
READ = ("noun", "adjective", "participle", "masdar")
DETERMINED = ("this", "these", "that", "those", "the same", "any")
LONGEST_OWNER = 3
"""English words of an owner that is said by 's."""
NOMINATIVE, OBLIQUE = ("ون", "ان"), "ين"
_NUMBERS = frozenset("0123456789")


def named(reader: Reader, at: int) -> list[NounPhrase]:
    """The names that begin at a cell, and titles of several words: the longest of them."""
    found = [a for a in reader.atoms_at(at, *NAMES) if a.end > at + 1 or not _has_noun(reader, at)]
    found += [a for a in reader.atoms_at(at, "official") if a.end > at + 1 and not _NUMBERS & set(a.en[:3])]
    furthest = max((atom.end for atom in found), default=0)
    told: dict[str, NounPhrase] = {}
    for atom in found:
        if atom.end == furthest and not _at_odds(reader, at, atom):
            # One English may be of several types, a body and a thing: it owns by 's where all of them may.
            phrase = of_atom(atom)
            before = told.setdefault(phrase.said, phrase)
            told[phrase.said] = replace(before, owner=before.owner and phrase.owner)
    return list(told.values())


def _at_odds(reader: Reader, at: int, atom: Atom) -> bool:
    """«الجيش السوريون»: its last word is a plural and its first is none."""
    plural = reader.norm(atom.end - 1).endswith(("ون", "ين")) and reader.norm(atom.end - 1).startswith(ARTICLE)
    singular = [reading.number == "singular" for reading, _ in reader.readings(at, "noun")]
    return plural and atom.count == "singular" and bool(singular) and all(singular) and atom.type != "official"


def phrases_of_the_pack(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The phrases that begin at a cell."""
    for atom in reader.atoms_at(at, *PHRASES):
        # Where the dictionary has all its words, a phrase may have left one of them out.
        if atom.end == at + 1 or not all(any(True for _ in reader.readings(n, *READ)) for n in range(at, atom.end)):
            yield of_atom(atom)


def _has_noun(reader: Reader, at: int) -> bool:
    return any(not word.ambiguous for _, word in reader.readings(at, "noun"))


def of_atom(atom: Atom) -> NounPhrase:
    """An atom as a noun phrase; a title may take adjectives, a name may not."""
    phrase = NounPhrase(
        atom.end, atom.en, definite=atom.definite, plural=atom.count != "singular", kind="proper",
        gender=atom.gender, number=atom.count, human=atom.type in ("person", "official", "victims"),
        owner=atom.possessive, actor=atom.type in ACTORS, chain=atom.chain,
        every=atom.en.startswith(("all ", "any ", "every ", "each ")), type=atom.type, head=atom.en.split()[-1],
    )  # fmt: skip
    article, _, rest = atom.en.partition(" ")
    if article in ("a", "an"):
        return replace(phrase, kind="count", core=rest, definite=False)
    if atom.type not in ("official", "body"):
        return phrase
    owner, apostrophe, office = atom.en.partition("'s ")
    if apostrophe and " of " not in atom.en:
        return replace(phrase, kind="count", core=office, determiner=f"{owner}'s")
    if atom.en.startswith("the ") and atom.type == "official" and atom.definite:
        return replace(phrase, kind="count", core=atom.en.removeprefix("the "), owner=" of " not in atom.en)
    return phrase


def nouns(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Noun phrases that begin with a noun of the dictionary: alone, with its genitive, with its owner."""
    compound = list(_compound(reader, at, ways))
    yield from compound
    if compound or (fold(reader.norm(at)),) in reader.vocabulary.prepositions:
        return  # «وسط» is «amid» and not a middle
    for reading, word in _readings(reader, at):
        yield from _of_noun(reader, at, reading, word, ways)


def _readings(reader: Reader, at: int) -> list[tuple[Reading, Word]]:
    """The noun readings of a cell: no dual where its ending is that of the plural, and no singular of one sense."""
    found = list(reader.readings(at, "noun"))
    plural = {word.word for reading, word in found if reading.number == "plural" and reader.norm(at).endswith(OBLIQUE)}
    many = {word.en for reading, word in found if reading.number == "plural"}
    return [
        (reading, word)
        for reading, word in found
        if not (reading.number == "dual" and word.word in plural)
        and not (reading.number == "singular" and word.en in many)
    ]


def _compound(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Nouns of several words: «إطلاق النار»."""
    found = reader.longest(at, reader.vocabulary.compounds)
    if found is None or found[1] == at + 1:
        return
    word, end = found
    definite = any(reader.norm(n).startswith(ARTICLE) for n in range(at, end))
    gender = next((r.gender for r, w in reader.readings(at, "noun")), "m") or "m"
    plural = word.kind == "plural"
    base = NounPhrase(
        end, word.en, definite=definite, kind="mass" if word.kind == "mass" else "count", plural=plural, gender=gender,
        number="plural" if plural else "singular", human=word.person, actor=word.person, head=word.en.split()[-1],
    )  # fmt: skip
    if reader.kind(end) == "suffix":
        yield from _owned(reader, base, dict(word.joins))
        return
    yield base, dict(word.joins)
    if not definite:
        yield from ((genitive, dict(word.joins)) for genitive in _with_genitives(reader, base, ways, False, False))


def _of_noun(reader: Reader, at: int, reading: Reading, word: Word, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    base = of_noun(reader, at, reading, word)
    joins = joins_of(reader, at, word)
    if reader.kind(at + 1) == "suffix":
        yield from _owned(reader, base, joins)
        return
    if reading.definite:
        yield base, joins
        return
    if reading.state == "before_suffix":
        return
    if reading.state != "construct":
        yield base, joins
    if reading.state != "construct" and reader.norm(at).endswith("ا") and not word.word.endswith("ا"):
        return  # «اتفاقا» has no genitive
    frames = [each.frame for _, each in reader.readings(at, "masdar")]
    done_to = any(OBJECT in frame for frame in frames)
    does = done_to and word.word not in small_words()["done_to"]
    english = table("directions").get(reader.norm(at))
    for genitive in ways.simple(reader, at + 1) if english else ():
        if genitive.type in ("state", "place"):
            yield replace(genitive, core=f"{english} {genitive.core}", owner=False, actor=False), {}
            return  # «جنوب تركيا»: southern Turkey
    yield from ((each, joins) for each in _with_genitives(reader, base, ways, done_to, does))


def of_noun(reader: Reader, at: int, reading: Reading, word: Word) -> NounPhrase:
    """A noun by itself."""
    plural = reading.number in ("plural", "dual")
    english = (word.plural or word.en) if plural else word.en
    if reading.number == "dual":
        english = f"two {word.plural or word.en}"
    alike = {atom.en for atom in reader.atoms_at(at, "body", "group", "outlet") if atom.end == at + 1}
    body = (bool(alike) and not plural) or word.word in small_words()["agents"]
    verbal = any(OBJECT in each.frame for _, each in reader.readings(at, "masdar"))
    return NounPhrase(
        at + 1, english, definite=reading.definite, plural=plural or word.kind == "plural",
        kind="mass" if word.kind == "mass" and f"the {english}" not in alike else "count", gender=reading.gender or "m",
        number=reading.number or "singular", human=word.person, actor=word.person or body,
        owner=reading.definite and (body or (word.person and not plural)), case=_case(reader, at, reading),
        verbal=verbal, lemma=word.word, head=word.en, beside=frozenset({f"={reading.lexical}"}),
    )  # fmt: skip


def joins_of(reader: Reader, at: int, word: Word) -> Joins:
    """What English says for the prepositions that the noun, or its verb, takes."""
    joins = dict(word.joins)
    for _, verb in reader.readings(at, "masdar"):
        if OBJECT in verb.frame:
            joins.pop("ل", None)  # «العودة لطالبان»: to them, or theirs?
        for preposition in verb.frame:
            english = verb.joins.get(preposition)
            if preposition not in joins and english and OBJECT not in verb.frame and " " not in english:
                joins[preposition] = "of" if english == "direct" else english
    if not any(True for _ in reader.readings(at, "masdar")):
        joins = {name: english for name, english in joins.items() if english not in ("from", "in") or name == word.word}
    return joins


def _owned(reader: Reader, base: NounPhrase, joins: Joins) -> Iterator[tuple[NounPhrase, Joins]]:
    """«قواتها»: with its owner, who is known around the span or is found inside it."""
    at = base.end
    outside = {atom.en for atom in reader.atoms_at(at, "pronoun")}
    pronoun = mark(reader.norm(at), outside.pop() if len(outside) == 1 else "")
    if pronoun:
        yield replace(base, end=at + 1, determiner=pronoun, definite=True, case=""), joins


def _case(reader: Reader, at: int, reading: Reading) -> Literal["", "nominative", "oblique"]:
    """The case of a sound plural or a dual, which its ending tells."""
    if reading.number not in ("plural", "dual"):
        return ""
    norm = reader.norm(at)
    if norm.endswith(OBLIQUE) and reading.lexical.endswith(OBLIQUE):
        return "oblique" if reading.number == "dual" or reading.gender == "m" else ""
    return "nominative" if norm.endswith(NOMINATIVE) and reading.gender == "m" and reading.state == "" else ""


def _with_genitives(
    reader: Reader, base: NounPhrase, ways: Ways, done_to: bool, does: bool
) -> Iterator[NounPhrase]:
    """The noun with each genitive that may follow; ``does``: what does it could stand there as well."""
    if reader.kind(base.end) not in ("word", "number"):
        return
    for genitive in ways.simple(reader, base.end):
        if genitive.determiner and not genitive.determiner.startswith((*DETERMINED, "⟨")) and genitive.kind != "count":
            continue
        if genitive.case == "nominative":
            continue
        if not (does and genitive.actor):
            yield idafa(base, genitive, done_to)


def idafa(base: NounPhrase, genitive: NounPhrase, done_to: bool = False) -> NounPhrase:
    """«حكومة العراق» Iraq's government, «رئيس الوفد» the head of the delegation, «محادثات السلام» the peace talks."""
    kind = "@state" if genitive.type in ("state", "place") else "@body" if genitive.type == "body" else ""
    words = {each.strip(",").lower() for each in genitive.said.split()}
    beside = base.beside | words | ({kind} if kind else set())
    chained = replace(base, end=genitive.end, chain=True, beside=beside)
    modifies = genitive.core in small_words()["modifiers"] and base.head in small_words()["modified"]
    if modifies and not genitive.after and (genitive.definite or genitive.kind == "mass"):
        if genitive.determiner.startswith("⟨") or not genitive.determiner:
            definite = genitive.definite or bool(genitive.determiner)
            # «وزير دفاعه»: his defense minister.
            modified = _compounded(chained, genitive.core, definite, genitive.determiner)
            prices = base.head in small_words()["without_article"] and base.plural and not genitive.determiner
            return replace(modified, kind="bare") if prices else modified
    to = table("genitives").get(base.head)
    if to and genitive.type in ("state", "place"):
        return replace(chained, definite=True, after=f"{to} {genitive.said}")  # «زيارة إيران»: the visit to Iran
    if genitive.owner and not genitive.after and not base.after and not (done_to and genitive.actor and not to):
        if len(genitive.said.split()) <= LONGEST_OWNER:
            return replace(chained, determiner=with_s(genitive.said), definite=True)
    plain = not (genitive.definite or genitive.plural or genitive.after or genitive.described or base.after)
    one = not (genitive.determiner or genitive.human or base.verbal or base.head in small_words()["once"])
    if plain and one and genitive.kind in ("count", "mass"):
        return replace(chained, core=f"{genitive.core} {base.core}")  # «ناقلة نفط»: an oil tanker
    the = genitive.definite or base.kind == "mass" or base.verbal or base.head in small_words()["once"]
    return replace(chained, definite=the, after=f"of {genitive.said}")


def _compounded(base: NounPhrase, modifier: str, definite: bool, determiner: str) -> NounPhrase:
    two = "two " if base.core.startswith("two ") else ""
    core = f"{two}{modifier.replace('foreign affairs', 'foreign')} {base.core.removeprefix('two ')}"
    return replace(base, core=core, definite=definite, determiner=determiner)
