"""Calls that one makes and another answers: «رفض الحزب دعوة المعارضة إلى مقاطعة الانتخابات», the opposition's call."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.casualties import deaths, killing_and_wounding
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.hows import how_to
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases
from briefgen.wording.filters import with_s

FAR = 14
"""Cells before a call in which the verb stands that answers it."""
GUESTS = ("visit", "attend", "take part", "participate", "travel", "come")
"""What one is invited to do, and not called on."""
SHORT = 5
"""English words of whoever calls that stand before 's."""


def set_phrases(reader: Reader, at: int, phrases: Phrases) -> Iterator[NounPhrase]:
    """The noun phrases whose first word leaves no other reading."""
    yield from how_to(reader, at)
    yield from deaths(reader, at)
    yield from killing_and_wounding(reader, at, phrases)
    yield from _calls(reader, at, phrases)


def _calls(reader: Reader, at: int, phrases: Phrases) -> Iterator[NounPhrase]:
    """«دعوة المعارضة إلى مقاطعة الانتخابات» behind a verb of answering: who calls is not the one who answers."""
    if reader.norm(at) not in small_words()["calls_made"] or not _answered(reader, at):
        return
    for caller in phrases(reader, at + 1):
        acts = caller.actor or caller.human
        if not (acts and caller.definite) or caller.clausal or len(caller.said.split()) > SHORT:
            continue
        if reader.norm(caller.end) not in small_words()["whither"]:
            continue
        acts_on = reader.grammar.actions(reader, caller.end + 1)
        for act in acts_on:
            if not act.base.startswith(GUESTS):
                said = f"{with_s(caller.said)} call to {act.base}"
                yield NounPhrase(act.end, said, definite=True, gender="f", kind="proper", head="call", clausal=True)
        for topic in () if acts_on else phrases(reader, caller.end + 1):
            if stem(topic.head) in small_words()["called_for"]:
                said = f"{with_s(caller.said)} call for {topic.said}"
                yield NounPhrase(topic.end, said, definite=True, gender="f", kind="proper", head="call", clausal=True)


def _answered(reader: Reader, at: int) -> bool:
    """Does a verb of rejecting, welcoming or criticizing stand before it?"""
    words = small_words()["answers_calls"]
    return any(
        word.word in words
        for before in range(max(0, at - FAR), at)
        for _, word in reader.readings(before, "verb", "masdar")
    )
