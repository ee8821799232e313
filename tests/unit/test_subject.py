"""The state in the head line: what the page is about, and not where talks were held."""

from __future__ import annotations

from dataclasses import replace

from briefgen.digest.subject import subject
from briefgen.extract.pipeline import Extractor
from briefgen.model import Fact, Text, Value
from page_samples import fact
from small import state

QA, TN, YE = state("QA", "Qatar"), state("TN", "Tunisia"), state("YE", "Yemen")


def of(slot: str, *who: Value, place: Value | None = None) -> Fact:
    roles = {"who": who} | ({"place": (place,)} if place else {})
    return replace(fact(Text("قيل.", "It was said."), slot=slot), roles=roles)


def test_the_place_of_talks_does_not_count(small: Extractor) -> None:
    """Three talks in Tunisia about Qatar are of Qatar; three attacks in Tunisia are of Tunisia."""
    assert subject([of("meeting", QA, place=TN)] * 3, None, small.pack).en == "Qatar"
    assert subject([of("incident", place=TN)] * 3, None, small.pack).en == "Tunisia"


def test_two_that_are_level_are_both_named_and_three_are_not(small: Extractor) -> None:
    """None of them is more than the others what the page is about."""
    both = subject([of("agreement", QA, TN)], None, small.pack)
    assert (both.ar, both.en) == ("قطر وتونس", "Qatar and Tunisia")
    assert subject([of("agreement", QA, TN, YE)], None, small.pack).en == ""


def test_the_titles_state_weighs_more(small: Extractor) -> None:
    """It is the news; and a state that few facts speak of is not named."""
    titled = of("decision", QA)
    facts = [titled, of("decision", TN), of("decision", TN)]
    assert subject(facts, titled, small.pack).en == "Qatar"
    assert subject([of("decision", QA), *[of("decision")] * 5], None, small.pack).en == ""
