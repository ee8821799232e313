"""`briefgen coverage PATH…`: what the rules do not read."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import each_article
from briefgen.cli.show import show_tables
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder
from briefgen.problems import Exit, Place, Problem

FOLDER = click.Path(path_type=Path)


@click.command("coverage")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FOLDER)
@click.option("--rules", type=FOLDER, help="Another pack than the one shipped.")
@click.option("--top", type=click.IntRange(0), default=20, show_default=True, help="Rows of each list; 0: all.")
@click.option("--html", "page", type=FOLDER, metavar="FILE", help="Write a page to look at, instead of plain tables.")
def coverage_command(paths: tuple[Path, ...], rules: Path | None, top: int, page: Path | None) -> None:
    """Sentences without a fact, what has no English yet, and rules that never fire.

    A work list for authors of rules.
    """
    from briefgen.author.coverage import Coverage
    from briefgen.author.coverage_page import coverage_page
    from briefgen.author.coverage_report import tables_of
    from briefgen.author.watch import WatchedExtractor
    from briefgen.render.write import prepare_page, write_page

    if page is not None:
        prepare_page(page)
    where = rules_folder(rules)
    extractor = WatchedExtractor(open_pack(where))
    coverage = Coverage(extractor.pack)
    failed = False
    for article, problems in each_article(paths, page_rules=load_page_rules(where / "pages")):
        said = list(problems)
        if article is not None:
            try:
                extraction = extractor.extract(article)
            except RecursionError:
                said.append(
                    Problem("E005", "its sentences nest too deeply; the article was not read", Place(article.name))
                )
            else:
                said += extraction.problems
                coverage.add(article, extractor.seen, extraction)
        for problem in said:
            click.echo(str(problem), err=True)
            failed = failed or problem.severity == "error"
    if not coverage.articles:
        raise click.exceptions.Exit(Exit.USAGE)
    tables = tables_of(coverage, extractor, top)
    if page is None:
        show_tables(tables)
    else:
        write_page(page, coverage_page(tables, coverage.lines, extractor.pack))
        click.echo(f"{page.as_posix()}  {coverage.sentences} sentences, {coverage.with_fact} with a fact")
    raise click.exceptions.Exit(Exit.SKIPPED if failed else Exit.GOOD)
