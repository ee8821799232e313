"""A sentence as it stands on the page: with its full stop, its brackets closed, and nothing said twice."""

from __future__ import annotations

import re

from briefgen.extract.clauses import clause_words

STOPS = (".", "!", "?", "؟")
DOUBLED = re.compile(r"\b(King|Queen|Prince|Princess|Sultan|Emir|Sheikh) \1\b")
"""A title that the office and the name both bring: «Moroccan King King Mohammed VI»."""
BRACKETS = (("(", ")"), ("«", "»"))
FIRST, THAT = " إن", " أن"
JOINED = re.compile(r"(، ?و|؛ ?و)أن(?=\b|ه|ها|هم|هما)")


def stopped(text: str) -> str:
    """A sentence of either language with its full stop."""
    text = DOUBLED.sub(r"\1", text)
    text = text.replace(",,", ",").replace(", ,", ",").replace(",'s", "'s,")
    return text if text.endswith(STOPS) else text.rstrip(",،") + "."


def arabic_stopped(text: str) -> str:
    """An Arabic sentence with its full stop, its brackets closed, and «قال إن … وإن»."""
    return stopped(_as_said(_closed(text)))


def _closed(text: str) -> str:
    """«… في سوروتش (جنوب تركيا»: with the bracket that what was cut off has closed."""
    bare = text.rstrip(".،")
    for begin, end in BRACKETS:
        if bare.count(begin) == bare.count(end) + 1 and bare.rfind(begin) > bare.rfind(end):
            bare += end
    return bare if bare != text.rstrip(".،") else text


def _as_said(text: str) -> str:
    """Behind «قال» stands «إن», and what «و» joins to it has «إن» as well."""
    if text.split(" ", 1)[0] not in clause_words()["said_of"] or FIRST not in text:
        return text
    head, behind = text.split(FIRST, 1)
    joined = JOINED.sub(r"\1إن", behind)
    return text if THAT in behind.split("، و")[0] else f"{head}{FIRST}{joined}"
