"""What can be found wrong in entries that each look right: the wordings and the roles they use."""

from __future__ import annotations

from briefgen.packs.load import Loaded
from briefgen.packs.pack import Pack
from briefgen.problems import Problem


def check_entries(entries: list[Loaded], pack: Pack) -> list[Problem]:
    """Every mistake of wordings and identities."""
    return []
