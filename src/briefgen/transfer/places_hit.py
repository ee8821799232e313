"""Objects that are no noun phrase: «هز انفجار وسط العاصمة» the center of the capital, «لم يحقق شيئا» anything."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.packs.lexicon import Word
from briefgen.transfer.anyone import denied_thing
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.sides import CENTRAL, sides

IN, CENTER = "in ", "the center of"


def other_objects(reader: Reader, verb: Word, at: int) -> Iterator[Rest]:
    """What a verb with an object has for one at a cell, where no noun phrase stands there."""
    yield from (Rest(at + 1, said, None, True) for said in denied_thing(reader, at))
    if verb.word not in small_words()["hits_places"]:
        return
    yield from (Rest(end, said.removeprefix(IN), None, True) for end, said in sides(reader, at) if said.startswith(IN))
    if table("directions").get(reader.norm(at)) == CENTRAL:
        for place in simple_phrases(reader, at + 1):
            if place.definite and place.type != "state":
                yield Rest(place.end, f"{CENTER} {place.said}", None, True)
