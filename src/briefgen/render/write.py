"""Writing results: whole files or none, inside one folder, by one run at a time."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefgen.problems import CannotWrite, Place, Problem

LOCK = ".briefgen.lock"
PARTIAL = ".briefgen-"
"""How the names of files that are being written begin; what a killed run left of them is removed by the next."""
HINTS = {
    "--out": ("give a folder with --out", "give a folder of your own with --out"),
    "--html": ("give another file with --html", "give a file in a folder of your own with --html"),
}
"""What to do where a place does not serve, and where it may not be written, by the option that named it."""


@contextmanager
def output_folder(out: Path, *, wait: float = 10.0) -> Iterator[Path]:
    """Make the folder, hold it for this run alone, and give it.

    ``wait`` is how many seconds another run may take to let it go. Raises CannotWrite: W001 where ``out`` is a link
    or no folder, W002 without permission, W003 where the disk is full, W004 where another run holds it.
    """
    # filelock costs 50 ms, which a command that writes nothing need not pay.
    from filelock import FileLock, Timeout

    prepare(out)
    lock = FileLock(out / LOCK)
    with _named(out / LOCK):
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            hint = "wait for it, or give another folder with --out"
            raise CannotWrite([Problem("W004", "another run is writing here", Place(str(out)), hint)]) from error
    try:
        _sweep(out)
        yield out
    finally:
        lock.release()


def prepare(out: Path, option: str = "--out") -> None:
    """Make the folder where it is missing; CannotWrite where it is a link, no folder, or may not be written."""
    hint = HINTS[option][0]
    if out.is_symlink():
        raise CannotWrite([Problem("W001", "is a link, and links are not followed", Place(str(out)), hint)])
    if out.exists() and not out.is_dir():
        raise CannotWrite([Problem("W001", "is no folder", Place(str(out)), hint)])
    with _named(out, option):
        out.mkdir(parents=True, exist_ok=True)


def prepare_page(page: Path) -> None:
    """See that the page given with --html can be written, before the work for it begins; CannotWrite as above."""
    if page.is_dir():
        raise CannotWrite([Problem("W001", "is a folder where a file should go", Place(str(page)), HINTS["--html"][0])])
    prepare(page.parent, "--html")
    if not os.access(page.parent, os.W_OK):
        raise CannotWrite([Problem("W002", "may not be written", Place(str(page)), HINTS["--html"][1])])


def write_page(page: Path, content: bytes) -> None:
    """Write the page given with --html whole, over an older one; CannotWrite as above."""
    prepare_page(page)
    write_bytes(page.parent, page.name, content, "--html")


def write_bytes(folder: Path, name: str, content: bytes, option: str = "--out") -> Path:
    """Write one file whole: readers see the old one or the new one. Returns its path; CannotWrite as above."""
    if name in ("", ".", "..") or "/" in name or "\\" in name or "\0" in name:
        raise CannotWrite([Problem("W001", f"«{name!r}» is no plain file name", Place(str(folder)))])
    target = folder / name
    if target.is_dir() and not target.is_symlink():
        raise CannotWrite([Problem("W001", "is a folder where a file should go", Place(str(target)))])
    with _named(target, option):
        handle, partial = tempfile.mkstemp(prefix=PARTIAL, dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(partial, 0o666 & ~_umask())
            os.replace(partial, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(partial)
            raise
    return target


def write_text(folder: Path, name: str, text: str) -> Path:
    """Write one file of text in UTF-8 with the line ends it has."""
    return write_bytes(folder, name, text.encode("utf-8", "backslashreplace"))


def write_jsonl(folder: Path, name: str, records: Iterable[Mapping[str, Any]]) -> Path:
    """Write one JSON object a line, keys in the order they have."""
    lines = (json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n" for record in records)
    return write_text(folder, name, "".join(lines))


def write_json(folder: Path, name: str, record: Mapping[str, Any]) -> Path:
    """Write one JSON object, indented, keys in the order they have (run.json)."""
    return write_text(folder, name, json.dumps(record, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


@contextmanager
def _named(path: Path, option: str = "--out") -> Iterator[None]:
    place = Place(str(path))
    try:
        yield
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            problem = Problem("W002", "may not be written", place, HINTS[option][1])
        elif error.errno in (errno.ENOSPC, errno.EDQUOT):
            problem = Problem("W003", "cannot be written: the disk is full", place, "what stood there is untouched")
        else:
            problem = Problem("W005", f"cannot be written: {error.strerror or type(error).__name__}", place)
        raise CannotWrite([problem]) from error


def _sweep(out: Path) -> None:
    for left in out.glob(f"{PARTIAL}*"):
        with contextlib.suppress(OSError):
            left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
