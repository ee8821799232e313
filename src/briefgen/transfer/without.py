"""What is left undone or missing: «دون التوصل إلى اتفاق», «من دون أن يقدم تفاصيل», «دون تدخل خارجي»: without …"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import VerbGroup, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.own_doing import undone
from briefgen.transfer.reader import Reader

WITHOUT = "without"


def lacking(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """What «دون» at a cell says is not done or not there: the cell after, and the English."""
    start = behind_without(reader, at)
    words = small_words()
    if not start:
        return
    if reader.norm(start) in words["to"]:
        # «دون أن يقدم تفاصيل» without giving details, «دون أن تنجح المحادثات» without the talks succeeding.
        ends = set()
        his = tuple(reader.grammar.by_verb(reader, start + 1))
        for clause in reader.grammar.to_come(reader, start + 1, VerbGroup("gerund")):
            if undone(clause) and any(act.end == clause.end for act in his):
                continue
            ends.add(clause.end)
            yield clause.end, f"{WITHOUT} {clause.said}"
        for act in his:
            if act.end not in ends:
                yield act.end, f"{WITHOUT} {act.gerund}"
        return
    sure = (act for act in reader.grammar.actions(reader, start) if not act.open and act.end > start + 1)
    yield from ((act.end, f"{WITHOUT} {act.gerund}") for act in sure)
    ends = {act.end for act in reader.grammar.actions(reader, start) if act.end > start + 1}
    for phrase in noun_phrases(reader, start):
        alone = phrase.verbal and phrase.end == start + 1  # «دون إصدار بيان»: not «without an issuance»
        if alone and any(True for _ in reader.readings(phrase.end, "noun", "masdar")):
            continue
        if phrase.end not in ends and phrase.kind != "gerund":
            yield phrase.end, spaced(WITHOUT, phrase.said)


def behind_without(reader: Reader, at: int) -> int:
    """The cell behind «دون», «من دون», «بدون» at a cell; 0 where none stands there, or where it is «below»."""
    words = small_words()
    _, start = next(reader.standing(at, "without_it"), ("", 0))
    if not start:
        return 0
    counted = any(True for _ in reader.atoms_at(start, "number", "date"))
    low = counted or reader.norm(start) in words["below_behind"] or reader.norm(at - 1) in words["ever_not"]
    return 0 if low else start
