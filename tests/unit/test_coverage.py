"""`briefgen coverage`: the work list of an author."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from briefgen.author.coverage import Coverage, governing
from briefgen.author.coverage_report import tables_of
from briefgen.author.tables import Table, clean, plain
from briefgen.author.watch import WatchedExtractor
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from briefgen.packs.pack import Pack
from commands import Ended, command
from small import SMALL, article, copied

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن."
SAID = "قالت قطر إن {}."
FREE = """
- rule: say-that
  slot: next_step
  match: "<speech:فعل>! {الأطراف} (أن|إن) {الإجراء:*}"
  only: {polarity: positive, modality: stated}
  say:
    ar: "قالت {{ who }} إن {{ what }}"
    en: "{{ who }} said that {{ what }}"
  examples: [{text: قالت قطر إن تونس انتشرت, expect: {who: QA}}]
  not: [لم تقل قطر إن تونس انتشرت]
"""
Report = Callable[..., dict[str, Table]]
Run = Callable[..., Ended]


@pytest.fixture
def spacious(tmp_path: Path) -> Pack:
    """The small pack with a rule that has a free span."""
    return open_pack(copied(tmp_path, facts=FREE))


@pytest.fixture
def report(spacious: Pack) -> Report:
    """The tables of some articles, by the beginning of their titles."""

    def reporting(*texts: str, top: int = 0) -> dict[str, Table]:
        extractor = WatchedExtractor(spacious)
        coverage = Coverage(spacious)
        for number, text in enumerate(texts, 1):
            each = article(*text.split("\n"), name=f"{number}.txt")
            extraction = extractor.extract(each)
            coverage.add(each, extractor.seen, extraction)
        return {each.title: each for each in tables_of(coverage, extractor, top)}

    return reporting


def rows(tables: dict[str, Table], title: str) -> list[tuple[str, ...]]:
    """The rows of the table whose title begins so."""
    return list(next(each for name, each in tables.items() if name.startswith(title)).rows)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command in an empty folder, with the small pack."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: command(monkeypatch, capsys, "coverage", *words, "--rules", SMALL)


def test_being_watched_changes_no_fact(small: Extractor, spacious: Pack) -> None:
    """The same facts and problems as a normal run gives."""
    text = article(AGREED, SAID.format("تونس اتفقت مع قطر"), "ينتشر 300 جندي قطري في اليمن.", AGREED)
    assert WatchedExtractor(small.pack).extract(text) == small.extract(text)
    assert WatchedExtractor(spacious).extract(text) == Extractor(spacious).extract(text)


def test_articles_sentences_facts_and_origins_are_counted(report: Report) -> None:
    """A sentence that holds a fact is not among those without."""
    tables = report(f"{AGREED} ينتشر الجنود.", AGREED)
    counts = {name: number for name, number, _ in rows(tables, "Counts")}
    assert counts["articles"] == "2"
    assert (counts["sentences"], counts["sentences with a fact"], counts["facts"]) == ("3", "2", "2")
    assert (counts["facts told by phrase"], counts["facts told by quote"]) == ("2", "0")
    assert rows(tables, "Facts by slot") == [("agreement", "2"), ("force", "0"), ("next_step", "0")]


def test_sentences_without_a_fact_stand_by_their_verb(report: Report) -> None:
    """Most frequent verb first, with at most two sentences each, and where they stand."""
    tables = report("رفضت قطر العرض.\nانتشر الخبر. وانتشر غيره.\nانتشر ثالث.")
    assert rows(tables, "Sentences without a fact (4)") == [
        ("3", "انتشر", "1.txt:2", "انتشر الخبر."),
        ("", "", "1.txt:2", "وانتشر غيره."),
        ("1", "رفض", "1.txt:1", "رفضت قطر العرض."),
    ]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("وفي مسقط اتفقت قطر وتونس", "اتفق"),
        ("قرار سحب القوات القطرية", "no verb: سحب"),
        ("صورة من اليمن", "no verb"),
    ],
)
def test_the_governing_verb_is_the_first_of_the_main_clause(small: Extractor, sentence: str, verb: str) -> None:
    """Without a verb the first verbal noun stands for it."""
    (read,) = small.sentences(article(sentence), [])
    assert governing(read, small.pack) == verb


def test_free_spans_without_english_stand_by_reason_and_word(report: Report) -> None:
    """The unknown word is named with an example; a span that was told is only counted."""
    tables = report("\n".join([SAID.format("قطر تستهدف اليمن"), SAID.format("تونس انتشرت")]))
    assert rows(tables, "Free spans without English: unknown word (1)") == [
        ("1", "تستهدف", "1.txt:1", "قطر تستهدف اليمن")
    ]
    counts = {name: number for name, number, _ in rows(tables, "Counts")}
    assert (counts["free spans with English"], counts["free spans without English"]) == ("1", "1")
    assert (counts["facts told by transfer"], counts["facts with a role in Arabic"]) == ("1", "1")


def test_persons_in_no_list_are_counted(extractor: Extractor) -> None:
    """With their English, most frequent first."""
    watched = WatchedExtractor(extractor.pack)
    coverage = Coverage(extractor.pack)
    text = article("وقال حامد خليل سليم إن الوضع مستقر.", "وأضاف حامد خليل سليم أن الوضع مستقر.")
    extraction = watched.extract(text)
    coverage.add(text, watched.seen, extraction)
    found = rows({t.title: t for t in tables_of(coverage, watched, 0)}, "Persons romanised")
    assert found == [("2", "حامد خليل سليم", "Hamed Khalil Salim", "a.txt:1")]


def test_rules_and_phrases_that_did_nothing_are_listed(report: Report) -> None:
    """With how often their patterns matched, and where they stand in the pack."""
    tables = report(AGREED)
    silent = rows(tables, "Rules that told no fact: 2 of 3")
    assert [(name, matched) for name, matched, _ in silent] == [("deployed", "0"), ("say-that", "0")]
    assert silent[0][2].startswith("facts/facts.yaml:")
    assert [name for name, *_ in rows(tables, "Phrases that made no value")] == ["no-action", "two-sides"]


def test_times_are_those_of_the_patterns_that_ran(report: Report) -> None:
    """The slowest first; one that never ran is left out."""
    times = rows(report(AGREED), "Time by rule and phrase")
    seconds = [float(row[0]) + float(row[1]) for row in times]
    assert all(a >= b - 0.11 for a, b in pairwise(seconds))  # they are rounded
    assert {row[3] for row in times} >= {"agree", "forces", "withdraw-forces"}
    assert "deployed" not in {row[3] for row in times}
    assert {row[2] for row in times if float(row[1])} == {"rule"}


def test_all_but_the_times_is_the_same_each_time(report: Report) -> None:
    """Neither order nor content hangs on anything but articles and rules."""

    def told() -> list[str]:
        tables = report(AGREED, SAID.format("قطر تستهدف اليمن"), "انتشر الخبر.")
        return list(plain(each for name, each in tables.items() if not name.startswith("Time")))

    assert told() == told()


def test_a_list_is_cut_at_top_and_says_so(report: Report) -> None:
    """What is left out is counted."""
    unread = next(t for n, t in report("رفضت قطر. انتشر الخبر.", top=1).items() if n.startswith("Sentences"))
    assert (len(unread.rows), unread.more) == (1, 1)
    assert "… 1 more" in list(plain([unread]))


def test_the_text_of_an_article_cannot_steer_the_terminal() -> None:
    """Controls and direction marks go, white space is one space, what is long is cut."""
    assert clean("أ\x1b[2J\u202e ب\n\tج") == "أ[2J ب ج"
    assert clean("x" * 200, 10) == "xxxxxxxxx…"


def test_the_command_prints_plain_tables_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    """In a pipe columns are parted by tabs."""
    (tmp_path / "a.txt").write_text(f"قطر وتونس تتفقان\n\n{AGREED}\n", encoding="utf-8")
    ended = run("a.txt")
    assert (ended.code, ended.err) == (0, "")
    assert ["agreement", "1"] in ended.table("Facts by slot")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    """The others are counted; the exit code tells."""
    (tmp_path / "a.txt").write_text(f"قطر وتونس تتفقان\n\n{AGREED}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    ended = run(".")
    assert ended.code == 1
    assert "b.txt: error A001" in ended.err
    assert ["articles", "1", ""] in ended.table("Counts")


def test_nothing_to_read_is_wrong_usage(run: Run) -> None:
    """A path that is not there is named."""
    ended = run("nowhere")
    assert ended.code == 2
    assert "nowhere: error A007" in ended.err
    assert not ended.out
