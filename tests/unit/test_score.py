"""`briefgen score`: facts measured by facts that a reader wrote down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.author.compare import Searched, compared, fold, names
from briefgen.author.gold import GoldFact, read_gold
from briefgen.author.score import Score
from briefgen.problems import BriefgenError
from commands import Ended, command
from small import SMALL, codes

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"
DEPLOYED = "ينتشر 300 جندي قطري في اليمن"
PAGE = f"قطر وتونس تتفقان\n\n{AGREED} في ختام محادثات.\n{DEPLOYED}.\nمنذ العام الماضي.\n"
GOLD = f"""
- article: a.txt
  published: null
  facts:
  - slot: agreement
    at: {AGREED}
    gist: Qatar and Tunisia agreed to withdraw Qatari forces from Yemen.
    must: true
    who: [QA, TN]
    polarity: positive
    en: [agreed, withdraw]
  - slot: force
    at: {DEPLOYED}
    value: 200
    owner: QA
    place: YE
    status: present
  - slot: next_step
    at: منذ العام الماضي
"""
Run = Callable[..., Ended]


def record(**given: Any) -> dict[str, Any]:
    """A fact as facts.jsonl holds it."""
    plain = {
        "slot": "agreement", "rule": "r", "start": 0, "end": 10, "quote": "", "polarity": "positive", "roles": {},
        "source": None, "text": {"ar": "", "en": ""},
    }  # fmt: skip
    return {**plain, **given}


def gold_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "gold.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command in a folder with one article, with the small pack."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(PAGE, encoding="utf-8")

    def running(gold: str, *words: object) -> Ended:
        gold_of(tmp_path, gold)
        return command(monkeypatch, capsys, "score", "gold.yaml", "news", *words, "--rules", SMALL)

    return running


@pytest.mark.parametrize(
    ("one", "other"), [("إلى القُوّات", "الي القوات"), ("مـسـقط\n ‏قطر", "مسقط قطر"), ("ﻻ", "لا"), ("مسؤول", "مسوول")]
)
def test_writing_that_means_the_same_is_the_same(one: str, other: str) -> None:
    """Marks, tatweel, variants of letters, direction marks and white space do not count."""
    assert fold(one) == fold(other)


def test_a_fragment_is_found_wherever_it_stands() -> None:
    """Offsets are those of the article as it is written."""
    searched = Searched("أَعلنت  قطر. ثم اعلنت قطر.")
    assert [searched.text[a:b] for a, b in searched.places("أعلنت قطر")] == ["أَعلنت  قطر", "اعلنت قطر"]
    assert searched.places("تونس") == []


def test_facts_stand_at_one_place_by_the_shorter_ones_characters() -> None:
    """Not over the end of a line, and not at more than four times the length."""
    searched = Searched("x" * 50 + "\n" + "x" * 50)
    assert searched.shared([(0, 10)], record(start=5, end=25)) == 0.5
    assert searched.shared([(0, 10)], record(start=0, end=40)) == 1.0
    assert searched.shared([(0, 10)], record(start=0, end=41)) == 0.0
    assert searched.shared([(40, 60)], record(start=40, end=60)) == 0.0
    assert searched.shared([(0, 4), (20, 24)], record(start=20, end=24)) == 1.0


@pytest.mark.parametrize(
    ("role", "wanted", "named"),
    [
        ({"id": "QA", "type": "state"}, "QA", True),
        ({"id": "QA.defense"}, "QA", True),
        ({"id": "QA.defense"}, "QA defense", True),
        ({"id": "QA"}, "QA defense", False),
        ({"id": "QA.defense"}, "TN", False),
        ({"type": "state", "ar": "دولة قطر"}, "قطر", False),
        ({"type": "person", "text": "الوزيرة سميرة قاسم"}, "سميرة قاسم", True),
        ({"type": "person", "text": "قاسم"}, "سميرة قاسم", True),
        ({"type": "person", "text": "قاسم العلي"}, "سميرة قاسم", False),
        ([{"id": "QA"}, {"id": "TN"}], "TN", True),
        (None, "TN", False),
    ],
)
def test_who_is_named(role: object, wanted: str, named: bool) -> None:
    """States by their codes, their bodies by code and name, others by a name or a part of it."""
    assert names(role, wanted) is named


COUNT = {"value": 300, "low": None, "high": None}
RANGE = {"value": None, "low": 100, "high": 900}


@pytest.mark.parametrize(
    ("gold", "fact", "right"),
    [
        ({"value": "300"}, {"roles": {"count": COUNT}}, True),
        ({"value": "301"}, {"roles": {"count": COUNT}}, False),
        ({"value": "hundreds"}, {"roles": {"count": RANGE}}, True),
        ({"value": "hundreds"}, {"roles": {"count": COUNT}}, False),
        ({"low": "100", "high": "900"}, {"roles": {"count": RANGE}}, True),
        ({"who": ["QA"], "slot": "position"}, {"source": {"id": "QA"}}, True),
        ({"who": ["QA"]}, {"source": {"id": "QA"}}, False),
        ({"source": "QA"}, {"source": {"id": "QA"}}, True),
        ({"when": "2024-02-20"}, {"roles": {"when": {"from": "2024-02-01", "to": "2024-02-29"}}}, True),
        ({"when": "2024-02-20"}, {"roles": {"when": {"from": "2024-02-19", "to": None}}}, False),
        ({"when": "2024-02-20"}, {}, False),
        ({"polarity": "negative"}, {}, False),
        ({"status": "present"}, {"roles": {"status": "present"}}, True),
        ({"en": ["AGREE", "forces?"]}, {"text": {"en": "They agreed on forces."}}, True),
        ({"en": ["agree", "leave"]}, {"text": {"en": "They agreed on forces."}}, False),
    ],
)
def test_what_the_gold_states_is_compared(gold: dict[str, Any], fact: dict[str, Any], right: bool) -> None:
    """One role each; numbers, ranges, days, polarity, English."""
    (found,) = compared(GoldFact.model_validate({"slot": "agreement", "at": "x", **gold}), record(**fact))
    assert found.right is right


def test_figures_of_slots_and_roles(run: Run) -> None:
    """Counts, precision, recall and F1, by hand: two of three are found, one role of five is wrong."""
    ended = run(GOLD)
    assert (ended.code, ended.err) == (0, "")
    assert ended.table("By slot") == [
        ["agreement", "1", "1", "1", "1", "1", "1", "1.00", "1.00", "1.00"],
        ["force", "1", "1", "0", "0", "1", "1", "1.00", "1.00", "1.00"],
        ["next_step", "1", "0", "0", "0", "0", "0", "-", "0.00", "-"],
        ["all", "3", "2", "1", "1", "2", "2", "1.00", "0.67", "0.80"],
    ]
    totals = dict(ended.table("All slots"))
    figures = [totals[name] for name in ("recall", "must recall", "precision", "F1")]
    assert figures == ["0.67", "1.00", "1.00", "0.80"]
    roles = {row[0]: row[1:] for row in ended.table("By role")}
    assert roles["value"] == ["1", "1", "0", "0.00", "0.00", "0.00"]
    assert {role for role, row in roles.items() if row[2] == "1"} == {
        "who", "polarity", "english", "owner", "place", "status",
    }  # fmt: skip


def test_misses_and_extras_are_listed(run: Run) -> None:
    """With article and line, and what was found instead."""
    less = GOLD.replace("slot: agreement", "slot: next_step")
    ended = run(less, "--misses", "--extras")
    missed = ended.table("Gold facts not found (2)")
    assert missed[0][:4] == ["a.txt:3", "next_step", "must", AGREED]
    assert missed[0][4].startswith("agreement: Qatar and Tunisia agreed")
    assert ended.table("Roles that are not right (1)") == [["a.txt:4", "force", "value", DEPLOYED, "300"]]
    assert ended.table("Facts without a gold fact (1)") == [["a.txt:3", "agreement", "agree", AGREED]]


def test_some_slots_alone_are_counted(run: Run) -> None:
    """A fact that another slot's gold explains is still no extra of its own slot."""
    ended = run(GOLD, "--slots", "force")
    assert [row[0] for row in ended.table("By slot")] == ["force", "all"]
    assert run(GOLD, "--slots", "forces").code == 2


def test_another_slot_that_is_honest_counts(run: Run) -> None:
    """`also` names it."""
    ended = run(GOLD.replace("slot: agreement", "slot: next_step\n    also: [agreement]"))
    assert ended.table("By slot")[-1][2] == "2"


def test_the_same_fact_told_twice_counts_once(tmp_path: Path) -> None:
    """The second is an extra."""
    gold = read_gold(gold_of(tmp_path, GOLD))["a.txt"][:1]
    score = Score()
    twice = [record(end=len(AGREED), quote=AGREED)] * 2
    score.add("a.txt", AGREED, gold, twice)
    assert (score.total().facts, score.total().matched, len(score.extras)) == (2, 1, 1)


def test_of_several_facts_the_one_with_most_roles_right_is_compared(tmp_path: Path) -> None:
    """A second, worse telling does the roles no harm."""
    gold = read_gold(gold_of(tmp_path, GOLD))["a.txt"][:1]
    who = [{"id": "QA"}, {"id": "TN"}]
    score = Score()
    score.add("a.txt", AGREED, gold, [record(end=20), record(end=20, roles={"who": who})])
    assert score.roles["who"].right == 1


@pytest.mark.parametrize(
    ("wrong", "at", "said"),
    [
        (GOLD.replace("gist:", "gits:"), "7:5", "«gits» is no key of a gold fact"),
        (GOLD.replace("must: true", "must: perhaps"), "8:11", "«must»: write yes or no"),
        (GOLD.replace("[agreed, withdraw]", "['(']"), "11:9", "«en»: «(» is no regular expression"),
        (GOLD.replace(f"at: {DEPLOYED}\n    value: 200", "value: 200"), "12:5", "«at» is missing"),
        ("- facts: []", "1:3", "an article needs its name and its facts"),
        ("article: a.txt", "1:1", "a gold file is a list of articles"),
        (GOLD + GOLD, "21:12", "«a.txt» stands twice"),
    ],
)
def test_a_mistake_in_the_gold_is_shown_where_it_stands(tmp_path: Path, wrong: str, at: str, said: str) -> None:
    """File, line and column, and the author's own line."""
    with pytest.raises(BriefgenError) as raised:
        read_gold(gold_of(tmp_path, wrong))
    (problem,) = raised.value.problems
    assert problem.code == "G001"
    assert str(problem.place).endswith(f"gold.yaml:{at}")
    assert problem.message.startswith(said)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    """Also of several facts."""
    wrong = GOLD.replace("gist:", "gits:").replace("owner:", "owns:")
    with pytest.raises(BriefgenError) as raised:
        read_gold(gold_of(tmp_path, wrong))
    assert codes(raised.value.problems) == ["G001", "G001"]


def test_a_fragment_that_does_not_stand_in_the_article_ends_it(run: Run) -> None:
    """Figures with a mistake in them are not printed."""
    ended = run(GOLD.replace("at: منذ العام", "at: قبل العام"))
    assert ended.code == 2
    assert "gold.yaml:19:9: error G002" in ended.err
    assert not ended.out


def test_gold_of_other_articles_is_left_out_and_said(run: Run) -> None:
    """Where nothing is left there is nothing to measure."""
    more = GOLD + "\n- article: b.txt\n  facts: []\n"
    ended = run(more)
    assert ended.code == 0
    assert "warning G003: «b.txt»" in ended.err
    assert run(GOLD.replace("a.txt", "b.txt")).code == 2


def test_a_slot_that_the_pack_does_not_have_is_told(run: Run) -> None:
    """It counts as missed."""
    ended = run(GOLD.replace("slot: next_step", "slot: nextstep"))
    assert ended.code == 0
    assert "gold.yaml:18:11: warning G004: «nextstep»" in ended.err


def test_an_article_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    """The exit code tells that something was left out."""
    (tmp_path / "news" / "b.txt").write_bytes(b"")
    ended = run(GOLD)
    assert ended.code == 1
    assert "b.txt: error A001" in ended.err


def test_gold_that_is_not_there_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named by its path."""
    ended = command(monkeypatch, capsys, "score", tmp_path / "none.yaml", tmp_path, "--rules", SMALL)
    assert ended.code == 2
    assert "none.yaml" in ended.err
