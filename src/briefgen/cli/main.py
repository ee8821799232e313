"""The command: `briefgen PATH…` and its helpers."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click
from click_default_group import DefaultGroup

from briefgen import __version__
from briefgen.problems import BriefgenError, Exit

DEFAULT = "brief"
COMMANDS = {
    "brief": "brief_command",
    "coverage": "coverage_command",
    "explain": "explain_command",
    "rules": "rules_group",
    "score": "score_command",
    "template": "template_group",
}
"""Each command is what its module holds under this name."""


class Commands(DefaultGroup):  # type: ignore[misc]
    """The commands, each imported when it is asked for: checking rules takes no engine that reads articles."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, else the default one."""
        name = cmd_name if cmd_name in COMMANDS else DEFAULT
        if name not in self.commands:
            self.add_command(getattr(import_module(f"briefgen.cli.{name}"), COMMANDS[name]), name)
        found: click.Command | None = super().get_command(ctx, cmd_name)
        return found


@click.group(cls=Commands, default=DEFAULT, default_if_no_args=False)
@click.version_option(__version__, prog_name="briefgen")
def cli() -> None:
    """Arabic news articles to a one-page briefing in Arabic and in English.

    `briefgen seeds/ --lang ar,en` reads a folder and writes briefings/. A folder named like a command is given as
    ./rules.
    """


def main() -> None:
    """Run the command; every way it can end has its exit code (see problems.Exit)."""
    try:
        code = cli.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else Exit.GOOD)
    except click.Abort:
        sys.exit(Exit.INTERRUPTED)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(Exit.USAGE)
    except BriefgenError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(Exit.GOOD)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except Exception as fault:
        click.echo(f"briefgen: a bug: {type(fault).__name__}: {fault}", err=True)
        click.echo(
            "nothing more was written; the articles and rules are unchanged. BRIEFGEN_DEBUG=1 shows the trace.",
            err=True,
        )
        _trace()
        sys.exit(Exit.BUG)


def run() -> None:
    """The command as a process: `main`, then out at once.

    Everything is written and closed by then; taking the pack in memory apart piece by piece would cost a quarter of a
    second that nobody gains by.
    """
    code: object = Exit.GOOD
    try:
        main()
    except SystemExit as done:
        code = done.code
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue  # whoever read it is gone
    os._exit(code if isinstance(code, int) else Exit.GOOD)


def _trace() -> None:
    import traceback

    if os.environ.get("BRIEFGEN_DEBUG"):
        traceback.print_exc()
