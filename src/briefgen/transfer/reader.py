"""A span being read: its cells and atoms, the words of the pack, what was parsed already, and why readings failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE, look_up_key
from briefgen.packs.lexicon import Reading, Word
from briefgen.packs.pack import Pack, once_a_pack
from briefgen.transfer.cells import Atom, Atoms, Cell
from briefgen.transfer.form import Action, Clause, NounPhrase, VerbGroup
from briefgen.transfer.lists import openings, table

Found = TypeVar("Found")
DEGREE, RE = "degree", "re"
STEPS = 4_000
"""Readings of a span that are tried before it is given up; a clause of twenty words takes a few hundred."""

SURE = STEPS
"""No depth: nothing was asked for while it was being made."""


class TooManyReadings(Exception):
    """The span has more readings than are worth trying."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a pack by what the grammar asks of them; keys are folded written forms, of one or several words."""

    english: Mapping[str, Mapping[str, str]]
    words: Sequence[Word]
    prepositions: Mapping[tuple[str, ...], str]
    """Those that have one English, whatever stands before them."""
    adverbs: Mapping[tuple[str, ...], str]
    compounds: Mapping[tuple[str, ...], Word]
    families: Mapping[str, Sequence[Word]]
    """The compounds by their first word without its article."""
    look_up: Callable[[str], tuple[Reading, ...]]
    """The readings of a written form."""
    longest: int
    openers: frozenset[str]
    """The first words of the prepositions, adverbs and compounds of several words."""


@once_a_pack
def vocabulary_of(pack: Pack) -> Vocabulary:
    """The tables of a pack, made once."""
    found: dict[str, dict[tuple[str, ...], set[str]]] = {"preposition": {}, "adverb": {}}
    compounds: dict[tuple[str, ...], Word] = {}
    families: dict[str, list[Word]] = {}
    for word in pack.lexicon.words:
        key = tuple(map(fold, word.word.split()))
        if word.kind == DEGREE:
            continue  # «جدا» is said of the word before it
        if word.pos in found and word.en:
            found[word.pos].setdefault(key, set()).add(word.en)
        elif word.pos == "noun" and len(key) > 1 and word.en:
            compounds[key] = word
            families.setdefault(key[0].removeprefix(ARTICLE), []).append(word)

    def sure(pos: str) -> dict[tuple[str, ...], str]:
        one = {key: min(said, key=lambda each: (len(each), each)) for key, said in found[pos].items()}
        # Two Englishes of an adverb of several words mean the same: «دون عوائق», unhindered.
        return {
            key: said for key, said in one.items() if len(found[pos][key]) == 1 or (pos == "adverb" and len(key) > 1)
        }

    prepositions, adverbs = sure("preposition"), sure("adverb")
    every = (*prepositions, *adverbs, *compounds)
    longest = max(map(len, every), default=1)
    openers = frozenset(key[0] for key in every if len(key) > 1)
    return Vocabulary(
        _with_doing_again(pack.english), pack.lexicon.words, prepositions, adverbs, compounds, families,
        pack.lexicon.look_up, longest, openers,
    )  # fmt: skip


def _with_doing_again(english: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    """The verbs of what is done again beside the others: «reimpose» goes as «impose»."""
    again = {
        verb: english[verb.removeprefix(RE)]
        for verb in table("again_done").values()
        if verb.removeprefix(RE) in english
    }
    more = {verb: {name: f"{RE}{form}" for name, form in forms.items()} for verb, forms in again.items()}
    return {**more, **english}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the lower modules ask of the higher; clauses.py puts it together."""

    relatives: Callable[[Reader, NounPhrase], Iterator[NounPhrase]]
    """A noun phrase with a relative clause or participle behind it."""
    headless: Callable[[Reader, int], Iterator[NounPhrase]]
    """The noun phrases that a relative without a noun makes: «ما قاله الوزير»."""
    content: Callable[[Reader, int], Iterator[Clause]]
    """The clauses behind «أن», «إن», from a cell on."""
    actions: Callable[[Reader, int], tuple[Action, ...]]
    """What a verbal noun at a cell says that somebody does."""
    about: Callable[[Reader, NounPhrase], Iterator[Clause]]
    """The clauses that say something of a subject known already, from its end on."""
    whether: Callable[[Reader, int], Iterator[Clause]]
    """«ما إذا كانت …»: what is asked."""
    by_verb: Callable[[Reader, int], Iterator[Action]]
    """What a verb in the present without a subject of its own says that somebody does: «(دون) أن يقدم تفاصيل»."""
    to_come: Callable[[Reader, int, VerbGroup], Iterator[Clause]]
    """A verb in the present with its subject, told by a group."""
    what: Callable[[Reader, int], Iterator[NounPhrase]]
    """«بما أعلنه الوزير»: what, behind the preposition that it is written with."""
    be_done: Callable[[Reader, int, VerbGroup], Iterator[Clause]]
    """A verbal noun told in the passive by a group: «(أمر) بفتح تحقيق», (that) an investigation be opened."""
    undone: Callable[[Reader, int], Iterator[tuple[int, str]]]
    """What a verbal noun behind «عدم» says is not to be: «(عدم) تدخل أطراف خارجية»."""


@dataclass(slots=True)
class Reader:
    """State of one span: everything else is functions over it."""

    cells: Sequence[Cell]
    atoms: Atoms
    vocabulary: Vocabulary
    grammar: Grammar
    memo: dict[tuple[Any, ...], tuple[Any, ...]] = field(default_factory=dict)
    steps: int = 0
    making: dict[tuple[Any, ...], int] = field(default_factory=dict)
    """What is being made, each at its depth."""
    unsure: int = SURE
    """The least depth of what was asked for while it was being made."""
    furthest: int = 0
    """The cell that no reading came beyond."""
    read: dict[tuple[Any, ...], tuple[tuple[Reading, Word], ...]] = field(default_factory=dict)
    """The readings of cells of some kinds, as they were asked for."""
    norms: tuple[str, ...] = field(init=False)
    """The words."""
    keys: tuple[str, ...] = field(init=False)
    """The words folded."""

    def __post_init__(self) -> None:
        self.norms = tuple(cell.norm for cell in self.cells)
        self.keys = tuple(look_up_key(norm) for norm in self.norms)

    def once(self, key: tuple[Any, ...], make: Callable[[], Iterable[Found]]) -> tuple[Found, ...]:
        """Everything that a reading makes, without repeats; made once.

        What is asked for while it is being made finds nothing (left recursion); what came of that nothing is made anew
        when it is asked for later.
        """
        if key in self.making:
            self.unsure = min(self.unsure, self.making[key])
            return ()
        if key not in self.memo:
            self.steps += 1
            if self.steps > STEPS:
                raise TooManyReadings
            depth = self.making[key] = len(self.making)
            outer, self.unsure = self.unsure, SURE
            try:
                found = tuple(dict.fromkeys(make()))
            finally:
                del self.making[key]
            if self.unsure < depth:
                self.unsure = min(outer, self.unsure)
                return found
            self.unsure = outer
            self.memo[key] = found
        return self.memo[key]

    def behind(self, at: int, words: str) -> int:
        """The cell behind these words, parted by spaces, where they stand at a cell; 0 where they do not."""
        norms = _parted(words)
        return at + len(norms) if self.norms[at : at + len(norms)] == norms else 0

    def standing(self, at: int, name: str) -> Iterator[tuple[str, int]]:
        """What of a list or a table stands at a cell, and the cell behind it."""
        for words in openings(name).get(self.norm(at), ()):
            end = self.behind(at, words)
            if end:
                yield words, end

    def norm(self, at: int) -> str:
        """The word at a cell, or nothing outside."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def kind(self, at: int) -> str:
        """The kind of a cell, or nothing outside."""
        return self.cells[at].kind if 0 <= at < len(self.cells) else ""

    def reach(self, at: int) -> None:
        """A reading understood everything up to a cell."""
        self.furthest = max(self.furthest, at)

    def readings(self, at: int, *kinds: str) -> Iterator[tuple[Reading, Word]]:
        """The readings of a cell of some kinds, with their words; only of words that have English.

        A word marked as ambiguous counts where the dictionary holds what else it may be, so that both are tried.
        """
        key = (at, *kinds)
        found = self.read.get(key)
        if found is None:
            found = self.read[key] = tuple(self._readings(at, kinds)) if self.kind(at) == "word" else ()
        return iter(found)

    def _readings(self, at: int, kinds: tuple[str, ...]) -> Iterator[tuple[Reading, Word]]:
        every = self.cells[at].readings
        if self.norm(at - 1) in table("directions") and self._land(at):
            every = tuple(reading for reading in every if reading.kind != "adjective")  # «شمال مالي» is in Mali
        directed = table("directions")
        if self.norm(at) in directed and self.norm(at + 1) in directed:
            every = ()  # «جنوب شرق البلاد»: the southeast, and no south of the east
        if self.kind(at + 1) != "suffix":
            every = tuple(reading for reading in every if reading.state != "before_suffix")  # «نجا» is not «نجاه»
        several = len({reading.word for reading in every}) > 1
        for reading in every:
            word = self.vocabulary.words[reading.word]
            if reading.kind in kinds and word.en and (several or not word.ambiguous or word.pos == "verb"):
                yield reading, word

    def _land(self, at: int) -> bool:
        """Is the word behind a side of the sky a land, alone or as part of a name: «شمال مالي»?"""
        return any(self.atoms_at(at, "state", "place")) or any(
            atom.end == at + 1 for atom in self.atoms_at(at - 1, "place")
        )

    def atoms_at(self, at: int, *types: str) -> Iterator[Atom]:
        """The atoms of some types that begin at a cell."""
        found = (atom for atom in self.atoms.get(at, ()) if atom.type in types)
        return (atom for atom in found if atom.end != at + 2 or not self._mismatched(at))

    def _mismatched(self, at: int) -> bool:
        """«(نصف) السكان خطر»: a noun with the article and an adjective without it are no phrase."""
        certain = self.norm(at).startswith(ARTICLE) and not self.norm(at + 1).startswith(ARTICLE)
        described = certain and any(each.kind == "adjective" for each in self.cells[at + 1].readings)
        return described and any(each.kind == "noun" and each.definite for each in self.cells[at].readings)

    def longest(self, at: int, table: Mapping[tuple[str, ...], Found]) -> tuple[Found, int] | None:
        """The longest entry of a table that stands at a cell, and the cell after it."""
        for length in range(min(self.vocabulary.longest, len(self.cells) - at), 0, -1):
            found = table.get(self.keys[at : at + length])
            if found is not None:
                return found, at + length
        return None


@cache
def _parted(words: str) -> tuple[str, ...]:
    return tuple(words.split())
