"""`briefgen score GOLD PATH…`: precision and recall by gold facts."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import each_article
from briefgen.cli.options import listed
from briefgen.cli.show import show_tables
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder
from briefgen.problems import BriefgenError, Exit, Place, Problem
from briefgen.render.facts import fact_record
from briefgen.run.workers import extract_all

FOLDER = click.Path(path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("score")
@click.argument("gold_file", metavar="GOLD", type=FILE)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FOLDER)
@click.option("--rules", type=FOLDER, help="Another pack than the one shipped.")
@click.option("--slots", metavar="A,B", help="Count these slots only.")
@click.option("--misses", is_flag=True, help="List gold facts that were not found, and roles that are not right.")
@click.option("--extras", is_flag=True, help="List facts that match no gold fact.")
def score_command(
    gold_file: Path, paths: tuple[Path, ...], rules: Path | None, slots: str | None, misses: bool, extras: bool
) -> None:
    """Precision, recall and F1 by slot and role, against facts written down by hand.

    It measures and does not judge: the exit code says only whether everything could be read.
    """
    from briefgen.author.gold import read_gold, unknown_slots
    from briefgen.author.score import Score
    from briefgen.author.score_report import score_tables

    where = rules_folder(rules)
    gold, pack = read_gold(gold_file), open_pack(where)
    known = dict.fromkeys([*pack.slots, *(entry.fact.slot for entries in gold.values() for entry in entries)])
    score = Score(listed(slots, tuple(known), "--slots") if slots else ())
    said = unknown_slots(gold, tuple(pack.slots))
    left = dict(gold)
    for article, problems in each_article(paths, page_rules=load_page_rules(where / "pages")):
        said += problems
        if article is None:
            continue
        key = article.name if article.name in left else article.name.rsplit("/", 1)[-1]
        if key in left:
            ((_, extraction),) = extract_all([article], pack, where)
            said += extraction.problems
            score.add(key, article.text, left.pop(key), [fact_record(fact, article.text) for fact in extraction.facts])
    if score.problems:
        raise BriefgenError(score.problems, Exit.USAGE)
    place = Place(gold_file.as_posix())
    absent = "«{}» is not among the articles given; its facts are not counted"
    said += [Problem("G003", absent.format(name), place, severity="warning") for name in left]
    for problem in said:
        click.echo(str(problem), err=True)
    if len(left) == len(gold):
        raise click.exceptions.Exit(Exit.USAGE)
    show_tables(score_tables(score, misses, extras))
    failed = any(problem.severity == "error" for problem in said)
    raise click.exceptions.Exit(Exit.SKIPPED if failed else Exit.GOOD)
