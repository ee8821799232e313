"""Where rules and templates are: given, else in the installed package, else in the checkout; not the current folder."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder(given: Path | None = None) -> Path:
    """The folder of the pack."""
    return given if given is not None else _shipped("rules")


def templates_folder(given: Path | None = None) -> Path:
    """The folder of the templates."""
    return given if given is not None else _shipped("templates")


def _shipped(name: str) -> Path:
    installed = PACKAGE / "data" / name
    return installed if installed.is_dir() else PACKAGE.parent.parent / name
