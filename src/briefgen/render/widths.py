"""How wide a text is and how many lines it takes, by the shipped table of DejaVu Sans, the widest plausible face."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Face = Literal["regular", "bold"]
# A character the table lacks counts as a full em: too wide rather than too narrow.
UNKNOWN = 1000
_ALONE, _INITIAL, _MIDDLE, _FINAL = range(4)


@cache
def _table(face: Face) -> dict[str, int | list[int]]:
    content = files("briefgen.render").joinpath("widths.json").read_text(encoding="ascii")
    tables: dict[Face, dict[str, int | list[int]]] = json.loads(content)
    return tables[face]


def width(text: str, size: float, face: Face = "regular") -> float:
    """Return the width of ``text`` on one line in points, at ``size`` points; Arabic letters by how they join."""
    table = _table(face)
    total = 0
    forms: list[list[int]] = []
    for character in text:
        entry = table.get(character, UNKNOWN)
        if isinstance(entry, list):
            forms.append(entry)
        elif entry:
            total += entry + _joined(forms)
            forms = []
        # A vowel mark has no width and does not part the letters round it.
    return (total + _joined(forms)) * size / 1000


def _joined(forms: list[list[int]]) -> int:
    total = 0
    before = False
    for place, form in enumerate(forms):
        # A letter whose initial form is as wide as its isolated one does not join to what follows.
        after = place + 1 < len(forms) and form[_INITIAL] != form[_ALONE]
        total += form[(_FINAL if not after else _MIDDLE) if before else (_INITIAL if after else _ALONE)]
        before = after
    return total


@lru_cache(maxsize=4096)
def lines_of(text: str, size: float, room: float, face: Face = "regular") -> int:
    """Return how many lines ``text`` takes in ``room`` points, wrapped greedily at spaces; an empty text takes one."""
    lines, used = 1, 0.0
    space = width(" ", size, face)
    for word in text.split():
        wide = width(word, size, face)
        if used and used + space + wide <= room:
            used += space + wide
            continue
        if used:
            lines += 1
        used = wide
        while used > room:
            # A word wider than the column is broken inside; a tenth is lost at each break.
            lines += 1
            used -= room * 0.9
    return lines
