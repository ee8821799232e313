"""Titles that go on where the reading of them stops: «رئيس ما يسمى المجلس الأعلى», «زعيم الحزب الشعبي المعارض»."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, Mention

TITLES = frozenset({"office", "official", "person"})
PERSON = "person"


def title_goes_on(line: Line, party: Mention) -> bool:
    """«زعيم الحزب الشعبي المعارض فلان»: a title whose body's name goes on says not who it is."""
    if party.type not in TITLES or party.captured(PERSON) or (party.name is not None and party.type == PERSON):
        return False
    if party.last >= len(line.tokens) or line.tokens[party.last].kind != "word":
        return False
    readings, words = line.readings[party.last], clause_words()
    if line.norm(party.last) in words["what"] and line.norm(party.last + 1) in words["called"]:
        return True  # «رئيس ما يسمى المجلس الأعلى»
    return bool(readings) and all(r.kind in ("adjective", "participle") and r.definite for r in readings)
