"""The grammar put together: what its lower modules ask of the higher, and the reader of a span with all of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.packs.pack import Pack
from briefgen.transfer.actions import actions, verbs_as_actions
from briefgen.transfer.cells import Atoms, Cell
from briefgen.transfer.clauses import about, content, to_come
from briefgen.transfer.ensuring import undone
from briefgen.transfer.headless import bare_relatives, what_behind
from briefgen.transfer.passives import undergone_by_noun
from briefgen.transfer.reader import Grammar, Reader, vocabulary_of
from briefgen.transfer.relatives import relative_phrases
from briefgen.transfer.whether import whether

GRAMMAR = Grammar(
    relative_phrases,
    bare_relatives,
    content,
    actions,
    about,
    whether,
    verbs_as_actions,
    to_come,
    what_behind,
    undergone_by_noun,
    undone,
)
"""What noun phrases and predicates ask of the modules above them."""


def reader_of(cells: Sequence[Cell], atoms: Atoms, pack: Pack) -> Reader:
    """A reader of a span, or of a whole line, with the words of a pack and all of the grammar."""
    return Reader(cells, atoms, vocabulary_of(pack), GRAMMAR)
