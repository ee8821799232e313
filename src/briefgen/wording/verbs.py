"""Verb groups: a verb as tense, voice, polarity and modality want it, in both languages.

The tense follows the article's own anchor: a past form or a verbal noun is told as past, a present one as present.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.model import Gender, Modality, Polarity

Tense = Literal["past", "perfect", "pluperfect", "present", "future"]
PASTS = ("past", "perfect", "pluperfect")
MODALS = {"planned": "will", "possible": "may", "conditional": "would", "demanded": "should"}


@dataclass(frozen=True, slots=True)
class Mood:
    """What context says of a fact, as far as its verb shows it."""

    tense: Tense = "past"
    polarity: Polarity = "positive"
    modality: Modality = "stated"


def english(forms: Mapping[str, str], base: str, mood: Mood, plural: bool, passive: bool = False) -> str:
    """«agreed», «have not agreed», «will withdraw», «was signed»; ``forms`` as in Pack.english."""
    negative = mood.polarity == "negative"
    modal = MODALS.get(mood.modality, "will" if mood.tense == "future" else "")
    no = " not" if negative else ""
    if modal:
        return f"{modal}{no} be {forms['participle']}" if passive else f"{modal}{no} {base}"
    if mood.tense in ("perfect", "pluperfect"):
        have = "had" if mood.tense == "pluperfect" else "have" if plural else "has"
        return f"{have}{no} {'been ' if passive else ''}{forms['participle']}"
    if passive or base == "be" or base.startswith("be "):
        be = ("were" if plural else "was") if mood.tense == "past" else ("are" if plural else "is")
        return f"{be}{no} {forms['participle']}" if passive else f"{be}{no}{base.removeprefix('be')}"
    if negative:
        do = "did" if mood.tense == "past" else ("do" if plural else "does")
        return f"{do} not {base}"
    if mood.tense == "past":
        return forms["past"]
    return base if plural else forms["third"]


def arabic(
    forms: Mapping[str, str], particles: Mapping[str, str], mood: Mood, gender: Gender, number: str = "singular"
) -> str:
    """The verb before its subject, agreeing in gender; after it, in number too. ``forms`` as in Pack.arabic."""
    person = "3" + gender + {"singular": "s", "dual": "d", "plural": "p"}[number]
    present = forms.get(f"present_{person}") or forms.get(f"present_3{gender}s", "")
    past = forms.get(f"past_{person}") or forms.get(f"past_3{gender}s", "")
    if mood.polarity == "negative":
        if mood.tense in PASTS and mood.modality == "stated":
            return f"{particles['not_past']} {forms.get(f'jussive_3{gender}s', present)}"
        if mood.modality == "planned" or mood.tense == "future":
            return f"{particles['not_future']} {forms.get(f'subjunctive_3{gender}s', present)}"
        return f"{particles['not']} {present}"
    if mood.modality == "planned" or mood.tense == "future":
        return f"{particles['will']}{present}"
    if mood.modality in ("possible", "conditional"):
        return f"{particles['may']} {present}"
    if mood.tense == "pluperfect":
        return f"{particles['had']} {past}"
    return past if mood.tense in PASTS else present
