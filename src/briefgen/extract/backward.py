"""Pronouns that point back at an occasion, between a verb and its parts: «أعلن في أعقابها …», «تقرر فيه إرسال …»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.clause_words import clause_words
from briefgen.extract.line import Line

SUFFIX, IN = "suffix", "في"


def backward_ends(line: Line, at: int) -> Iterator[int]:
    """The position behind «خلالها», «في أعقابه», «على إثرها», «فيه» and, of how long after, «بعدها بشهر».

    They say nothing that the sentence before does not. «فيه» is stepped over right behind a verb only.
    """
    words = clause_words()
    if at < 1 or at + 1 >= len(line.tokens):
        return
    noun = at + 1 if line.norm(at) in words["before_occasion"] and line.norm(at + 1) in words["of_occasion"] else at
    own = noun > at or line.norm(at) in words["pointing_back"]
    past = any(reading.finite and reading.tense == "past" for reading in line.readings[at - 1])
    own = own or (line.norm(at) == IN and past and not line.relative)  # «ثالث مرة تستدعي فيها …» is another matter
    if not own or line.norm(noun + 1) not in words["of_the_statement"] or line.tokens[noun + 1].kind != SUFFIX:
        return
    yield noun + 2
    if line.norm(noun + 2) in words["by_how_long"] and line.norm(noun + 3) in words["spans_of_time"]:
        yield noun + 4
