"""`briefgen PATH…`: articles to briefings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import click

from briefgen import __version__
from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import read_articles
from briefgen.cli.options import FORMATS, dates_of_files, day, languages, listed
from briefgen.digest.brief import By, brief
from briefgen.model import Article, Briefing, Fact
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder, templates_folder
from briefgen.problems import Exit, Place, Problem
from briefgen.render import Layout, files_of, fitted
from briefgen.render.facts import fact_record
from briefgen.render.write import output_folder, write_bytes, write_json, write_jsonl
from briefgen.run.record import run_record
from briefgen.run.workers import automatic_jobs, extract_all

FOLDER = click.Path(path_type=Path)
MOST_DAYS = 6
"""Days that a message names."""


@click.command("brief")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FOLDER)
@click.option("--lang", default="ar,en", show_default=True, help="Languages of the page.")
@click.option("--format", "formats", default="md,docx", show_default=True, help="md, docx, jsonl (facts alone).")
@click.option("--out", default=Path("briefings"), show_default=True, type=FOLDER, help="Folder for the results.")
@click.option(
    "--by", type=click.Choice(["day", "article", "all"]), default="day", show_default=True, help="One page for each."
)
@click.option("--date", "only_day", metavar="D", help="Write this day's briefing only (2024-02-20).")
@click.option("--layout", type=click.Choice(["bilingual", "separate"]), default="bilingual", show_default=True)
@click.option("--rules", type=FOLDER, help="Another pack than the one shipped.")
@click.option("--templates", type=FOLDER, help="Other templates than those shipped.")
@click.option(
    "--published", multiple=True, metavar="FILE=DATE", help="The day an article was published; may be repeated."
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes that read articles; as many as fit by default.")
@click.option("--strict", is_flag=True, help="Print only lines in the words of the rules' authors.")
@click.option("--verify", is_flag=True, help="Count the pages with LibreOffice.")
def brief_command(paths: tuple[Path, ...], **options: Any) -> None:
    """Read articles and write their briefings."""
    formats = listed(options["formats"], FORMATS, "--format")
    tongues = languages(options["lang"])
    dates = dates_of_files(options["published"])
    only = day(options["only_day"], "--date") if options["only_day"] else None
    rules, templates = rules_folder(options["rules"]), templates_folder(options["templates"])
    pack = open_pack(rules)
    articles, problems = read_articles(paths, published=dates, page_rules=load_page_rules(rules / "pages"))
    if not articles:
        _say(problems)
        raise click.exceptions.Exit(Exit.USAGE)
    facts: dict[str, Sequence[Fact]] = {}
    told = list(problems)
    for article, extraction in extract_all(articles, pack, rules, options["jobs"] or automatic_jobs(len(articles))):
        facts[article.name] = extraction.facts
        told += extraction.problems
    shown = [article for article in articles if only is None or article.published == only]
    if not shown:
        days = sorted({article.published.isoformat() for article in articles if article.published is not None})
        hint = f"there are articles of {', '.join(days[:MOST_DAYS])}{' …' if len(days) > MOST_DAYS else ''}"
        _say(
            [
                *problems,
                Problem("A019", f"no article was published on {only}", None, hint if days else "none bears a date"),
            ]
        )
        raise click.exceptions.Exit(Exit.USAGE)
    by, strict = cast(By, options["by"]), bool(options["strict"])
    briefings = brief(shown, facts, pack, templates, by, strict=strict) if formats != ("jsonl",) else []
    files: dict[str, bytes] = {}
    pages = [fitted(briefing, tongues, templates) for briefing in briefings]
    for page in pages:
        files |= files_of(page, formats, cast(Layout, options["layout"]), templates)
    printed = [page.briefing for page in pages]
    names = _write(
        options["out"], shown, facts, files, run_record(__version__, pack, shown, facts, told, printed, list(files))
    )
    _say([*told, *_of_earlier_runs(options["out"], names)])
    _table(options["out"], printed, names)
    if options["verify"]:
        from briefgen.render.verify import count_pages

        counted = [options["out"] / name for name in files if name.endswith(".docx")]
        wrong = count_pages(counted)
        _say(wrong)
        if counted and not wrong:
            click.echo(f"{_lines(len(counted), 'Word file')} counted, each of one page")
    skipped = any(problem.severity == "error" for problem in told)
    raise click.exceptions.Exit(Exit.SKIPPED if skipped else Exit.GOOD)


def _write(
    out: Path,
    articles: Sequence[Article],
    facts: dict[str, Sequence[Fact]],
    files: dict[str, bytes],
    run: dict[str, Any],
) -> list[str]:
    """Every file whole, run.json last."""
    with output_folder(out) as folder:
        for name, content in files.items():
            write_bytes(folder, name, content)
        records = (fact_record(fact, article.text) for article in articles for fact in facts[article.name])
        write_jsonl(folder, "facts.jsonl", records)
        write_json(folder, "run.json", run)
    return [*files, "facts.jsonl", "run.json"]


def _say(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _table(out: Path, briefings: Sequence[Briefing], names: Sequence[str]) -> None:
    """What was written, to stdout: a line a file, with how much stands on it and how much did not fit."""
    lines = {briefing.stem: _on_page(briefing) for briefing in briefings}
    for name in names:
        stem = name.removeprefix("briefing-").split(".")[0]
        note = f"  {lines[stem]}" if stem in lines else ""
        click.echo(f"{out.as_posix()}/{name}{note}")


def _of_earlier_runs(out: Path, names: Sequence[str]) -> list[Problem]:
    """Pages in the folder that this run has not written: their marks lead to no fact of the new facts.jsonl."""
    found = sorted(path.name for path in out.glob("briefing-*.*") if path.suffix in (".md", ".docx"))
    left = [name for name in found if name not in names]
    if not left:
        return []
    message = f"{_lines(len(left), 'page')} of earlier runs stand here, such as {left[0]}"
    hint = "facts.jsonl is of this run only; delete them, or give another --out"
    return [Problem("W006", message, Place(out.as_posix()), hint, severity="warning")]


def _on_page(briefing: Briefing) -> str:
    count, left = sum(len(section.lines) for section in briefing.sections), len(briefing.annex)
    return _lines(count, "line") + (f" (+{left} in facts.jsonl)" if left else "")


def _lines(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
