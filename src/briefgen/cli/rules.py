"""`briefgen rules …`: for those who write rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from briefgen.articles.page_rules import load_page_rules
from briefgen.cli.report import counts, format_option, joined, say, say_count, ui_option
from briefgen.messages.texts import Tongue, word
from briefgen.packs.cache import compile_folder, open_pack
from briefgen.packs.folders import rules_folder
from briefgen.problems import Exit, PackInvalid

FOLDER = click.Path(path_type=Path)


@click.group("rules")
def rules_group() -> None:
    """Check, test, show and copy rules."""


@rules_group.command("check")
@click.argument("folder", required=False, type=FOLDER)
@format_option
@ui_option
def check(folder: Path | None, form: str, ui: Tongue) -> None:
    """Every mistake of every file of the pack."""
    where = rules_folder(folder)
    _, problems = compile_folder(where)
    try:
        load_page_rules(where / "pages")
    except PackInvalid as invalid:
        problems += invalid.problems
    say(problems, ui, form)
    say_count(problems, ui)
    raise click.exceptions.Exit(Exit.RULES if counts(problems)[0] else Exit.GOOD)


@rules_group.command("test")
@click.argument("folder", required=False, type=FOLDER)
@click.option("--rule", default="", metavar="ID", help="Only this rule or phrase.")
@ui_option
def test(folder: Path | None, rule: str, ui: Tongue) -> None:
    """Try every example and every `not` of the pack."""
    from briefgen.extract.pipeline import Extractor
    from briefgen.packs.load import load
    from briefgen.run.trials import try_in_workers

    where = rules_folder(folder)
    try:
        extractor = Extractor(open_pack(where))
    except PackInvalid as invalid:
        say(invalid.problems, ui)
        raise click.exceptions.Exit(invalid.exit_code) from invalid
    outcomes = list(try_in_workers(load(where)[1], extractor, rule))
    if not outcomes:
        raise click.UsageError(f"no rule or phrase «{rule}» with examples")
    failed = [outcome.problem for outcome in outcomes if outcome.problem]
    say(failed, ui)
    tried = joined(word("tried", ui, len(outcomes)), word("failed", ui, len(failed)), tongue=ui)
    click.echo(tried, err=True)
    raise click.exceptions.Exit(Exit.RULES if failed else Exit.GOOD)


@rules_group.command("show")
@click.argument("identity", metavar="ID")
@click.option("--rules", type=FOLDER)
def show(identity: str, rules: Path | None) -> None:
    """Where a rule or phrase stands, as its author wrote it."""
    from briefgen.packs.load import load

    _, entries, _ = load(rules_folder(rules))
    for each in entries:
        if getattr(each.entry, each.key, None) == identity:
            click.echo(str(each.place()))
            begin = each.node.line - 1
            after = [e.node.line - 1 for e in entries if e.document is each.document and e.node.line - 1 > begin]
            click.echo("\n".join(each.document.lines[begin : min(after, default=len(each.document.lines))]).rstrip())
            return
    raise click.UsageError(f"no rule, phrase or name «{identity}»")


@rules_group.command("forms")
@click.argument("word")
@click.option("--as", "pos", type=click.Choice(["verb", "noun", "adjective"]), help="The forms it would have as such.")
@click.option("--plural", multiple=True, help="A plural to give a noun or adjective, with --as.")
@click.option("--rules", type=FOLDER)
def forms(word: str, pos: str | None, plural: tuple[str, ...], rules: Path | None) -> None:
    """Every written form of a word of the pack, or of a new word."""
    rows = _new_forms(word, pos, plural) if pos else _pack_forms(word, rules)
    for features, text in rows:
        click.echo(f"{text}\t{' '.join(part for part in features if part)}")


def _new_forms(word: str, pos: str, plural: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    from briefgen.arabic.forms import FormsInvalid
    from briefgen.packs.generate import generate_word
    from briefgen.packs.schema import WordEntry

    try:
        made = generate_word(WordEntry(word=word, pos=pos, plural=list(plural)))
    except FormsInvalid as error:
        raise click.UsageError(f"no forms of «{word}»: {error}") from error
    return sorted({(tuple(features), text) for text, *features in made["forms"]})


def _pack_forms(word: str, rules: Path | None) -> list[tuple[tuple[str, ...], str]]:
    from briefgen.arabic.normalize import normalize

    lexicon = open_pack(rules_folder(rules)).lexicon
    numbers = {n for n, each in enumerate(lexicon.words) if each.word == normalize(word).text}
    if not numbers:
        hint = "add it under words/, or see what forms it would have: --as verb, --as noun, --as adjective"
        raise click.UsageError(f"«{word}» is no word of the pack; {hint}")
    rows = (row for key in lexicon.table for row in lexicon.rows(key))
    return sorted({(tuple(lexicon.features[features]), text) for text, number, features in rows if number in numbers})


@rules_group.command("init")
@click.argument("folder", type=FOLDER)
def init(folder: Path) -> None:
    """Copy the shipped pack to a new folder, to edit it there."""
    if folder.exists():
        raise click.UsageError(f"{folder} is there already")
    shutil.copytree(rules_folder(), folder)
    click.echo(folder.as_posix())
