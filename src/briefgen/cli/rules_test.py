"""`briefgen rules test [DIR]`: the examples and `not`s of a pack, once or at each save."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from briefgen.cli.close import unknown
from briefgen.cli.report import joined, say, ui_option
from briefgen.messages.texts import Tongue, word
from briefgen.packs.cache import compile_half_written, open_pack
from briefgen.packs.folders import rules_folder
from briefgen.packs.load import Loaded, load
from briefgen.packs.pack import Pack
from briefgen.packs.schema import Entry, PhraseEntry, RuleEntry
from briefgen.problems import Exit, PackInvalid

FOLDER = click.Path(path_type=Path)
YAML = ".yaml"


@click.command("test")
@click.argument("folder", required=False, type=FOLDER)
@click.option("--rule", default="", metavar="ID", help="Only this rule or phrase.")
@click.option("--watch", is_flag=True, help="Go on, and at each save try again what changed and what failed.")
@ui_option
def test(folder: Path | None, rule: str, watch: bool, ui: Tongue) -> None:
    """Try every example and every `not` of the pack.

    A failing example shows what it expects beside what is found; where nothing is found, the pattern that came nearest
    and where it stopped.
    """
    trials = Trials(rules_folder(folder), rule, ui)
    if watch:
        _watching(trials, _saves(trials.folder))
    try:
        failed = trials.run()
    except PackInvalid as invalid:
        say(invalid.problems, ui)
        raise click.exceptions.Exit(invalid.exit_code) from invalid
    raise click.exceptions.Exit(Exit.RULES if failed else Exit.GOOD)


@dataclass(slots=True)
class Trials:
    """The tests of one pack: what was tried last, and what failed."""

    folder: Path
    rule: str = ""
    """The only rule or phrase that is tried, by its id."""
    tongue: Tongue = "en"
    known: dict[str, Entry] = field(default_factory=dict)
    """Each rule and phrase as it was read last."""
    failing: set[str] = field(default_factory=set)

    def run(self, only_changed: bool = False) -> int:
        """Try the examples and print what fails; how many failed. Raises PackInvalid, UsageError for an unknown id."""
        from briefgen.author.side_by_side import aligned, failure
        from briefgen.extract.pipeline import Extractor
        from briefgen.run.trials import try_in_workers

        pack = self._opened()
        entries = [each for each in load(self.folder)[1] if isinstance(each.entry, RuleEntry | PhraseEntry)]
        chosen = self._chosen(entries, only_changed)
        extractor = Extractor(pack)
        tried = failed = 0
        self.failing -= {identity(each) for each in chosen}
        for outcome in try_in_workers(chosen, extractor):
            tried += 1
            if outcome.problem:
                failed += 1
                self.failing.add(outcome.id)
                problem, rows = failure(outcome, chosen, extractor)
                say([problem], self.tongue)
                for line in aligned(rows, self.tongue) if rows else ():
                    click.echo(line)
        counts = (word("tried", self.tongue, tried), word("failed", self.tongue, failed))
        click.echo(joined(*counts, tongue=self.tongue), err=True)
        return failed

    def _opened(self) -> Pack:
        """The pack; where one rule is asked for, also while others still lack an example or a `not`, which is told."""
        try:
            return open_pack(self.folder)
        except PackInvalid:
            pack, half_written = compile_half_written(self.folder) if self.rule else (None, [])
            asked = (
                {str(each.place()) for each in load(self.folder)[1] if identity(each) == self.rule} if pack else set()
            )
            if pack is None or any(str(problem.place) in asked for problem in half_written):
                raise
            say(half_written, self.tongue)
            return pack

    def _chosen(self, entries: Sequence[Loaded], only_changed: bool) -> list[Loaded]:
        """The entries to try: those of the rule asked for, those that changed or failed, or all."""
        before = self.known
        self.known = {identity(each): each.entry for each in entries}
        if self.rule:
            found = [each for each in entries if identity(each) == self.rule]
            if not found:
                raise unknown("rule or phrase", self.rule, map(identity, entries))
            return found
        if not only_changed:
            return list(entries)
        same = {name for name, entry in self.known.items() if before.get(name) == entry} - self.failing
        return [each for each in entries if identity(each) not in same]


def identity(each: Loaded) -> str:
    """The id of a rule or phrase."""
    return str(getattr(each.entry, each.key, ""))


def _watching(trials: Trials, saves: Iterable[Collection[Path]]) -> None:
    """Try everything once, then at each save what changed; a pack that is broken shows its problems meanwhile."""
    _try(trials, only_changed=False)
    for files in saves:
        names = ", ".join(sorted({path.name for path in files}))
        click.echo(f"\n{names} {word('changed', trials.tongue)}", err=True)
        _try(trials, only_changed=True)


def _try(trials: Trials, only_changed: bool) -> None:
    try:
        trials.run(only_changed)
    except PackInvalid as invalid:
        say(invalid.problems, trials.tongue)
        click.echo(word("broken", trials.tongue), err=True)
    except click.UsageError as error:
        error.show()
    click.echo(word("waiting", trials.tongue), err=True)


def _saves(folder: Path) -> Iterator[Collection[Path]]:
    """The pack's files that were saved, each time some were; ends only by Ctrl-C."""
    from watchfiles import watch

    for changes in watch(folder, watch_filter=lambda _, path: path.endswith(YAML), debounce=400):
        yield [Path(path) for _, path in changes]
