"""Where a quotation begins and ends: not with an aside, nor with what the writer or the speaker says next.

«اشترط الرئيس، في كلمة أمام دبلوماسيين، سحب القوات، وهو ما رفضته كييف»: what he set as a condition is the withdrawal.
"""

from __future__ import annotations

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.mentions import QUOTES

COLON = ":"
LEAST = 2
"""Tokens of the shortest quotation that is left over."""
LONGEST_ASIDE = 8
"""Tokens of an aside that a quotation would begin with, its comma included."""
ACCUSATIVE = "ا"
LONG_ENOUGH = 4
"""Letters of a word that may end in the accusative."""


def quote_begins(line: Line, first: int, last: int) -> int:
    """Where a matter begins that would begin with the rest of an aside: «(في كلمة) أمام دبلوماسيين، انسحاب القوات»."""
    words = clause_words()
    if line.norm(first) not in words["set_off"]:
        return first
    opened = any(line.norm(at) in COMMAS for at in range(max(first - LONGEST_ASIDE, 0), first))
    for at in range(first + 1, min(first + LONGEST_ASIDE, last - LEAST)):
        if line.norm(at) in COMMAS:
            return at + 1 if opened and line.norm(at + 1) not in CONJUNCTIONS else first
        if line.norm(at) in words["said_that"] and not opened and at > first + 1:
            return at + 1  # «(قال) في وقت سابق إن الجهود تتواصل»
        if line.norm(at) in words["complementisers"] or all_finite(line, at):
            return first
    return first


def before_clause(line: Line, first: int, last: int) -> int:
    """Where a matter ends before what is said of a noun further back: «(هجمات على) السفن يقولون إنها تأتي تضامنا»."""
    words = clause_words()
    inside = words["relatives"] | words["askers"] | words["complementisers"] | words["subordinators"] | CONJUNCTIONS
    for at in range(first + 1, last):
        if line.norm(at) in inside or line.norm(at) in COMMAS:
            return last
        if all_finite(line, at):
            several = all(r.number == "plural" and r.gender == "m" for r in line.readings[at])
            owned = at + 1 < last and line.tokens[at + 1].kind == "suffix"  # «(اتفاق على) التعاون رافقته وثائق»
            return at if (several or owned) and line.has(at - 1, "definite") else last
    return last


def before_turn(line: Line, first: int, last: int) -> int:
    """Where words behind a colon end that no marks hold: before «لكنه قال بالمقابل إن …», «أما الرئيس …»."""
    words = clause_words()
    if line.norm(first - 1) != COLON or line.norm(first) in QUOTES:
        return last
    for at in range(first + LEAST, last - LEAST):
        if inside_marks(line, first, at):
            continue
        pronoun = line.tokens[at + 1].kind == "suffix"
        if line.norm(at) in words["contrasts_said"] and pronoun and line.norm(at + 2) in words["surely_verbs"]:
            return at
        if line.norm(at) in words["topicalisers"] and line.has(at + 1, "definite"):
            return at
    return last


def quote_ends(line: Line, first: int, last: int) -> int:
    """Where a quotation ends: before «، وهو ما …», «، هذا هو …», «، وضرب مثالا …»; else ``last``."""
    for at in range(first + LEAST, last - 2):
        if line.norm(at) in COMMAS and not inside_marks(line, first, at) and _begins_anew(line, at + 1):
            return at
    return last


def _begins_anew(line: Line, at: int) -> bool:
    """Begins behind a comma a sentence of its own, which the one before does not wait for?"""
    words = clause_words()
    joined = line.norm(at) in CONJUNCTIONS
    head, after = line.norm(at + joined), line.norm(at + joined + 1)
    if head in words["subject_pronouns"]:
        return joined
    if joined and head in words["that_pointer"] and not words["according"].isdisjoint((after, line.norm(at + 3))):
        return True  # «…، وذلك حسبما قال فلان»
    if head in words["pointers"]:
        return after in words["subject_pronouns"] | words["askers"] or (not joined and after in words["was"])
    return joined and with_object(line, at + 1)


def with_object(line: Line, at: int) -> bool:
    """Is a word that may be a noun a verb of the past, an object or «ذلك» behind it: «وضرب مثالا على ذلك»?"""
    if not any(reading.finite and reading.tense == "past" for reading in line.readings[at]):
        return False
    word = line.norm(at + 1)
    if not word.endswith(ACCUSATIVE) or len(word) < LONG_ENOUGH or line.has(at + 1, "definite"):
        return False
    return line.has(at + 1, "noun") and not line.has(at + 1, "verb")


def inside_marks(line: Line, first: int, at: int) -> bool:
    """Stands a position inside quotation marks or brackets that were opened from ``first`` on?"""
    marks = [line.norm(n) for n in range(first, at)]
    return sum(mark in QUOTES for mark in marks) % 2 == 1 or marks.count("(") != marks.count(")")
