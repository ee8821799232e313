"""`briefgen explain`: what was read of a sentence, and why a rule that nearly matched did not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.author.examples import try_all
from briefgen.author.explain import Explainer
from briefgen.author.explain_plain import plain_lines
from briefgen.author.pattern_text import written
from briefgen.author.trace import TracingMatcher
from briefgen.author.watch import WatchedExtractor
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from briefgen.packs.load import load
from briefgen.packs.pattern import parse
from commands import Ended, command
from small import SMALL, article, copied, lines

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"
RULES = """
- rule: say-that
  slot: next_step
  match: "<speech:فعل>! {الأطراف} (أن|إن) {الإجراء:*}"
  where: {what: {english: "yes"}}
  only: {polarity: positive, modality: stated}
  say: {ar: "قالت {{ who }} إن {{ what }}", en: "{{ who }} said that {{ what }}"}
  examples: [{text: قالت قطر إن تونس انتشرت, expect: {who: QA}}]
  not: [لم تقل قطر إن تونس انتشرت]
- rule: refuse
  slot: next_step
  match: ["<رفض:فعل> {الأطراف} ...2 {الإجراء}", "<رفض:فعل> {الأطراف?} في {المكان}"]
  unless: {near: [<جندي>], within: "3", after: [غدا]}
  priority: "60"
  say:
    ar: "{{ verb('رفض', who) }} {{ who }}{% if what %} {{ what }}{% endif %}{% if place %} في {{ place }}{% endif %}"
    en: "{{ who }} {{ verb('refuse', who) }}{% if what %} {{ what }}{% endif %}{% if place %} in {{ place }}{% endif %}"
  examples: [{text: رفضت قطر سحب القوات التونسية, expect: {who: QA, polarity: negative}}]
  not: [لم ترفض قطر سحب القوات التونسية]
- rule: refuse-weakly
  slot: next_step
  match: "<رفض:فعل> {الأطراف} {الإجراء}"
  say: {ar: "{{ verb('رفض', who) }} {{ who }} {{ what }}", en: "{{ who }} {{ verb('refuse', who) }} {{ what }}"}
  examples: [{text: رفضت قطر سحب القوات التونسية, expect: {who: QA, polarity: negative}}]
  not: [لم ترفض قطر سحب القوات التونسية]
"""
Told = Callable[..., list[str]]


@pytest.fixture
def pack_folder(tmp_path: Path) -> Path:
    """The small pack with rules that can fail for every reason."""
    return copied(tmp_path, facts=RULES)


@pytest.fixture
def explained(pack_folder: Path) -> Told:
    """The lines about a text, each without its indent."""
    pack = open_pack(pack_folder)

    def explaining(text: str, rule: str = "") -> list[str]:
        only = next((each for each in (*pack.rules, *pack.phrases) if each.id == rule), None)
        explainer = Explainer(WatchedExtractor(pack), only)
        return [" ".join(line.split()) for line in plain_lines(explainer.article(article(text)))]

    return explaining


def first_reason(told: list[str]) -> tuple[str, str]:
    """The rule shown first among those that nearly matched, and its reason."""
    at = next(n for n, line in enumerate(told) if line.startswith(("nearly ", "outdone ")))
    return told[at].split()[1], told[at + 1]


@pytest.mark.parametrize(
    ("sentence", "rule", "reason"),
    [
        ("اتفقت قطر وتونس على سحب البرنامج", "agree", "stopped at {what}: «سحب» begins no action"),
        ("اتفقت قطر على سحب القوات القطرية", "agree", "where who {least: 2} does not hold: found «قطر»"),
        ("اتفقت قطر وتونس في سحب القوات القطرية", "agree", "stopped at على: met «في»"),
        ("اتفقت قطر وتونس العلى سحب القوات", "agree", "stopped at على: met «العلى», which is spelled otherwise"),
        ("اتفقت قطر وتونس على", "agree", "stopped at {what}: the clause ends there"),
        (f"إذا {AGREED}", "agree", "it is conditional and positive («إذا»), and context/ lets no agreement be told so"),
        ("ينتشر 300 جندي في اليمن السعيد", "deployed", "not whole: the noun phrase goes on with «السعيد»"),
        (f"العرض الذي {AGREED}", "agree", "it stands in a relative clause"),
        (
            "رفضت عمان أن تتفق قطر وتونس على سحب القوات القطرية", "agree",
            "context: it is governed by «رفضت», of which context/governors.yaml does not say",
        ),
        ("لم ترفض قطر سحب القوات القطرية", "refuse", "context: a negation before «ترفض», which denies by itself"),
        (
            "لم تقل قطر إن تونس انتشرت", "say-that",
            "it is stated and negative («لم»), and the rule tells only polarity: positive",
        ),
        (
            "قالت قطر إن تونس تستهدف اليمن", "say-that",
            "where what {english: yes} does not hold: «تونس تستهدف اليمن»: no English: unknown word «تستهدف»",
        ),
        ("رفضت في اليمن", "refuse", "nobody can be named for {who?}"),
        ("رفضت قطر سحب القوات القطرية غدا", "refuse", "ruled out by unless: «غدا» stands beside it"),
        ("رفضت قطر الجندي", "refuse", "stopped at {what}: it does not stand within 2 words after «قطر»"),
        ("ينتشر 300 جندي قطري على اليمن", "deployed", "stopped at في: met «على»"),
        ("عند اتفاق قطر وتونس على سحب القوات", "agree", "stopped at <اتفق:فعل>: met «اتفاق», which is اتفق masdar"),
    ],
)  # fmt: skip
def test_the_reason_stands_first(explained: Told, sentence: str, rule: str, reason: str) -> None:
    """The rule that came nearest, and why it told nothing."""
    named, why = first_reason(explained(sentence))
    assert named == rule
    assert why.startswith(reason)


def test_the_phrase_that_nearly_filled_a_role_is_named(explained: Told) -> None:
    """What stopped it is what the author must add."""
    told = explained("اتفقت قطر وتونس على سحب البرنامج")
    at = next(n for n, line in enumerate(told) if line.startswith("nearly "))
    assert told[at + 2] == (
        "nearest phrase withdraw-forces: <سحب:مصدر> {force} (من {place})?: "
        "stopped at {force}: «البرنامج» begins no forces (an unknown word)"
    )


def test_a_clause_is_shown_with_all_that_was_found_in_it(explained: Told) -> None:
    """Tokens, names, words, phrases with what they are made of, fact, roles, speaker."""
    told = explained("قالت سميرة قاسم إنه لم تتفق قطر وتونس على سحب القوات القطرية من اليمن في 5 يناير 2024، بسرعة.")
    text = "\n".join(told)
    assert told[0].startswith("a.txt:1 قالت سميرة قاسم")
    assert "tokens قالت سميرة قاسم إن +ه لم تتفق قطر و+ تونس على سحب القوات القطرية من اليمن" in text
    assert "سميرة قاسم = Samira Qasim (person samira-qasim)" in text
    assert "dates 5 يناير 2024 = 2024-01-05 to 2024-01-05" in text
    assert "تتفق = اتفق verb present" in text
    assert "unknown بسرعة" in text
    assert "phrase «سحب القوات القطرية من اليمن» action by withdraw-forces: withdraw Qatari forces from Yemen" in text
    assert "force: «القوات القطرية» forces by forces: Qatari forces" in text
    assert "cues «لم»: negative before present" in text
    assert "speaker Samira Qasim [samira-qasim] «سميرة قاسم» (from token 4)" in text
    assert "fact agreement by agree (facts/facts.yaml:1:3)" in text
    assert "negative, stated, source: Samira Qasim [samira-qasim] «سميرة قاسم», phrase" in text
    assert "who: Qatar [QA] «قطر»; Tunisia [TN] «تونس»" in text


def test_a_rule_that_told_is_not_among_those_that_nearly_did(explained: Told) -> None:
    """And one that is only weaker comes last."""
    assert not [line for line in explained(AGREED) if "agree (" in line and line.startswith("nearly")]
    weaker = explained("رفضت قطر سحب القوات التونسية")
    assert first_reason(weaker) == ("refuse-weakly", "at the same word refuse (priority 60, here 50) is stronger")


def test_free_spans_are_shown_with_their_english(explained: Told) -> None:
    """Or with the reason why they have none."""
    assert "free span «تونس انتشرت»: Tunisia deployed" in explained("قالت قطر إن تونس انتشرت")
    missing = "free span «تونس تستهدف اليمن»: no English: unknown word «تستهدف»"
    assert missing in explained("قالت قطر إن تونس تستهدف اليمن")


def test_clauses_are_explained_each_by_itself(explained: Told) -> None:
    """A relative clause is named as one."""
    told = explained(f"انتشر الجندي الذي {AGREED}. رفضت قطر.")
    assert [line for line in told if line.startswith(("clause", "relative", "a.txt"))] == [
        f"a.txt:1 انتشر الجندي الذي {AGREED}.",
        "clause انتشر الجندي",
        f"relative الذي {AGREED}.",
        "a.txt:1 رفضت قطر.",
    ]


def test_one_rule_is_shown_with_every_pattern(explained: Told) -> None:
    """Whether it told or not; without its word the word is named."""
    told = [line for line in explained(AGREED, "agree") if line.startswith(("matched", "not "))]
    assert [line.split(" agree")[0] for line in told] == ["matched", "not"]
    other = explained("رفضت قطر العرض", "agree")
    assert "no form of اتفق stands in the clause" in other
    assert not [line for line in other if line.startswith(("tokens", "nearly"))]


def test_one_phrase_is_shown_with_its_values(explained: Told) -> None:
    """A phrase is asked for like a rule."""
    told = explained("رفضت قطر سحب القوات التونسية", "withdraw-forces")
    assert "phrase «سحب القوات التونسية» action by withdraw-forces: withdraw Tunisian forces" in told
    assert any(line.startswith("matched withdraw-forces") for line in told)
    missing = explained("رفضت قطر سحب العرض", "withdraw-forces")
    assert "stopped at {force}: «العرض» begins no forces (an unknown word)" in missing


def test_tracing_changes_no_match(small: Extractor) -> None:
    """The matches of every pattern are those of the plain matcher."""
    (line,) = lines(small, AGREED)
    tracing = TracingMatcher(small.matcher)
    for rule in small.pack.rules:
        for elements in rule.patterns:
            for start in range(len(line.tokens)):
                small.matcher.steps_left = 10_000
                plain = small.matcher.match(elements, line, start)
                assert list(tracing.trace(rule, elements, line, start).matches) == plain


@pytest.mark.parametrize(
    "text",
    ["<اتفق:فعل>! {who} (على|حول) {what}?", "...4 {who:state} (في {place})?", "{what:*}", "{who?} <رفض:مصدر,معرفة>"],
)
def test_a_pattern_is_shown_as_it_is_written(text: str) -> None:
    """Reading it again gives the same elements."""
    assert " ".join(map(written, parse(text))) == text or parse(" ".join(map(written, parse(text)))) == parse(text)


def test_an_example_that_is_not_read_is_explained(pack_folder: Path) -> None:
    """The message of `rules test` shows the pattern that got furthest, and what was found instead."""
    file = pack_folder / "facts" / "facts.yaml"
    example = "رفضت قطر سحب القوات التونسية"
    text = file.read_text(encoding="utf-8").replace(f"text: {example}", f"text: {example} غدا", 1)
    file.write_text(text, encoding="utf-8")
    extractor = Extractor(open_pack(pack_folder))
    (problem,) = [each.problem for each in try_all(load(pack_folder)[1], extractor, "refuse") if each.problem]
    assert problem.code == "P060"
    assert problem.hint is not None
    assert problem.hint.split("\n    ")[-2:] == [
        "nearest pattern: <رفض:فعل> {who} ...2 {what}", "ruled out by unless: «غدا» stands beside it",
    ]  # fmt: skip


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Ended]:
    """The command in an empty folder, with the small pack."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return lambda *words: command(monkeypatch, capsys, "explain", *words, "--rules", SMALL)


def test_the_command_takes_a_text_or_a_file(run: Callable[..., Ended], tmp_path: Path) -> None:
    """A text is its own article, line by line; a file is read as an article."""
    ended = run(f"انتشر الخبر.\n{AGREED}.")
    assert (ended.code, ended.err) == (0, "")
    assert "text:2  " + AGREED in ended.out
    (tmp_path / "work" / "a.txt").write_text(f"قطر وتونس تتفقان\n\n{AGREED}.\n", encoding="utf-8")
    assert "a.txt:3  " + AGREED in run("a.txt").out


def test_what_is_neither_file_nor_arabic_is_wrong_usage(run: Callable[..., Ended]) -> None:
    """So is a rule that there is not, with those that may be meant."""
    ended = run("nowhere.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "«nowhere.txt» is no file, and no Arabic text" in ended.err
    empty = run(" ")
    assert (empty.code, empty.out) == (2, "")
    assert "no text was given" in empty.err
    ended = run(AGREED, "--rule", "agre")
    assert ended.code == 2
    assert "did you mean «agree»?" in ended.err


def test_a_file_that_cannot_be_read_is_named(run: Callable[..., Ended], tmp_path: Path) -> None:
    """With its reason."""
    (tmp_path / "work" / "a.txt").write_bytes(b"")
    ended = run("a.txt")
    assert ended.code == 2
    assert "a.txt: error A001" in ended.err
