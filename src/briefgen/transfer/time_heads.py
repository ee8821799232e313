"""Words that open a time before anything else may take them: «في موعد لا يتجاوز سبتمبر», «خلال مدة أقصاها شهران»."""

from __future__ import annotations

from briefgen.transfer.reader import Reader

AT_MOST = "at most "


def opens_time(reader: Reader, at: int) -> bool:
    """Does such a head stand at a cell, with its limit behind it?"""
    dated = any(True for _ in reader.standing(at, "dated"))
    return dated or any(_limited(reader, end) for _, end in reader.standing(at, "limited_spans"))


def _limited(reader: Reader, at: int) -> bool:
    limits = any(True for _ in reader.standing(at, "no_more_than"))
    return limits or any(atom.en.startswith(AT_MOST) for atom in reader.atoms_at(at, "number"))
