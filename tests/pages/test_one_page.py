"""One page is a promise: LibreOffice lays out every page on one sheet of A4, in the usual face and in the widest."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefgen.render import render
from page_samples import Text, hostile, line, short, talks

TEMPLATES = Path(__file__).parents[2] / "templates"
OFFICE = shutil.which("soffice")
COUNTER = shutil.which("pdfinfo")
MISSING = not (OFFICE and COUNTER)
pytestmark = pytest.mark.skipif(MISSING, reason="soffice (LibreOffice) or pdfinfo (poppler) is missing")


def crowded(decided: int, words: int) -> object:
    """Lines of many lengths, so that the page is filled to its limit in many ways."""
    briefing = talks(4)
    lines = tuple(
        line(Text("وافق المجلس على " + "تمويل المركز البحري " * (1 + (number * words) % 7) + f"{number}.",
                  "The council approved " + "funding of the centre " * (1 + (number * words) % 7) + f"{number}."))
        for number in range(decided)
    )  # fmt: skip
    sections = (briefing.sections[0], replace(briefing.sections[1], lines=lines), *briefing.sections[2:])
    return replace(briefing, sections=sections)


def samples() -> dict[str, bytes]:
    briefings = {"short": short(), "talks": talks(), "long": talks(40, 5), "hostile": hostile(), "many": talks(30, 25)}
    briefings |= {f"crowded-{n}-{w}": crowded(n, w) for n in range(3, 13) for w in (3, 5)}  # type: ignore[misc]
    files = {}
    for name, briefing in briefings.items():
        found = render(replace(briefing, stem=name), formats=("docx",), templates=TEMPLATES)
        files[f"{name}.docx"] = found[f"briefing-{name}.docx"]
    for language in ("ar", "en"):
        found = render(talks(70), languages=(language,), formats=("docx",), templates=TEMPLATES)  # type: ignore[arg-type]
        files[f"only-{language}.docx"] = next(iter(found.values()))
    return files


def in_face(content: bytes, face: str) -> bytes:
    """The same file in another face."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'"Arial"', f'"{face}"'.encode()))
    return buffer.getvalue()


@pytest.mark.parametrize("face", ["Arial", "DejaVu Sans"])
def test_every_sample_is_one_page_of_a4(face: str, tmp_path: Path) -> None:
    """Short or crowded, in both languages or one, with any text: one page."""
    for name, content in samples().items():
        (tmp_path / name).write_bytes(in_face(content, face))
    files = sorted(str(path) for path in tmp_path.glob("*.docx"))
    assert OFFICE and COUNTER
    command = [OFFICE, "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=300)
    pages = {}
    for file in files:
        told = subprocess.run([COUNTER, file.replace(".docx", ".pdf")], check=True, capture_output=True, text=True)
        count = re.search(r"Pages:\s+(\d+)", told.stdout)
        assert "(A4)" in told.stdout
        pages[Path(file).stem] = int(count.group(1)) if count else 0
    assert {name: count for name, count in pages.items() if count != 1} == {}
