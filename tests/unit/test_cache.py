"""A pack from the cache is the pack compiled anew; a bad cache costs time and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import briefgen.packs.compile
from briefgen.extract.pipeline import Extractor
from briefgen.kept import CACHE_VARIABLE
from briefgen.packs.cache import compile_folder, open_pack
from briefgen.packs.freeze import freeze, thaw
from briefgen.packs.pack import Pack
from briefgen.problems import Exit, PackInvalid
from effort import calls_of
from small import copied, english

TEXT = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"


@pytest.fixture
def own(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, with what is slow to generate already in it."""
    folder = tmp_path / "cache"
    folder.mkdir()
    for file in cache.glob("generated-*"):
        shutil.copy(file, folder)
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    return folder


def compiled_times(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one each time a pack is compiled."""
    times: list[int] = []
    real = briefgen.packs.compile.compile_pack

    def counting(*given: object) -> Pack:
        times.append(1)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(briefgen.packs.compile, "compile_pack", counting)
    return times


def same(a: Pack, b: Pack) -> bool:
    assert list(a.names) == list(b.names) and list(a.aliases) == list(b.aliases)
    parts = [name for name in Pack.__slots__ if name not in ("lexicon", "aliases", "names")]
    assert [name for name in parts if getattr(a, name) != getattr(b, name)] == []
    assert set(a.lexicon.table) == set(b.lexicon.table)
    return all(a.lexicon.look_up(form) == b.lexicon.look_up(form) for form in a.lexicon.table)


def test_warm_equals_cold(small: Extractor, tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second opening compiles nothing and gives an equal pack."""
    times = compiled_times(monkeypatch)
    pack = copied(tmp_path)
    cold, warm = open_pack(pack), open_pack(pack)
    assert times == [1] and same(cold, warm)
    assert english(Extractor(cold), TEXT) == english(Extractor(warm), TEXT) != []


def test_a_changed_rule_compiles_again(small: Extractor, tmp_path: Path, own: Path) -> None:
    """What an author saved is what runs next."""
    pack = copied(tmp_path)
    before = english(Extractor(open_pack(pack)), TEXT)
    rule = pack / "facts" / "facts.yaml"
    rule.write_text(
        rule.read_text(encoding="utf-8").replace(
            "{{ who }} {{ verb('agree', who) }}", "It is true that {{ who }} {{ verb('agree', who) }}"
        ),
        encoding="utf-8",
    )
    after = english(Extractor(open_pack(pack)), TEXT)
    assert after == [f"It is true that {before[0]}"]


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x80", b"\x93\x01\x02\x03", b"not a pack"], ids=repr)
def test_a_damaged_file_is_compiled_again(small: Extractor, tmp_path: Path, own: Path, damage: bytes) -> None:
    """Whatever stands in it."""
    pack = copied(tmp_path)
    cold = open_pack(pack)
    (kept,) = own.glob("pack-*")
    kept.write_bytes(damage)
    assert same(open_pack(pack), cold)
    assert kept.read_bytes() != damage


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_file_cut_off_is_compiled_again(small: Extractor, tmp_path: Path, own: Path, part: float) -> None:
    """As after a crash of the machine."""
    pack = copied(tmp_path)
    cold = open_pack(pack)
    (kept,) = own.glob("pack-*")
    kept.write_bytes(kept.read_bytes()[: int(kept.stat().st_size * part)])
    assert same(open_pack(pack), cold)


@pytest.mark.parametrize("part", [0.01, 0.2, 0.4, 0.6, 0.8, 0.95])
def test_a_single_bit_is_seen(small: Extractor, tmp_path: Path, own: Path, part: float) -> None:
    """No form and no wording is read from a file that a disk has changed."""
    pack = copied(tmp_path)
    cold = open_pack(pack)
    (kept,) = own.glob("pack-*")
    data = bytearray(kept.read_bytes())
    data[int(len(data) * part)] ^= 1
    kept.write_bytes(data)
    assert same(open_pack(pack), cold)
    assert kept.read_bytes() != data


@pytest.mark.parametrize("damage", [b"", b"\x91\x01", b"\x81\xa1a\x01", b"\xc1"], ids=repr)
def test_damaged_forms_are_generated_again(small: Extractor, tmp_path: Path, own: Path, damage: bytes) -> None:
    """The forms of words have a file of their own."""
    (kept,) = own.glob("generated-*")
    kept.write_bytes(damage)
    assert english(Extractor(open_pack(copied(tmp_path))), TEXT)


def test_a_cache_that_cannot_be_written_is_only_slower(
    small: Extractor, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the folder should be: even an administrator cannot write there."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "file" / "cache"))
    assert english(Extractor(open_pack(copied(tmp_path))), TEXT)


def test_a_pack_with_mistakes_is_not_kept(small: Extractor, tmp_path: Path, own: Path) -> None:
    """It raises each time, with the exit code for rules."""
    pack = copied(tmp_path, facts="\n- {rule: x}\n")
    for _ in range(2):
        with pytest.raises(PackInvalid) as caught:
            open_pack(pack)
        assert caught.value.exit_code == Exit.RULES
    assert not list(own.glob("pack-*"))


def test_nothing_half_written_stays_behind(small: Extractor, tmp_path: Path, own: Path) -> None:
    """The folder holds whole files under their own names only."""
    open_pack(copied(tmp_path))
    assert all(file.name.startswith(("pack-", "parts-", "generated-")) for file in own.iterdir())


def test_a_warm_pack_is_not_compiled_again(small: Extractor, tmp_path: Path, own: Path) -> None:
    """Opening it costs a small part of what the first opening costs."""
    pack = copied(tmp_path)
    cold = calls_of(lambda: open_pack(pack))
    assert calls_of(lambda: open_pack(pack)) * 10 < cold


def test_what_is_frozen_thaws_equal(small: Extractor) -> None:
    """Every class of the compiled pack, with tuples, sets and mappings."""
    for part in (small.pack.rules, small.pack.phrases, small.pack.context, tuple(small.pack.names), small.pack.slots):
        assert thaw(freeze(part)) == part


def test_compiling_twice_gives_the_same_bytes(small: Extractor, tmp_path: Path, own: Path) -> None:
    """No order of a set or a mapping reaches the file."""
    pack = copied(tmp_path)
    first, second = compile_folder(pack)[0], compile_folder(pack)[0]
    assert first is not None and second is not None
    assert freeze(first.rules) == freeze(second.rules) and freeze(first.context) == freeze(second.context)
