"""Noun phrases: what begins one, what is said of it, what it takes behind it, and «and» between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import adjectives as adjectives
from briefgen.transfer.adjectives import agree as agree
from briefgen.transfer.adjectives import described
from briefgen.transfer.coordination import coordinated
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, senses, tables
from briefgen.transfer.lists import OBJECT as OBJECT
from briefgen.transfer.lists import demonstratives as demonstratives
from briefgen.transfer.lists import small_words as small_words
from briefgen.transfer.nouns import named, nouns, phrases_of_the_pack
from briefgen.transfer.owners import marked
from briefgen.transfer.quantities import numbered, pointed, quantities
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbal_nouns import verbal_nouns
from briefgen.transfer.ways import Joins, Ways

MOST_JOINS = 3
MOST_CONJUNCTS = 4
BEGIN = ("word", "number")
"""Kinds of tokens that a noun phrase may begin with."""


def lists() -> dict[str, dict[str, str]]:
    """The lists of words.yaml that give each word its English."""
    return tables()


def noun_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, coordinations among them."""
    return reader.once(("noun phrases", at), lambda: coordinated(reader, at, WAYS))


def simple_phrases(reader: Reader, at: int) -> tuple[NounPhrase, ...]:
    """Every noun phrase that begins at a cell, without coordinations."""
    return reader.once(("simple", at), lambda: _simple(reader, at)) if reader.kind(at) in BEGIN else ()


WAYS = Ways(simple_phrases, noun_phrases)


def _simple(reader: Reader, at: int) -> Iterable[NounPhrase]:
    names = named(reader, at)
    found: list[NounPhrase] = []
    if any(True for _ in reader.atoms_at(at, "date")) and not names:
        return ()  # «الأسبوع المقبل» is next week, and not a week
    if names:
        found = [each for name in names for each in _grown(reader, name, {})]
    else:
        for phrase, joins in (*quantities(reader, at, WAYS), *nouns(reader, at, WAYS), *verbal_nouns(reader, at, WAYS)):
            found += _grown(reader, phrase, joins)
        # What the pack calls a phrase speaks where the words by themselves make none.
        ends = {each.end for each in found}
        for phrase in phrases_of_the_pack(reader, at):
            if phrase.end not in ends:
                found += [each for each in _grown(reader, phrase, {}) if each.end not in ends]
    return _chosen(found)


def _grown(reader: Reader, phrase: NounPhrase, joins: Joins) -> Iterator[NounPhrase]:
    """A phrase with its number, adjectives, demonstrative, relative clause, and the prepositions of its noun."""
    for one in (phrase, *described(reader, phrase), *_with_number(reader, phrase)):
        reader.reach(one.end)
        yield from _joined(reader, one, joins)
        for more in reader.grammar.relatives(reader, one):
            reader.reach(more.end)
            yield from _joined(reader, more, joins) if joins else (more,)
        this = demonstratives().get(reader.norm(one.end))
        if this is not None and one.definite and one.kind in ("count", "mass") and not marked(one.determiner):
            owner = one.determiner.removesuffix("'").removesuffix("'s")
            after = f"of {owner} {one.after}".strip() if owner else one.after
            yield pointed(replace(one, end=one.end + 1, after=after, determiner=""), this)
        yield from _apposed(reader, one)


def _with_number(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    for one in numbered(reader, phrase):
        yield one
        yield from described(reader, one)


def _joined(reader: Reader, phrase: NounPhrase, joins: Joins, depth: int = 0) -> Iterator[NounPhrase]:
    """A phrase and what its own noun joins to it: «اتفاق على», «حوار بين … حول …»."""
    yield phrase
    preposition = reader.norm(phrase.end)
    english = joins.get(preposition)
    if not english or not preposition or depth >= MOST_JOINS:
        return
    for governed in noun_phrases(reader, phrase.end + 1):
        words = governed.said if english == "direct" else f"{english} {governed.said}"
        yield from _joined(reader, phrase.then(governed.end, words), joins, depth + 1)


def _apposed(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«العاصمة بغداد» the capital, Baghdad; «وزير الخارجية، فيصل بن فرحان،»: the foreign minister, Faisal bin Farhan."""
    if not phrase.definite or phrase.plural or phrase.after or phrase.kind == "proper":
        return
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    wanted = ("person",) if phrase.human else ("place",) if phrase.head == "capital" else ()
    for atom in reader.atoms_at(start, *wanted) if wanted else ():
        end = atom.end + 1 if comma and reader.norm(atom.end) in COMMAS else atom.end
        closing = "," if end > atom.end and end < len(reader.cells) else ""
        yield replace(phrase, end=end, after=f", {atom.en}{closing}", owner=False)


def _chosen(found: list[NounPhrase]) -> Iterator[NounPhrase]:
    """Of the senses of a noun those that what stands beside it chooses."""
    groups: dict[tuple[object, ...], list[NounPhrase]] = {}
    for phrase in found:
        groups.setdefault((phrase.end, phrase.lemma), []).append(phrase)
    for (_, lemma), phrases in groups.items():
        yield from phrases if lemma not in senses()["nouns"] else _of_one_sense(phrases, senses()["nouns"][str(lemma)])


def _of_one_sense(phrases: list[NounPhrase], known: dict[str, object]) -> list[NounPhrase]:
    heads = {phrase.head for phrase in phrases}
    if len(heads) < 2:
        return phrases
    beside = frozenset().union(*(phrase.beside for phrase in phrases))
    chosen = {head for head in heads if beside & _cues(known.get(head))} or heads & {known.get("else")}
    return [phrase for phrase in phrases if phrase.head in chosen] if len(chosen) == 1 else phrases


def _cues(cues: object) -> frozenset[str]:
    return frozenset(cues) if isinstance(cues, list) else frozenset()
