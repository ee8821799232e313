"""Next steps: which of them are still to come, and the day that leads the line of each."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from briefgen.digest.background import announced_before
from briefgen.digest.wordings import Wordings
from briefgen.model import Article, Fact, Line, Text, Value
from briefgen.wording.date_words import table
from briefgen.wording.dates import day_in_both
from briefgen.wording.filters import capital

AHEAD = frozenset({"planned", "possible", "conditional"})
"""Modalities of what is still to be done; what was announced on a day may have that day behind it."""


def is_past(step: Fact, article: Article) -> bool:
    """Is what was to be done over, or can it not be told whether it is?

    Its day lies before the paper's own; or the day has no year, and it was announced in a time that is past.
    """
    days = step.roles.get("when", ())
    if step.modality not in AHEAD or not days:
        return False
    if article.published is not None:
        return any(_ends_before(value, article) for value in days)
    return any(value.when is None for value in days) and announced_before(step, article)


def step_line(line: Line, article: Article, wordings: Wordings) -> Line:
    """The line with its day before it, taken out of its words; with «date not set» where it names no time.

    A day that cannot be taken out stays in the line, and nothing leads it. One that the line does not say leads it only
    where it is known to be still to come: else it may be that of something else in the sentence.
    """
    if line.facts[0].polarity == "negative":
        return line  # what will not be done has no date
    if not names_a_time(line):
        return replace(line, label=wordings.text("no_date"))
    value = next((v for v in line.facts[0].roles.get("when", ()) if v.en), None)
    if value is None or _of_the_past(value) or _ends_before(value, article):
        return line
    label, said = day_in_both(value), (value.en or "") in line.text.en
    if not said:
        return replace(line, label=label) if value.when is not None and article.published is not None else line
    shorter = _without_day(line.text, value)
    return replace(line, label=label, text=shorter) if label is not None and shorter is not None else line


def names_a_time(line: Line) -> bool:
    """Is a time known of a line, or named in its words?"""
    return bool(line.facts[0].roles.get("when")) or _times().search(line.text.en) is not None


@cache
def _times() -> re.Pattern[str]:
    named = "|".join((*table()["months"], *table()["weekdays"]))
    return re.compile(
        rf"\b(?:in|on|by|until|before|of|last|next|late|early|mid-|end of|since|from) ?(?:\d\d? )?(?:{named})\b"
        r"|\b(?:in|by|until|before|of|since|from) (?:19|20)\d\d\b"
        r"|\b(?:next|coming|this|few) (?:few )?(?:day|week|month|year)s?\b|\b(?:today|tomorrow|tonight)\b"
    )


def _of_the_past(value: Value) -> bool:
    past = set(table()["past"])
    return not past.isdisjoint(value.text.split()) or (value.en or "").startswith(("last ", "the past "))


def _ends_before(value: Value, article: Article) -> bool:
    end = (value.when.end or value.when.start) if value.when is not None else None
    return article.published is not None and end is not None and end < article.published


def _without_day(text: Text, value: Value) -> Text | None:
    """Both texts without the day, where it stands in each once and nothing else is lost; else None."""
    ar = _taken_out(text.ar, value.forms.get("on_ar") or value.ar, "، ")
    en = _taken_out(text.en, value.forms.get("on_en") or value.forms.get("on") or "", ", ")
    return Text(ar, capital(en)) if ar and en else None


def _taken_out(text: str, day: str, comma: str) -> str | None:
    if not day:
        return None
    opening = f"{capital(day)}{comma}"
    if text.startswith(opening):
        return text.removeprefix(opening)
    found = list(re.finditer(rf" {re.escape(day)}(?=[ ,.،]|$)", text))
    return f"{text[: found[0].start()]}{text[found[0].end() :]}" if len(found) == 1 else None
