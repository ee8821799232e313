"""The examples of a pack tried in one process or several; the order of outcomes is the order of examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.author.examples import Outcome, try_all
from briefgen.extract.pipeline import Extractor
from briefgen.packs.load import Loaded
from briefgen.packs.schema import PhraseEntry, RuleEntry
from briefgen.run.workers import FORK, processors

ENOUGH_FOR_WORKERS = 100
"""Rules and phrases from which on workers gain more than they cost."""
TOGETHER = 20
"""Rules and phrases that a worker takes at once."""


def try_in_workers(
    entries: Sequence[Loaded], extractor: Extractor, only: str = "", jobs: int | None = None
) -> Iterator[Outcome]:
    """As `try_all`; ``jobs`` processes, as many as fit where it is None.

    Workers begin with the pack that is open here; where the system cannot fork, all are tried in this process.
    """
    tried = [each for each in entries if isinstance(each.entry, PhraseEntry | RuleEntry)]
    if only:
        tried = [each for each in tried if getattr(each.entry, each.key) == only]
    if jobs is None:
        jobs = processors() if len(tried) >= ENOUGH_FOR_WORKERS else 1
    import multiprocessing

    if jobs <= 1 or FORK not in multiprocessing.get_all_start_methods():
        yield from try_all(tried, extractor)
        return
    from concurrent.futures import ProcessPoolExecutor

    pieces = [(at, at + TOGETHER) for at in range(0, len(tried), TOGETHER)]
    context = multiprocessing.get_context(FORK)
    with ProcessPoolExecutor(min(jobs, len(pieces)), context, _begin, (tried, extractor)) as pool:
        for outcomes in pool.map(_in_worker, pieces):
            yield from outcomes


_HELD: list[tuple[list[Loaded], Extractor]] = []


def _begin(tried: list[Loaded], extractor: Extractor) -> None:
    _HELD[:] = [(tried, extractor)]


def _in_worker(piece: tuple[int, int]) -> list[Outcome]:
    tried, extractor = _HELD[0]
    return list(try_all(tried[slice(*piece)], extractor))
