"""What the writing of a noun tells of its case and its article."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.adjectives import agree
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader

FOR, TANWIN = "ل", "ا"
NAMES = ("state", "place", "person", "body", "group")


def with_hidden_article(reader: Reader, at: int, base: NounPhrase) -> bool:
    """«للجنة المشتركة»: behind «ل» the article of a noun in «ل» is not written; an adjective with its own shows it."""
    if (
        reader.norm(at - 1) != FOR
        or not reader.norm(at).startswith(FOR)
        or not reader.norm(base.end).startswith(ARTICLE)
    ):
        return False
    lands = any(True for each in reader.atoms_at(base.end, "nisba") if agree(base, each.gender, each.count))
    readings = reader.readings(base.end, "adjective", "participle")
    return lands or any(r.definite and agree(base, r.gender or "m", r.number) for r, _ in readings)


def in_accusative(reader: Reader, at: int) -> bool:
    """Does the ending of a word, as in «فجرا», say that it is nobody's genitive?"""
    if not reader.norm(at).endswith(TANWIN) or any(True for _ in reader.atoms_at(at, *NAMES)):
        return False
    found = [r for r in reader.cells[at].readings if r.kind in ("noun", "masdar")] if reader.kind(at) == "word" else ()
    return bool(found) and all(not r.lexical.endswith(TANWIN) and r.state != "construct" for r in found)
