"""Who fell, told without a verb of their own: «سقط ثلاثة قتلى في الغارة», three people were killed in the raid."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.casualties import HOW_MANY, ONE, both
from briefgen.transfer.complements import adjuncts, between
from briefgen.transfer.form import Clause, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import verbs


def fallen(reader: Reader, at: int) -> Iterator[Clause]:
    """«سقط قتيل وثلاثة جرحى», «سقط 4 قتلى»: killed and wounded, with what ends the clause."""
    for verb in verbs(reader, at):
        if verb.word.word not in small_words()["falls"] or verb.group.negative or verb.group.passive:
            continue
        for start, late in ((verb.end, ""), *((each.end, each.said) for each in between(reader, verb.end))):
            for fell in both(reader, start):
                said = " and ".join(
                    f"{many} {'was' if many == HOW_MANY[ONE] else 'were'} {how}" for _, many, how in fell
                )
                for more in adjuncts(reader, fell[-1][0]):
                    yield Clause(more.end, spaced(said, late, more.said), verb.group.tense == "past")
