"""What is taken from earlier runs changes no result: mistakes stay, go and appear as if all were read anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.kept import CACHE_VARIABLE
from briefgen.packs import yaml_door
from briefgen.packs.cache import compile_folder
from small import codes, copied

OTHER = """
- rule: other
  slot: agreement
  match: "<اتفق:فعل> {الأطراف} في {المكان}"
  say:
    ar: "{{ verb('اتفق', who) }} {{ who }} في {{ place }}"
    en: "{{ who }} {{ verb('agree', who) }} in {{ place }}"
  examples: [اتفقت قطر في مسقط]
  not: [لم تتفق قطر في مسقط]
"""


@pytest.fixture
def pack(tmp_path: Path, small: Extractor, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack with rules in two files, read once, and a cache of its own."""
    own = tmp_path / "cache"
    own.mkdir()
    for file in cache.glob("generated-*"):
        shutil.copy(file, own)
    monkeypatch.setenv(CACHE_VARIABLE, str(own))
    made = copied(tmp_path)
    (made / "facts" / "other.yaml").write_text(OTHER, encoding="utf-8")
    assert found(made) == []
    return made


def found(pack: Path) -> list[str]:
    """The problems of a pack as they are printed."""
    return [str(problem) for problem in compile_folder(pack)[1]]


def changed(pack: Path, file: str, before: str, after: str) -> None:
    """One text of a file replaced."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def anew(pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The problems of a pack of which nothing is known."""
    with monkeypatch.context() as patched:
        patched.setenv(CACHE_VARIABLE, str(tmp_path / "empty"))
        return found(pack)


BREAKS: list[tuple[str, str, str, str]] = [
    ("facts/other.yaml", "<اتفق:فعل>", "<اتفف:فعل>", "P031"),
    ("facts/other.yaml", "{المكان}", "{الموقع}", "P040"),
    ("facts/other.yaml", "in {{ place }}", "in {{ place", "P046"),
    ("facts/other.yaml", "  not:", "  nott:", "P024"),
    ("facts/other.yaml", "rule: other", "rule: agree", "P042"),
    ("facts/other.yaml", "rule: other", 'rule: "other', "P003"),
    ("words/words.yaml", "- {word: اتفق,", "- {word: اتفف,", "P031"),
    ("words/words.yaml", "en: agree,", "en: concur,", ""),
    ("pack.yaml", "مكان", "موقع", "P040"),
    ("names/names.yaml", "ar: [اليمن]", "ar: [اليمن, تونس]", "P055"),
    ("names/names.yaml", "of: TN,", "of: XX,", "P079"),
    ("phrases/phrases.yaml", "phrase: withdraw-forces", "phrase: agree-to-withdraw", ""),
]


@pytest.mark.parametrize(("file", "before", "after", "code"), BREAKS, ids=[each[0] + " " + each[3] for each in BREAKS])
def test_every_run_finds_what_a_first_would(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, before: str, after: str, code: str
) -> None:
    """A mistake appears, also in files that did not change; it stays in the next run, and goes when it is mended."""
    changed(pack, file, before, after)
    first = found(pack)
    assert not code or any(f" {code}: " in each for each in first)
    assert first == found(pack) == anew(pack, monkeypatch, tmp_path)
    changed(pack, file, after, before)
    assert found(pack) == []


def test_a_mistake_is_told_where_it_stands_now(pack: Path) -> None:
    """Lines put in above it move it."""
    changed(pack, "facts/other.yaml", "<اتفق:فعل>", "<اتفف:فعل>")
    (before,) = compile_folder(pack)[1]
    changed(pack, "facts/other.yaml", "- rule", "# one\n# two\n- rule")
    (after,) = compile_folder(pack)[1]
    assert before.place and after.place and after.place.line == before.place.line + 2


def test_a_warning_stays(pack: Path) -> None:
    """It does not hinder compiling, and is told each time."""
    copied(pack.parent, words="- {word: كتاب, pos: noun, gender: m}\n")
    assert codes(compile_folder(pack)[1]) == codes(compile_folder(pack)[1]) == ["P078"]


def test_two_packs_of_one_content_tell_their_own_places(pack: Path, tmp_path: Path) -> None:
    """What is known of one folder names no file of another."""
    changed(pack, "facts/other.yaml", "<اتفق:فعل>", "<اتفف:فعل>")
    compile_folder(pack)
    twin = tmp_path / "twin"
    shutil.copytree(pack, twin)
    (problem,) = compile_folder(twin)[1]
    assert problem.place and problem.place.file.startswith(twin.as_posix())


def test_a_file_that_did_not_change_is_not_parsed(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a pack with one rule changed, the manifest and that rule's file are."""
    changed(pack, "facts/other.yaml", "in {{ place }}", "at {{ place }}")
    read: list[str] = []
    real: Callable[..., object] = yaml_door.parse_yaml

    def noting(text: str, file: str) -> object:
        read.append(file.rsplit("/", 1)[-1])
        return real(text, file)

    monkeypatch.setattr(yaml_door, "parse_yaml", noting)
    assert found(pack) == []
    assert sorted(read) == ["other.yaml", "pack.yaml"]


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x00\x00\x00\x00\x92\xa1a\x80"], ids=repr)
def test_damage_costs_time_only(pack: Path, tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the file of parts."""
    (kept,) = (tmp_path / "cache").glob("parts-*")
    kept.write_bytes(damage)
    assert found(pack) == []
    assert kept.read_bytes() != damage


def test_what_is_made_of_parts_is_the_whole_pack(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules, phrases, context, names and forms are those of a pack compiled from nothing."""
    warm = compile_folder(pack)[0]
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "empty"))
    cold = compile_folder(pack)[0]
    assert warm and cold
    for part in ("rules", "phrases", "context", "steps", "english", "arabic", "classes", "transparent"):
        assert getattr(warm, part) == getattr(cold, part)
    assert list(warm.names) == list(cold.names) and list(warm.aliases) == list(cold.aliases)
    assert warm.lexicon.words == cold.lexicon.words and warm.lexicon.others == cold.lexicon.others
    assert {key: warm.lexicon.rows(key) for key in warm.lexicon.table} == {
        key: cold.lexicon.rows(key) for key in cold.lexicon.table
    }
