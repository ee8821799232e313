"""What a verb takes behind it, told."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import DIRECT, OBJECT, small_words

TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Rest:
    """What a verb takes, in English; ``end`` is the cell after it."""

    end: int
    said: str
    object: NounPhrase | None = None
    given: bool = False
    """Is the object there, or a clause in its place?"""
    direct: bool = False
    """Is it what English has as an object, behind a preposition: «تقبل بالاتفاق», accepts it?"""
    third: bool = False
    """Is there one behind the object that the verb wants besides: «زود الجيش بالأسلحة»?"""
    nested: bool = False
    """Is it an action?"""
    open: bool = False
    """An action whose object may be its doer."""
    clausal: bool = False
    """Is it a clause behind «that», or does it end in one?"""


def lacks_its_own(verb: Word, rest: Rest) -> bool:
    """Is what English has as the verb's object, behind its one preposition, not there?"""
    alone = len(verb.frame) == 1 or verb.word in small_words()["of_something"]
    one = verb.frame[0] if alone else ""
    return one != OBJECT and leads_directly(verb, one) and not (rest.direct or rest.given or rest.nested)


def leads_directly(verb: Word, preposition: str) -> bool:
    """Does English have as an object what stands behind a preposition of the verb?"""
    topic = verb.joins.get(TOPIC) if verb.frame[:1] == (preposition,) else ""
    return preposition in verb.frame and (verb.joins.get(preposition) or topic) == DIRECT
