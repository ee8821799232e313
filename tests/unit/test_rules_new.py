"""`briefgen rules new`, `init` and `show` as commands: what they print, where they write, how they end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from commands import Ended, command
from small import SMALL, copied

SENTENCE = "رفضت {who: قطر} {what: سحب القوات القطرية من اليمن}"
Run = Callable[..., Ended]


@pytest.fixture
def run(small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: command(monkeypatch, capsys, *words)


def test_the_rule_goes_to_stdout_and_what_it_tells_to_stderr(run: Run) -> None:
    """So that it can be put anywhere."""
    ended = run("rules", "new", SENTENCE, "--rules", SMALL, "--slot", "next_step", "--id", "refusal")
    assert ended.code == 0 and "- rule: refusal\n  slot: next_step\n" in ended.out
    assert "polarity: negative" in ended.out and "it tells: Qatar refused to withdraw" in ended.err


def test_it_is_put_at_the_end_of_a_file_of_the_pack(run: Run, tmp_path: Path) -> None:
    """A new file, then the same again; the pack is that of the file, and it has no mistakes."""
    copied(tmp_path)
    for identity, slot in (("one", "next_step"), ("two", "force")):
        ended = run("rules", "new", SENTENCE, "--slot", slot, "--id", identity, "--to", "pack/facts/new.yaml")
        assert ended.code == 0 and "next: briefgen rules check pack" in ended.err
    assert (tmp_path / "pack" / "facts" / "new.yaml").read_text(encoding="utf-8").count("- rule: ") == 2
    assert run("rules", "check", "pack").code == 0


@pytest.mark.parametrize("file", ["new.yaml", "pack/words/new.yaml", "pack/facts/new.txt", "facts/new.yaml"])
def test_a_file_that_is_none_for_rules_is_refused(run: Run, tmp_path: Path, file: str) -> None:
    """Nothing is written."""
    copied(tmp_path)
    ended = run("rules", "new", SENTENCE, "--to", file)
    assert ended.code == 2 and "name a .yaml file in facts/ of your pack" in ended.err
    assert not (tmp_path / file).exists()


def test_an_unknown_word_ends_with_3_and_its_entry(run: Run) -> None:
    """The entry stands in stdout, no rule."""
    ended = run("rules", "new", "استضافت {who: قطر} {place: اليمن}", "--rules", SMALL)
    assert ended.code == 3 and "- word: استضاف" in ended.out and "- rule:" not in ended.out


def test_a_rule_that_does_not_tell_its_sentence_ends_with_3(run: Run) -> None:
    """It is printed all the same, with the reason."""
    sentence = "اتفقت {who: قطر وتونس} على {what: سحب القوات القطرية من اليمن}"
    ended = run("rules", "new", sentence, "--rules", SMALL, "--slot", "agreement")
    assert ended.code == 3 and "- rule: " in ended.out and "the rule «agree» tells it already" in ended.err


def test_a_wrong_role_ends_with_2(run: Run) -> None:
    """What is allowed stands under it."""
    ended = run("rules", "new", "رفضت {whom: قطر} سحب القوات", "--rules", SMALL)
    assert ended.code == 2 and "did you mean «who»? allowed: who (الأطراف)" in ended.err


def test_init_copies_the_rules_and_nothing_else(run: Run, tmp_path: Path) -> None:
    """No cache, no hidden file; the next step is said."""
    ended = run("rules", "init", "mine")
    assert ended.code == 0 and ended.out == "mine\n" and "next: " in ended.err and "rules check mine" in ended.err
    assert (tmp_path / "mine" / "pack.yaml").is_file()
    assert {path.suffix for path in (tmp_path / "mine").rglob("*") if path.is_file()} <= {".yaml", ".json"}


def test_init_leaves_what_is_there(run: Run, tmp_path: Path) -> None:
    """A folder that exists is named; so is one that cannot be made."""
    (tmp_path / "mine").mkdir()
    assert "mine is there already" in run("rules", "init", "mine").err
    (tmp_path / "file").write_text("", encoding="utf-8")
    ended = run("rules", "init", "file/mine")
    assert ended.code == 4 and "W005" in ended.err


def test_show_prints_the_entry_as_its_author_wrote_it(run: Run) -> None:
    """A rule or a word, with its place; several where a word has several entries."""
    ended = run("rules", "show", "deployed", "--rules", SMALL)
    assert ended.code == 0 and "facts.yaml:14:3\n- rule: deployed\n" in ended.out
    assert "- {word: سحب, pos: verb" in run("rules", "show", "سحب", "--rules", SMALL).out


def test_show_suggests_what_was_meant(run: Run) -> None:
    """Near ids, and words."""
    assert "did you mean «deployed»?" in run("rules", "show", "deploid", "--rules", SMALL).err
    assert run("rules", "show", "xyzzy", "--rules", SMALL).code == 2


def test_a_new_file_names_its_schema_for_editors(run: Run, tmp_path: Path) -> None:
    """Relative to where it stands, if the pack has schemas; one that is there is only added to."""
    copied(tmp_path)
    (tmp_path / "pack" / "schemas").mkdir()
    (tmp_path / "pack" / "schemas" / "facts.schema.json").write_text("{}", encoding="utf-8")
    for identity, slot in (("one", "next_step"), ("two", "force")):
        run("rules", "new", SENTENCE, "--slot", slot, "--id", identity, "--to", "pack/facts/more/new.yaml")
    text = (tmp_path / "pack" / "facts" / "more" / "new.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/facts.schema.json\n\n- rule: one\n")
    assert text.count("yaml-language-server") == 1 and "\n\n- rule: two\n" in text


def test_a_sentence_told_already_puts_nothing_into_the_file(run: Run, tmp_path: Path) -> None:
    """A second rule for it, without a `not`, would stop the pack."""
    folder = copied(tmp_path)
    file = folder / "facts" / "again.yaml"
    ended = run("rules", "new", "اتفقت {who: قطر وتونس} على {what: سحب القوات القطرية من اليمن}", "--to", file)
    assert ended.code == 3 and "nothing was written" in ended.err
    assert not file.exists()


def test_a_role_without_its_colon_is_named(run: Run) -> None:
    """Not as a bracket that stands alone."""
    ended = run("rules", "new", "رفضت {who قطر} سحب القوات", "--rules", SMALL)
    assert ended.code == 2 and "a colon is missing behind the role" in ended.err and "{who: قطر}" in ended.err


def test_show_leaves_the_comment_of_the_next_entry(run: Run, tmp_path: Path) -> None:
    """A comment stands before what it speaks of."""
    folder = copied(tmp_path)
    file = folder / "facts" / "facts.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- rule: deployed", "# of forces\n- rule: deployed"), encoding="utf-8")
    shown = run("rules", "show", "agree", "--rules", folder).out
    assert "# of forces" not in shown and shown.rstrip().endswith("من اليمن]")
