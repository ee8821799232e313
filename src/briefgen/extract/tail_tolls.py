"""A toll that goes on behind the dead: «قتل ثلاثة جنود وأصيب سبعة في هجوم», and seven were wounded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, Mention
from briefgen.extract.tail_spans import Rest
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.wording.numbers import ordinal_words

COUNT, ORDINAL, VICTIMS = "number", "ordinal", "victims"
WOUNDING = "wounding"
PASSIVE, NOUNS = "passive", frozenset({"noun", "masdar"})
WITH = "ب"
COUNTED = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Toll:
    """The wounded told behind the dead, and the position behind them."""

    en: str
    end: int


def toll_at(rest: Rest, roles: Mapping[str, tuple[Value, ...]], builder: Builder) -> Toll | None:
    """The wounded behind a match that counts people; None where the rest begins with nothing of that kind."""
    line, at = rest.line, rest.start
    counted = any(value.type in (VICTIMS, COUNT) for values in roles.values() for value in values)
    if not counted or line.norm(at) not in CONJUNCTIONS or at + 2 >= rest.end:
        return None
    if not any(_wounds(each, builder) for each in line.readings[at + 1]):
        return None
    found = (m for m in line.starts[at + 2] if m.type in (COUNT, ORDINAL, VICTIMS) and m.last <= rest.end)
    for mention in sorted(found, key=lambda m: (m.last, m.type == VICTIMS), reverse=True):
        english, end = _english(mention, line, builder), _behind(line, mention.last)
        if english:
            return Toll(english.replace(" wounded", f" {_how_badly(line, end)}wounded"), end)
    return None


def leaves_dead(line: Line, at: int) -> bool:
    """«هجوم استهدف دورية | خلف مقتل جنديين»: is what could be «behind» the verb of what it left?"""
    left = any(r.finite and r.tense == "past" for r in line.readings[at])
    return left and line.norm(at) in clause_words()["left_behind"] and line.norm(at + 1) in clause_words()["tolls_left"]


def _wounds(reading: Reading, builder: Builder) -> bool:
    """«أصيب», «جرح», «إصابة»"""
    if reading.word not in builder.pack.classes.get(WOUNDING, frozenset()):
        return False
    return reading.kind in NOUNS or (reading.finite and reading.voice == PASSIVE and reading.tense == "past")


def _english(mention: Mention, line: Line, builder: Builder) -> str:
    """«and seven others were wounded»; empty where it is not known who."""
    values = builder.build(mention, line)
    said = " and ".join(value.en or "" for value in values)
    if mention.type == ORDINAL:
        number = values[0].number if len(values) == 1 else None
        if number is None or number.value is None:
            return ""
        said = f"a {ordinal_words(int(number.value))}"
    words = clause_words()
    if mention.type == COUNT and line.norm(mention.last) in words["others"]:
        said = f"{said} others"
    elif line.readings[mention.last : mention.last + 1] and any(
        r.kind in ("noun", "adjective") and line.norm(mention.last) not in words["others"]
        for r in line.readings[mention.last]
    ):
        return ""  # «وأصيب ثلاثة مدنيين»: three of whom is not read
    first = said.split(" ", 1)[0].lower()
    return f"and {said} {'was' if first in COUNTED else 'were'} wounded" if said else ""


def _behind(line: Line, at: int) -> int:
    """The position behind «آخرون», «بجروح» and «بجروح خطيرة»."""
    words = clause_words()
    at += line.norm(at) in words["others"]
    if line.norm(at) != WITH or line.norm(at + 1) not in words["wounds"]:
        return at
    return at + 2 + (line.norm(at + 2) in words["grave_wounds"] | words["slight_wounds"] | words["several_wounds"])


def _how_badly(line: Line, end: int) -> str:
    """«بجروح خطيرة» before a position: «seriously »."""
    words, last = clause_words(), line.norm(end - 1)
    return "seriously " if last in words["grave_wounds"] else "slightly " if last in words["slight_wounds"] else ""
