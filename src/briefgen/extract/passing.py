"""What a pattern may step over though it is no word of the language's small change: occasions, and who led whom.

«أكد الوزير، خلال لقائه نظيره التركي، أهمية …», «ألغى المجلس العسكري بقيادة الجنرال تياني اتفاقا …»: what is left out
says neither what was done nor on what condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line

DESCRIBING = ("adjective", "participle")
PARTY, PLACE = "party", "place"
LEADERS = frozenset({"person", "official"})
COUNTED = frozenset({"victims", "forces"})
BY = "ب"


def led_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «بقيادة الجنرال تياني», «برئاسة وزير الخارجية», said of the one named right before."""
    if line.norm(at) != BY or line.norm(at + 1) not in clause_words()["leading"] or at + 2 >= len(line.tokens):
        return
    for mention in line.starts[at + 2]:
        if mention.type in LEADERS:
            yield mention.last


def among_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «بينهم طفلان وامرأة»: who is among those counted right before."""
    words = clause_words()
    start = at + 1 if line.norm(at) in words["out_of"] else at
    if line.norm(start) not in words["among"] or start + 2 >= len(line.tokens):
        return
    if line.tokens[start + 1].kind != "suffix":
        return
    todo = [start + 2]
    while todo:
        begin = todo.pop()
        for mention in line.starts[begin] if begin < len(line.tokens) else ():
            if mention.type in COUNTED:
                yield mention.last
                todo += [mention.last + 1] if line.norm(mention.last) in CONJUNCTIONS else []


def occasion_ends(line: Line, at: int, occasions: frozenset[int], wider: Mapping[str, frozenset[str]]) -> Iterator[int]:
    """The positions behind a noun of an occasion, its adjectives, and the one with whom it was held.

    «في بيان مشترك», «خلال لقائه نظيره التركي», «في مؤتمر صحفي مع الوزير». With a pronoun behind it, whom he met
    belongs to it: none is stepped over without him, or he would be taken for the one who acts.
    """
    words = clause_words()
    if line.words[at].isdisjoint(occasions):
        return
    at += 1
    owned = at < len(line.tokens) and line.tokens[at].kind == "suffix"
    if owned:
        at += 1
    while at < len(line.tokens) and (
        line.norm(at) in words["kinds_of_occasion"] or any(r.kind in DESCRIBING for r in line.readings[at])
    ):
        at += 1
    if not owned:
        yield at
    starts = [at + 1] if line.norm(at) in words["held_with"] else [at] if owned else []
    for start in starts:
        for mention in line.starts[start] if start < len(line.tokens) else ():
            if PARTY in wider.get(mention.type, frozenset()):
                yield mention.last
