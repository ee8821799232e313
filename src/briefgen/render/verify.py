"""Pages counted by LibreOffice, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from briefgen.problems import Place, Problem

SECONDS = 120
PAGE = re.compile(rb"/Type\s*/Page[^s]")


def count_pages(files: Sequence[Path]) -> list[Problem]:
    """A problem for each Word file that is not one page; one warning where LibreOffice is missing."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return [Problem("T020", "pages were not counted: LibreOffice is not installed", severity="warning")]
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        command = [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        try:
            subprocess.run([*command, *map(str, files)], capture_output=True, timeout=SECONDS, check=True)
        except (subprocess.SubprocessError, OSError) as error:
            return [Problem("T021", f"pages were not counted: {error}", severity="warning")]
        for file in files:
            pdf = Path(folder) / f"{file.stem}.pdf"
            pages = len(PAGE.findall(pdf.read_bytes())) if pdf.is_file() else 0
            if pages != 1:
                problems.append(Problem("T022", f"{pages} pages instead of one", Place(file.name)))
    return problems
