"""«أن لا تشارك» is «ألا تشارك»: what is not to be done, written in two words."""

from __future__ import annotations

from briefgen.extract.line import Line

TO, NOT, NOT_TO = ("أن", "ان"), "لا", "ألا"


def not_to_do(line: Line, first: int, last: int) -> set[int]:
    """The tokens «أن» of a span behind which «لا» and a verb in the present stand."""
    pairs = (at for at in range(first + 1, last - 2) if line.norm(at) in TO and line.norm(at + 1) == NOT)
    return {at for at in pairs if _verb(line, at + 2)}


def _verb(line: Line, at: int) -> bool:
    return any(reading.finite and reading.tense == "present" for reading in line.readings[at])
