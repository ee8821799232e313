"""Where a match may begin and end: never in the middle of a noun phrase, never with another's subject."""

from __future__ import annotations

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.packs.pack import Pack

NOMINAL = frozenset({"noun", "adjective", "masdar", "participle"})


def whole(line: Line, match: Match, pack: Pack, given: bool = False) -> bool:
    """Does the match end where its last phrase ends and, unless it is only given, begin with a subject that is one?"""
    return whole_after(line, match.last) and (given or begins(line, match, pack))


def whole_after(line: Line, last: int) -> bool:
    """Is a noun phrase that ends before this position whole, as what follows shows?"""
    if last >= len(line.tokens):
        return True
    token = line.tokens[last]
    if token.kind in ("punctuation", "proclitic"):
        return True
    if token.kind in ("suffix", "number"):
        return token.kind == "number" and any(m.type == "date" for m in line.starts[last])
    if any(m.type == "date" for m in line.starts[last]):
        return True
    if any(m.name is not None for m in line.starts[last]):
        return False
    readings = line.readings[last]
    return any(r.finite or r.kind == "particle" for r in readings) or token.norm in clause_words()["other_prepositions"]


def begins(line: Line, match: Match, pack: Pack) -> bool:
    """A match that begins with its subject needs it to be nobody's object, genitive or apposition."""
    reading = match.state.reading
    if reading is None or not reading.finite or match.state.anchor <= match.first or match.first == 0:
        return True
    before = match.first - 1
    token = line.tokens[before]
    if token.kind == "punctuation" or token.norm in CONJUNCTIONS or token.norm in clause_words()["subject_openers"]:
        return True
    if token.norm in clause_words()["complementisers"]:
        return True
    readings = line.readings[before]
    if token.kind in ("proclitic", "suffix", "number") or not readings:
        return token.kind == "suffix" and line.norm(before - 1) in clause_words()["complementisers"]
    return not any(r.kind in NOMINAL or r.finite or pack.lexicon.words[r.word].pos == "preposition" for r in readings)


def opens_clause(line: Line, at: int) -> bool:
    """Does a verb at a position open its clause, no noun before it: «وأعرب عن …», «كما رحب بـ …»?"""
    words = clause_words()
    while at > 0 and line.norm(at - 1) in words["verb_particles"] - words["complementisers"]:
        at -= 1
    if at == 0 or line.tokens[at - 1].kind == "punctuation" or line.norm(at - 1) in CONJUNCTIONS:
        return True
    if line.tokens[at - 1].kind == "suffix":
        at -= 1  # «إنه بحث …»
    openers = ("subject_openers", "restarts", "subordinators", "complementisers")
    return any(line.norm(at - 1) in words[name] for name in openers)
