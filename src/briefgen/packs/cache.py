"""Packs as they are opened: from the user's cache where nothing changed, compiled where something did."""

from __future__ import annotations

import zlib
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import msgpack

from briefgen.kept import cache_folder, keep
from briefgen.packs.files import pack_sha256
from briefgen.packs.freeze import freeze, row, rows, thaw
from briefgen.packs.generated import Generated
from briefgen.packs.lexicon import Lexicon, Word
from briefgen.packs.names import Aliases, Names
from briefgen.packs.pack import Pack
from briefgen.packs.parts import Parts, digest
from briefgen.problems import PackInvalid, Problem

if TYPE_CHECKING:
    from briefgen.packs.load import Loaded
    from briefgen.packs.schema import Manifest

FORMAT = "53"
"""Raised whenever the compiled pack changes shape, or the words of arabic/ that it takes up."""
HALF_WRITTEN = frozenset({"P043", "P044"})
"""Codes of entries that can be read and are not yet tested."""
FACTS = "facts"
"""The folder whose entries no check of a single entry looks at but in its own file."""
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
    """Compile without looking for a compiled pack; None and the problems where there are any.

    What earlier runs made of files that have not changed is used again; what looks over the whole pack sees all of it.
    """
    pack, problems = _compiled(folder, sha256)
    return (None if any(problem.severity == "error" for problem in problems) else pack), problems


def compile_half_written(folder: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack where all that is wrong is that entries lack an example or a `not`, with these problems; else None."""
    pack, problems = _compiled(folder, "")
    errors = [problem for problem in problems if problem.severity == "error"]
    return (pack if all(problem.code in HALF_WRITTEN for problem in errors) else None), errors


def _compiled(folder: Path, sha256: str) -> tuple[Pack | None, list[Problem]]:
    """What can be made of the folder, whatever is wrong in it."""
    from briefgen.packs.load import load

    parts = Parts(folder)
    manifest, entries, problems = load(folder, parts)
    if manifest is None:
        return None, problems
    from briefgen.packs.check import check_entries
    from briefgen.packs.check_names import ambiguous_names
    from briefgen.packs.compile import compile_pack

    generated = Generated(cache_folder() / f"generated-{FORMAT}.msgpack")
    pack = compile_pack(manifest, entries, sha256 or pack_sha256(folder), parts, generated, problems)
    generated.write()
    keys = _keys(manifest, entries, pack)
    problems += check_entries(entries, pack, {file for file, key in keys.items() if parts.get(key) is not None})
    problems += ambiguous_names(entries, pack)
    named = {problem.place.file for problem in problems if problem.place}
    for file, key in keys.items():
        if file not in named:
            parts.put(key, b"")
    parts.write()
    return pack, problems


def _keys(manifest: Manifest, entries: list[Loaded], pack: Pack) -> dict[str, str]:
    """For each file the key under which it is noted that nothing was found in it: of all that its check looks at."""
    every = {each.source.file: each.source.sha for each in entries}
    seen = dict.fromkeys(each.source.sha for each in entries if each.folder != FACTS)
    said = "\n".join((*sorted(pack.lexicon.others), *sorted(pack.english)))
    beside = digest("checked", manifest.model_dump_json(), said, *seen)
    return {file: digest(beside, file, sha) for file, sha in every.items()}


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
