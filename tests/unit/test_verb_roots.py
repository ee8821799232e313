"""Root and pattern found from a verb's dictionary form."""

from __future__ import annotations

import pytest

from briefgen.arabic.forms import FormsInvalid, root_and_pattern
from briefgen.arabic.verb_roots import verb_readings


@pytest.mark.parametrize(
    ("lemma", "root", "pattern"),
    [
        ("أعلن", "علن", "أفعل"),
        ("اتفق", "وفق", "افتعل"),
        ("استقبل", "قبل", "استفعل"),
        ("انضم", "ضمم", "انفعل"),
        ("تعهد", "عهد", "تفعّل"),
        ("تعاون", "عون", "تفاعل"),
        ("دعا", "دعو", "فعَل يفعُل"),
        ("سيطر", "سيطر", "فعلل"),
        ("توفي", "وفي", "تفعّل"),
        ("اضطر", "ضرر", "افتعل"),
    ],
)
def test_a_spelling_of_one_attested_verb_decides_root_and_pattern(lemma: str, root: str, pattern: str) -> None:
    """The analyst writes the dictionary form alone."""
    assert root_and_pattern(lemma) == (root, pattern)


def test_marks_decide_between_verbs_spelled_alike() -> None:
    """«قدّم» is the second form, «قدم» may be four verbs."""
    assert root_and_pattern("قدّم") == ("قدم", "فعّل")


def test_several_verbs_of_one_spelling_are_shown_to_choose_from() -> None:
    """The message holds each root and pattern as the entry would take it, with two marked forms."""
    with pytest.raises(FormsInvalid, match=r"\{root: وقع, pattern: فعّل\} \(وَقَّعَ يُوَقِّعُ\)"):
        root_and_pattern("وقع")


def test_a_given_pattern_rules_the_others_out() -> None:
    """Either of the two keys may be enough."""
    assert root_and_pattern("وقع", pattern="فعّل") == ("وقع", "فعّل")


def test_verbs_whose_every_form_is_spelled_alike_count_as_one() -> None:
    """«أفاد» has two roots and one spelling of each form."""
    assert len(verb_readings("أفاد")) == 2
    assert root_and_pattern("أفاد")[1] == "أفعل"


@pytest.mark.parametrize("lemma", ["قلم", "اعلن", "واشنطن"])
def test_what_is_no_attested_verb_is_refused(lemma: str) -> None:
    """A noun, or a verb without its hamza, is no dictionary form."""
    with pytest.raises(FormsInvalid):
        root_and_pattern(lemma)
