"""Where a clause that tells what has been done may end sooner: before what says when, where, why or with whom.

«استولى الحرس على سفينة حاويات بالقرب من مضيق هرمز»: what has been done is so wherever and whenever it was. The cut is
marked. Nothing is left out that the verb takes, that limits, or that takes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.quote_ends import inside_marks
from briefgen.packs.pack import Pack
from briefgen.transfer.lists import OBJECT

LEAST = 4
"""Tokens of the shortest clause that is told without its end."""
ACCUSATIVE = "ا"
TRIES = 3
"""How many places are tried."""


def deed_ends(line: Line, first: int, last: int, unread: str, pack: Pack) -> Iterator[int]:
    """The places, from the last to the first, before which such a clause may end; at most ``TRIES``.

    ``unread``: the word up to which the clause could be read.
    """
    adjuncts, limiting = clause_words()["adjuncts_of_deeds"], clause_words()["limits_of_deeds"]
    verb = next((at for at in range(first, last) if any(r.finite for r in line.readings[at])), last)
    taken = {each for r in line.readings[verb] if r.finite for each in pack.lexicon.words[r.word].frame} - {OBJECT}
    taken |= clause_words()["votes_for"]
    far = max((at for at in range(verb + 1, last) if line.norm(at) == unread), default=last)
    found = 0
    for at in range(last - 2, max(first + LEAST, verb + 2) - 1, -1):
        remark = _of_one_before(line, at)
        if not remark and not any(line.stands(at, words) for words in adjuncts):
            continue
        rest = [line.norm(n) for n in range(at, last)]
        if any(norm in limiting for norm in (*rest, *(f"{one} {two}" for one, two in pairwise(rest)))):
            return
        if at > far or inside_marks(line, first, at) or _waits(line, verb, at, last, taken):
            continue
        if not remark and _of_the_noun(line, at, pack):
            continue
        yield at
        found += 1
        if found == TRIES:
            return


def _of_one_before(line: Line, at: int) -> bool:
    """Says a verb something of an indefinite noun or its adjective right before it: «موقعا خاصا | يتمكن من خلاله …»?"""
    before = line.readings[at - 1]
    nominal = bool(before) and not any(r.finite or r.definite or r.kind == "particle" for r in before)
    return nominal and all_finite(line, at) and line.norm(at - 1).endswith(ACCUSATIVE)


def _of_the_noun(line: Line, at: int, pack: Pack) -> bool:
    """Does the noun before a preposition, or the one before its adjective, take it: «الدعوة إلى المشاركة | في …»?"""
    for n in (at - 1, at - 2):
        readings = line.readings[n]
        if any(r.kind in ("noun", "masdar") for r in readings):
            words = (pack.lexicon.words[r.word] for r in readings if r.kind in ("noun", "masdar"))
            return any(line.norm(at) in (*word.frame, *word.joins) for word in words)
        if not any(r.kind in ("adjective", "participle") for r in readings):
            return False
    return False


def _waits(line: Line, verb: int, at: int, last: int, taken: set[str]) -> bool:
    """Stands behind a place what the verb takes and has not had: «أجبر القصف طائرة | في الجو على العودة»?"""
    had = any(line.norm(n) in taken for n in range(verb + 1, at))
    return not had and any(line.norm(n) in taken for n in range(at, last))
