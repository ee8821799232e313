"""Whether a token can be one of its readings where it stands: verb or noun, before a suffix or not."""

from __future__ import annotations

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line
from briefgen.packs.lexicon import Reading


def suits(line: Line, at: int, reading: Reading) -> bool:
    """Can the token be this reading where it stands? A form for before a suffix needs one; «لم» takes no past."""
    following = line.tokens[at + 1].kind if at + 1 < len(line.tokens) else ""
    if reading.state == "before_suffix":
        return following == "suffix"
    if _shortened(line.norm(at), reading) and line.norm(at - 1) not in clause_words()["shortening"]:
        return False
    if reading.finite and _no_verb(line, at, reading):
        return False
    if reading.finite and any(other.kind == "masdar" for other in line.readings[at]):
        return not _must_be_noun(line, at)
    return True


def _no_verb(line: Line, at: int, reading: Reading) -> bool:
    """«في وقت لاحق», «ولاحقا»: is it said of the noun right before, or an adverb, and no deed?"""
    kinds = {other.kind for other in line.readings[at] if not other.definite}
    if "particle" in kinds and reading.number == "dual":
        return True
    noun = at > 0 and any(r.kind == "noun" and not r.definite for r in line.readings[at - 1])
    return noun and "adjective" in kinds and not any(r.finite for r in line.readings[at - 1])


def _shortened(norm: str, reading: Reading) -> bool:
    """Is it a present tense without its last letter: «يوافقا», «يوافقوا», which needs «أن», «لم» or their like?"""
    return reading.tense == "present" and reading.number in ("dual", "plural") and norm.endswith("ا")


def _must_be_noun(line: Line, at: int) -> bool:
    """Is a form that may be a verb or its noun the noun here: «حاول المسلحون قتل خمسة», «خطة لسحب القوات»?

    It is behind a preposition, and where its clause has a verb already.
    """
    words = clause_words()
    before = line.norm(at - 1)
    if at == 0 or before in words["verb_particles"] | words["complementisers"] | words["relatives"]:
        return False
    kind = line.tokens[at - 1].kind
    if kind == "punctuation" or before in CONJUNCTIONS:
        return False
    if kind == "proclitic":
        return True
    for n in range(at - 1, -1, -1):
        if line.tokens[n].kind == "punctuation" or line.norm(n) in words["complementisers"]:
            return False
        if line.readings[n] and all(r.finite for r in line.readings[n]):
            return True
    return False
