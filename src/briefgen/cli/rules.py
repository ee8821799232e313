"""`briefgen rules …`: for those who write rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from briefgen.articles.page_rules import load_page_rules
from briefgen.cli.close import unknown
from briefgen.cli.report import counts, format_option, say, say_count, ui_option
from briefgen.cli.rules_new import new
from briefgen.cli.rules_test import test
from briefgen.messages.texts import Tongue
from briefgen.packs.cache import compile_folder, open_pack
from briefgen.packs.folders import rules_folder
from briefgen.packs.pack import Pack
from briefgen.problems import CannotWrite, Exit, PackInvalid, Place, Problem

FOLDER = click.Path(path_type=Path)
NO_RULES = ("__pycache__", "*.pyc", ".*", "*~", "*.orig")
"""What lies beside the rules without being one: caches, and what editors leave."""


@click.group("rules")
def rules_group() -> None:
    """Check, test, show, propose and copy rules."""


rules_group.add_command(test)
rules_group.add_command(new)


@rules_group.command("check")
@click.argument("folder", required=False, type=FOLDER)
@click.option("--examples", is_flag=True, help="Try the examples and the `not`s too, as `rules test` does.")
@format_option
@ui_option
def check(folder: Path | None, examples: bool, form: str, ui: Tongue) -> None:
    """Every mistake of every file of the pack."""
    where = rules_folder(folder)
    pack, problems = compile_folder(where)
    try:
        load_page_rules(where / "pages")
    except PackInvalid as invalid:
        problems += invalid.problems
    if examples and pack is not None and not counts(problems)[0]:
        problems += _failing(where, pack)
    say(problems, ui, form)
    say_count(problems, ui)
    raise click.exceptions.Exit(Exit.RULES if counts(problems)[0] else Exit.GOOD)


def _failing(folder: Path, pack: Pack) -> list[Problem]:
    """What the examples and `not`s of a pack without mistakes find wrong."""
    from briefgen.extract.pipeline import Extractor
    from briefgen.packs.load import load
    from briefgen.run.trials import try_in_workers

    outcomes = try_in_workers(load(folder)[1], Extractor(pack))
    return [outcome.problem for outcome in outcomes if outcome.problem]


@rules_group.command("show")
@click.argument("identity", metavar="ID")
@click.option("--rules", type=FOLDER, metavar="DIR")
def show(identity: str, rules: Path | None) -> None:
    """Where a rule, phrase, name or word stands, as its author wrote it."""
    from briefgen.arabic.normalize import normalize
    from briefgen.packs.load import load

    entries = load(rules_folder(rules))[1]
    names = [getattr(each.entry, each.key, None) for each in entries]
    wanted = {identity, normalize(identity).text}
    found = [each for each, name in zip(entries, names, strict=True) if isinstance(name, str) and name in wanted]
    if not found:
        raise unknown("rule, phrase, name or word", identity, (name for name in names if isinstance(name, str)))
    for each in found:
        click.echo(str(each.place()))
        lines = each.document.lines
        after = [e.line for e in entries if e.source is each.source and e.line > each.line]
        own = list(lines[each.line - 1 : min(after, default=len(lines) + 1) - 1])
        while own and (not own[-1].strip() or own[-1].startswith("#")):
            own.pop()  # a comment before the next entry is that one's
        click.echo("\n".join(own))


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
        raise click.UsageError(f"{folder} is there already; name a folder that is not")
    try:
        shutil.copytree(rules_folder(), folder, ignore=shutil.ignore_patterns(*NO_RULES))
    except OSError as error:
        raise CannotWrite([Problem("W005", f"cannot be written: {error.strerror}", Place(str(folder)))]) from error
    click.echo(folder.as_posix())
    click.echo(
        f"next: write a rule into {folder.as_posix()}/facts/, then briefgen rules check {folder.as_posix()}", err=True
    )
