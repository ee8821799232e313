"""Wordings are fenced: they say values, and can do nothing else."""

from __future__ import annotations

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.limits import LIMITS
from briefgen.wording.say import Speaker, WordingFailed, tidy
from briefgen.wording.verbs import Mood
from small import state

TWO = {"who": (state("QA", "Qatar", "قطر"), state("TN", "Tunisia", "تونس"))}


@pytest.fixture
def speaker(small: Extractor) -> Speaker:
    """The small pack's wordings."""
    return Speaker(small.pack)


def test_values_are_joined_as_each_language_joins(speaker: Speaker) -> None:
    """«و»; commas and *and*."""
    three = {"who": (*TWO["who"], state("YE", "Yemen", "اليمن"))}
    assert speaker.say("{{ who }}", three, "en") == "Qatar, Tunisia and Yemen"
    assert speaker.say("{{ who }}", three, "ar") == "قطر وتونس واليمن"


@pytest.mark.parametrize(
    "wording",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ who.__class__.__init__.__globals__ }}",
        "{{ who.values.append }}{{ who.values.append(1) }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler }}",
        "{{ lipsum() }}",
        "{{ range(10) }}",
        "{{ namespace(a=1) }}",
        "{% include 'secret' %}",
        "{% import 'secret' as s %}",
        "{{ who | map(attribute='id') }}",
        "{{ who | attr('id') }}",
        "{{ verb.__globals__ }}",
    ],
)
def test_a_wording_reaches_nothing_but_values(speaker: Speaker, wording: str) -> None:
    """No class, no file, no function, no filter that is not on the list."""
    with pytest.raises(WordingFailed):
        speaker.say(wording, TWO, "en")


@pytest.mark.parametrize(
    "wording", ["{{ whom }}", "{{ who | after }}", "{{ who | unknown }}", "{{ verb('fly') }}", "{{", "{% for x in %}"]
)
def test_what_is_not_there_is_refused(speaker: Speaker, wording: str) -> None:
    """A typing mistake is never an empty place."""
    with pytest.raises(WordingFailed):
        speaker.say(wording, TWO, "en")


def test_a_role_that_was_not_filled_is_empty(speaker: Speaker) -> None:
    """Of a role of the pack, ``if`` may ask."""
    assert speaker.say("a{% if place %} in {{ place }}{% endif %}", TWO, "en") == "a"


def test_a_wording_has_a_greatest_length(speaker: Speaker) -> None:
    """Text without end is a named problem."""
    with pytest.raises(WordingFailed, match="longer than"):
        speaker.say("a" * (LIMITS.max_wording_characters + 1), {}, "en")


def test_a_value_is_never_read_as_a_wording(speaker: Speaker) -> None:
    """Braces in an article stay braces."""
    assert speaker.say("{{ who }}", {"who": (state("X", "{{ 7 * 7 }}"),)}, "en") == "{{ 7 * 7 }}"


def test_a_value_without_english_is_quoted_and_marked(speaker: Speaker) -> None:
    """Nobody takes it for English."""
    from dataclasses import replace

    quoted = {"who": (replace(state("X", "", "قطر"), en=None, how="quote"),)}
    assert speaker.say("{{ who }} spoke", quoted, "en") == "«قطر» [ar] spoke"


def test_verbs_follow_the_mood(speaker: Speaker) -> None:
    """Named as lemmas, said as context wants them."""
    mood = Mood("past", "negative")
    assert speaker.say("{{ who }} {{ verb('agree', who) }}", TWO, "en", mood) == "Qatar and Tunisia did not agree"
    assert speaker.say("{{ verb('اتفق', who) }} {{ who }}", TWO, "ar", mood) == "لم تتفق قطر وتونس"


def test_spaces_and_stops_are_tidied() -> None:
    """One space between words, none before a stop."""
    assert tidy("  a   b , c .\n") == "a b, c."
    assert tidy("أ ، ب ؟") == "أ، ب؟"
