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
    yield from _members(reader, phrase, ways)
    if phrase.type != "person" or phrase.after or phrase.many > 1:
        return
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    for title in ways.simple(reader, start) if reader.kind(start) == "word" else ():
        ruler = title.type == "person" and title.head in small_words()["rulers"]
        if (
            (title.type == "person" and not ruler)
            or not (title.human and title.definite)
            or title.plural
            or marked(title.said)
        ):
            continue
        if title.gender != phrase.gender or title.case == "oblique":
            continue
        yield from _closed(reader, phrase, title, comma)
        if reader.norm(title.end) in small_words()["where"]:
            for place in reader.atoms_at(title.end + 1, "place", "state"):
                preposition = reader.vocabulary.prepositions.get((reader.norm(title.end),))
                if preposition:
                    yield from _closed(reader, phrase, title.then(place.end, f"{preposition} {place.en}"), comma)


def _members(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«الدول الضامنة الثلاث، تركيا وروسيا وإيران،»: the three guarantor states, Turkey, Russia and Iran,."""
    several = phrase.definite and phrase.plural and phrase.many == 1 and not (phrase.after or phrase.human)
    if not several or phrase.kind == "gerund" or marked(phrase.determiner) or reader.norm(phrase.end) not in COMMAS:
        return
    for names in ways.full(reader, phrase.end + 1):
        closed = reader.norm(names.end) in COMMAS
        if names.many < 2 or names.type not in ("state", "place") or not (closed or names.end == len(reader.cells)):
            continue
        if not _as_many(phrase, names.many):
            continue
        end = names.end + 1 if closed and names.end + 1 < len(reader.cells) else names.end
        closing = "," if end > names.end else ""
        yield replace(phrase, end=end, after=f", {names.said}{closing}", owner=False, chain=True)


def _as_many(phrase: NounPhrase, many: int) -> bool:
    """Does a phrase count as many as are named: «الدولتان», «الدول الثلاث»? Of others, a list may be anything."""
    counted = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    words = phrase.said.lower().split()
    return any(counted.get(word) == many for word in words)


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
