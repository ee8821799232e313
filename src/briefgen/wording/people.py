"""Arabic: what is counted where a number stands for people, in the form that the number wants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml

from briefgen.model import Value

FEW, MANY, HUNDRED = 3, 11, 100


@cache
def _forms() -> dict[str, str]:
    text = (files("briefgen.wording") / "particles.yaml").read_text(encoding="utf8")
    found: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)
    return found


def people_of(values: Sequence[Value]) -> str:
    """The word for people behind the first value's number, a space before it; empty where it has a noun of its own."""
    number = values[0].number if values else None
    amount = number.value if number is not None and number.value is not None else number and number.low
    if number is None or not amount or number.unit or amount < FEW or amount != int(amount):
        return ""
    forms, words = _forms(), values[0].ar.split()
    if any(word.startswith((forms["other"], forms["person"], forms["persons"])) for word in words):
        return ""
    rest = int(amount) % HUNDRED
    if FEW <= rest < MANY:
        return f" {forms['persons']}"
    return f" {forms['person']}" if rest < FEW else f" {forms['person_counted']}"
