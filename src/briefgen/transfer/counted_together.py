"""«26 اتفاقية ومذكرة تفاهم»: 26 agreements and memorandums of understanding, as many in all."""

from __future__ import annotations

from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table

FEW = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", *map(str, range(11)))
"""Numbers of which the noun behind them stands in the plural, so that one in the singular is beside them."""


def counted_together(one: NounPhrase, other: NounPhrase) -> NounPhrase | None:
    """Documents of two kinds under one number, which both stand behind in the singular."""
    number = one.determiner.split()[-1] if one.determiner else ""
    if not one.plural or one.after or number.lower() in FEW or not _counts(number):
        return None
    if other.plural or other.definite or other.determiner or other.after or other.kind != "count":
        return None
    several = table("counted_together").get(other.core)
    plural = {*table("counted_together").values()}
    if several is None or one.core.split(" and ")[-1] not in plural:
        return None
    before, and_, last = one.core.rpartition(" and ")
    core = f"{before}, {last} and {several}" if and_ else f"{one.core} and {several}"
    return replace(one, end=other.end, core=core, chain=True, number="plural")


def _counts(number: str) -> bool:
    return number[:1].isdigit() or number in ("eleven", "twelve", "fifteen", "twenty", "thirty", "dozen")
