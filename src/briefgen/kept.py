"""What is kept between runs: the user's cache folder, and our own word files in a form that opens at once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any

import msgpack
import yaml
from platformdirs import user_cache_path

CACHE_VARIABLE = "BRIEFGEN_CACHE"


def cache_folder() -> Path:
    """Where everything is kept; the environment variable BRIEFGEN_CACHE names another place."""
    named = os.environ.get(CACHE_VARIABLE)
    return Path(named) if named else user_cache_path("briefgen")


def keep(path: Path, data: bytes) -> None:
    """Write whole or not at all; a cache that cannot be written is only slower."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
    except OSError:
        return


def read_words(path: Path) -> Any:
    """The content of a YAML file of ours, by its bytes: read from the cache where it was read before."""
    data = path.read_bytes()
    kept = cache_folder() / f"words-{hashlib.sha256(data).hexdigest()[:32]}.msgpack"
    try:
        return msgpack.unpackb(kept.read_bytes(), strict_map_key=False)
    except (OSError, ValueError, msgpack.UnpackException):
        loaded = yaml.load(data.decode("utf-8"), Loader=yaml.CSafeLoader)
        keep(kept, msgpack.packb(loaded))
        return loaded
