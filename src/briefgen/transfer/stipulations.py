"""What is laid down besides, behind a comma and «على أن»: «…، على أن يبدأ العمل في يونيو», with work to begin in June.

The same words tell a condition and a further step, so that neither is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.transfer.clauses import to_come
from briefgen.transfer.form import Clause, VerbGroup
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.transfer.reader import Reader


def stipulated(reader: Reader, ways: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Readings, by the cell after them and their English, and each with what is laid down besides."""
    for end, said in ways:
        yield end, said
        for last, besides in besides_at(reader, end):
            yield last, f"{said}{besides}"


def besides_at(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """What is laid down behind a comma at a cell: the cell after it, and the English."""
    words = small_words()
    comma = reader.norm(at) in COMMAS
    if not comma and reader.norm(at) in words["upon"] and not _wanted(reader, at):
        at -= 1  # «ستعقد الجولة في بغداد على أن يحدد موعدها»
    elif not comma or reader.norm(at + 1) not in words["upon"]:
        return
    denied = reader.norm(at + 2) in words["to_not"]
    if not denied and reader.norm(at + 2) not in words["to"]:
        return
    reader.reach(at + 3)
    found = [*to_come(reader, at + 3, VerbGroup("infinitive", denied))]
    longest = {each.end: max(_subject_end(one) for one in found if one.end == each.end) for each in found}
    for more in found:
        if _subject_end(more) == longest[more.end]:  # «تبدأ المرحلة الثانية»: the second phase begins
            yield more.end, f", with {more.said}"


def _wanted(reader: Reader, at: int) -> bool:
    """May a word before «على» take it itself: «اتفقوا على أن»?"""
    own = reader.norm(at)
    return any(
        own in word.frame
        for before in range(at)
        for _, word in reader.readings(before, "verb", "masdar", "adjective", "participle", "noun")
    )


def _subject_end(clause: Clause) -> int:
    return clause.subject.end if clause.subject is not None else 0
