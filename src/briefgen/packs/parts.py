"""What earlier runs made of the parts of a pack, each under the hash of all that it was made of.

Only what had no mistake is kept, so that every message is made anew, with its place in the file as it is now.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import cache
from pathlib import Path

import msgpack

from briefgen.kept import cache_folder, keep

SUM = 4
"""Bytes of the checksum that a file of parts begins with."""
PACKAGE = Path(__file__).resolve().parent.parent
SOURCES = ("packs", "arabic", "model.py", "limits.py")
"""The program that makes and checks the parts; where any of it changes, nothing made before is used."""


def digest(*made_of: str | bytes) -> str:
    """One hash over several texts."""
    found = hashlib.sha256()
    for part in made_of:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8))
        found.update(data)
    return found.hexdigest()[:32]


@cache
def program() -> str:
    """The hash of the program's own files."""
    named = (PACKAGE / source for source in SOURCES)
    files = (file for path in named for file in (sorted(path.glob("*.[py]*")) if path.is_dir() else [path]))
    return digest(*(data for file in files for data in (file.name, file.read_bytes())))


class Parts:
    """The parts of the pack at one folder."""

    def __init__(self, folder: Path) -> None:
        self.path = cache_folder() / f"parts-{digest(str(folder.resolve()))}.msgpack"
        self.before = self._read()
        self.now: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """What an earlier run made of it, or None."""
        found = self.before.get(key)
        if found is not None:
            self.now[key] = found
        return found

    def put(self, key: str, made: bytes) -> None:
        """Keep what was made."""
        self.now[key] = made

    def write(self, forget: bool = True) -> None:
        """Keep what this run used and made, and the rest too unless it is to be forgotten."""
        now = self.now if forget else {**self.before, **self.now}
        if now.keys() != self.before.keys():
            packed: bytes = msgpack.packb([program(), now])
            keep(self.path, zlib.crc32(packed).to_bytes(SUM) + packed)

    def _read(self) -> dict[str, bytes]:
        try:
            kept = memoryview(self.path.read_bytes())
            if zlib.crc32(kept[SUM:]).to_bytes(SUM) != kept[:SUM]:
                return {}
            made_by, parts = msgpack.unpackb(kept[SUM:])
            return parts if made_by == program() else {}
        except (OSError, ValueError, TypeError, msgpack.UnpackException):
            return {}  # absent, cut off, or of another version: made again
