"""For a team's own pack: its examples and `not`s as tests of pytest, each named by its file and line.

    from briefgen.testing import pack_tests

    test_pack = pack_tests("my-rules")

in a file of tests runs them all; a failure prints what `briefgen rules test` prints.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.author.examples import Outcome, try_all
from briefgen.author.side_by_side import Beside, aligned, failure
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from briefgen.packs.load import Loaded, load
from briefgen.packs.schema import PhraseEntry, RuleEntry
from briefgen.problems import PackInvalid, Place, Problem

Case = tuple[Loaded, Place]
"""An entry, and the place of one of its examples or `not`s."""


def pack_tests(folder: str | Path) -> Callable[..., None]:
    """A test function with a case for the pack as a whole and one for each example and `not`, by ``file:line``.

    ``folder`` is relative to the file that calls this. Where the pack has mistakes, the first case fails with all of
    them and the others are skipped.
    """
    import pytest

    given = Path(folder)
    where = given if given.is_absolute() else Path(inspect.stack()[1].filename).resolve().parent / given
    bench = _Bench(where)
    cases = bench.cases()
    names = [where.name, *(f"{Path(place.file).relative_to(where).as_posix()}:{place.line}" for _, place in cases)]

    @pytest.mark.parametrize("case", [None, *cases], ids=names)
    def test_pack(case: Case | None) -> None:
        """It is read as its author expects."""
        extractor, mistakes = bench.opened()
        if extractor is None and case is not None:
            pytest.skip("the pack has mistakes")
        told = bench.failures(case, extractor) if case is not None and extractor is not None else mistakes
        if told:
            pytest.fail("\n".join(told), pytrace=False)

    return test_pack


@dataclass(slots=True)
class _Bench:
    """A pack under test: opened once, each entry tried once."""

    folder: Path
    made: tuple[Extractor | None, list[str]] | None = None
    outcomes: dict[str, list[Outcome]] = field(default_factory=dict)

    def cases(self) -> list[Case]:
        """Every example and every `not`, in the order of the files."""
        return [
            (each, each.place(key, number))
            for each in load(self.folder)[1]
            if isinstance(each.entry, RuleEntry | PhraseEntry)
            for key, found in (("examples", each.entry.examples), ("not", each.entry.not_))
            for number in range(len(found))
        ]

    def opened(self) -> tuple[Extractor | None, list[str]]:
        """The pack ready to read, or None and what is wrong with it."""
        if self.made is None:
            try:
                self.made = Extractor(open_pack(self.folder)), []
            except PackInvalid as invalid:
                self.made = None, list(map(str, invalid.problems))
        return self.made

    def failures(self, case: Case, extractor: Extractor) -> list[str]:
        """What is wrong at one place, line by line; empty where nothing is."""
        entry, place = case
        key = str(entry.place())
        if key not in self.outcomes:
            self.outcomes[key] = list(try_all([entry], extractor))
        return [
            line for outcome in self.outcomes[key] if outcome.place == place and outcome.problem
            for line in _lines(*failure(outcome, [entry], extractor))
        ]  # fmt: skip


def _lines(problem: Problem, rows: list[Beside]) -> list[str]:
    return [str(problem), *aligned(rows)] if rows else [str(problem)]
