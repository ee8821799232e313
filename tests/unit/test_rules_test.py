"""`briefgen rules test`: what a failure shows, and what is tried again at a save."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from briefgen.author.side_by_side import Beside, aligned
from briefgen.cli import rules_test
from briefgen.extract.pipeline import Extractor
from commands import Ended, command
from small import SMALL, copied

RULE_FILE = "facts/facts.yaml"


def changed(pack: Path, before: str, after: str) -> None:
    file = pack / RULE_FILE
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def tried(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object) -> Ended:
    return command(monkeypatch, capsys, "rules", "test", *words)


def watched(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pack: Path, saves: Iterator[Collection[Path]]
) -> Ended:
    """The command with saves that are told to it, until they end as Ctrl-C does."""

    def told(folder: Path) -> Iterator[Collection[Path]]:
        yield from saves
        raise KeyboardInterrupt

    monkeypatch.setattr(rules_test, "_saves", told)
    return tried(monkeypatch, capsys, pack, "--watch")


def test_a_failure_shows_expected_and_found_side_by_side(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row for each role, a mark before those that differ; what was not asked for is shown too."""
    pack = copied(tmp_path)
    changed(pack, 'count: "300", owner: QA', 'count: "300", owner: TN')
    ended = tried(monkeypatch, capsys, pack)
    rows = [line.split() for line in ended.out.splitlines()]
    assert ended.code == 3 and ["role", "expected", "found"] in rows
    assert ["≠", "owner", "TN", "QA", "\u2068«قطري»\u2069"] in rows
    assert ["count", "300", "300", "\u2068«300»\u2069"] in rows or any(
        row[:3] == ["count", "300", "300"] for row in rows
    )


def test_polarity_that_nobody_named_is_shown_where_it_differs(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Positive and stated are expected unless the example says otherwise."""
    pack = copied(tmp_path)
    changed(pack, "- {text: ينتشر 300", "- {text: لم ينتشر 300")
    rows = [line.split() for line in tried(monkeypatch, capsys, pack).out.splitlines()]
    assert ["≠", "polarity", "positive", "negative"] in rows


def test_columns_stay_in_line_and_arabic_in_its_own() -> None:
    """Arabic stands in isolates, which have no width; long cells are wrapped."""
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    lines = [line[4:] for line in aligned([Beside("who", "QA", "QA «قطر»", True), Beside("en", long, "x", False)])]
    assert lines[1].index("QA \u2068«قطر»\u2069") == lines[0].index("found") and lines[1].startswith("  who   QA ")
    assert lines[2].startswith("≠ en    one two") and lines[3].startswith("        twelve") and "≠" not in lines[3]


def test_where_nothing_is_found_the_nearest_pattern_is_explained(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the element at which it stopped and the word it met."""
    pack = copied(tmp_path)
    changed(pack, "text: اتفقت قطر وتونس على سحب", "text: اتفقت قطر وتونس على جندي سحب")
    ended = tried(monkeypatch, capsys, pack, "--rule", "agree")
    assert ended.code == 3 and "P060" in ended.out
    assert "<اتفق:فعل> {who} على {what}" in ended.out and "stopped at {what}" in ended.out and "«جندي»" in ended.out


def test_an_unknown_rule_suggests_near_ones(
    small: Extractor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By spelling, and by a part of the id."""
    ended = tried(monkeypatch, capsys, SMALL, "--rule", "agre")
    assert ended.code == 2 and "no rule or phrase «agre»; did you mean «agree»?" in ended.err
    assert "«withdraw-forces»" in tried(monkeypatch, capsys, SMALL, "--rule", "our-forces").err


def test_a_save_tries_again_what_changed_and_what_failed(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing else; Ctrl-C ends with 130."""
    pack = copied(tmp_path)

    def saves() -> Iterator[Collection[Path]]:
        changed(pack, "{who: [QA, TN]", "{who: [QA, YE]")
        yield [pack / RULE_FILE]
        changed(pack, "owner: QA", "owner: TN")
        yield [pack / RULE_FILE]
        changed(pack, "{who: [QA, YE]", "{who: [QA, TN]")
        yield [pack / RULE_FILE]

    ended = watched(monkeypatch, capsys, pack, saves())
    counts = [line for line in ended.err.splitlines() if " tried, " in line]
    assert ended.code == 130
    assert counts[0].endswith(" 0 failed") and counts[1:] == [
        "2 tried, 1 failed",
        "4 tried, 2 failed",
        "4 tried, 1 failed",
    ]


def test_a_broken_file_shows_its_mistakes_and_watching_goes_on(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once mended, it is tried again."""
    pack = copied(tmp_path)

    def saves() -> Iterator[Collection[Path]]:
        changed(pack, "slot: agreement", "slott: agreement")
        yield [pack / RULE_FILE]
        changed(pack, "slott: agreement", "slot: agreement")
        changed(pack, "owner: QA", "owner: TN")
        yield [pack / RULE_FILE]

    ended = watched(monkeypatch, capsys, pack, saves())
    assert ended.code == 130 and f"{RULE_FILE}:2:3: error P024" in ended.out
    assert "nothing was tried: mend the pack" in ended.err and "2 tried, 1 failed" in ended.err


def test_a_save_is_noticed_and_ctrl_c_ends_it(cache: Path, small: Extractor, tmp_path: Path) -> None:
    """The command as a process, with a file really saved."""
    pytest.importorskip("watchfiles")
    pack = copied(tmp_path)
    # A process that a shell starts in the background ignores Ctrl-C, and so would its child.
    heeded = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heeded}; from briefgen.cli.main import run; sys.argv = ['briefgen', *sys.argv[1:]]; run()"
    shown = tmp_path / "shown.txt"
    with shown.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", code, "rules", "test", str(pack), "--watch"],
            stdout=out, stderr=out, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
    try:
        _until(shown, "waiting for a save", process)
        time.sleep(1)  # the watcher is set up after the line is printed
        changed(pack, "{who: [QA, TN]", "{who: [QA, YE]")
        _until(shown, "2 tried, 1 failed", process)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    finally:
        process.kill()
    assert "facts.yaml changed" in shown.read_text(encoding="utf-8")


def _until(shown: Path, text: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if text in shown.read_text(encoding="utf-8"):
            return
        assert process.poll() is None, shown.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError(shown.read_text(encoding="utf-8"))


def test_a_half_written_rule_keeps_no_other_from_being_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told that it lacks its `not`; asked for itself, it is not tried."""
    pack = copied(tmp_path)
    changed(pack, "  not: [لم ينتشر 300 جندي قطري في اليمن]\n", "")
    ended = tried(monkeypatch, capsys, pack, "--rule", "agree")
    assert ended.code == 0 and "P044" in ended.out and "2 tried, 0 failed" in ended.err
    assert tried(monkeypatch, capsys, pack, "--rule", "deployed").code == 3
    assert tried(monkeypatch, capsys, pack).code == 3
