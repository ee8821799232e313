"""What had been done before what an article tells: «وكانت تركيا قد رفضت المشاركة»; told as news it would be false."""

from __future__ import annotations

from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.line import Line, all_finite
from briefgen.extract.match import Match
from briefgen.packs.pack import Pack

BEGINNING = frozenset({"begin", "start", "resume"})
"""English of verbs that tell news only of what begins now."""
FAR = 12
"""Tokens of the subject between «كان» and «قد»."""


def had_done(match: Match, line: Line, pack: Pack) -> bool:
    """Stands «كان … قد» before the verb of a match that is none of saying, with no other verb between?"""
    words, at = clause_words(), match.state.anchor
    reading = match.state.reading
    if reading is None or reading.word in pack.classes.get("speech", frozenset()):
        return False
    if reading.tense != "past" or line.norm(at - 1) not in words["had"]:
        return False
    for before in range(at - 2, max(at - FAR, -1), -1):
        if line.norm(before) in words["was"]:
            return True
        if line.norm(before) in words["complementisers"] or all_finite(line, before):
            return False
    return False


def begun_long_ago(match: Match, line: Line, pack: Pack) -> bool:
    """«بدأ الجيش سحب قواته من المدن منذ أشهر»: stands behind a beginning how long ago that was?"""
    reading, words = match.state.reading, clause_words()
    if reading is None or reading.tense != "past" or pack.lexicon.words[reading.word].en not in BEGINNING:
        return False
    for at in range(match.state.anchor + 1, len(line.tokens)):
        if line.norm(at) in COMMAS | words["complementisers"] | words["relatives"] or all_finite(line, at):
            return False
        if line.norm(at) in words["first_of_all"]:
            return False  # «في أول لقاء منذ سنوات»
        if line.norm(at) in words["since"]:
            return True
    return False


def not_yet(match: Match, line: Line) -> bool:
    """«لم يتوصل الطرفان بعد إلى اتفاق»: is what was not done told as what may be still?"""
    words = clause_words()
    for at in range(match.state.anchor + 1, min(match.last + 1, len(line.tokens))):
        if line.norm(at) in words["yet"]:
            behind = line.norm(at + 1)
            apart = at + 1 >= len(line.tokens) or line.tokens[at + 1].kind in ("punctuation", "proclitic")
            return apart or behind in words["place_prepositions"] | words["other_prepositions"] | words["completing"]
    return False
