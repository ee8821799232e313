"""What may stand between a subject and what belongs to its verb: words set off by commas, and all before «إن».

«صوت المجلس، في جلسته المنعقدة برئاسة الحلبوسي، على القانون», «قال مسؤولان على اطلاع بالقرار، الأحد، إن …». What is
passed over holds no verb, no denial and no condition, so that it changes neither who acts nor what is done.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, ENDS, clause_words
from briefgen.extract.line import Captures, Line, all_finite
from briefgen.extract.mentions import QUOTES

SPEAKERS = frozenset({"who", "source"})
COLON, BY, UPON, DATE = ":", "ب", "على", "date"
LONGEST = 22
"""Tokens from one comma to the next, or from a speaker to «إن»."""
LONGEST_TITLE = 6
"""Tokens from one quotation mark to the other round the name of a newspaper."""


def set_off_ends(line: Line, at: int) -> Iterator[int]:
    """The position behind «، في جلسته المنعقدة اليوم برئاسة فلان،», where it begins with its comma at a position."""
    words = clause_words()
    if line.norm(at) not in COMMAS or at < 1 or at + 2 >= len(line.tokens):
        return
    first, second = line.norm(at + 1), line.norm(at + 2)
    begins = first in words["set_off"] or (first == BY and second in words["set_off_by"])
    begins = begins or (first == UPON and second in words["set_off_upon"])
    if not begins or any(m.type == DATE for m in line.starts[at + 2]):
        return
    for here in range(at + 2, min(at + LONGEST, len(line.tokens) - 1)):
        if line.norm(here) in COMMAS:
            if line.norm(here + 1) not in CONJUNCTIONS:
                yield here + 1
            return
        if _changes(line, here):
            return


def said_at(line: Line, at: int, captures: Captures, anchor: int) -> int | None:
    """Where «إن» or a colon stands behind a speaker who ends at a position, whose verb is read, with no other between.

    «أن» might be that of a noun («ضرورة أن»), so that a comma must stand before it.
    """
    if anchor < 0 or not captures or captures[0][0] not in SPEAKERS or captures[0][1][-1].last != at:
        return None
    if anchor > at or not any(reading.finite for reading in line.readings[anchor]):
        return None
    words = clause_words()
    if _speaks_with_him(line, at) or line.norm(at) in words["no_longer_in_office"]:
        return None
    here, end = at - 1, min(at + LONGEST, len(line.tokens) - 1)
    while (here := here + 1) < end:
        if line.norm(here) in QUOTES and line.has(at, "adjective"):
            return None  # «قال مسؤول رفيع المستوى لـ«الحياة» إن …»: who speaks is read to its end
        here = _behind_title(line, here)
        if line.norm(here) in words["complementisers"] or line.norm(here) == COLON:
            before = here - 1
            sure = line.norm(here) in words["said_that"] | {COLON} or line.norm(before) in COMMAS
            return here if sure and here > at else None
        if _changes(line, here) or line.norm(here) in words["others_words"]:
            return None
    return None


def _speaks_with_him(line: Line, at: int) -> bool:
    """«قال الوزير ونائبه إن …»: does «و» join another who speaks, and whom nothing reads? «وإلى جانبه» joins nobody."""
    if line.norm(at) not in CONJUNCTIONS or at + 1 >= len(line.tokens):
        return False
    words = clause_words()
    return line.norm(at + 1) not in words["other_prepositions"] | words["place_prepositions"] | words["set_off"]


def _behind_title(line: Line, at: int) -> int:
    """The position behind the name that two quotation marks hold: «لوكالة الأنباء الروسية "سبوتنيك" إن …»."""
    if line.norm(at) not in QUOTES:
        return at
    for here in range(at + 1, min(at + LONGEST_TITLE, len(line.tokens) - 1)):
        if line.norm(here) in QUOTES:
            return here + 1
        if _changes(line, here):
            return at
    return at


def _changes(line: Line, at: int) -> bool:
    """May a token bring another statement, a denial or a condition?"""
    words = clause_words()
    norm = line.norm(at)
    if norm in words["denials"] or norm in words["complementisers"] or norm in words["relatives"]:
        return True
    if norm in words["not_set_off"] or norm in words["subordinators"] or norm in words["askers"]:
        return True
    return norm == COLON or norm in ENDS or norm in QUOTES or all_finite(line, at)
