"""What a relative says was done with its noun: «المحادثات التي استضافتها مسقط», Muscat hosted the talks.

Of a certain noun, or of one behind «خلال», «بعد» and the like, which took place: «خلال مباحثات عقدها الوزيران».
"""

from __future__ import annotations

from briefgen.extract.clauses import Clause, clause_words
from briefgen.extract.line import Line, Mention
from briefgen.model import Gender

TAKEN_UP: dict[Gender, str] = {"m": "ه", "f": "ها"}
LEAST = 3
"""Tokens, from its verb on, of the shortest such clause: verb, pronoun, who does it."""
EVENT = "event"


def done_with(line: Line, at: int, gender: Gender | None) -> bool:
    """Opens a verb in the past a relative clause, with a pronoun right behind it for the noun?"""
    words = clause_words()
    if line.norm(at) in words["was"] and line.norm(at + 1) in words["verb_particles"]:
        at += 2  # «التي كانت قد استضافتها»
    if len(line.tokens) - at < LEAST or line.tokens[at + 1].kind != "suffix":
        return False
    own = {TAKEN_UP[gender]} if gender else set(TAKEN_UP.values())
    found = [r for r in line.readings[at] if r.finite]
    active = [r for r in found if r.voice != "passive"]
    # «ترأسه الوزير»: as a form of the present it would want a woman for its subject.
    past = any(r.tense == "past" for r in active) and all(r.tense == "past" or r.gender == "f" for r in active)
    return past and line.norm(at + 1) in own and line.tokens[at + 2].kind != "suffix"


def with_event(line: Line, around: Line) -> Clause | None:
    """A relative clause without «الذي», with the event of the clause around it that it takes up."""
    event = _took_place(around, line.numbers[0]) if done_with(line, 0, None) else None
    return Clause((*around.numbers[event.first : event.last], *line.numbers)) if event is not None else None


def _took_place(around: Line, end: int) -> Mention | None:
    """The event, without its article, that ends before a token of the sentence, behind a word of time: «عقب اجتماع»."""
    behind = clause_words()["after_what_happened"]
    found = [
        each
        for mentions in around.starts
        for each in mentions
        if each.type == EVENT and around.numbers[each.last - 1] + 1 == end and around.norm(each.first - 1) in behind
    ]
    return max(found, key=lambda m: m.last - m.first, default=None)
