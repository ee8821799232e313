"""Loading a pack: every mistake of every file, in one run, in the author's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.packs.files import pack_sha256
from briefgen.packs.load import load
from briefgen.problems import Problem
from small import SMALL, codes, copied


def problems_of(folder: Path) -> list[Problem]:
    return load(folder)[2]


def test_a_good_pack_loads_without_problems() -> None:
    """Every entry of every folder, each with the folder it stands in."""
    manifest, entries, problems = load(SMALL)
    assert manifest is not None and not problems
    assert {each.folder for each in entries} == {"names", "words", "phrases", "facts", "context"}


def test_an_entry_knows_its_file_line_and_column() -> None:
    """So does each of its parts."""
    entry = next(each for each in load(SMALL)[1] if each.key == "rule")
    assert str(entry.place()).endswith("facts/facts.yaml:1:3")
    assert str(entry.place("match", 1)).endswith("facts/facts.yaml:5:7")


def test_an_unknown_key_is_told_with_what_was_meant(tmp_path: Path) -> None:
    """It points at the key itself, guesses the nearest, and lists what is allowed."""
    pack = copied(
        tmp_path, facts='\n- rule: x\n  slot: agreement\n  mach: ["<قال>"]\n  match: ["<قال>"]\n  say: {ar: أ, en: a}\n'
    )
    (problem,) = problems_of(pack)
    assert problem.code == "P024" and problem.place is not None
    assert (problem.quoted or "")[problem.place.column - 1 :].startswith("mach")
    assert "did you mean «match»?" in (problem.hint or "") and "allowed: " in (problem.hint or "")


def test_an_unknown_key_below_an_entry_lists_the_keys_of_its_part(tmp_path: Path) -> None:
    """A key of ``unless`` is compared with the keys of ``unless``."""
    rule = '\n- rule: x\n  slot: agreement\n  match: ["<قال>"]\n  say: {ar: أ, en: a}\n  unless: {nearr: [أ]}\n'
    (problem,) = problems_of(copied(tmp_path, facts=rule))
    assert (problem.code, problem.hint) == ("P024", "did you mean «near»? allowed: after, before, near, within")


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    """Where the entry begins."""
    (problem,) = problems_of(copied(tmp_path, facts="\n- rule: x\n  slot: agreement\n  match: <قال>\n"))
    assert problem.code == "P025" and "«say» is missing" in problem.message


def test_a_value_that_is_not_allowed_says_what_is(tmp_path: Path) -> None:
    """One of a closed list."""
    (problem,) = problems_of(copied(tmp_path, names="- {name: XX, type: state, ar: أ, en: X, gender: n}\n"))
    assert problem.code == "P026" and "allowed: f, m" in (problem.hint or "")


@pytest.mark.parametrize("written", ["priority: high", "where: [a]", "match: {a: b}", "relative: maybe"])
def test_a_value_of_the_wrong_kind_is_told(tmp_path: Path, written: str) -> None:
    """A number, a mapping, a list or yes and no."""
    rule = f'\n- rule: x\n  slot: agreement\n  say: {{ar: أ, en: a}}\n  match: ["<قال>"]\n  {written}\n'
    if written.startswith("match"):
        rule = rule.replace('  match: ["<قال>"]\n', "")
    assert codes(problems_of(copied(tmp_path, facts=rule))) == ["P027"]


def test_one_string_may_stand_for_a_list_of_one() -> None:
    """``match: …`` and ``match: [ … ]`` are the same."""
    entry = next(each.entry for each in load(SMALL)[1] if getattr(each.entry, "phrase", "") == "forces")
    assert entry.match == ["(قوات|القوات) {الجنسية}"]  # type: ignore[attr-defined]


def test_an_entry_begins_with_a_key_of_its_folder(tmp_path: Path) -> None:
    """A rule among the names is told."""
    (problem,) = problems_of(copied(tmp_path, names="- {rule: x}\n"))
    assert (problem.code, problem.hint) == (
        "P023",
        "an entry of facts/ begins so: put it there; an entry here begins with «name:»",
    )


def test_a_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    """A mapping at the top of a file."""
    pack = copied(tmp_path)
    (pack / "facts" / "more.yaml").write_text("rule: x\n", encoding="utf-8")
    assert codes(problems_of(pack)) == ["P022"]


def test_all_mistakes_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    """An author mends them together."""
    pack = copied(
        tmp_path,
        names="- {nam: a}\n- {name: b}\n",
        facts="\n- {rule: x, rule: y}\n",
        context="- {cue: [أ], binds: all}\n",
    )
    found = problems_of(pack)
    assert {str(problem.place).split("/")[-1].split(":")[0] for problem in found} == {
        "names.yaml", "facts.yaml", "context.yaml"
    }  # fmt: skip
    assert sorted(codes(found)) == ["P010", "P023", *["P025"] * 8, "P026"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """So is one without its manifest."""
    assert codes(problems_of(tmp_path / "none")) == ["P020"]
    assert codes(problems_of(tmp_path)) == ["P021"]


def test_a_file_that_is_not_yaml_does_not_hide_the_others(tmp_path: Path) -> None:
    """The rest of the pack is read and checked."""
    pack = copied(tmp_path, names="- [\n", facts="\n- {rule: x}\n")
    assert "P003" in codes(problems_of(pack)) and "P025" in codes(problems_of(pack))


def test_the_sum_is_over_names_and_bytes(tmp_path: Path) -> None:
    """Another place does not change it; a comment more does."""
    pack = copied(tmp_path)
    assert pack_sha256(pack) == pack_sha256(SMALL)
    copied(tmp_path, facts="# more\n")
    assert pack_sha256(pack) != pack_sha256(SMALL)
