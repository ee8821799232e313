"""An id that the pack does not hold: what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import click

MOST = 3


def unknown(kind: str, identity: str, known: Iterable[str]) -> click.UsageError:
    """The error for an unknown id, with the nearest ones: by spelling, else those that hold it or a part of it."""
    every = sorted(set(known))
    close = get_close_matches(identity, every, MOST, 0.6)
    if not close:
        parts = [part for part in identity.lower().split("-") if len(part) > 2]
        close = [each for each in every if any(part in each.split("-") for part in parts)][:MOST]
    hint = f"; did you mean {' or '.join(f'«{each}»' for each in close)}?" if close else ""
    return click.UsageError(f"no {kind} «{identity}»{hint}")
