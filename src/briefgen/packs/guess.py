"""What an author probably meant by a name that is not there."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from briefgen.arabic.normalize import fold, normalize
from briefgen.problems import Part

MOST_SHOWN = 40
ALIKE = str.maketrans({"ة": "ه", "ى": "ي", "_": "-", " ": "-"})
"""Letters that are typed for one another."""


def guess(said: str, allowed: Iterable[str]) -> str:
    """The allowed name nearest to what was written, or nothing where none is near."""
    near: dict[str, str] = {}
    for name in allowed:
        near.setdefault(_key(name), name)
    key = _key(said)
    if key in near:
        return near[key]
    close = get_close_matches(key, list(near), 1, 0.6)
    return near[close[0]] if close else ""


def _key(name: str) -> str:
    return fold(normalize(name).text).translate(ALIKE).casefold().strip("-")


def meant(said: str, allowed: Iterable[str]) -> dict[str, Part | None]:
    """Parts of a message: the guess, if there is one, and what is allowed; of much its beginning, and how much."""
    names = tuple(sorted(allowed))
    if len(names) <= MOST_SHOWN:
        return {"close": guess(said, names), "allowed": names}
    return {"close": guess(said, names), "allowed": (*names[:MOST_SHOWN], "…"), "count": len(names)}
