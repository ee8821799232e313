"""Resolutions and decrees by their numbers: «القرار 2231», «قرار مجلس الأمن الدولي رقم 1701»."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from briefgen.arabic.normalize import normalize
from briefgen.extract.line import Line, Mention
from briefgen.packs.names import Name

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

THING, DIGITS = "thing", (3, 4)


@cache
def _words() -> tuple[dict[str, str], frozenset[str]]:
    """The English of what a number names, and the words that may stand between the two."""
    data = yaml.load((files("briefgen.arabic") / "numbered.yaml").read_text(encoding="utf8"), Loader=yaml.CSafeLoader)
    heads = {normalize(word).text: english for word, english in data["heads"].items()}
    return heads, frozenset(normalize(word).text for word in data["links"])


def note_numbered(line: Line, builder: Builder) -> None:
    """Put what is named by a number of three or four digits among the mentions of its line."""
    heads, links = _words()
    for at, token in enumerate(line.tokens):
        english = heads.get(token.norm)
        if english is None:
            continue
        last = at + 1
        while last < len(line.tokens) and line.norm(last) in links:
            last += 1
        number = line.norm(last) if last < len(line.tokens) else ""
        if not number.isdecimal() or len(number) not in DIGITS:
            continue
        words = builder.words(at, last + 1, line)
        name = Name("", THING, words, f"{english} {int(number)}", "m", "singular", "", False, {}, {})
        line.starts[at].append(Mention(THING, at, last + 1, 0.0, name, "name", gender="m", count="singular"))
        line.types.update(builder.pack.wider.get(THING, frozenset()))
