"""The wordings of title, bottom line and table rows, from templates/digest.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.model import Text
from briefgen.packs.yaml_door import open_yaml, plain
from briefgen.problems import Place, Problem, TemplateInvalid

FILE = "digest.yaml"
KEYS = ("not_dated", "nothing", "nothing_strict", "no_title", "untitled", "no_date", "figures")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings as read: each a pair of languages."""

    texts: dict[str, Any]

    def text(self, *path: str) -> Text:
        """The fixed words at a path of keys."""
        found = self.texts
        for step in path:
            found = found[step]
        return Text(str(found["ar"]), str(found["en"]))


@cache
def read_wordings(templates: Path) -> Wordings:
    """Read templates/digest.yaml; raises TemplateInvalid."""
    path = templates / FILE
    if not path.is_file():
        raise TemplateInvalid([Problem("T001", f"{FILE} is missing", Place(str(templates)))])
    document, problems = open_yaml(path, str(path))
    if problems or document.root is None:
        raise TemplateInvalid(problems or [Problem("T007", f"{FILE} is empty", Place(str(path)))])
    found = plain(document.root)
    missing = [key for key in KEYS if not isinstance(found, dict) or key not in found]
    if missing or not isinstance(found, dict):
        raise TemplateInvalid([Problem("T007", f"{FILE} lacks {', '.join(missing)}", Place(str(path)))])
    return Wordings(found)
