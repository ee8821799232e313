"""The command: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli.main import main
from briefgen.extract.pipeline import Extractor
from small import SMALL, copied

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"
PAGE = f"قطر وتونس تتفقان\n\nالدوحة، الثلاثاء 20 فبراير 2024\n\n{AGREED} في ختام محادثات استمرت يومين في مسقط.\n"
UNDATED = f"قطر وتونس تتفقان\n\n{AGREED} في ختام محادثات استمرت يومين في مسقط.\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 64


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in an empty folder, with the small pack unless another is given."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def running(*words: object, rules: Path | None = SMALL) -> Ended:
        given = [*map(str, words), *(["--rules", str(rules)] if rules else [])]
        monkeypatch.setattr(sys, "argv", ["briefgen", *given])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        code = ended.value.code
        return Ended(int(code) if code is not None else 0, shown.out, shown.err)

    return running


def articles(folder: Path, **texts: str | bytes) -> Path:
    """A folder of articles in the folder where the command runs."""
    made = folder / "work" / "articles"
    made.mkdir(exist_ok=True)
    for name, text in texts.items():
        (made / f"{name}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    return made


def written(folder: Path) -> list[str]:
    out = folder / "work" / "briefings"
    return sorted(p.name for p in out.iterdir() if not p.name.startswith(".")) if out.exists() else []


def test_a_good_run_ends_with_0_and_tells_its_files(run: Run, tmp_path: Path) -> None:
    """Pages, facts and the record; a line for each to stdout, nothing to stderr."""
    articles(tmp_path, a=UNDATED)
    ended = run("articles")
    assert ended.code == 0, ended.err
    assert written(tmp_path) == ["briefing-undated-a.docx", "briefing-undated-a.md", "facts.jsonl", "run.json"]
    names = ("briefing-undated-a.md", "briefing-undated-a.docx", "facts.jsonl", "run.json")
    assert [line.split()[0] for line in ended.out.splitlines()] == [f"briefings/{name}" for name in names]


@pytest.mark.parametrize(
    ("name", "content"), [("empty", b""), ("picture", PNG), ("dos", UNDATED.encode("utf-16")[:21])]
)
def test_a_bad_file_among_good_ones_ends_with_1_and_is_named(
    run: Run, tmp_path: Path, name: str, content: bytes
) -> None:
    """The good ones are briefed."""
    articles(tmp_path, a=UNDATED, **{name: content})
    ended = run("articles")
    assert ended.code == 1
    assert f"{name}.txt" in ended.err and "error A0" in ended.err
    assert "briefing-undated-a.md" in written(tmp_path)


@pytest.mark.parametrize("content", [b"", PNG], ids=["empty", "picture"])
def test_nothing_that_can_be_read_ends_with_2(run: Run, tmp_path: Path, content: bytes) -> None:
    """The reason is given and nothing is written."""
    articles(tmp_path, a=content)
    ended = run("articles")
    assert ended.code == 2 and "a.txt: error A0" in ended.err
    assert written(tmp_path) == []


def test_a_folder_that_is_missing_ends_with_2(run: Run, tmp_path: Path) -> None:
    """By its name."""
    ended = run("nowhere")
    assert ended.code == 2 and "nowhere" in ended.err and written(tmp_path) == []


def test_a_folder_without_articles_ends_with_2(run: Run, tmp_path: Path) -> None:
    """It says that there are none."""
    articles(tmp_path)
    ended = run("articles")
    assert ended.code == 2 and "no article was found" in ended.err and written(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lang", "fr"), "fr"),
        (("--format", "xls"), "xls"),
        (("--date", "20-02-2024"), "write it as 2024-02-20"),
        (("--published", "a.txt"), "FILE=2024-02-20"),
        (("--jobs", "0"), "--jobs"),
        (("--by", "week"), "week"),
        (("--unknown",), "--unknown"),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_is_read(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    """And says what was wrong."""
    articles(tmp_path, a=UNDATED)
    ended = run("articles", *words)
    assert ended.code == 2 and said in ended.err and written(tmp_path) == []


SAYS = """
- rule: says
  slot: next_step
  match: "<قال:فعل> {الأطراف} إن {الإجراء:*}"
  say: {ar: "{{ verb('قال', who) }} {{ who }} إن {{ what }}", en: "{{ who }} {{ verb('say', who) }} that {{ what }}"}
  examples: [قالت قطر إن الجسر مغلق]
  not: [قالت قطر]
"""


def test_strict_prints_no_quote_and_keeps_it_on_file(run: Run, tmp_path: Path) -> None:
    """The page without the line, the facts as ever."""
    articles(tmp_path, a=f"{UNDATED}\nقالت قطر إن الجسر مغلق.\n")
    pack, out = copied(tmp_path, facts=SAYS), tmp_path / "work" / "briefings"
    seen = []
    for words in ((), ("--strict",)):
        assert run("articles", *words, rules=pack).code == 0
        seen.append([(out / name).read_text(encoding="utf-8") for name in ("briefing-undated-a.md", "facts.jsonl")])
    (usual, facts), (strict, same) = seen
    assert "«الجسر مغلق»\u2069 \\[ar\\]" in usual and "[ar" not in strict and "agreed" in strict
    assert facts == same


def test_a_rule_with_a_typing_mistake_ends_with_3_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    """File, line and column, the author's line with a caret, and what was meant."""
    articles(tmp_path, a=UNDATED)
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("  status: present", "  statis: present"), encoding="utf-8"
    )
    line = file.read_text(encoding="utf-8").splitlines().index("  statis: present") + 1
    ended = run("articles", rules=pack)
    assert ended.code == 3 and written(tmp_path) == []
    assert f"facts/facts.yaml:{line}:3: error P024" in ended.err
    assert "      statis: present\n      ^" in ended.err
    assert "did you mean «status»?" in ended.err


def test_rules_that_are_not_there_end_with_3(run: Run, tmp_path: Path) -> None:
    """By the name of the folder."""
    articles(tmp_path, a=UNDATED)
    ended = run("articles", rules=tmp_path / "norules")
    assert ended.code == 3 and "norules" in ended.err


def test_a_place_that_cannot_be_written_ends_with_4(run: Run, tmp_path: Path) -> None:
    """A file stands where the folder should be; it stays as it was."""
    articles(tmp_path, a=UNDATED)
    (tmp_path / "work" / "briefings").write_text("mine", encoding="utf-8")
    ended = run("articles")
    assert ended.code == 4 and "briefings" in ended.err
    assert (tmp_path / "work" / "briefings").read_text(encoding="utf-8") == "mine"


def test_a_date_shows_that_day_only_and_dates_nothing(run: Run, tmp_path: Path) -> None:
    """Other days and undated articles are left out."""
    articles(tmp_path, a=PAGE, b=UNDATED)
    ended = run("articles", "--published", "a.txt=2024-02-20", "--date", "2024-02-20")
    assert ended.code == 0, ended.err
    assert written(tmp_path) == ["briefing-2024-02-20.docx", "briefing-2024-02-20.md", "facts.jsonl", "run.json"]
    assert run("articles", "--date", "2023-01-01").code == 2


def test_facts_alone(run: Run, tmp_path: Path) -> None:
    """``--format jsonl`` writes no page."""
    articles(tmp_path, a=UNDATED)
    assert run("articles", "--format", "jsonl").code == 0
    assert written(tmp_path) == ["facts.jsonl", "run.json"]
    lines = (tmp_path / "work" / "briefings" / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["slot"] for line in lines} == {"agreement"}


def test_a_folder_named_like_a_command_is_given_with_a_dot(run: Run, tmp_path: Path) -> None:
    """``./rules`` is a folder of articles, ``rules`` the command."""
    articles(tmp_path, a=UNDATED).rename(tmp_path / "work" / "rules")
    assert run("./rules").code == 0
    assert "briefing-undated-a.md" in written(tmp_path)


def test_one_file_is_read_too(run: Run, tmp_path: Path) -> None:
    """A path may be a file."""
    articles(tmp_path, a=UNDATED, b=UNDATED)
    assert run("articles/a.txt").code == 0
    assert "briefing-undated-a.md" in written(tmp_path) and "briefing-undated-b.md" not in written(tmp_path)


def test_english_alone(run: Run, tmp_path: Path) -> None:
    """One language of the page."""
    articles(tmp_path, a=UNDATED)
    assert run("articles", "--lang", "en", "--format", "md").code == 0
    page = (tmp_path / "work" / "briefings" / "briefing-undated-a.md").read_text(encoding="utf-8")
    assert "Qatar and Tunisia agreed" in page and 'dir="rtl"' not in page


def test_nothing_stands_outside_the_folder_for_results(run: Run, tmp_path: Path) -> None:
    """Neither beside it nor among the articles."""
    folder = articles(tmp_path, a=UNDATED)
    run("articles", "--out", "results")
    assert sorted(p.name for p in (tmp_path / "work").iterdir()) == ["articles", "results"]
    assert [p.name for p in folder.iterdir()] == ["a.txt"]


def test_the_record_names_what_was_skipped(run: Run, tmp_path: Path) -> None:
    """With its code; no path of the machine stands in it."""
    articles(tmp_path, a=UNDATED, b=b"")
    run("articles")
    text = (tmp_path / "work" / "briefings" / "run.json").read_text(encoding="utf-8")
    record = json.loads(text)
    assert [each["article"] for each in record["articles"]] == ["a.txt"]
    assert "b.txt" in json.dumps(record["skipped"]) and str(tmp_path) not in text


def test_help_and_version_end_with_0(run: Run) -> None:
    """Each to stdout."""
    assert run("--help", rules=None).out.startswith("Usage: ")
    assert run("--version", rules=None).out.startswith("briefgen")


def test_rules_check_tells_mistakes_with_3(run: Run, tmp_path: Path) -> None:
    """And 0 where there are none."""
    assert run("rules", "check", SMALL, rules=None).code == 0
    ended = run("rules", "check", copied(tmp_path, facts="\n- {rule: x}\n"), rules=None)
    assert ended.code == 3 and "P025" in ended.out


def test_rules_check_tries_examples_where_asked(run: Run, tmp_path: Path) -> None:
    """A failing one is a mistake among the others."""
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("not: [لم تتفق", "not: [اتفقت"), encoding="utf-8")
    assert run("rules", "check", pack, rules=None).code == 0
    ended = run("rules", "check", pack, "--examples", rules=None)
    assert ended.code == 3 and "P062" in ended.out and "facts.yaml:" in ended.out


def test_rules_test_tries_examples(run: Run, tmp_path: Path) -> None:
    """A `not` that is told ends with 3 and says what was told."""
    assert run("rules", "test", SMALL, rules=None).code == 0
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("not: [لم تتفق", "not: [اتفقت"), encoding="utf-8")
    ended = run("rules", "test", pack, rules=None)
    assert ended.code == 3 and "P062" in ended.out and "facts.yaml:" in ended.out


def test_rules_forms_prints_a_word_of_the_pack(run: Run) -> None:
    """Each form with what it is."""
    ended = run("rules", "forms", "اتفق")
    assert ended.code == 0
    assert "اتفقتا\tverb past active 3 f dual" in ended.out.splitlines()


def test_rules_forms_prints_what_a_new_word_would_have(run: Run) -> None:
    """A verb from its dictionary form alone, a noun with the plural given."""
    assert "استعادوا\tverb past active 3 m plural" in run("rules", "forms", "استعاد", "--as", "verb", rules=None).out
    noun = run("rules", "forms", "مرفأ", "--as", "noun", "--plural", "مرافئ", rules=None)
    assert "مرافئ\tnoun m plural" in noun.out.splitlines()


def test_rules_forms_asks_where_a_spelling_serves_several_verbs(run: Run) -> None:
    """The choices stand in the message, as an entry would take them."""
    ended = run("rules", "forms", "قدم", "--as", "verb", rules=None)
    assert ended.code == 2
    assert "{root: قدم, pattern: فعّل} (قَدَّمَ يُقَدِّمُ)" in ended.err


def test_rules_forms_of_an_unknown_word_says_how_to_see_them(run: Run) -> None:
    """No word of the pack, but it may become one."""
    ended = run("rules", "forms", "مرفأ")
    assert ended.code == 2
    assert "--as noun" in ended.err


def test_what_did_not_fit_is_counted_with_the_file_and_in_the_record(run: Run, tmp_path: Path) -> None:
    """Three lines of four: the fourth is told, and counted in run.json as on the page."""
    sentences = " ".join(f"ينتشر {number} جندي قطري في اليمن." for number in (100, 200, 300, 400))
    articles(tmp_path, a=f"قطر تنشر قوات\n\n{sentences} وقال شهود في ختام محادثات استمرت يومين في مسقط شيئا.\n")
    ended = run("articles", "--format", "md")
    page = next(line for line in ended.out.splitlines() if ".md" in line)
    record = json.loads((tmp_path / "work" / "briefings" / "run.json").read_text())
    (left,) = record["annex"].values()
    assert page.endswith(f"2 lines (+{left} in facts.jsonl)")


def test_one_line_is_no_lines(run: Run, tmp_path: Path) -> None:
    """As the counting words of the page."""
    articles(tmp_path, a=UNDATED)
    assert "a.md  1 line\n" in run("articles", "--format", "md").out


def test_pages_of_earlier_runs_are_told(run: Run, tmp_path: Path) -> None:
    """Their marks lead to no fact of the new facts.jsonl."""
    articles(tmp_path, a=UNDATED)
    assert "W006" not in run("articles", "--format", "md").err
    assert "W006" not in run("articles", "--format", "md").err
    assert "W006" in run("articles", "--format", "md", "--by", "all").err


def test_a_day_without_articles_is_named_with_the_days_there_are(run: Run, tmp_path: Path) -> None:
    """Exit code 2, with a code as every message."""
    articles(tmp_path, a=PAGE)
    ended = run("articles", "--date", "2024-02-21")
    assert ended.code == 2 and "A019" in ended.err and "there are articles of 2024-02-20" in ended.err


def test_a_missing_path_is_told_once(run: Run) -> None:
    """That there is no such folder says that no article was found."""
    ended = run("nowhere")
    assert ended.code == 2 and "A007" in ended.err and "A015" not in ended.err
