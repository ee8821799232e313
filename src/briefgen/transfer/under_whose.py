"""Under whose lead, with whose help, told by an adjective: «بوساطة صينية», through Chinese mediation."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader


def under_whose(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«بقيادة ليبية خالصة», «برعاية أممية», «بدعم أميركي»: the cell behind, and the English."""
    known = table("under_whose").get(reader.norm(at + 1)) if reader.norm(at) == BY else None
    if not known:
        return
    led, _, noun = str(known).partition(" … ")
    feminine = reader.norm(at + 1).endswith(FEMININE)
    for end, adjective in _adjectives(reader, at + 2, feminine):
        purely = reader.norm(end).removesuffix(FEMININE) in small_words()["purely"]
        yield (end + 1 if purely else end), spaced(led, "purely" if purely else "", adjective, noun)


BY, FEMININE = "ب", "ة"


def _adjectives(reader: Reader, at: int, feminine: bool) -> Iterator[tuple[int, str]]:
    """An indefinite adjective at a cell that agrees: of a land, or of the list."""
    if reader.norm(at).startswith(ARTICLE) or reader.norm(at).endswith(FEMININE) is not feminine:
        return
    lands = [(atom.end, atom.adjective) for atom in reader.atoms_at(at, "nisba") if atom.adjective]
    said = table("whose_help").get(reader.norm(at).removesuffix(FEMININE))
    yield from lands or ([(at + 1, str(said))] if said else [])
