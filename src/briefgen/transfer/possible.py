"""What is possible, nobody named who does it: «لا يمكن التفاوض مع …», it is not possible to negotiate with …"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.acts_behind import alone
from briefgen.transfer.form import Clause
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.modals import modal_at
from briefgen.transfer.passives import undergone_by_noun
from briefgen.transfer.reader import Reader


def possible(reader: Reader, at: int) -> Iterator[Clause]:
    """Every such clause at a cell, with a verbal noun whose verb has no object: else the object is told as done."""
    found = modal_at(reader, at)
    if found is None:
        return
    group, start = found
    judged = table("judged_by_modal").get(group.tense)
    every = [word for _, word in reader.readings(start, "masdar")]
    if reader.norm(start - 1) not in small_words()["can"] | small_words()["must"] | small_words()["should"]:
        return  # «لا بد من العودة»
    if not judged or not every or any(word.frame[:1] == (OBJECT,) for word in every):
        return
    told = {each.end for each in undergone_by_noun(reader, start, replace(group, passive=True))}
    said = f"it is {'not ' if group.negative else ''}{judged} to"
    for act in reader.grammar.actions(reader, start):
        if act.end not in told:  # «يمكن التوصل إلى اتفاق»: one can be reached
            yield Clause(act.end, f"{said} {act.base}")
    for end, base, _ in alone(reader, start):
        yield Clause(end, f"{said} {base}")
