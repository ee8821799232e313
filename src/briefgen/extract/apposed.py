"""What stands between two commas behind a name and says who that is: «فلان، مبعوث الأمين العام إلى العراق، حث …».

A person, body or group of the lists is known without it; somebody in no list is told with it.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.mentions import QUOTES
from briefgen.extract.subjects import longest_party
from briefgen.extract.titled import OWN, with_title
from briefgen.extract.values import Builder
from briefgen.transfer.actors import acts

PERSON, DATE = "person", "date"
NAMED = frozenset({PERSON, "body", "group"})
TITLES = frozenset({"office", "office-of", "rank", "official"})
DESCRIBING = frozenset({"noun", "participle", "adjective"})
THEN = "ف"
LONGEST = 14
"""Tokens from one comma to the next."""


def note_apposed(line: Line, builder: Builder) -> None:
    """Let a named party end behind the second of two commas where only what it is stands between them."""
    for at in range(len(line.tokens)):
        party = longest_party(line, at, builder)
        if party is None or party.type not in NAMED:
            continue
        first = party.last + (line.norm(party.last) in QUOTES)
        end = _end(line, first + 1) if line.norm(first) in COMMAS else None
        if end is None or not _tells_who(line, first + 1, end - 1, builder):
            continue
        longer = _with_it(party, line, end, builder)
        if longer is not None:
            line.starts[at].append(longer)
            for inside in range(party.last, end):
                line.starts[inside].clear()


def _end(line: Line, first: int) -> int | None:
    """The position behind the comma that closes what begins here, where the clause goes on behind it with no list."""
    last = next((n for n in range(first, min(first + LONGEST, len(line.tokens))) if line.norm(n) in COMMAS), None)
    if last is None or last + 1 >= len(line.tokens):
        return None
    words = clause_words()
    after = last + 1
    if line.norm(after) == THEN or line.norm(after) in words["verb_particles"]:
        after += 1
    if line.norm(after) in CONJUNCTIONS:
        return None
    particle = line.norm(after) in words["complementisers"] or line.has(after, "particle")
    return last + 1 if particle or line.tokens[after].kind == "proclitic" or line.has(after, "verb") else None


def _tells_who(line: Line, first: int, last: int, builder: Builder) -> bool:
    """Is it a title, or a definite noun that is no deed, and neither another name nor a clause?

    «أعلنت وزارة الدفاع، مقتل ثلاثة جنود، في …» says what is announced.
    """
    words, lexicon = clause_words(), builder.pack.lexicon.words
    if first >= last or any(m.type == DATE for m in line.starts[first]):
        return False
    readings = line.readings[first]
    title = any(m.type in TITLES for m in line.starts[first]) or any(acts(lexicon[r.word]) for r in readings)
    described = bool(readings) and all(r.definite and r.kind in DESCRIBING for r in readings)
    if not (title or described):
        return False
    for n in range(first, last):
        if line.norm(n) in words["complementisers"] or all_finite(line, n):
            return False
        if any(m.type == PERSON and m.name is not None and m.use != "short" for m in line.starts[n]):
            return False
    whole = (m for m in line.starts[first] if m.last == last and m.name is not None and m.name.id)
    return not any(m.type in NAMED or m.type == "state" for m in whole)


def _with_it(party: Mention, line: Line, end: int, builder: Builder) -> Mention | None:
    """The party with what is said of it; somebody in no list needs its English."""
    first = party.first
    person = next(iter(party.captured(PERSON)), party)
    if party.type != PERSON or (person.name is not None and person.name.id):
        return replace(party, last=end, use=OWN if party.made_by is None else party.use)
    titles = (m for m in line.starts[party.last + 1] if m.last == end - 1 and m.made_by is not None)
    value = next((builder.build(m, line)[0] for m in titles), None)
    if person is not party:
        return None
    if value is None or not value.en:  # what he is is told elsewhere, or nowhere; his name has English
        return replace(party, last=end, use=OWN) if party.name is not None and party.name.en else None
    return replace(with_title(party, first, value.en), last=end)
