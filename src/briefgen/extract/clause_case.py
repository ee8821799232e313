"""The Arabic of a clause that stood behind «أن», told by itself: its subject is then in the nominative."""

from __future__ import annotations

from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.wording.arabic_case import as_subject, without_accusative

NAMED = frozenset({"person", "state", "place", "body", "group", "outlet"})


def set_free(ar: str, line: Line, first: int) -> str:
    """A clause with its first noun and its adjectives as a subject: «المتظاهرين سيبقون» as «المتظاهرون سيبقون»."""
    if line.norm(first - 1) not in clause_words()["complementisers"] or any(r.finite for r in line.readings[first]):
        return ar
    if any(mention.name is not None and mention.type in NAMED for mention in line.starts[first]):
        return ar  # «البحرين» is no dual
    words: list[str] = []
    for at in range(first, len(line.tokens)):
        token = line.tokens[at]
        if token.kind != "word" or (words and not line.has(at, "adjective")):
            break
        if at + 1 < len(line.tokens) and not token.space_after and line.tokens[at + 1].kind == "suffix":
            break
        words.append(token.text)
    readings = [line.readings[first + n] for n in range(len(words))]
    head = " ".join(words)
    if not words or not ar.startswith(head):
        return ar
    behind = line.readings[first + len(words)] if first + len(words) < len(line.tokens) else ()
    owned = len(words) == 1 and not any(r.finite or r.kind == "particle" for r in behind)  # «رئيسا روسيا» are two
    return as_subject(words if owned else without_accusative(words, readings), readings) + ar[len(head) :]
