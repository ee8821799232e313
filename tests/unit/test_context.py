"""What a sentence claims of an event: stated, denied, planned — or nothing that may be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from small import copied, facts

REST = "قطر وتونس على سحب القوات القطرية"


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        (f"اتفقت {REST}", "positive", "stated"),
        (f"تتفق {REST}", "positive", "stated"),
        (f"لم تتفق {REST}", "negative", "stated"),
        (f"ستتفق {REST}", "positive", "planned"),
        (f"سوف تتفق {REST}", "positive", "planned"),
        (f"لم يزل قال. اتفقت {REST}", "positive", "stated"),
        (f"قالت سميرة قاسم إن {REST.split(' على')[0]} اتفقتا على سحب القوات القطرية", "positive", "stated"),
    ],
)
def test_particles_before_the_verb_are_read(small: Extractor, sentence: str, polarity: str, modality: str) -> None:
    """Denial and plan."""
    (fact,) = facts(small, sentence)
    assert (fact.polarity, fact.modality) == (polarity, modality)


def test_one_word_turns_the_fact_round(small: Extractor) -> None:
    """«agreed» and «did not agree»."""
    (told,) = facts(small, f"اتفقت {REST}")
    (denied,) = facts(small, f"لم تتفق {REST}")
    assert (told.text.en, denied.text.en) == (
        "Qatar and Tunisia agreed to withdraw Qatari forces.",
        "Qatar and Tunisia did not agree to withdraw Qatari forces.",
    )


def test_a_denial_inside_what_was_agreed_is_told_there(small: Extractor) -> None:
    """«agreed not to …», never «did not agree to …»."""
    (fact,) = facts(small, "اتفقت قطر وتونس على عدم سحب القوات القطرية")
    assert fact.polarity == "negative"
    assert fact.text.en == "Qatar and Tunisia agreed not to withdraw Qatari forces."


def test_a_planned_agreement_is_a_next_step(small: Extractor) -> None:
    """By the pack's table of slots."""
    assert [fact.slot for fact in facts(small, f"ستتفق {REST}")] == ["next_step"]


def test_what_the_table_does_not_name_is_not_told(small: Extractor) -> None:
    """The small pack has no slot for what is only conditional."""
    assert facts(small, f"إذا اتفقت {REST}") == ()


def test_an_event_under_an_unlisted_verb_is_not_told(small: Extractor) -> None:
    """Who refuses that two agree does not say that they agreed."""
    assert facts(small, "رفضت اليمن أن تتفق قطر وتونس على سحب القوات القطرية") == ()


def test_who_did_not_say_so_tells_nothing(small: Extractor) -> None:
    """«did not say that they agreed» is neither agreement nor its denial."""
    assert facts(small, "لم تقل سميرة قاسم إن قطر وتونس اتفقتا على سحب القوات القطرية") == ()


def test_a_relative_clause_is_told_only_where_a_rule_asks_for_it(small: Extractor, tmp_path: Path) -> None:
    """What is said of a noun is no news by itself."""
    sentence = "قالت القوات التي اتفقت قطر وتونس على سحب القوات القطرية"
    assert facts(small, sentence) == ()
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("- rule: agree\n", "- rule: agree\n  relative: yes\n"),
        encoding="utf-8",
    )
    assert len(facts(Extractor(open_pack(pack)), sentence)) == 1


def test_inside_a_name_nothing_is_a_verb(tmp_path: Path) -> None:
    """A first name that could be a verb governs nothing: «يقول» here is a person's."""
    name = "- {name: yaqul-qasim, type: person, ar: [يقول قاسم], en: Yaqul Qasim, gender: m}\n"
    extractor = Extractor(open_pack(copied(tmp_path, names=name)))
    (fact,) = facts(extractor, f"قال يقول قاسم إن {REST.split(' على')[0]} اتفقتا على سحب القوات القطرية")
    assert fact.source is not None and fact.source.id == "yaqul-qasim"
