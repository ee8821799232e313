"""A fact as one line of facts.jsonl: keys in a fixed order, described by docs/facts.schema.json."""

from __future__ import annotations

from datetime import date
from typing import Any

from briefgen.model import Fact, Value

SUBJECT = "who"


def fact_record(fact: Fact, article: str) -> dict[str, Any]:
    """Return the fact as plain JSON values; ``article`` is the decoded text, in whose lines the fact is placed.

    ``who`` is always there, a list; roles in ``fact.many`` are lists, the others one value, and those that are
    empty are left out. Offsets count code points of the decoded article, the end excluded; dates are ISO 8601.
    """
    return {
        "id": fact.id,
        "article": fact.article,
        "published": _day(fact.published),
        "slot": fact.slot,
        "rule": fact.rule,
        "start": fact.start,
        "end": fact.end,
        "quote": fact.quote,
        "paragraph": fact.paragraph,
        "line": article.count("\n", 0, fact.start) + 1,
        "polarity": fact.polarity,
        "modality": fact.modality,
        "roles": _roles(fact),
        "source": value_record(fact.source) if fact.source else None,
        "text": {"ar": fact.text.ar, "en": fact.text.en},
        "how": fact.how,
        "quoted": list(fact.quoted),
    }


def _roles(fact: Fact) -> dict[str, Any]:
    roles: dict[str, Any] = {SUBJECT: [value_record(value) for value in fact.roles.get(SUBJECT, ())]}
    for name, values in fact.roles.items():
        if name == SUBJECT or not values:
            continue
        # A role that holds several values is written as a list even where its pack forgot to say so: none is lost.
        several = name in fact.many or len(values) > 1
        roles[name] = [value_record(value) for value in values] if several else value_record(values[0])
    if fact.status is not None:
        roles["status"] = fact.status
    return roles


def value_record(value: Value) -> dict[str, Any]:
    """Return one value: its type, words and place, its number or days where it has them, and both languages."""
    record: dict[str, Any] = {"type": value.type}
    if value.id is not None:
        record["id"] = value.id
    record |= {"text": value.text, "start": value.start, "end": value.end}
    if value.number is not None:
        number = value.number
        record |= {
            "value": number.value,
            "low": number.low,
            "high": number.high,
            "approx": number.approximate,
            "unit": number.unit,
        }
    if value.when is not None:
        record |= {"from": _day(value.when.start), "to": _day(value.when.end)}
    record |= {"ar": value.ar, "en": value.en, "how": value.how}
    return record | {"romanised": True} if value.romanised else record


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
