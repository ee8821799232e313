"""Days without a direction: the next of their name, of what is to come; the last, of what has happened."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, Mention


def still_to_come(mention: Mention, line: Line, ahead: bool) -> bool:
    """Is a day the next one: of what is to come, ``ahead``, or behind «حتى», but not behind «منذ» or a past verb?"""
    words = clause_words()
    begins = mention.first - 1
    if line.norm(begins) in words["parts_of_day"]:
        begins -= 1
    until = bool({line.norm(begins), line.norm(mention.first)} & words["until"])
    return (ahead or until) and line.norm(begins) not in words["since"] and not _happened(line, mention.first)


def _happened(line: Line, at: int) -> bool:
    """Stands a verb that can be nothing but past right before a day, its preposition and «يوم» apart?

    «تقول الوزارة إن القتال بدأ في 8 يوليو»: though the sentence is told in the present.
    """
    words = clause_words()
    before = at - 1
    while before >= 0 and line.norm(before) in words["date_prepositions"] | words["parts_of_day"]:
        before -= 1
    readings = line.readings[before] if before >= 0 else ()
    return bool(readings) and all(reading.finite and reading.tense == "past" for reading in readings)
