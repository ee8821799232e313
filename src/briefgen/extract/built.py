"""Values that are built already: what several readings of a line hold is built once, while nothing would change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from briefgen.extract.line import TEXT, Line, Mention
from briefgen.model import Value

if TYPE_CHECKING:
    from briefgen.extract.values import Builder


class _Built(NamedTuple):
    """Values, and all that they were built of: as long as it is kept, no other has the identity of one of these."""

    values: list[Value]
    of: tuple[object, ...]


class Built:
    """The values by what they were built of; to be thrown away when somebody or something has been told."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], _Built] = {}

    def once(
        self,
        mention: Mention,
        line: Line,
        subjects: tuple[Sequence[Value], Sequence[Value]],
        ahead: bool,
        build: Callable[[], list[Value]],
    ) -> list[Value]:
        """The values of a mention: ``subjects`` are whom it and whom its sentence is about; ``ahead``: to come."""
        # Every match makes a mention of its own of a free span.
        free = mention.type == TEXT and mention.name is None and mention.made_by is None
        what = (mention.first, mention.last, mention.use) if free else id(mention)
        key = (what, id(line), ahead, *(tuple(map(id, each)) for each in subjects))
        if key not in self._kept:
            self._kept[key] = _Built(build(), (mention, line, *subjects))
        return self._kept[key].values


@contextmanager
def keeping(built: Built, builder: Builder) -> Iterator[None]:
    """Let a builder keep what it builds meanwhile, and take what is built already."""
    builder.made = built
    try:
        yield
    finally:
        builder.made = None
