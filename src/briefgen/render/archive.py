"""Word files as archives: capped before they are opened, and the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from briefgen.limits import LIMITS
from briefgen.problems import Place, Problem, TemplateInvalid

FIRST = "[Content_Types].xml"
MAX_PARTS = 500
_DATE = (1980, 1, 1, 0, 0, 0)


def settled(content: bytes) -> bytes:
    """Return the archive with its parts in a fixed order and dated alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=6)
    return buffer.getvalue()


def check_archive(content: bytes, path: Path) -> None:
    """Refuse (T002) what is no Word file, or unpacks to more than ``LIMITS.max_template_bytes``."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise TemplateInvalid([Problem("T002", "is no Word file", Place(str(path)))]) from error
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > LIMITS.max_template_bytes:
        message = f"unpacks to more than {LIMITS.max_template_bytes} bytes or {MAX_PARTS} parts"
        raise TemplateInvalid([Problem("T002", message, Place(str(path)))])
    if FIRST not in {entry.filename for entry in entries}:
        raise TemplateInvalid([Problem("T002", "is no Word file", Place(str(path)))])
