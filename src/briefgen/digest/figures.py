"""Rows of the figures table: what is counted, and the number stated once."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.digest.wordings import Wordings
from briefgen.model import Fact, Line, Text
from briefgen.wording.filters import capital, figures
from briefgen.wording.say import Speaker
from briefgen.wording.spoken import Spoken

LEAVING = frozenset({"withdraw", "withdrawn"})
DEPLOY, DEPLOYED, PLANNED = "deploy", "deployed", "planned"
_DONE = re.compile(r"(?<!\bbe )\bdeployed\b")
_SOLDIERS = re.compile(r"\b(?:forces?|soldiers?|troops?|servicemen|personnel|army|military)\b")
_DIGITS = re.compile(r"[\d,.]+")


def has_number(fact: Fact) -> bool:
    """Has it a count to stand in the table?"""
    return bool(fact.roles.get("count"))


def figure_line(line: Line, wordings: Wordings, speaker: Speaker) -> Line:
    """The line with its number, and with a label by its status where that says all of it; else its own words."""
    fact = line.facts[0]
    if not has_number(fact):
        return line
    known = wordings.texts["figures"].get(_status(fact))
    if known is not None and (fact.roles.get("owner") or fact.roles.get("place")) and _says_all(fact):
        label = Text(speaker.say(known["ar"], fact.roles, "ar"), capital(speaker.say(known["en"], fact.roles, "en")))
    else:
        label = Text(line.text.ar.rstrip("."), line.text.en.rstrip("."))  # whose and what only the sentence says
    count = fact.roles["count"]
    english = figures(Spoken(count, "en"))
    arabic = english if _DIGITS.fullmatch(english) else str(Spoken(count, "ar"))
    return replace(line, label=label, figure=Text(arabic, english))


def _status(fact: Fact) -> str:
    """The status by which a number is labelled: a deployment that is done is not one to come.

    Nothing where the forces came, were called up or massed: only the sentence says what they did.
    """
    if fact.status != DEPLOY or fact.modality == PLANNED:
        return fact.status or ""
    return DEPLOYED if _DONE.search(fact.text.en) else ""


def _says_all(fact: Fact) -> bool:
    """Are soldiers counted, and not the planes of a force; and is its place the one they leave, not where they go?"""
    counted, places = fact.roles.get("force", ()), fact.roles.get("place", ())
    goes = fact.status in LEAVING and any(f"to {value.en}" in fact.text.en for value in places)
    return not goes and all(value.en is None or _SOLDIERS.search(value.en) for value in counted)
