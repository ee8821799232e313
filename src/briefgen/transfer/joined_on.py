"""What a clause goes on with: «… حيث التقى الرئيس», «… فقط بل المنطقة بأسرها»."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefgen.transfer.consequences import consequences
from briefgen.transfer.contrasted import contrasted
from briefgen.transfer.form import Clause
from briefgen.transfer.not_only import not_only
from briefgen.transfer.reader import Reader
from briefgen.transfer.where_clauses import where


def joined_on(reader: Reader, clause: Clause, clauses: Callable[[Reader, int], Iterable[Clause]]) -> Iterator[Clause]:
    """The clause with it; ``clauses`` are those that begin at a cell."""
    yield from where(reader, clause, clauses)
    yield from not_only(reader, clause)
    yield from contrasted(reader, clause)
    yield from consequences(reader, clause)
