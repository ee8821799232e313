"""A gold fact beside a fact as facts.jsonl holds it: do they stand at one place, and which roles agree?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.author.gold import GoldFact

Record = Mapping[str, Any]
"""A fact as a line of facts.jsonl."""
SAME = 0.5
"""Share of the shorter one's characters from which on two facts stand at one place."""
MOST_TIMES = 4
"""How many times as long as the gold fragment a fact may be."""
VARIANTS = {**dict.fromkeys(map(ord, "أإآٱ"), "ا"), **str.maketrans("ىةؤئ", "يهوي", "ـ")}
"""Letters that writers do not keep apart, and the stroke that only lengthens a word."""
STATE = re.compile("[A-Z]{2}")
NAMED_BY = ("id", "text", "ar", "en")


def _folded(text: str) -> Iterator[tuple[str, int]]:
    """The characters by which Arabic is compared, each with its offset: no marks, one form of each letter."""
    space = False
    for at, written in enumerate(text):
        for character in unicodedata.normalize("NFKC", written):
            if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
                continue
            for plain in character.translate(VARIANTS).lower():
                if not plain.isspace():
                    yield plain, at
                elif not space:
                    yield " ", at
                space = plain.isspace()


def fold(text: str) -> str:
    """Text as it is compared: without marks, variants of letters, or kinds and lengths of white space."""
    return "".join(character for character, _ in _folded(unicodedata.normalize("NFKC", text))).strip()


class Searched:
    """An article's text, folded once, in which gold quotations are looked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        characters = list(_folded(text))
        self.folded = "".join(character for character, _ in characters)
        self.offsets = [at for _, at in characters]

    def places(self, quotation: str) -> list[tuple[int, int]]:
        """Start and end of every place at which a quotation stands."""
        wanted = fold(quotation)
        found = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append((self.offsets[at], self.offsets[at + len(wanted) - 1] + 1))
            at = self.folded.find(wanted, at + 1)
        return found

    def shared(self, places: Iterable[tuple[int, int]], fact: Record) -> float:
        """The share of the shorter one that gold and fact have in common, at the best place; 0 over a line's end."""
        start, end = fact["start"], fact["end"]
        if "\n" in self.text[start:end].strip():
            return 0.0
        return max(
            (
                max(0, min(last, end) - max(first, start)) / max(1, min(last - first, end - start))
                for first, last in places if end - start <= MOST_TIMES * (last - first)
            ),
            default=0.0,
        )  # fmt: skip


def _items(role: Any) -> list[Any]:
    return list(role) if isinstance(role, list) else [role]


def _names(items: Iterable[Any]) -> set[str]:
    """Every way in which values name somebody, folded."""
    found = set()
    for item in items:
        if isinstance(item, dict):
            found |= {fold(str(item[key])) for key in NAMED_BY if item.get(key)}
        elif item:
            found.add(fold(str(item)))
    return found


def names(role: Any, wanted: str) -> bool:
    """Does a role name whom the gold names: a state by its code, a body of it by code and name, others by name?"""
    items = _items(role)
    every = _names(items)
    code, _, body = wanted.partition(" ")
    if STATE.fullmatch(code):
        own = (code.lower() + ".", code.lower() + "-")
        of_state = any(name == code.lower() or name.startswith(own) for name in every)
        return of_state and (not body or any(fold(body) in name for name in every))
    name = fold(wanted)
    if name in every:
        return True
    # «the Iraqi government» is no other name of Iraq: only what is no state may be named by a part.
    others = _names(item for item in items if not (isinstance(item, dict) and item.get("type") == "state"))
    return any(len(other) > 2 and _one_in_other(name, other) for other in others)


def _one_in_other(wanted: str, name: str) -> bool:
    inside = f" {wanted} " in f" {name} " or f" {name} " in f" {wanted} "
    return inside or set(wanted.split()) <= set(name.split())


@dataclass(frozen=True, slots=True)
class Compared:
    """A role that the gold states: has the fact one, and is it right?"""

    role: str
    given: bool
    right: bool


def compared(gold: GoldFact, fact: Record) -> Iterator[Compared]:
    """Each role that the gold states, beside the fact's."""
    roles = fact.get("roles") or {}
    if gold.who is not None:
        who = _items(roles.get("who") or [])
        if gold.slot == "position" and fact.get("source"):
            who += _items(fact["source"])  # whose stance it is may be told as who says it
        yield Compared("who", bool(who), all(names(who, each) for each in gold.who))
    if gold.source is not None:
        source = roles.get("source") or fact.get("source")
        yield Compared("source", bool(source), names(source, gold.source))
    yield from _counts(gold, roles.get("count"))
    for role, wanted in (("owner", gold.owner), ("place", gold.place)):
        if wanted is not None:
            yield Compared(role, bool(roles.get(role)), names(roles.get(role), wanted))
    if gold.status is not None:
        status = roles.get("status") or fact.get("status")
        yield Compared("status", bool(status), status == gold.status)
    if gold.polarity is not None:
        yield Compared("polarity", True, fact.get("polarity", "positive") == gold.polarity)
    if gold.when is not None:
        when = roles.get("when") or {}
        days = (str(when.get("from")), str(when.get("to") or when.get("from"))) if isinstance(when, dict) else None
        yield Compared("when", bool(when), days is not None and days[0] <= gold.when <= days[1])
    if gold.en is not None:
        english = (fact.get("text") or {}).get("en") or ""
        yield Compared("english", bool(english), all(re.search(each, english, re.I) for each in gold.en))


def _counts(gold: GoldFact, count: Any) -> Iterator[Compared]:
    """A number, or «hundreds», or the bounds of a range."""
    written = count if isinstance(count, dict) else {}
    low, high = written.get("low"), written.get("high")
    if gold.value is not None:
        value = written.get("value") if isinstance(count, dict) else count
        vague = isinstance(gold.value, str) and value is None and (low is not None or high is not None)
        yield Compared("value", bool(count), vague or value == gold.value)
    if gold.low is not None or gold.high is not None:
        yield Compared("value", bool(count), (low, high) == (gold.low, gold.high))


def right(compared_roles: Sequence[Compared]) -> int:
    """How many roles are right."""
    return sum(each.right for each in compared_roles)
