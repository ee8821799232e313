"""The command in the process of the test: what it printed and how it ended."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from briefgen.cli.main import main


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str

    def table(self, title: str) -> list[list[str]]:
        """The rows of the part of a report that begins with this title, without its columns."""
        lines = iter(self.out.splitlines())
        assert any(line.startswith(f"# {title}") for line in lines), f"no table «{title}»"
        rows = []
        for line in lines:
            if not line:
                break
            rows.append(line.split("\t"))
        return rows[1:]


def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object) -> Ended:
    """Run `briefgen` with these words."""
    monkeypatch.setattr(sys, "argv", ["briefgen", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        main()
    shown = capsys.readouterr()
    return Ended(int(ended.value.code or 0), shown.out, shown.err)
