"""Atoms that are made late."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.cells import Atom, Late

_ATOM = Atom("state", 1, "Oman")


def test_atoms_are_made_where_they_are_first_asked_for_and_only_once() -> None:
    """A value that no reading asks for costs nothing, and one that many ask for is built once."""
    made = 0

    def make() -> Iterator[Atom]:
        nonlocal made
        made += 1
        yield _ATOM

    atoms = Late(make)
    assert made == 0
    assert list(atoms) == [_ATOM]
    assert (len(atoms), atoms[0], made) == (1, _ATOM, 1)


def test_atoms_that_have_no_english_are_none() -> None:
    """Where a cell's values come to nothing, none stands there."""
    assert not Late(lambda: ())
