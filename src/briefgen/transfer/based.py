"""Where a body has its seat: «منظمة مقرها جنيف» an organization based in Geneva, «المركز، ومقره لندن،»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

IN = "في"


def seat_at(reader: Reader, at: int) -> tuple[int, str]:
    """The cell behind «مقرها جنيف», «مقره في دبي» at a cell, and the English of the place; 0 where none is."""
    if reader.norm(at) not in small_words()["seats"] or reader.kind(at + 1) != "suffix":
        return 0, ""
    start = at + 2 + (reader.norm(at + 2) == IN)
    found = [(atom.end, atom.en) for atom in reader.atoms_at(start, "place", "state")]
    return max(found, default=(0, ""))


def based(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrase with where it has its seat, in English between commas where Arabic says it by the way."""
    relative = reader.norm(phrase.end) in small_words()["relatives"]
    comma = reader.norm(phrase.end) in COMMAS
    joined = reader.norm(phrase.end + comma) == AND
    if phrase.human or phrase.after or ((relative or joined) is not phrase.definite and phrase.kind != "proper"):
        return
    at = phrase.end + relative + comma + joined
    end, place = seat_at(reader, at)
    if not end or not resumes(reader.norm(at + 1), phrase) or (comma and not joined):
        return
    if not joined:
        yield phrase.then(end, f"based in {place}")
        return
    closed = reader.norm(end) in COMMAS
    if comma and not closed and end < len(reader.cells):
        return
    closing = "," if end < len(reader.cells) else ""
    yield replace(phrase.then(end + (comma and closed), f", based in {place}{closing}"), owner=False)
