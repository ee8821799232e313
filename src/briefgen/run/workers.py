"""Many articles through the extraction, in one process or several; the order of results is the order of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from briefgen.extract.pipeline import Extraction, Extractor
from briefgen.model import Article
from briefgen.packs.cache import open_pack
from briefgen.packs.pack import Pack
from briefgen.problems import Place, Problem

_EXTRACTORS: dict[str, Extractor] = {}


def extract_all(
    articles: Sequence[Article], pack: Pack, rules: Path, jobs: int = 1
) -> Iterator[tuple[Article, Extraction]]:
    """Each article with what was extracted from it; workers open the pack from its cache and return facts only."""
    if jobs <= 1 or len(articles) < 2:
        extractor = Extractor(pack)
        for article in articles:
            yield article, _safe(extractor, article)
        return
    with ProcessPoolExecutor(max_workers=min(jobs, len(articles)), mp_context=get_context("spawn")) as pool:
        futures = [(article, pool.submit(_in_worker, str(rules), article)) for article in articles]
        for article, future in futures:
            try:
                yield article, future.result()
            except BrokenProcessPool:
                yield (
                    article,
                    Extraction(
                        (), (Problem("E004", "its worker died; the article was not read", Place(article.name)),)
                    ),
                )


def _in_worker(rules: str, article: Article) -> Extraction:
    if rules not in _EXTRACTORS:
        _EXTRACTORS[rules] = Extractor(open_pack(Path(rules)))
    return _safe(_EXTRACTORS[rules], article)


def _safe(extractor: Extractor, article: Article) -> Extraction:
    """One article that meets a fault of the program costs that article only, and is named."""
    try:
        return extractor.extract(article)
    except RecursionError:
        return Extraction(
            (), (Problem("E005", "its sentences nest too deeply; the article was not read", Place(article.name)),)
        )
