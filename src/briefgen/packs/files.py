"""The files of a pack, and the hash over them that says whether anything changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

MANIFEST = "pack.yaml"
FOLDERS = ("names", "words", "phrases", "facts", "context")
SUFFIXES = (".yaml", ".yml")


def pack_files(folder: Path) -> list[Path]:
    """The pack's YAML files in a fixed order."""
    files = [folder / MANIFEST] if (folder / MANIFEST).is_file() else []
    return files + [path for path in _named_like_rules(folder) if path.is_file()]


def no_files(folder: Path) -> list[Path]:
    """What is named like a file of rules and is none: a folder, a link that leads nowhere."""
    return [path for path in _named_like_rules(folder) if not path.is_file()]


def _named_like_rules(folder: Path) -> list[Path]:
    found: list[Path] = []
    for name in FOLDERS:
        found += sorted(path for path in (folder / name).rglob("*.y*ml") if path.suffix in SUFFIXES)
    return found


def pack_sha256(folder: Path) -> str:
    """Over names and bytes of the pack's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
