"""Facts measured by gold facts: what was found, what was not, what is more, and which roles are right."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from briefgen.author.compare import SAME, Compared, Record, Searched, compared, right
from briefgen.author.gold import GoldEntry
from briefgen.problems import Problem

ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold fact without a fact, or a role of one that is not right; ``told`` is what was found instead."""

    article: str
    line: int
    slot: str
    must: bool
    text: str
    role: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Extra:
    """A fact without a gold fact, or one told a second time."""

    article: str
    line: int
    slot: str
    rule: str
    text: str


@dataclass(slots=True)
class Tally:
    """Counts of one slot."""

    gold: int = 0
    found: int = 0
    must: int = 0
    must_found: int = 0
    elsewhere: int = 0
    """Gold facts at whose place a fact of any slot stands."""
    facts: int = 0
    matched: int = 0


@dataclass(slots=True)
class RoleTally:
    """Counts of one role, over the gold facts that were found: stated by gold, given by the fact, right."""

    stated: int = 0
    given: int = 0
    right: int = 0


@dataclass(slots=True)
class Score:
    """Counts over articles; ``slots`` are those counted, all where it is empty."""

    slots: Collection[str] = ()
    tallies: dict[str, Tally] = field(default_factory=dict)
    roles: dict[str, RoleTally] = field(default_factory=dict)
    arabic_in_english: int = 0
    misses: list[Miss] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """Gold facts that do not stand in their article."""

    def add(self, article: str, text: str, gold: Sequence[GoldEntry], facts: Sequence[Record]) -> None:
        """Count one article."""
        searched = Searched(text)
        used: set[int] = set()
        for entry in gold:
            places = searched.places(entry.fact.at)
            if not places:
                self.problems.append(entry.problem("G002", "at", article=article))
                continue
            near = {at: share for at, each in enumerate(facts) if (share := searched.shared(places, each)) >= SAME}
            same = [at for at in near if facts[at]["slot"] in (entry.fact.slot, *entry.fact.also)]
            used.update(same)
            if self._counts(entry.fact.slot):
                line = text.count("\n", 0, places[0][0]) + 1
                self._gold(entry, article, line, facts, near, same)
        self._facts(article, text, facts, used)

    def _counts(self, slot: str) -> bool:
        return not self.slots or slot in self.slots

    def _tally(self, slot: str) -> Tally:
        return self.tallies.setdefault(slot, Tally())

    def _gold(
        self, entry: GoldEntry, article: str, line: int, facts: Sequence[Record], near: dict[int, float],
        same: Sequence[int],
    ) -> None:  # fmt: skip
        gold = entry.fact
        tally = self._tally(gold.slot)
        tally.gold += 1
        tally.must += gold.must
        tally.elsewhere += bool(near)
        if not same:
            other = next((facts[at] for at in near), None)
            told = f"{other['slot']}: {other['text']['en']}" if other else ""
            self.misses.append(Miss(article, line, gold.slot, gold.must, gold.at, told=told))
            return
        tally.found += 1
        tally.must_found += gold.must
        beside = {at: list(compared(gold, facts[at])) for at in same}
        best = max(same, key=lambda at: (right(beside[at]), near[at]))
        for each in beside[best]:
            self._role(each)
            if not each.right:
                told = _told(each.role, facts[best])
                self.misses.append(Miss(article, line, gold.slot, gold.must, gold.at, each.role, told))

    def _role(self, each: Compared) -> None:
        role = self.roles.setdefault(each.role, RoleTally())
        role.stated += 1
        role.given += each.given
        role.right += each.right

    def _facts(self, article: str, text: str, facts: Sequence[Record], used: set[int]) -> None:
        """Count the facts themselves; the same fact told twice counts once."""
        seen: Counter[tuple[str, int, int, str]] = Counter()
        for at, fact in enumerate(facts):
            if not self._counts(fact["slot"]):
                continue
            key = (fact["slot"], fact["start"], fact["end"], json.dumps(fact.get("roles"), sort_keys=True))
            seen[key] += 1
            matched = at in used and seen[key] == 1
            tally = self._tally(fact["slot"])
            tally.facts += 1
            tally.matched += matched
            self.arabic_in_english += bool(ARABIC.search((fact.get("text") or {}).get("en") or ""))
            if not matched:
                line = text.count("\n", 0, fact["start"]) + 1
                self.extras.append(Extra(article, line, fact["slot"], fact["rule"], fact["quote"]))

    def total(self) -> Tally:
        """All slots together."""
        tallies = list(self.tallies.values())
        return Tally(
            sum(t.gold for t in tallies), sum(t.found for t in tallies), sum(t.must for t in tallies),
            sum(t.must_found for t in tallies), sum(t.elsewhere for t in tallies), sum(t.facts for t in tallies),
            sum(t.matched for t in tallies),
        )  # fmt: skip


def _told(role: str, fact: Record) -> str:
    """What a fact says in a role, in short."""
    if role == "english":
        return str(fact["text"]["en"])
    if role == "polarity":
        return str(fact["polarity"])
    value = fact["source"] if role == "source" else fact["roles"].get("count" if role == "value" else role)
    items = value if isinstance(value, list) else [value]
    said = [str(item.get("id") or item.get("text")) if isinstance(item, dict) else str(item) for item in items if item]
    return ", ".join(said) or "nothing"
