"""Mentions become values: the article's words, an id, both languages, and where they come from."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.model import Fact, Value
from small import facts, read

SENTENCE = "ينتشر نحو 3 آلاف جندي قطري في اليمن"


def the_fact(extractor: Extractor, sentence: str = SENTENCE, published: date | None = None) -> Fact:
    (fact,) = facts(extractor, sentence, published=published)
    return fact


def value(fact: Fact, role: str) -> Value:
    (found,) = fact.roles[role]
    return found


def test_a_value_keeps_the_words_of_the_article(small: Extractor) -> None:
    """From its start to its end, verbatim."""
    fact = the_fact(small)
    for role, words in (("count", "نحو 3 آلاف"), ("owner", "قطري"), ("place", "اليمن")):
        found = value(fact, role)
        assert found.text == words == SENTENCE[found.start : found.end]


def test_a_number_has_its_value_and_says_itself(small: Extractor) -> None:
    """In both languages."""
    count = value(the_fact(small), "count")
    assert count.number is not None and (count.number.value, count.number.approximate) == (3000, True)
    assert (count.ar, count.en) == ("نحو 3 آلاف", "about 3,000")


def test_a_nisba_is_its_state(small: Extractor) -> None:
    """By id and name; the adjective is one of its forms."""
    owner = value(the_fact(small), "owner")
    assert (owner.id, owner.en, owner.ar, owner.forms["adjective"]) == ("QA", "Qatar", "قطر", "Qatari")


def test_the_quote_is_verbatim(small: Extractor) -> None:
    """From the first to the last token of the match, marks and spaces included."""
    text = "قال:  ينتشر  300  جنديًّا قطريا، في اليَمن ."
    fact = the_fact(small, text)
    assert fact.quote == text[fact.start : fact.end] == "ينتشر  300  جنديًّا قطريا، في اليَمن"


def test_a_capital_is_its_government_as_an_actor(small: Extractor) -> None:
    """«Muscat and Tunisia agreed»: the id is the state's, the words are the article's."""
    (fact,) = facts(small, "اتفقت مسقط وتونس على سحب القوات القطرية")
    muscat = fact.roles["who"][0]
    assert (muscat.id, muscat.type, muscat.en) == ("OM", "state", "Muscat")


def test_a_capital_is_a_place_after_in(small: Extractor) -> None:
    """«in Muscat» is the city."""
    place = value(the_fact(small, "ينتشر 300 جندي في مسقط"), "place")
    assert (place.id, place.type) == ("OM.muscat", "place")


def test_a_short_name_needs_the_full_name_first(small: Extractor) -> None:
    """A family name alone may be anybody's, and what nobody known says is not told."""
    agreed = "إن قطر وتونس اتفقتا على سحب القوات القطرية"
    assert not facts(small, f"قال قاسم {agreed}")
    known = facts(small, f"قالت سميرة قاسم {agreed}.", f"وقالت قاسم {agreed}.")[-1]
    assert known.source is not None and known.source.id == "samira-qasim"


def test_a_date_passed_over_says_when(small: Extractor) -> None:
    """The empty role is filled, and the sentence says it."""
    fact = the_fact(small, "اتفقت قطر وتونس في 5 يناير 2020 على سحب القوات القطرية")
    when = value(fact, "when").when
    assert when is not None and when.start == when.end == date(2020, 1, 5)
    assert fact.text.en == "On 5 January 2020, Qatar and Tunisia agreed to withdraw Qatari forces."


def test_a_date_that_hangs_on_publication_needs_it(small: Extractor) -> None:
    """Without a day of publication it stays open, and no clock is read."""
    sentence = "اتفقت قطر وتونس أمس على سحب القوات القطرية"
    dated = value(the_fact(small, sentence, date(2024, 2, 20)), "when").when
    assert dated is not None and dated.start == date(2024, 2, 19)
    undated = the_fact(small, sentence).roles.get("when", ())
    assert all(each.when is None or each.when.start is None for each in undated)


def test_every_value_says_where_it_comes_from(small: Extractor) -> None:
    """Of a phrase, of a transfer, or a quotation; the fact is as weak as its weakest."""
    fact = the_fact(small)
    assert fact.how == "phrase" and fact.quoted == ()
    assert {each.how for values in fact.roles.values() for each in values} == {"phrase"}


@pytest.mark.parametrize(
    "marks", ["اتَّفَقَت قَطَر وتُونس على سَحْب القُوّات القَطَريّة", "اتفقت قطر وتونس على سحب القوات القطريـــة"]
)
def test_marks_and_tatweel_change_no_fact(small: Extractor, marks: str) -> None:
    """Only its words, which are the article's."""
    (plain,) = facts(small, "اتفقت قطر وتونس على سحب القوات القطرية")
    (marked,) = facts(small, marks)
    assert marked.text.en == plain.text.en and marked.quote == marks


def test_the_id_of_a_fact_is_its_place_and_its_rule(small: Extractor) -> None:
    """Twelve hex digits, the same in every run, and another for another place."""
    (first,) = read(small, SENTENCE).facts
    (again,) = read(small, SENTENCE).facts
    (other,) = read(small, "قال. " + SENTENCE).facts
    assert first.id == again.id != other.id
    assert len(first.id) == 12 and set(first.id) <= set("0123456789abcdef")
