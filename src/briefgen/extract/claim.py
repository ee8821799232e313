"""What is claimed of an event, and two claims in one."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model import Modality, Polarity
from briefgen.wording.verbs import Mood, Tense


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of an event; ``tense`` of the verb group it was read from."""

    modality: Modality = "stated"
    polarity: Polarity = "positive"
    tense: Tense = "past"


HAPPENED = Claim()


def composed(outer: Claim | None, inner: Claim) -> Claim | None:
    """Two claims in one: two different shades are too many to tell."""
    if outer is None:
        return None
    if "stated" not in (outer.modality, inner.modality) and outer.modality != inner.modality:
        return None
    if outer.polarity == "negative" and inner.polarity == "negative":
        return None
    modality = outer.modality if inner.modality == "stated" else inner.modality
    polarity: Polarity = "negative" if "negative" in (outer.polarity, inner.polarity) else "positive"
    return Claim(modality, polarity, inner.tense)


def mood_of(claim: Claim, denies: bool) -> Mood:
    """How the wording's verb is inflected; a verb that denies by itself gets no «not»."""
    return Mood(claim.tense, "positive" if denies else claim.polarity, claim.modality)
