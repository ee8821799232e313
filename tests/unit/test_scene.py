"""Who is meant: «the two sides» are the two parties last named together."""

from __future__ import annotations

from briefgen.extract.pipeline import Extractor
from small import facts, ids

AGAIN = "اتفق الطرفان على سحب القوات القطرية"


def test_the_two_sides_are_the_two_last_named_together(small: Extractor) -> None:
    """They stand in the fact as themselves, in both languages."""
    fact = facts(small, f"اتفقت قطر وتونس على سحب القوات التونسية. {AGAIN}")[1]
    assert ids(fact) == ["QA", "TN"]
    assert fact.text.en == "Qatar and Tunisia agreed to withdraw Qatari forces."


def test_they_change_with_the_two_last_named(small: Extractor) -> None:
    """Each time it is read as the article stands by then."""
    found = facts(
        small, f"اتفقت قطر وتونس على سحب القوات التونسية. {AGAIN}.",
        f"اتفقت سلطنة عمان واليمن على سحب القوات العمانية. {AGAIN}.",
    )  # fmt: skip
    assert [ids(fact) for fact in found] == [["QA", "TN"], ["QA", "TN"], ["OM", "YE"], ["OM", "YE"]]


def test_naming_one_alone_changes_nothing(small: Extractor) -> None:
    """One party is no two sides."""
    found = facts(small, f"اتفقت قطر وتونس على سحب القوات التونسية. قالت اليمن. {AGAIN}")
    assert ids(found[-1]) == ["QA", "TN"]


def test_named_together_without_a_fact_is_enough(small: Extractor) -> None:
    """«قطر واليمن» in a sentence that tells nothing."""
    assert ids(facts(small, f"قالت قطر واليمن. {AGAIN}")[0]) == ["QA", "YE"]


def test_three_are_not_two_sides(small: Extractor) -> None:
    """They leave the two before them as they were."""
    found = facts(small, f"اتفقت قطر وتونس على سحب القوات التونسية. قالت اليمن وقطر وسلطنة عمان. {AGAIN}")
    assert ids(found[-1]) == ["QA", "TN"]


def test_unresolved_they_are_the_two_sides(small: Extractor) -> None:
    """Nobody is guessed; in Arabic they stand as a subject."""
    (fact,) = facts(small, "اتفق الطرفان على سحب القوات القطرية")
    assert ids(fact) == [None]
    assert fact.text.en == "The two sides agreed to withdraw Qatari forces."
    assert fact.text.ar.startswith("اتفق الطرفان على")


def test_one_article_knows_nothing_of_another(small: Extractor) -> None:
    """Each begins anew."""
    facts(small, "اتفقت قطر وتونس على سحب القوات التونسية")
    assert ids(facts(small, AGAIN)[0]) == [None]
