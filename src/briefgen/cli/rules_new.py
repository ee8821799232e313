"""`briefgen rules new "SENTENCE with {role: words}"`: a rule to begin with, printed or put into a file."""

from __future__ import annotations

import os
from pathlib import Path

import click

from briefgen.packs.cache import open_pack
from briefgen.packs.files import MANIFEST
from briefgen.packs.folders import rules_folder
from briefgen.packs.schema import Manifest
from briefgen.packs.yaml_door import open_yaml, plain
from briefgen.problems import CannotWrite, Exit, Place, Problem

PATH = click.Path(path_type=Path)
FACTS = "facts"


@click.command("new")
@click.argument("sentence")
@click.option("--slot", default="", metavar="SLOT", help="What the fact is about; the slots stand in pack.yaml.")
@click.option("--id", "identity", default="", metavar="ID", help="The rule's id; one is made of its verb otherwise.")
@click.option("--to", type=PATH, metavar="FILE", help="Put it at the end of this file of facts/, which may be new.")
@click.option("--rules", type=PATH, metavar="DIR", help="The pack; that of FILE, or the one shipped, otherwise.")
def new(sentence: str, slot: str, identity: str, to: Path | None, rules: Path | None) -> None:
    """Propose a rule for a SENTENCE whose roles are marked.

    "وافتتحت {who: قطر} سفارة في {place: مقديشو}" gives a rule with its patterns, its wording in both languages, an
    example and a `not`, tried on the sentence. Roles are named by their ids or by their Arabic names.
    """
    from briefgen.author.skeleton import propose
    from briefgen.author.skeleton_marks import SkeletonInvalid

    where = rules_folder(_pack_of(to, rules))
    pack = open_pack(where)
    manifest = Manifest.model_validate(_manifest(where))
    try:
        made = propose(sentence, manifest, pack, slot, identity)
    except SkeletonInvalid as error:
        hint = "".join(f"\n    {line}" for line in error.hint.splitlines())
        raise click.UsageError(f"{error}{hint}") from error
    if made.unknown:
        words = ", ".join(f"«{word}»" for word in made.unknown)
        click.echo(
            f"not in the pack: {words}. Put this into a file of words/, decide what is marked «?», and try again:"
        )
        click.echo("\n" + "\n".join(made.words))
        raise click.exceptions.Exit(Exit.RULES)
    if to is None:
        click.echo(made.yaml, nl=False)
    elif made.told_by:
        # A rule without a `not` would stop the whole pack, for a sentence that is told as it is.
        click.echo(f"{to.as_posix()}: nothing was written", err=True)
    else:
        _append(to, made.yaml, where)
        click.echo(f"{to.as_posix()}: a rule was added at its end", err=True)
    if made.english:
        click.echo(f"it tells: {made.english}", err=True)
    else:
        click.echo("it does not tell its sentence yet:", err=True)
    for line in made.stuck:
        click.echo(f"    {line}", err=True)
    if to is not None and not made.told_by:
        click.echo(f"next: briefgen rules check {where.as_posix()}", err=True)
    raise click.exceptions.Exit(Exit.GOOD if made.english else Exit.RULES)


def _pack_of(to: Path | None, rules: Path | None) -> Path | None:
    """The pack that a file belongs to; a rule must stand in its facts/."""
    if to is None:
        return rules
    found = next(
        (above for path in (to, to.absolute()) for above in path.parents if (above / MANIFEST).is_file()), None
    )
    inside = (
        found is not None and to.absolute().relative_to(found.absolute()).parts[0] == FACTS and to.suffix == ".yaml"
    )
    if found is None or not inside or (rules is not None and rules.resolve() != found.resolve()):
        hint = "name a .yaml file in facts/ of your pack; `briefgen rules init my-rules` makes one"
        raise click.BadParameter(f"«{to}» is no file for rules: {hint}", param_hint="--to")
    return rules if rules is not None else found


def _manifest(where: Path) -> object:
    document, _ = open_yaml(where / MANIFEST, MANIFEST)
    assert document.root is not None, "the pack was opened before"
    return plain(document.root)


def _append(file: Path, yaml: str, pack: Path) -> None:
    """Put a rule at the end of a file; a new one begins by naming its schema, where the pack has them."""
    schema = pack / "schemas" / f"{FACTS}.schema.json"
    head = f"# yaml-language-server: $schema={Path(os.path.relpath(schema, file.parent)).as_posix()}\n\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = head if schema.is_file() else ""
        before = file.read_text(encoding="utf-8") if file.exists() else new
        between = "" if before == new else "\n" if before.endswith("\n") else "\n\n"
        file.write_text(before + between + yaml, encoding="utf-8")
    except OSError as error:
        raise CannotWrite([Problem("W005", f"cannot be written: {error.strerror}", Place(str(file)))]) from error
