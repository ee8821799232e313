"""Phrases in a line: bottom-up, nested, the best of equals."""

from __future__ import annotations

from pathlib import Path

from briefgen.extract.line import Line, Mention
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from small import copied, english, lines


def made(line: Line, phrase: str) -> list[Mention]:
    return [m for starts in line.starts for m in starts if m.made_by is not None and m.made_by.id == phrase]


def words(line: Line, mention: Mention) -> str:
    return " ".join(token.text for token in line.tokens[mention.first : mention.last])


def test_a_phrase_holds_the_values_it_was_made_of(small: Extractor) -> None:
    """An action holds forces, which hold a nisba."""
    (line,) = lines(small, "سحب القوات القطرية من اليمن")
    action = max(made(line, "withdraw-forces"), key=lambda m: m.last)
    (forces,) = action.captured("force")
    assert words(line, forces) == "القوات القطرية"
    assert [m.name.id for m in forces.captured("nationality") if m.name] == ["QA"]


def test_shorter_readings_stay_for_what_comes_later(small: Extractor) -> None:
    """With and without its place: a rule may need either."""
    (line,) = lines(small, "سحب القوات القطرية من اليمن")
    assert sorted(m.last for m in made(line, "withdraw-forces")) == [3, 5]


def test_a_phrase_nests_in_a_phrase_of_its_own_type(small: Extractor) -> None:
    """To a fixed point, however deep it is written."""
    (line,) = lines(small, "عدم عدم سحب القوات القطرية")
    assert sorted((m.first, m.last) for m in made(line, "no-action")) == [(0, 5), (1, 5)]


def test_a_phrase_that_begins_with_a_value_is_found(tmp_path: Path) -> None:
    """A state and its soldiers: the value is the left corner, made before the phrase is tried."""
    phrase = """
- phrase: soldiers-and
  type: forces
  match: "{العدد} <جندي> {الجنسية}"
  head: nationality
  say: {en: "{{ count }} {{ nationality | adjective }} soldiers"}
  examples: [300 جندي قطري]
  not: [جندي]
- phrase: forces-in
  type: action
  match: "{القوات} في {المكان}"
  say: {en: "keep {{ force }} in {{ place }}"}
  examples: [القوات القطرية في اليمن]
  not: [في اليمن]
"""
    extractor = Extractor(open_pack(copied(tmp_path, phrases=phrase)))
    (line,) = lines(extractor, "300 جندي قطري في اليمن")
    assert [words(line, m) for m in made(line, "forces-in")] == ["300 جندي قطري في اليمن"]
    assert english(extractor, "اتفقت قطر وتونس على 300 جندي قطري في اليمن") == [
        "Qatar and Tunisia agreed to keep 300 Qatari soldiers in Yemen."
    ]


def test_phrases_that_feed_each_other_come_to_an_end(tmp_path: Path) -> None:
    """Two types that make each other at one place stop by themselves."""
    phrase = """
- phrase: there
  type: action
  match: "{القوات}"
  say: {en: "{{ force }}"}
  examples: [القوات القطرية]
  not: [قوات]
- phrase: back
  type: forces
  match: "{الإجراء}"
  say: {en: "{{ what }}"}
  examples: [القوات القطرية]
  not: [قوات]
"""
    extractor = Extractor(open_pack(copied(tmp_path, phrases=phrase)))
    (line,) = lines(extractor, "القوات القطرية")
    assert len(made(line, "there")) == 1


def test_where_rules_a_phrase_out(tmp_path: Path) -> None:
    """A condition on a role, by id."""
    phrase = """
- phrase: soldiers-of
  type: forces
  match: "<جندي> {المالك}"
  where: {owner: {id: [QA]}}
  say: {en: "{{ owner | adjective }} soldiers"}
  examples: [جندي قطري]
  not: [جندي تونسي]
"""
    extractor = Extractor(open_pack(copied(tmp_path, phrases=phrase)))
    assert made(lines(extractor, "جندي قطري")[0], "soldiers-of")
    assert not made(lines(extractor, "جندي تونسي")[0], "soldiers-of")


def test_unless_rules_a_rule_out(tmp_path: Path) -> None:
    """A word near the match."""
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "  where: {who", "  unless: {near: [<رفض>], within: 4}\n  where: {who"
    )
    file.write_text(text, encoding="utf-8")
    extractor = Extractor(open_pack(pack))
    sentence = "اتفقت قطر وتونس على سحب القوات القطرية"
    assert english(extractor, sentence)
    assert not english(extractor, f"{sentence} بعد رفض اليمن")


def test_a_condition_on_numbers_compares_the_number(tmp_path: Path) -> None:
    """«least» of a count is its value, of a role its size."""
    pack = copied(tmp_path)
    file = pack / "facts" / "facts.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "  status: present\n", "  status: present\n  where: {count: {least: '100'}}\n"
    )
    file.write_text(text, encoding="utf-8")
    extractor = Extractor(open_pack(pack))
    assert english(extractor, "ينتشر 300 جندي قطري في اليمن")
    assert not english(extractor, "ينتشر 99 جندي قطري في اليمن")
    assert not english(extractor, "ينتشر 8 جنود في اليمن")


def test_the_literal_words_of_a_pattern_may_carry_and(small: Extractor) -> None:
    """«وعلى» is «على»."""
    assert english(small, "اتفقت قطر وتونس وعلى سحب القوات القطرية") == [
        "Qatar and Tunisia agreed to withdraw Qatari forces."
    ]
