"""The filters of wordings, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.model import Language, Number, Value
from briefgen.wording import filters
from briefgen.wording.spoken import Spoken
from small import state

ENGLISH = {"withdraw": {"past": "withdrew", "participle": "withdrawn", "gerund": "withdrawing", "third": "withdraws"}}
COMPLEMENTS = {
    "agree": {"action": "to", "clause": "that", "topic": "on"},
    "announce": {"action": "gerund", "topic": "direct"},
    "insist": {"action": "on gerund", "clause": "that"},
}
QATAR = replace(state("QA", "Qatar", "قطر"), forms={"adjective": "Qatari", "adjective_ar": "قطري", "name": "Qatar"})
STATES = replace(
    state("US", "the United States", "الولايات المتحدة"),
    forms={"adjective": "US", "name": "the United States", "short": "US"},
)


def action(en: str | None, **more: object) -> Value:
    return replace(Value("action", "سحب", 0, 3, "سحب القوات", en, "phrase" if en else "quote"), **more)  # type: ignore[arg-type]


def spoken(*values: Value, language: Language = "en") -> Spoken:
    return Spoken(values, language)


@pytest.mark.parametrize(
    ("verb", "value", "said"),
    [
        ("agree", action("withdraw forces"), "to withdraw forces"),
        ("agree", action("not withdraw forces"), "not to withdraw forces"),
        ("agree", action("withdraw forces", subject=QATAR), "that Qatar will withdraw forces"),
        ("agree", Value("topic", "", 0, 0, "", "a date", "phrase"), "on a date"),
        ("agree", Value("claim", "", 0, 0, "", "the forces left", "phrase"), "that the forces left"),
        ("announce", action("withdraw forces"), "withdrawing forces"),
        ("announce", Value("topic", "", 0, 0, "", "a date", "phrase"), "a date"),
        ("insist", action("withdraw forces"), "on withdrawing forces"),
        ("insist", action("not withdraw forces"), "on not withdrawing forces"),
        ("unlisted", action("withdraw forces"), "to withdraw forces"),
        ("agree", action(None), "on «سحب القوات» [ar]"),
    ],
)
def test_a_complement_takes_the_form_of_its_verb(verb: str, value: Value, said: str) -> None:
    """By the entry of the verb that governs it."""
    assert filters.after(spoken(value), verb, COMPLEMENTS, ENGLISH) == said


def test_arabic_complements_stay_as_they_are() -> None:
    """Only English changes form."""
    assert filters.after(spoken(action("withdraw"), language="ar"), "agree", COMPLEMENTS, ENGLISH) == "سحب القوات"


def test_two_complements_are_joined() -> None:
    """Each in its form."""
    both = spoken(action("withdraw forces"), action("not withdraw arms"))
    assert filters.after(both, "agree", COMPLEMENTS, ENGLISH) == "to withdraw forces and not to withdraw arms"


def test_gerund_infinitive_and_clause() -> None:
    """An action as «withdrawing», «to withdraw», «Qatar will withdraw»."""
    assert filters.gerund(spoken(action("withdraw forces")), ENGLISH) == "withdrawing forces"
    assert filters.infinitive(spoken(action("not withdraw forces"))) == "not to withdraw forces"
    assert filters.clause(spoken(action("withdraw forces", subject=QATAR)), ENGLISH) == "Qatar will withdraw forces"


@pytest.mark.parametrize(
    ("value", "said"), [(QATAR, "Qatar's"), (STATES, "the United States'"), (state("X", "Congress"), "Congress's")]
)
def test_possessives(value: Value, said: str) -> None:
    """As agencies write them."""
    assert filters.possessive(spoken(value)) == said


def test_a_state_before_a_noun_is_its_adjective() -> None:
    """In Arabic its name."""
    assert filters.adjective(spoken(STATES, QATAR)) == "US and Qatari"
    assert filters.adjective(spoken(QATAR, language="ar")) == "قطر"


@pytest.mark.parametrize(("form", "said"), [("m", "القطري"), ("f", "القطرية"), ("mp", "قطريون")])
def test_the_arabic_nisba_agrees(form: str, said: str) -> None:
    """In the gender asked for."""
    assert filters.nisba(spoken(QATAR, language="ar"), form) == said


def test_the_nisba_agrees_with_a_person() -> None:
    """Whose gender it takes."""
    woman = Value("person", "سميرة", 0, 1, "سميرة", "Samira", "phrase", gender="f")
    assert filters.nisba(spoken(QATAR, language="ar"), spoken(woman, language="ar")) == "القطرية"


@pytest.mark.parametrize(("amount", "said"), [(1, "soldier"), (2, "soldiers"), (3000, "soldiers")])
def test_a_noun_is_counted(amount: int, said: str) -> None:
    """One, or more."""
    count = replace(state("", "n"), type="number", number=Number(amount))
    assert filters.counted("soldier", spoken(count)) == said
    assert filters.counted("man", spoken(count), "men") == ("man" if amount == 1 else "men")


def test_figures_stay_figures_in_a_table() -> None:
    """«five» in a sentence, «5» in a table; what bounds it stays."""
    five = replace(state("", "five"), type="number", number=Number(5, approximate=False))
    assert filters.figures(spoken(five)) == "5"
    more = replace(five, number=Number(5200, low=5200, approximate=True))
    assert filters.figures(spoken(more)) == "more than 5,200"


def test_adjectives_stand_in_english_order() -> None:
    """The one written last stands first; each kind by itself."""

    def quality(kind: str, ar: str, en: str) -> Value:
        return Value(kind, ar, 0, 0, ar, en, "phrase")

    values = spoken(
        quality("quality", "قتالية", "combat"),
        quality("describer", "متبقية", "remaining"),
        quality("quality", "برية", "ground"),
    )
    assert filters.order(values, "quality") == "ground combat"
    assert filters.order(values, "describer") == "remaining"
    assert filters.order(values) == "remaining ground combat"


def test_adjectives_stand_in_the_articles_order_in_arabic() -> None:
    """As they are written, with «و» only where the article has it."""
    written = "سياسي وأمني شامل"
    words = [("سياسي", 0), ("أمني", 7), ("شامل", 12)]
    values = tuple(Value("quality", ar, at, at + len(ar), ar, "", "phrase") for ar, at in words)
    assert filters.order(Spoken(values, "ar")) == written
    assert filters.order(Spoken((), "ar")) == ""


def test_bare_and_capital() -> None:
    """Without «the»; with a capital."""
    assert filters.bare("the global coalition") == "global coalition"
    assert filters.bare("a dialogue with Tehran") == "dialogue with Tehran"
    assert filters.capital("the two sides") == "The two sides"
    assert filters.capital("") == ""


def test_dual_stands_as_a_subject() -> None:
    """«الطرفين» → «الطرفان» where it is one."""
    sides = replace(state("", "the two sides", "الطرفين"), forms={"nominative": "الطرفان"})
    assert filters.nominative(spoken(sides, language="ar")) == "الطرفان"
    assert filters.nominative(spoken(sides)) == "the two sides"


def test_an_institution_of_a_state_without_an_adjective_is_owned_by_it() -> None:
    """«حكومة بلاده»: his country's government, not «the his country government»."""
    government = replace(Value("institution", "حكومة", 0, 5, "حكومة", "government", "name"), id="government")
    his_country = Value("state", "بلاده", 6, 11, "بلاده", "his country", "phrase")
    assert filters.own(spoken(government), spoken(his_country)) == "his country's government"
    assert filters.own(spoken(government), spoken(QATAR)) == "the Qatari government"
