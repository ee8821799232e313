"""«قتل 30 شرطيا ومدنيا»: two kinds of people under one number, which are no thirty of the first and one of the second."""

from __future__ import annotations

from briefgen.extract.clauses import CONJUNCTIONS
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.packs.pack import Pack

NUMBER, TANWIN = "number", "ا"


def counted_with_others(match: Match, line: Line, pack: Pack) -> bool:
    """Does a match tell a counted noun apart from another in the singular that «و» joins to it?

    «20 جنديا وضابط», in another case, is twenty and one more.
    """
    ends = {mention.last for _, found in match.state.captures for mention in found}
    for at in range(match.first + 1, min(match.last + 1, len(line.tokens) - 2)):
        if at + 1 not in ends or line.norm(at + 1) not in CONJUNCTIONS or line.tokens[at + 1].kind != "proclitic":
            continue
        if not any(m.type == NUMBER and m.last == at for n in range(max(0, at - 4), at) for m in line.starts[n]):
            continue
        if _one_of_many(line, at, pack) and _one_of_many(line, at + 2, pack):
            same_case = line.norm(at).endswith(TANWIN) is line.norm(at + 2).endswith(TANWIN)
            return same_case or line.norm(at).endswith("ة") or line.norm(at + 2).endswith("ة")
    return False


def _one_of_many(line: Line, at: int, pack: Pack) -> bool:
    """Is a word a noun of people in the singular, without an article?"""
    words = pack.lexicon.words
    found = (r for r in line.readings[at] if r.kind == "noun" and words[r.word].person)
    return any(r.number == "singular" and not r.definite for r in found)
