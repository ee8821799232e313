"""What else a verb denies, behind «ولا»: «لن نقاطع الحملة ولا الاقتراع», will not boycott the campaign or the vote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import VerbGroup
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.wording.spoken import AND

Framed = Callable[[Reader, int, Word], Iterator[Adjunct]]
"""What a verb's entry foresees at a cell."""
MOST = 3


def nor_else(
    reader: Reader, verb: Word, group: VerbGroup, at: int, found: Iterable[Rest], framed: Framed
) -> Iterator[Rest]:
    """What a verb takes from a cell on, and each with what is denied besides, of the same kind."""
    for rest in found:
        yield rest
        more = [rest] if group.negative and rest.end > at and not (rest.clausal or rest.nested) else []
        for _ in range(MOST):
            more = [each for one in more for each in _with_another(reader, verb, at, one, framed)]
            yield from more


def _with_another(reader: Reader, verb: Word, at: int, rest: Rest, framed: Framed) -> Iterator[Rest]:
    start = rest.end + 2
    if reader.norm(rest.end) != AND or reader.norm(start - 1) not in small_words()["present_not"]:
        return
    if any(reading.finite for reading in reader.cells[start].readings) if start < len(reader.cells) else True:
        return  # «ولا تقدم …» may be said of another
    if rest.object is not None and OBJECT in verb.frame:
        for each in noun_phrases(reader, start):
            alike = each.definite is rest.object.definite and each.case != "nominative" and not rest.object.clausal
            if alike and each.many == 1 and fits(verb, each):
                yield replace(rest, end=each.end, said=f"{rest.said} or {each.said}")
    elif reader.norm(start) == reader.norm(at):
        for other in framed(reader, start, verb):
            yield replace(rest, end=other.end, said=f"{rest.said} or {other.said}")
