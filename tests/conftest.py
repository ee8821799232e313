"""Packs that the tests share: compiled once a session, also among several processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from briefgen.extract.pipeline import Extractor
from briefgen.kept import CACHE_VARIABLE
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder
from briefgen.packs.pack import Pack
from small import SMALL


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for compiled packs that no other run has touched; every process of this run uses the same."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    before = os.environ.get(CACHE_VARIABLE)
    os.environ[CACHE_VARIABLE] = str(shared / "briefgen-cache")
    yield shared / "briefgen-cache"
    if before is None:
        del os.environ[CACHE_VARIABLE]
    else:
        os.environ[CACHE_VARIABLE] = before


def _opened(folder: Path, cache: Path) -> Pack:
    cache.mkdir(exist_ok=True)
    with FileLock(cache / "compiling.lock"):
        return open_pack(folder)


@pytest.fixture(scope="session")
def pack(cache: Path) -> Pack:
    """The pack that is shipped."""
    return _opened(rules_folder(), cache)


@pytest.fixture(scope="session")
def extractor(pack: Pack) -> Extractor:
    """The shipped pack, ready to read."""
    return Extractor(pack)


@pytest.fixture(scope="session")
def small(cache: Path) -> Extractor:
    """The small pack of tests/packs, ready to read: engine tests do not hang on the shipped rules."""
    return Extractor(_opened(SMALL, cache))
