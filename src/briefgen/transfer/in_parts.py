"""What a thing is made of, by number: «خطة من ثلاث مراحل», a three-phase plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import with_modifier
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways

_COUNTED = re.compile(r"^(two|three|four|five|six|seven|eight|nine|ten|\d+) ([a-z]+)s$")
VOWELS = re.compile(r"^(?:8|11$|18$|eight)")
AN = "an"


def in_parts(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """An indefinite thing with the number of its parts before it; nothing that is done, which may be from there."""
    words = small_words()
    if reader.norm(phrase.end) not in words["of"] or phrase.definite or phrase.after or phrase.kind != "count":
        return
    if phrase.plural or phrase.human or phrase.verbal or phrase.determiner:
        return
    for parts in ways.simple(reader, phrase.end + 1):
        counted = _COUNTED.match(parts.said)
        if counted and not parts.definite and f"{counted[2]}s" in words["counted_parts"]:
            core = with_modifier(phrase, f"{counted[1]}-{counted[2]}")
            determiner = AN if VOWELS.match(counted[1]) else ""
            yield replace(phrase, end=parts.end, core=core, determiner=determiner, described=True, chain=True)
