"""The values of conditions in ``where``: numbers are numbers, switches are yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.packs.load import Loaded
from briefgen.packs.validate import NUMBER, YES_OR_NO
from briefgen.problems import Problem

COUNTS = ("least", "most")
SWITCHES = ("english", "coming", "headline")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def condition_problems(loaded: Loaded, role: str, wanted: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with the values of one role's conditions."""
    for key, value in wanted.items():
        path = ("where", role, key)
        if key in COUNTS and not isinstance(value, str):
            yield loaded.problem("P027.list" if isinstance(value, list) else "P027.empty", *path, key=key, kind=NUMBER)
        elif key in COUNTS and not _NUMBER.fullmatch(value):
            yield loaded.problem("P027", *path, key=key, said=value, kind=NUMBER)
        elif key in SWITCHES and value not in ("yes", "no"):
            said = value if isinstance(value, str) else ""
            yield loaded.problem("P027.yes", *path, key=key, said=said, close=YES_OR_NO.get(said.casefold()))


def conditions(wanted: Mapping[str, Any], good: bool) -> dict[str, Any]:
    """The conditions that hold something: a switch that says no is none; those that are not ``good`` are left out."""
    kept = {key: value for key, value in wanted.items() if not (key in SWITCHES and value == "no")}
    return {key: value for key, value in kept.items() if good or key not in COUNTS}
