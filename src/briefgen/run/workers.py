"""Many articles through the extraction, in one process or several; the order of results is the order of articles."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.extract.pipeline import Extraction, Extractor, extractor_of
from briefgen.model import Article
from briefgen.packs.cache import open_pack
from briefgen.packs.pack import Pack
from briefgen.problems import Place, Problem

MOST_AUTOMATIC_JOBS = 4
ENOUGH_FOR_WORKERS = 20
"""Articles from which on workers gain more than they cost."""
FORK = "fork"


def automatic_jobs(articles: int) -> int:
    """As many processes as there are processors to use, at most four; one for a handful of articles."""
    return processors() if articles >= ENOUGH_FOR_WORKERS else 1


def processors() -> int:
    """How many processes may run at once: as many as there are processors to use, at most four."""
    if not hasattr(os, "sched_getaffinity"):
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), MOST_AUTOMATIC_JOBS))


def extract_all(
    articles: Sequence[Article], pack: Pack, rules: Path, jobs: int = 1
) -> Iterator[tuple[Article, Extraction]]:
    """Each article with what was extracted from it; workers return facts only.

    Where the system can fork, workers begin with the pack that is open here; elsewhere they open it from its cache.
    """
    if jobs <= 1 or len(articles) < 2:
        extractor = extractor_of(pack)
        for article in articles:
            yield article, _safe(extractor, article)
        return
    # Only a run over many articles pays for these imports.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    forked = FORK in multiprocessing.get_all_start_methods()
    if forked:
        extractor_of(pack)
    context = multiprocessing.get_context(FORK if forked else "spawn")
    with ProcessPoolExecutor(min(jobs, len(articles)), context, _begin, (str(rules), pack if forked else None)) as pool:
        futures = [(article, pool.submit(_in_worker, article)) for article in articles]
        for article, future in futures:
            try:
                yield article, future.result()
            except BrokenProcessPool:
                message = "its worker died; the article was not read"
                yield article, Extraction((), (Problem("E004", message, Place(article.name)),))


_EXTRACTOR: list[Extractor] = []


def _begin(rules: str, pack: Pack | None) -> None:
    _EXTRACTOR[:] = [extractor_of(pack if pack is not None else open_pack(Path(rules)))]


def _in_worker(article: Article) -> Extraction:
    return _safe(_EXTRACTOR[0], article)


def _safe(extractor: Extractor, article: Article) -> Extraction:
    """One article that meets a fault of the program costs that article only, and is named."""
    try:
        return extractor.extract(article)
    except RecursionError:
        message = "its sentences nest too deeply; the article was not read"
        return Extraction((), (Problem("E005", message, Place(article.name)),))
