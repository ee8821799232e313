"""English form: articles, possessives, lists, verbs in their tense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.wording.filters import indefinite

Kind = Literal["count", "mass", "proper", "gerund"]
Tense = Literal["past", "present", "progressive", "future", "perfect", "may", "infinitive", "was", "still"]

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

    @property
    def said(self) -> str:
        """The whole phrase with its article."""
        if self.kind in ("proper", "gerund"):
            words = self.core
        elif self.determiner:
            words = f"{self.determiner} {self.core}"
        elif self.definite and not (self.kind == "mass" and not self.after):
            words = f"the {self.core}"  # «السلام» alone is peace, and no certain one
        elif self.plural or self.kind == "mass":
            words = self.core
        else:
            words = indefinite(self.core)
        return f"{words} {self.after}" if self.after else words

    def then(self, end: int, words: str) -> NounPhrase:
        """The phrase with more behind it."""
        return replace(self, end=end, after=f"{self.after} {words}".strip())


def possessive(words: str) -> str:
    """Iraq's, the United States'."""
    return words + ("'" if words.endswith("s") and not words.endswith("ss") else "'s")


def listed(words: Sequence[str]) -> str:
    """A, B and C."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """How a verb is told: its tense, whether it is denied, in the passive."""

    tense: Tense = "past"
    negative: bool = False
    passive: bool = False


def finite(forms: Mapping[str, str], base: str, group: VerbGroup, plural: bool) -> str:
    """An English verb agreeing with its subject: «withdrew», «will not withdraw», «has been withdrawn»."""
    head = "plural" if plural else "singular"
    not_ = " not" if group.negative else ""
    if group.passive:
        participle = forms["participle"]
        be, was = BE[head]
        return {
            "past": f"{was}{not_} {participle}",
            "present": f"{be}{not_} {participle}",
            "progressive": f"{be}{not_} being {participle}",
            "future": f"will{not_} be {participle}",
            "perfect": f"had{not_} been {participle}",
            "may": f"may{not_} be {participle}",
            "infinitive": f"{'not ' if group.negative else ''}to be {participle}",
        }[group.tense]
    if base == "be":
        be, was = BE[head]
        told = {"past": was + not_, "present": be + not_}.get(group.tense)
        if told:
            return told
    if group.tense in ("was", "still"):
        be, was = BE[head]
        return f"{was} {forms['gerund']}" if group.tense == "was" else f"{be} still {forms['gerund']}"
    if group.tense == "past":
        return f"did not {base}" if group.negative else forms["past"]
    if group.tense == "present":
        if group.negative:
            return f"{'do' if plural else 'does'} not {base}"
        return base if plural else forms["third"]
    if group.tense == "perfect":
        return f"had{not_} {forms['participle']}"
    if group.tense == "infinitive":
        return f"{'not ' if group.negative else ''}to {base}"
    return f"{'will' if group.tense == 'future' else 'may'}{not_} {base}"
