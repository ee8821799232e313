"""`briefgen explain FILE|TEXT`: what was read, and what nearly was."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

import click

from briefgen.articles.page_rules import load_page_rules
from briefgen.articles.read import read_articles
from briefgen.model import Article
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder
from briefgen.packs.pack import Matchable, Pack
from briefgen.problems import Exit

FOLDER = click.Path(path_type=Path)
ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufefc]")


@click.command("explain")
@click.argument("given", metavar="FILE|TEXT")
@click.option("--rule", default="", metavar="ID", help="Only this rule or phrase, with every pattern of it.")
@click.option("--rules", type=FOLDER, help="Another pack than the one shipped.")
@click.option("--html", "page", type=FOLDER, metavar="FILE", help="Write a page to look at, instead of plain lines.")
def explain_command(given: str, rule: str, rules: Path | None, page: Path | None) -> None:
    """What was read of each sentence, and why a rule that nearly matched did not.

    FILE is an article (or a folder of them); anything else with Arabic in it is the text itself.
    """
    from briefgen.author.explain import Explainer
    from briefgen.author.explain_page import explain_page
    from briefgen.author.explain_plain import plain_lines
    from briefgen.author.watch import WatchedExtractor
    from briefgen.render.write import prepare_page, write_page

    if page is not None:
        prepare_page(page)
    where = rules_folder(rules)
    pack = open_pack(where)
    only = _asked(rule, pack) if rule else None
    explainer = Explainer(WatchedExtractor(pack), only)
    articles = _articles(given, where)
    if page is not None:
        read = [explainer.article(article) for article in articles]
        write_page(page, explain_page(read, pack))
        sentences = [sentence for article in read for sentence in article.sentences]
        facts = sum(len(sentence.facts) for sentence in sentences)
        click.echo(f"{page.as_posix()}  {_counted(len(sentences), 'sentence')}, {_counted(facts, 'fact')}")
        return
    for article in articles:
        for line in plain_lines(explainer.article(article)):
            click.echo(line)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _articles(given: str, rules: Path) -> tuple[Article, ...]:
    from briefgen.extract.component import article_of_text

    if not given.strip():
        raise click.UsageError("no text was given")
    try:
        is_path = Path(given).exists()
    except (OSError, ValueError):
        is_path = False  # a text too long for a name
    if not is_path and ARABIC.search(given):
        return (article_of_text(given),)
    if not is_path:
        raise click.UsageError(f"«{given}» is no file, and no Arabic text")
    articles, problems = read_articles([given], page_rules=load_page_rules(rules / "pages"))
    for problem in problems:
        click.echo(str(problem), err=True)
    if not articles:
        raise click.exceptions.Exit(Exit.USAGE)
    return articles


def _asked(identity: str, pack: Pack) -> Matchable:
    every = {each.id: each for each in (*pack.phrases, *pack.rules)}
    if identity not in every:
        close = get_close_matches(identity, every, 3)
        hint = f"; did you mean {' or '.join(f'«{each}»' for each in close)}?" if close else ""
        raise click.UsageError(f"no rule or phrase «{identity}»{hint}")
    return every[identity]
