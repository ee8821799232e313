"""What was generated at some cost (generate.py), kept for all packs; opened when first asked for something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgpack

from briefgen.kept import keep


class Generated:
    """Results by the hash of what they were generated from."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.held: dict[str, Any] | None = None
        self.grown = False

    def __contains__(self, key: str) -> bool:
        return key in self._opened()

    def __getitem__(self, key: str) -> Any:
        return self._opened()[key]

    def __setitem__(self, key: str, made: Any) -> None:
        self._opened()[key] = made
        self.grown = True

    def write(self) -> None:
        """Keep what is new."""
        if self.grown:
            keep(self.path, msgpack.packb(self.held))

    def _opened(self) -> dict[str, Any]:
        if self.held is None:
            self.held = self._read()
        return self.held

    def _read(self) -> dict[str, Any]:
        try:
            found = msgpack.unpackb(self.path.read_bytes())
            return found if isinstance(found, dict) else {}
        except (OSError, ValueError, msgpack.UnpackException):
            return {}
