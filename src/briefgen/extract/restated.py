"""What a relative clause says of its noun, as a clause of its own: «الاتفاق الذي أنهى الحرب», the agreement ended it.

Only where the noun itself did it, and is definite: «لا اتفاق ينهي الحرب» says of none that it did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, Clause, clause_words
from briefgen.extract.line import Line, Mention
from briefgen.extract.restated_objects import done_with, with_event
from briefgen.extract.transferred import NAMES, head_of
from briefgen.model import Gender

SHORTEST = 3
"""Tokens, from its verb on, of the shortest relative clause that tells anything of its noun."""
ONE: dict[Gender, str] = {"m": "relative_of_one", "f": "relative_of_one_woman"}
NEAR = 3
"""Tokens from the verb among which a pronoun may stand for the noun: «التي رحبت بها الحكومة», no deed of hers."""


def restated(lines: Sequence[Line]) -> dict[int, Clause]:
    """The clauses that relatives make with their nouns, by the place of each relative among the lines."""
    found = ((at, _with_noun(line, lines[:at])) for at, line in enumerate(lines) if line.relative)
    return {at: clause for at, clause in found if clause is not None}


def _with_noun(line: Line, before: Sequence[Line]) -> Clause | None:
    pronoun = next((at for at in (0, 1) if line.norm(at) in clause_words()["relatives"]), None)
    around = next((each for each in reversed(before) if not each.relative), None)
    if pronoun is None or around is None:
        return with_event(line, around) if around is not None else None
    one = next((gender for gender, words in ONE.items() if line.norm(pronoun) in clause_words()[words]), None)
    nouns = [m for m in _nouns(around, line.numbers[0]) if one in (None, _gender(around, m))]
    noun = max(nouns, key=lambda m: m.last - m.first, default=None)
    if noun is not None and around.norm(noun.first - 1) in clause_words()["it_is"]:
        return None  # «هذا هو القرار الذي اتخذه المجلس»: which one it is, and no news
    if noun is not None and one == "f" and around.norm(noun.first - 1) in CONJUNCTIONS:
        return None  # «بين قطر والدول الخليجية ومصر التي أعلنت …»: who of them did?
    if noun is not None and f"{around.norm(noun.last - 1)} {line.norm(pronoun)}" in clause_words()["remarks"]:
        return None  # «، الأمر الذي نفاه المكتب»: of what stands before it
    if noun is None or not (_did(line, pronoun + 1, one) or done_with(line, pronoun + 1, one)):
        return None
    return Clause((*around.numbers[noun.first : noun.last], *line.numbers[pronoun + 1 :]))


def _did(line: Line, at: int, gender: Gender | None) -> bool:
    """Opens a verb in the past a relative clause, of which its noun is the subject as far as pronouns show?"""
    if line.norm(at) in clause_words()["was"] and line.norm(at + 1) in clause_words()["verb_particles"]:
        at += 2  # «الذي كان قد وصل»
    if len(line.tokens) - at < SHORTEST or any(
        line.tokens[n].kind == "suffix" for n in range(at, min(at + NEAR, len(line.tokens)))
    ):
        return False
    found = [r for r in line.readings[at] if r.finite and gender in (None, r.gender or gender)]
    return bool(found) and all(r.tense == "past" for r in found)


def _gender(line: Line, mention: Mention) -> Gender:
    gender, number = head_of(line, mention)
    things = number == "plural" and mention.type not in NAMES
    return "f" if things else mention.gender or gender or "m"


def _nouns(line: Line, end: int) -> Iterator[Mention]:
    """The definite parties, papers and events that end before a token of the sentence, a comma between or not."""
    for mentions in line.starts:
        for mention in mentions:
            last = mention.last
            while last < len(line.tokens) and line.norm(last) in COMMAS and line.numbers[last] < end:
                last += 1
            behind = line.numbers[last] if last < len(line.tokens) else end
            ends = line.numbers[mention.last - 1] < end <= behind and end - line.numbers[mention.last - 1] <= 2
            if ends and (mention.name is not None or _definite(line, mention)):
                yield mention


def _definite(line: Line, mention: Mention) -> bool:
    """Has a noun its article, or a genitive the one of its last noun: «اتفاق السلام»?"""
    return any(line.norm(at).startswith(ARTICLE) for at in range(mention.first, mention.last))


def is_topic(line: Line, offset: int) -> bool:
    """Stands a noun right behind «أن», no word of who made it: «إن المقترح الذي طرحته إسرائيل لا يلبي …»?"""
    at = next((n for n, token in enumerate(line.tokens) if token.start == offset), 0)
    return at > 0 and line.norm(at - 1) in clause_words()["complementisers"]


def denied_before(line: Line, offset: int) -> bool:
    """Stands a word of denial, or «دون», in a line before an offset?"""
    words = clause_words()
    denying = words["without"] | words["denials"]
    return any(line.norm(n) in denying for n in range(len(line.tokens)) if line.tokens[n].start < offset)
