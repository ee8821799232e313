"""Verb groups by tense, polarity, modality, voice and number, in both languages."""

from __future__ import annotations

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.model import Gender
from briefgen.wording.say import particles
from briefgen.wording.verbs import Mood, arabic, english

WITHDRAW = {"past": "withdrew", "participle": "withdrawn", "gerund": "withdrawing", "third": "withdraws"}
BE = {"past": "was", "participle": "been", "gerund": "being", "third": "is"}
PAST, NOW, LATER = Mood("past"), Mood("present"), Mood("future")


@pytest.mark.parametrize(
    ("mood", "plural", "passive", "said"),
    [
        (PAST, False, False, "withdrew"),
        (NOW, False, False, "withdraws"),
        (NOW, True, False, "withdraw"),
        (LATER, False, False, "will withdraw"),
        (Mood("past", "negative"), False, False, "did not withdraw"),
        (Mood("present", "negative"), False, False, "does not withdraw"),
        (Mood("present", "negative"), True, False, "do not withdraw"),
        (Mood("past", "positive", "planned"), False, False, "will withdraw"),
        (Mood("past", "negative", "planned"), False, False, "will not withdraw"),
        (Mood("past", "positive", "possible"), False, False, "may withdraw"),
        (Mood("past", "positive", "conditional"), False, False, "would withdraw"),
        (Mood("past", "positive", "demanded"), False, False, "should withdraw"),
        (PAST, False, True, "was withdrawn"),
        (PAST, True, True, "were withdrawn"),
        (NOW, True, True, "are withdrawn"),
        (Mood("past", "negative"), True, True, "were not withdrawn"),
        (Mood("past", "negative", "planned"), True, True, "will not be withdrawn"),
    ],
)
def test_english_verb_groups(mood: Mood, plural: bool, passive: bool, said: str) -> None:
    """As context wants them."""
    assert english(WITHDRAW, "withdraw", mood, plural, passive) == said


@pytest.mark.parametrize(
    ("mood", "plural", "said"),
    [(PAST, True, "were"), (NOW, False, "is"), (Mood("past", "negative"), False, "was not"), (LATER, True, "will be")],
)
def test_to_be_needs_no_do(mood: Mood, plural: bool, said: str) -> None:
    """«was not», never «did not be»."""
    assert english(BE, "be", mood, plural) == said


@pytest.mark.parametrize(
    ("mood", "gender", "number", "said"),
    [
        (PAST, "m", "singular", "اتفق"),
        (PAST, "f", "singular", "اتفقت"),
        (PAST, "m", "dual", "اتفقا"),
        (PAST, "f", "dual", "اتفقتا"),
        (PAST, "m", "plural", "اتفقوا"),
        (NOW, "m", "singular", "يتفق"),
        (NOW, "f", "singular", "تتفق"),
        (NOW, "m", "dual", "يتفقان"),
        (LATER, "m", "singular", "سيتفق"),
        (Mood("past", "positive", "planned"), "f", "singular", "ستتفق"),
        (Mood("past", "positive", "possible"), "f", "singular", "قد تتفق"),
        (Mood("past", "negative"), "f", "singular", "لم تتفق"),
        (Mood("present", "negative"), "m", "singular", "لا يتفق"),
        (Mood("past", "negative", "planned"), "m", "singular", "لن يتفق"),
    ],
)
def test_arabic_verb_groups(small: Extractor, mood: Mood, gender: Gender, number: str, said: str) -> None:
    """With the particle that the mood asks for."""
    assert arabic(small.pack.arabic["اتفق"], particles(), mood, gender, number) == said


def test_a_weak_verb_takes_its_jussive(small: Extractor) -> None:
    """«لم يقل», not «لم يقول»."""
    assert arabic(small.pack.arabic["قال"], particles(), Mood("past", "negative"), "m") == "لم يقل"
