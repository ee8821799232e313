"""Numbered points: «اتفق الجانبان على …:», then «1- تطوير التعاون»: each has the actor and verb of its introduction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.clause_verbs import DAMMA
from briefgen.extract.clauses import DASHES, clause_words
from briefgen.extract.line import COMING, Line, Mention
from briefgen.extract.match import COLON, Match, may_open
from briefgen.model import Fact, Value
from briefgen.packs.pack import Matchable
from briefgen.wording.say import names_in

WHO, WHAT, TOPIC = "who", "what", "topic"
MATTERS = (WHAT, TOPIC)
"""The roles for which a point may stand."""
MARKED = 2
"""Tokens before a point: its number, and a dash or the like."""
BULLETS = DASHES | {"•", "*", "·", "▪"}
SLOTS = frozenset({"agreement", "decision", "commitment", "next_step"})
"""Slots whose facts may introduce a list."""
ENDING = 12
"""Tokens before the colon in which what is introduced may begin: «… على عدد من الخطوات، أبرزها:»."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A fact whose sentence ends in a colon, the rule that words it, and the role for which its points stand."""

    fact: Fact
    rule: Matchable
    role: str

    @property
    def says_nothing(self) -> bool:
        """Has what it tells no English of its own, or only that something follows: «ما يلي», «الخطوات التالية»?"""
        return all(value.en is None or announces(value) for value in self.fact.roles.get(self.role, ()))

    @property
    def only_heads(self) -> bool:
        """Is it nothing but the head of its points?"""
        return all(announces(value) for value in self.fact.roles.get(self.role, ()))


def announces(value: Value) -> bool:
    """Does a value only say that points follow?"""
    heads = clause_words()["heads_of_points"]
    return any(value.text == head or value.text.startswith(f"{head} ") for head in heads)


def opens_points(match: Match, line: Line, roles: Mapping[str, Sequence[Value]]) -> bool:
    """Does a match end at the colon behind which its points stand, with nothing else for what they say?"""
    if line.tokens[-1].norm != COLON or len(line.tokens) - match.last > ENDING:
        return False
    matters = [value for role in MATTERS for value in roles.get(role, ())]
    return all(map(announces, matters)) if matters else match.last == len(line.tokens)


def introduction(lines: Sequence[Line], made: Sequence[tuple[Matchable, Fact]]) -> Introduction | None:
    """The last fact of a sentence that ends in a colon, where it says what is done, and who does it if it must."""
    main = [line for line in lines if line.tokens and not line.relative]
    if not main or main[-1].tokens[-1].norm != COLON:
        return None
    found = [
        Introduction(fact, rule, role)
        for rule, fact in made
        for role in MATTERS
        if fact.slot in SLOTS and fact.modality == "stated" and fact.polarity == "positive"
        and role in names_in(rule.say["en"]) and (fact.roles.get(WHO) or WHO not in names_in(rule.say["en"]))
    ]  # fmt: skip
    return found[-1] if found else None


def is_point(lines: Sequence[Line]) -> bool:
    """Does a sentence begin as a point of a list with a verb: behind «خامسا:», a bullet, or a number and a dash?"""
    if item_of(lines, verbs=True) is not None:
        return True
    if not lines or len(lines[0].tokens) <= MARKED:
        return False
    line = lines[0]
    counted = line.norm(0) in clause_words()["ordinals"] and line.tokens[1].kind == "punctuation"
    return counted and any(r.finite for r in line.readings[MARKED])


def item_of(lines: Sequence[Line], verbs: bool = False) -> tuple[Line, Mention] | None:
    """The point of a sentence that begins with a dash, or a number and a dash: its line, and the span behind them.

    ``verbs``: a point that a verb opens, not one that a noun opens.
    """
    if not lines or len(lines[0].tokens) <= MARKED:
        return None
    line = lines[0]
    number, mark = line.tokens[0], line.tokens[1]
    numbered = number.kind == "number" and mark.kind == "punctuation"
    if not numbered and number.norm not in BULLETS:
        return None
    first = MARKED if numbered else 1
    kinds = ("verb",) if verbs else ("masdar", "noun")
    opens = any(r.kind in kinds for r in line.readings[first])
    return (line, Mention("text", first, len(line.tokens))) if opens and may_open(line, first) else None


def verb_item_of(lines: Sequence[Line], introduced: Introduction) -> tuple[Line, Mention] | None:
    """The point of a sentence that a verb opens, «- تُرفع القيود», where its introduction can word a clause."""
    if f"{introduced.role}.type == 'claim'" not in introduced.rule.say["en"]:
        return None
    found = item_of(lines, verbs=True)
    return (found[0], replace(found[1], use=COMING)) if found is not None else None


def bare_item_of(lines: Sequence[Line]) -> tuple[Line, Mention] | None:
    """The point of a paragraph without any mark, behind its introduction: a verbal noun with its own, and no verb."""
    main = [line for line in lines if not line.relative]
    if len(main) != 1 or len(main[0].tokens) <= MARKED:
        return None
    line = main[0]
    opens = any(r.kind == "masdar" and not r.definite for r in line.readings[0])
    states = any(readings and all(r.finite for r in readings) for readings in line.readings)
    return (line, Mention("text", 0, len(line.tokens))) if opens and not states else None


def point_of(lines: Sequence[Line], introduced: Introduction) -> tuple[Line, Mention] | None:
    """The point of a sentence behind its introduction, whatever opens it; a verb where it is marked as a passive."""
    verbal = verb_item_of(lines, introduced)
    if verbal is not None and DAMMA in verbal[0].tokens[verbal[1].first].text[:2]:
        return verbal
    return item_of(lines) or bare_item_of(lines) or verbal
