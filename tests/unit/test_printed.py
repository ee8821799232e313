"""A sentence as it stands on the page."""

from __future__ import annotations

from briefgen.extract.printed import arabic_stopped, stopped


def test_a_sentence_gets_its_full_stop_once() -> None:
    """A comma at the end goes; a stop that is there stays alone."""
    assert stopped("Egypt agreed,") == "Egypt agreed."
    assert stopped("Egypt agreed.") == "Egypt agreed."


def test_a_bracket_that_a_cut_left_open_is_closed() -> None:
    """«في سوروتش (جنوب تركيا» has lost its bracket with what stood behind it."""
    assert arabic_stopped("قتل ثلاثة في سوروتش (جنوب تركيا") == "قتل ثلاثة في سوروتش (جنوب تركيا)."
    assert arabic_stopped("أكد أن الاجتماع «نجح") == "أكد أن الاجتماع «نجح»."
    assert arabic_stopped("وقعت قطر (ومصر) الاتفاق") == "وقعت قطر (ومصر) الاتفاق."


def test_what_is_joined_behind_inna_has_inna() -> None:
    """«قال إن … وإن»; behind an «أن» inside what was said «وأن» may belong to that."""
    assert (
        arabic_stopped("قال الوزير إن القوات انسحبت، وأن الهدنة بدأت")
        == "قال الوزير إن القوات انسحبت، وإن الهدنة بدأت."
    )
    kept = "قال الوزير إن قطر أكدت أن القوات انسحبت، وأن الهدنة بدأت."
    assert arabic_stopped(kept) == kept
    kept = "أكد الوزير أن القوات انسحبت، وأن الهدنة بدأت."
    assert arabic_stopped(kept) == kept
