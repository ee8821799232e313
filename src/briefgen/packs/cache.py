"""Packs as they are opened: from the user's cache where nothing changed, compiled where something did."""

from __future__ import annotations

import zlib
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgpack

from briefgen.kept import cache_folder, keep
from briefgen.packs.files import pack_sha256
from briefgen.packs.freeze import freeze, row, rows, thaw
from briefgen.packs.lexicon import Lexicon, Word
from briefgen.packs.names import Aliases, Names
from briefgen.packs.pack import Pack
from briefgen.problems import PackInvalid, Problem

FORMAT = "31"
"""Raised whenever the compiled pack changes shape, or the words of arabic/ that it takes up."""
SUM = 4
"""Bytes of the checksum that a compiled pack begins with."""


def open_pack(folder: Path) -> Pack:
    """The pack at ``folder``; raises PackInvalid with every mistake found."""
    sha256 = pack_sha256(folder) if folder.is_dir() else ""
    kept = cache_folder() / f"pack-{FORMAT}-{sha256[:32]}.msgpack"
    if sha256 and (pack := _read_pack(kept, sha256)) is not None:
        return pack
    pack, problems = compile_folder(folder, sha256)
    if pack is None:
        raise PackInvalid(problems)
    _write_pack(kept, pack)
    return pack


def compile_folder(folder: Path, sha256: str = "") -> tuple[Pack | None, list[Problem]]:
    """Compile without looking for a compiled pack; None and the problems where there are any."""
    from briefgen.packs.load import load

    manifest, entries, problems = load(folder)
    if manifest is None:
        return None, problems
    from briefgen.packs.check import check_entries
    from briefgen.packs.check_names import ambiguous_names
    from briefgen.packs.compile import compile_pack

    generated_path = cache_folder() / f"generated-{FORMAT}.msgpack"
    generated = _read_generated(generated_path)
    known = len(generated)
    pack = compile_pack(manifest, entries, sha256 or pack_sha256(folder), generated, problems)
    problems += check_entries(entries, pack)
    problems += ambiguous_names(entries, pack)
    if len(generated) != known:
        keep(generated_path, msgpack.packb(generated))
    errors = [problem for problem in problems if problem.severity == "error"]
    return (None if errors else pack), problems


def _read_generated(path: Path) -> dict[str, Any]:
    try:
        found = msgpack.unpackb(path.read_bytes())
        return found if isinstance(found, dict) else {}
    except (OSError, ValueError, msgpack.UnpackException):
        return {}


def _read_pack(path: Path, sha256: str) -> Pack | None:
    try:
        kept = memoryview(path.read_bytes())
        if zlib.crc32(kept[SUM:]).to_bytes(SUM) != kept[:SUM]:
            return None  # rows of the table are unpacked when first asked for: damage must be seen now
        data = msgpack.unpackb(kept[SUM:], use_list=False)
        if data["sha256"] != sha256:
            return None
        features, table, others = msgpack.unpackb(data["lexicon"], use_list=False)
        rest = thaw(data["rest"])
        words, aliases = (msgpack.unpackb(data[name], use_list=False) for name in ("words", "aliases"))
        packed, numbers, holders = msgpack.unpackb(data["names"], use_list=False)
        lexicon = Lexicon(tuple(Word(*row) for row in words), features, table, others)
        names = Names(list(packed), numbers, holders)
        return Pack(**{**rest, "lexicon": lexicon, "aliases": Aliases(dict(aliases)), "names": names})
    except (OSError, ValueError, KeyError, TypeError, IndexError, msgpack.UnpackException):
        return None  # absent, cut off, or of another version: compiled again


def _write_pack(path: Path, pack: Pack) -> None:
    lexicon, names = pack.lexicon, pack.names
    rest = {
        each.name: getattr(pack, each.name) for each in fields(pack) if each.name not in ("lexicon", "aliases", "names")
    }
    table = {key: msgpack.packb(lexicon.rows(key)) for key in lexicon.table}
    parts = {
        "sha256": pack.sha256,
        "lexicon": msgpack.packb([lexicon.features, table, dict(lexicon.others)]),
        "words": rows(lexicon.words),
        "aliases": msgpack.packb({key: rows(pack.aliases.beginning(key)) for key in pack.aliases.by_first}),
        "names": msgpack.packb([[row(name) for name in names], names.numbers, names.holders]),
        "rest": freeze(rest),
    }
    packed = msgpack.packb(parts)
    keep(path, zlib.crc32(packed).to_bytes(SUM) + packed)
