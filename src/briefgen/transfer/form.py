"""English form: articles, possessives, lists, verbs in their tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.wording.filters import indefinite
from briefgen.wording.verbs import Mood, english

Kind = Literal["count", "mass", "proper", "gerund", "bare"]
"""``bare`` is said without an article though it is definite; ``proper`` takes no adjective either."""
Tense = Literal[
    "past",
    "present",
    "progressive",
    "future",
    "perfect",
    "have",
    "may",
    "may have",
    "must",
    "can",
    "should",
    "would",
    "infinitive",
    "subjunctive",
    "gerund",
    "condition",
    "was",
    "was to",
    "still",
    "now",
    "doing",
    "no longer",
    "have",
    "have been",
]

MOODS: Mapping[str, Literal["past", "present", "future", "perfect"]] = {
    "past": "past",
    "future": "future",
    "have": "perfect",
}
MODALS = {"must": "must", "can": "can", "should": "should", "would": "would"}
CERTAIN = ("of ", "that ", "which ", "who ", "in which ", "to which ", "on which ", "from which ", "with which ", ",")
HAVE = ("have", "have been")
ADVERBIAL = ("now", "no longer")
HELPERS: Mapping[str, Mapping[str, str]] = {
    "begin": {"past": "began", "third": "begins", "gerund": "beginning", "participle": "begun"},
    "continue": {"past": "continued", "third": "continues", "gerund": "continuing", "participle": "continued"},
}
"""What behind a mass noun makes it a certain one: the cooperation of …, and cooperation between …."""
BE = {"singular": ("is", "was"), "plural": ("are", "were")}


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase in English, and what the Arabic around it must agree with; ``end`` is the cell after it."""

    end: int
    core: str
    """Its adjectives and noun, without article."""
    after: str = ""
    """What follows the noun: of …, on …, that …"""
    definite: bool = False
    plural: bool = False
    kind: Kind = "count"
    determiner: str = ""
    """What stands in the place of the article: this, its, all."""
    gender: str = "m"
    number: str = "singular"
    human: bool = False
    owner: bool = False
    """May say what is his by 's."""
    actor: bool = False
    """May do what only people and bodies do."""
    chain: bool = False
    """Ends in a genitive, to which an «and» behind it may belong."""
    case: Literal["", "nominative", "oblique"] = ""
    """Where its ending tells: a plural in ون or in ين."""
    described: bool = False
    """Has an adjective of its own."""
    every: bool = False
    """Is said of all or any: a negation beside it may mean another thing."""
    verbal: bool = False
    """Says what is done: «the withdrawal of …»."""
    lemma: str = ""
    """Its Arabic word, where that has several senses."""
    head: str = ""
    """Its English noun, in the singular."""
    beside: frozenset[str] = frozenset()
    """English words that belong to it, by which its sense is chosen."""
    type: str = ""
    """Of the atom that it is."""
    inner: str = ""
    """Of what class its last genitive is, as ``kind_of`` says."""
    owner_said: str = ""
    """The owner that its determiner names."""
    genitive: NounPhrase | None = None
    """Its last genitive."""
    clausal: bool = False
    """Ends in a relative clause or a participle with what it takes."""
    modifier: str = ""
    """The noun that stands before its own without «of»: oil prices."""
    taken: frozenset[str] = frozenset()
    """The Arabic prepositions that its own noun took."""
    many: int = 1
    """How many phrases «and» joined."""
    the: bool = False
    """English says «the» though the Arabic is indefinite: «مقتل جندي», the killing of a soldier."""

    @property
    def said(self) -> str:
        """The whole phrase with its article."""
        if self.kind in ("proper", "gerund"):
            words = self.core
        elif self.determiner:
            words = f"{self.determiner} {self.core}"
        elif self.kind == "bare":
            certain = self.definite and self.after.startswith(CERTAIN) and not self.core.startswith("the ")
            words = f"the {self.core}" if certain else self.core  # relations with Iran, the relations that …
        elif (self.definite or self.the) and (self.kind != "mass" or self.after.startswith(CERTAIN)):
            words = f"the {self.core}"  # «السلام» alone is peace, and no certain one
        elif self.plural or self.kind == "mass":
            words = self.core
        else:
            words = f"an{self.core}" if self.core.startswith("other ") else indefinite(self.core)
        return f"{words}{'' if self.after.startswith(',') else ' '}{self.after}" if self.after else words

    def then(self, end: int, words: str) -> NounPhrase:
        """The phrase with more behind it."""
        beside = self.beside | set(words.lower().split()[:4])
        return replace(self, end=end, after=f"{self.after} {words}".strip(), beside=beside)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in English; ``end`` is the cell after it."""

    end: int
    said: str
    past: bool = False
    """Told in the past: what comes «before» and «until» it is so too."""
    subject: NounPhrase | None = None
    """Who a verb without a subject of its own, behind «و», is said of."""
    suffered: bool = False
    """Told in the passive though the spelling may be active, its doer unsaid."""


@dataclass(frozen=True, slots=True)
class Action:
    """What is done, in two English forms; ``end`` is the cell after it."""

    end: int
    base: str
    gerund: str
    full: bool = False
    """Names what it is done to."""
    nested: bool = False
    """Holds another action, to which an «and» behind it may belong."""
    open: bool = False
    """Who it is done to may also be who does it: «طلب المعارضة»."""
    object: NounPhrase | None = None
    """What it is done to, or what stands behind its preposition."""
    led: bool = False
    """A verbal noun with the article that goes on with a preposition of its own: «الامتناع عن»."""


def spaced(*parts: str) -> str:
    """The parts that say something, with a space between."""
    return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """How a verb is told: its tense, whether it is denied, in the passive."""

    tense: Tense = "past"
    negative: bool = False
    passive: bool = False
    helper: str = ""
    """A verb before it, which takes its tense: «began to withdraw»."""


def finite(forms: Mapping[str, str], base: str, group: VerbGroup, plural: bool) -> str:
    """An English verb agreeing with its subject: «withdrew», «will not withdraw», «had been withdrawn»."""
    be, was = BE["plural" if plural else "singular"]
    no = " not" if group.negative else ""
    if group.helper:
        helped = finite(HELPERS[group.helper], group.helper, replace(group, helper="", passive=False), plural)
        doing = f"be {forms['participle']}" if group.passive else base
        return f"{helped} to {doing}"
    if group.tense in ADVERBIAL:
        bare = finite(forms, base, VerbGroup("present", passive=group.passive), plural)
        return with_adverb(bare, group.tense)
    voiced = f"{'be ' if group.passive else ''}{forms['participle'] if group.passive else base}"
    if group.tense == "perfect":
        return f"had{no} {'been ' if group.passive else ''}{forms['participle']}"
    if group.tense in HAVE:
        have = f"{'have' if plural else 'has'}{no}"
        if base.startswith("be "):
            return f"{have} been {base.removeprefix('be ')}"
        if group.tense == "have been" and not group.passive:
            return f"{have} been {forms['gerund']}"
        return f"{have} {'been ' if group.passive else ''}{forms['participle']}"
    if group.tense == "may have":
        return f"may{no} have {'been ' if group.passive else ''}{forms['participle']}"
    if group.tense == "subjunctive":
        return f"{no} {voiced}".strip()
    if group.tense == "gerund":
        return (
            f"being {forms['participle']}"
            if group.passive
            else base.replace("be ", "being ", 1)
            if base.startswith("be ")
            else forms["gerund"]
        )
    if group.tense in MODALS:
        return f"{group.tense}{'not' if group.negative and group.tense == 'can' else no} {voiced}"
    if group.tense == "infinitive":
        return f"{no.strip()} to {voiced}".strip()
    if group.tense == "was to":
        return f"{was}{no} to {voiced}"
    if group.tense == "progressive":
        return f"{be}{no} being {forms['participle']}"
    if group.tense in ("was", "still", "doing"):
        held = base.removeprefix("be ") if base.startswith("be ") else forms["gerund"]
        return f"{was} {held}" if group.tense == "was" else spaced(be, "still" if group.tense == "still" else "", held)
    mood = Mood(
        MOODS.get(group.tense, "present"),
        "negative" if group.negative else "positive",
        "possible" if group.tense == "may" else "stated",
    )
    return english(forms, base, mood, plural, group.passive)


def with_adverb(said: str, adverb: str) -> str:
    """An adverb before a verb, or behind its first auxiliary: «also discussed», «will also discuss»."""
    first, _, rest = said.partition(" ")
    if not adverb or first not in AUXILIARIES or not rest:
        return spaced(adverb, said)
    if rest.startswith("not "):  # «لم تعلق على الفور»: did not immediately comment
        return f"{first} not {adverb} {rest.removeprefix('not ')}" if adverb.endswith("ly") else spaced(adverb, said)
    return f"{first} {adverb} {rest}"


AUXILIARIES = frozenset(
    {
        "will",
        "would",
        "must",
        "can",
        "may",
        "should",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "did",
        "does",
        "do",
    }
)
