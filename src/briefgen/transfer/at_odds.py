"""Which of two readings of one clause is none: «عدد القتلى في هجوم ارتفع» rose, and is in none that did."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.transfer.being import beings
from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def told_by_verb(
    reader: Reader, clause: Clause, subject: NounPhrase, verbal: Sequence[tuple[NounPhrase, Clause]]
) -> bool:
    """Does a verb tell what a clause of being tells as well? ``verbal`` are the clauses with verbs, and who does it."""
    other = max((who.end for who, told in verbal if told.end == clause.end), default=0)
    if not other:
        return False
    unsaid = all(being.unsaid for being in beings(reader, subject.end))
    helper = reader.norm(subject.end) in small_words()["be"]  # «الطائرة كانت تنقل جنودا»: no movement of them
    return other > subject.end or (unsaid and subject.clausal) or (helper and other == subject.end)
