"""By what rate something changed, said without a preposition: «تراجعت الإيرادات 46 في المئة», declined by 46%."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.reader import Reader

RATE, BY = "%", "by"


def bare_rates(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The rate at a cell that a verb of change counts: the cell after it, and its English."""
    for atom in reader.atoms_at(at, "number"):
        if atom.en.endswith(RATE):
            yield atom.end, f"{BY} {atom.en}"
