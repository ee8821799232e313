"""Who somebody is, behind the name: «أحمد حسن، قائد الشرطة،» Ahmed Hassan, the chief of police,."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.owners import marked
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways


def entitled(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """The name of a person with a title behind it, between commas or not."""
    if phrase.type in ("group", "body") and not phrase.after and phrase.many == 1:
        yield from _of_a_body(reader, phrase, ways)
    if phrase.type != "person" or phrase.after or phrase.many > 1:
        return
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    for title in ways.simple(reader, start) if reader.kind(start) == "word" else ():
        if title.type == "person" or not (title.human and title.definite) or title.plural or marked(title.said):
            continue
        if title.gender != phrase.gender or title.case == "oblique":
            continue
        yield from _closed(reader, phrase, title, comma)
        if reader.norm(title.end) in small_words()["where"]:
            for place in reader.atoms_at(title.end + 1, "place", "state"):
                preposition = reader.vocabulary.prepositions.get((reader.norm(title.end),))
                if preposition:
                    yield from _closed(reader, phrase, title.then(place.end, f"{preposition} {place.en}"), comma)


def _closed(reader: Reader, phrase: NounPhrase, title: NounPhrase, comma: bool) -> Iterator[NounPhrase]:
    """The name with its title between the commas of English; ``comma``: Arabic opened with one too."""
    closed = reader.norm(title.end) in COMMAS
    if comma and not closed and title.end < len(reader.cells):
        return
    end = title.end + 1 if comma and closed else title.end
    closing = "," if end < len(reader.cells) else ""
    yield replace(phrase, end=end, core=f"{phrase.core}, {title.said}{closing}", owner=False, chain=True)


def _of_a_body(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«كتائب القسام، الجناح العسكري لحركة حماس،»: the Qassam Brigades, the military wing of Hamas,."""
    opened = reader.norm(phrase.end)
    between = opened in COMMAS or opened in small_words()["dashes"]
    start = phrase.end + 1 if between else phrase.end
    for what in ways.simple(reader, start) if reader.kind(start) == "word" else ():
        if not what.definite or what.head not in small_words()["wings"] or what.kind == "proper":
            continue
        closed = reader.norm(what.end) in COMMAS or reader.norm(what.end) in small_words()["dashes"]
        if between and not closed and what.end < len(reader.cells):
            continue
        end = what.end + 1 if between and closed else what.end
        closing = "," if end < len(reader.cells) else ""
        yield replace(phrase, end=end, core=f"{phrase.core}, {what.said}{closing}", owner=False, chain=True)
