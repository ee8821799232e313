"""«الغارتين», «التوغل»: what the article says with its article is «the two raids», whatever a phrase words."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.extract.line import Line, Mention

INDEFINITE, TWO = ("a ", "an "), "two "
DEFINITE_TYPES = frozenset({"event", "document", "thing"})


def as_definite(en: str | None, mention: Mention, line: Line) -> str | None:
    """The English of a phrase with «the» where its first word has the article in Arabic and nothing counts it."""
    if en is None or mention.type not in DEFINITE_TYPES or not _definite(mention, line):
        return en
    for article in INDEFINITE:
        if en.startswith(article):
            return f"the {en.removeprefix(article)}"
    dual = any(r.number == "dual" and r.definite for r in line.readings[mention.first])
    return f"the {en}" if dual and en.startswith(TWO) else en


def _definite(mention: Mention, line: Line) -> bool:
    """Has the head the article, or the noun that a construct ends in: «اتفاق الهدنة»?"""
    readings = line.readings[mention.first]
    return line.norm(mention.first).startswith(ARTICLE) and any(r.definite for r in readings)
