"""«حتى تنتهي الحرب ويرفع الحصار»: a verb that «و» joins to a limit, and not to the clause that the limit is of."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.dependent import subordinator
from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import small_words
from briefgen.transfer.pronouns import as_pronoun
from briefgen.transfer.reader import Reader
from briefgen.transfer.statements import same_doer
from briefgen.transfer.verbs import verbs_in
from briefgen.wording.spoken import AND

LIMITS = frozenset({"till", "limit", "condition"})
"""Kinds of clauses without which what is said would be too much."""


def of_the_limit(reader: Reader, at: int) -> bool:
    """Stands at a cell «و» with a bare verb of the tense that the last limit before it has?"""
    tense = _tenses(reader, at + 1)
    if reader.norm(at) != AND or len(tense) != 1:
        return False
    for opens in range(at - 1, 0, -1):
        for _, end, kind in subordinator(reader, opens):
            if kind in LIMITS and end < at:
                return tense == _tenses(reader, end) and _main(reader, opens) != tense
    return False


def also_if(reader: Reader, condition: Clause, kind: str) -> Iterator[Clause]:
    """«إذا رفضت إسرائيل الاتفاق وهاجمت غزة»: and if it attacks Gaza."""
    who = as_pronoun(condition.subject) if condition.subject is not None and kind == "condition" else None
    if who is not None:
        at = condition.end + 1
        yield from same_doer(reader, at, who, verbs_in(reader, at, "past", VerbGroup("condition")))


def _main(reader: Reader, at: int) -> set[str]:
    """The tense of the verb nearest before a limit, where nothing stands before it that makes another of it."""
    words = small_words()
    for n in range(at - 1, -1, -1):
        tense = _tenses(reader, n)
        if tense:
            changed = reader.norm(n - 1) in words["future"] | words["future_not"] | words["past_not"]
            return set() if changed else tense
    return set()


def _tenses(reader: Reader, at: int) -> set[str]:
    return {reading.tense for reading, _ in reader.readings(at, "verb") if reading.finite}
