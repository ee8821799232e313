"""By how many votes: «بأغلبية 180 صوتا», «بأغلبية 51 صوتا مقابل 49»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader

BY = "ب"


def majorities(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The cell behind a majority counted in votes, and its English."""
    kind = table("by_majority").get(reader.norm(at + 1)) if reader.norm(at) == BY else None
    of = table("majority_of").get(reader.norm(at + 2)) if kind else None
    if of:
        yield at + 3, f"by {of}"
    for atom in reader.atoms_at(at + 2, "number") if kind else ():
        if reader.norm(atom.end) not in small_words()["votes"]:
            continue
        yield atom.end + 1, f"by {kind} of {atom.en} votes"
        if reader.norm(atom.end + 1) in small_words()["votes_to"]:
            for other in reader.atoms_at(atom.end + 2, "number"):
                end = other.end + (reader.norm(other.end) in small_words()["votes"])
                yield end, f"by {kind} of {atom.en} votes to {other.en}"
